/**
 * How a page learns that a worker has ended without a word, as when the browser ends it for want of memory: the worker
 * holds a lock for as long as it lives, and the page asks for the same one. No clock is needed, and a worker that is
 * busy for minutes is not taken for a dead one. Where there are no locks, as on pages without https and in sandboxes, nothing is told.
 */

/** What a worker says once it holds its lock. */
export interface LockHeld {
  type: 'lock-held'
  name: string
}

export const isLockHeld = (message: unknown): message is LockHeld =>
  typeof message === 'object' && message !== null && 'type' in message && message.type === 'lock-held'

/** For the worker: takes a lock of its own for as long as it lives, and tells its name. */
export function holdLock(tell: (message: LockHeld) => void): void {
  const { locks } = navigator
  if (!locks) return
  const name = `pruning-playground ${crypto.randomUUID()}`
  const forever = new Promise(() => {})
  const held = () => {
    tell({ type: 'lock-held', name })
    return forever
  }
  locks.request(name, held).catch(() => undefined) // a sandbox without an origin has no locks
}

/** For the page: calls `ended` when whoever holds the lock has ended, until the signal comes. */
export function watchLock({ name }: LockHeld, ended: () => void, signal: AbortSignal): void {
  navigator.locks.request(name, { signal }, ended).catch(() => undefined) // the signal came
}
