/** The address of a page follows what is on it, and the Back button brings it back. */

/** The address is written when nothing has changed for so long: a drag, or typing, makes one entry in the browser's history. */
const quietMs = 400

export interface Addressed {
  /** The hash for what is there now; empty for what a visitor meets first. */
  hash: () => string
  /** Takes what the address says. */
  read: () => void
  /** Whether what is there now only looks otherwise than what was written last: then it takes the place of that entry. */
  isSameEntry: () => boolean
  /** What is there now is what the address says. */
  written: () => void
  subscribe: (listener: () => void) => () => void
}

/** @returns what ends it */
export function followAddress({ hash, read, isSameEntry, written, subscribe }: Addressed): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const write = () => {
    const next = hash()
    if (next === location.hash) return
    const address = next || location.pathname + location.search
    if (isSameEntry()) history.replaceState(null, '', address)
    else history.pushState(null, '', address)
    written()
  }
  const goBack = () => {
    read()
    clearTimeout(timer) // the address stands for this as it is
    written()
  }
  const unsubscribe = subscribe(() => {
    clearTimeout(timer)
    timer = setTimeout(write, quietMs)
  })
  addEventListener('popstate', goBack)
  written()
  return () => {
    unsubscribe()
    clearTimeout(timer)
    removeEventListener('popstate', goBack)
  }
}
