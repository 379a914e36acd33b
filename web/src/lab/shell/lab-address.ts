/** How the Lab's state stands in the address of its page. */

import type { Followed } from '../../page/address.js'
import { isSameExperiment, type LabDefaults, type LabState, labHash, readLabHash } from '../../state/lab-state.js'
import type { LabStore } from '../../state/lab-store.js'

export function labAddress(store: LabStore, defaults: LabDefaults): Followed<LabState> {
  return {
    state: () => store.state,
    write: (state) => labHash(state, defaults),
    read: (hash) => readLabHash(hash, defaults),
    goTo: (state) => store.goTo(state),
    isSameEntry: isSameExperiment,
    subscribe: (listener) => store.subscribe(listener),
  }
}
