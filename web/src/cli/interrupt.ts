/** The exit status of a program that was interrupted, as shells have it. */
export const interruptedStatus = 130

/**
 * Does work that Ctrl+C stops: the signal comes once, and the next Ctrl+C ends the program as ever.
 *
 * @returns what the work gave, or `undefined` when it was stopped
 */
export async function untilInterrupted<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T | undefined> {
  const stop = new AbortController()
  const onInterrupt = () => stop.abort()
  process.once('SIGINT', onInterrupt)
  try {
    return await work(stop.signal)
  } catch (error) {
    if (stop.signal.aborted) return undefined
    throw error
  } finally {
    process.off('SIGINT', onInterrupt)
  }
}
