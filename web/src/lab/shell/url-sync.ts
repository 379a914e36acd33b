/** The address of the Lab's page follows the state, and the Back button brings it back. */

import { isSameExperiment, type LabDefaults, labHash, readLabHash } from '../../state/lab-state.js'
import type { LabStore } from '../../state/lab-store.js'

/** The address is written when nothing has changed for so long: typing makes one entry in the browser's history. */
const quietMs = 400

/** Follows as long as the page lives. @param ignored  called with keys that were not understood */
export function followAddress(store: LabStore, defaults: LabDefaults, ignored: (keys: string[]) => void): void {
  /** The state that the address stands for. */
  let written = store.state
  let timer: ReturnType<typeof setTimeout> | undefined
  /** A new entry for another experiment; a step, a language or a theme takes the place of the present one. */
  const write = () => {
    const { state } = store
    const hash = labHash(state, defaults)
    if (hash === location.hash) return
    const address = hash || location.pathname + location.search
    if (isSameExperiment(state, written)) history.replaceState(null, '', address)
    else history.pushState(null, '', address)
    written = state
  }
  store.subscribe(() => {
    clearTimeout(timer)
    timer = setTimeout(write, quietMs)
  })
  addEventListener('popstate', () => {
    const parsed = readLabHash(location.hash, defaults)
    if (parsed.ignored.length) ignored(parsed.ignored)
    store.goTo(parsed.state)
    clearTimeout(timer) // the address stands for this state as it is
    written = store.state
  })
}
