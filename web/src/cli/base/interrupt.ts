/** Work that a signal stops in an orderly way. */

import { constants } from 'node:os'

/** Ctrl+C, a request to end, and a terminal that was closed. */
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Why work was stopped. */
export class Interrupted extends Error {
  /** The exit status of a program that a signal ended, as shells have it: 130, 143, 129. */
  readonly status: number

  constructor(signal: (typeof signals)[number]) {
    super(signal)
    this.status = 128 + constants.signals[signal]
  }
}

/**
 * Does work that a signal stops. The first one asks for an orderly end; the next ends the program at once.
 *
 * @returns what the work gave, or what interrupted it
 */
export async function untilInterrupted<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T | Interrupted> {
  const stop = new AbortController()
  const onSignal = (name: (typeof signals)[number]) => {
    const interrupted = new Interrupted(name)
    if (stop.signal.aborted) process.exit(interrupted.status)
    stop.abort(interrupted)
  }
  for (const name of signals) process.on(name, onSignal)
  try {
    return await work(stop.signal)
  } catch (error) {
    const { reason } = stop.signal
    if (reason instanceof Interrupted) return reason
    throw error
  } finally {
    for (const name of signals) process.off(name, onSignal)
  }
}
