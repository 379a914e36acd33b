/** The Lab's state in the address of its page. */

import { followAddress } from '../../page/address.js'
import { isSameExperiment, type LabDefaults, labHash, readLabHash } from '../../state/lab-state.js'
import type { LabStore } from '../../state/lab-store.js'

/** Follows as long as the page lives. @param ignored  called with keys that were not understood */
export function followLab(store: LabStore, defaults: LabDefaults, ignored: (keys: string[]) => void): void {
  let last = store.state
  followAddress({
    hash: () => labHash(store.state, defaults),
    read: () => {
      const parsed = readLabHash(location.hash, defaults)
      if (parsed.ignored.length) ignored(parsed.ignored)
      store.goTo(parsed.state)
    },
    isSameEntry: () => isSameExperiment(store.state, last),
    written: () => {
      last = store.state
    },
    subscribe: (listener) => store.subscribe(listener),
  })
}
