/** Several workers, each with its own instance of one compiled module, for work that falls into parts. */

import { CoreWorker } from './client.js'
import type { WorkerHome } from './connection.js'

/** Does one task with a worker. */
export type Work<Task, Result> = (worker: CoreWorker, task: Task) => Promise<Result>

export interface PoolOptions {
  /** Workers at most. */
  size: number
  /** Stops all workers at once. */
  signal?: AbortSignal | undefined
}

/**
 * Does each task in one of several workers, which live as long as it takes.
 *
 * @returns the results in the order of the tasks
 * @throws what the first task to fail throws, or the signal's reason; all workers have ended then
 */
export async function runPool<Task, Result>(
  home: WorkerHome,
  tasks: readonly Task[],
  work: Work<Task, Result>,
  { size, signal }: PoolOptions,
): Promise<Result[]> {
  const failure = new AbortController()
  const stop = signal ? AbortSignal.any([signal, failure.signal]) : failure.signal
  const results: Result[] = []
  const queue = [...tasks.entries()]
  const serve = async () => {
    const worker = new CoreWorker(home)
    const end = () => worker.dispose()
    stop.addEventListener('abort', end)
    try {
      for (let next = queue.shift(); next && !stop.aborted; next = queue.shift())
        results[next[0]] = await work(worker, next[1])
    } catch (error) {
      failure.abort(error)
    } finally {
      stop.removeEventListener('abort', end)
      end()
    }
  }
  await Promise.all(Array.from({ length: Math.min(size, tasks.length) }, serve))
  stop.throwIfAborted()
  return results
}
