/** The exit status of a program that was interrupted, as shells have it. */
export const interruptedStatus = 130

const signals = ['SIGINT', 'SIGTERM'] as const

/**
 * Does work that Ctrl+C stops, or a request to end: each comes once, and the next ends the program as ever.
 *
 * @returns what the work gave, or `undefined` when it was stopped
 */
export async function untilInterrupted<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T | undefined> {
  const stop = new AbortController()
  const onInterrupt = () => stop.abort()
  for (const name of signals) process.once(name, onInterrupt)
  try {
    return await work(stop.signal)
  } catch (error) {
    if (stop.signal.aborted) return undefined
    throw error
  } finally {
    for (const name of signals) process.off(name, onInterrupt)
  }
}
