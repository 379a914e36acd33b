/** Several workers, each with its own instance of one compiled module, for work that falls into parts. */

import { refusal } from '../core/messages.js'
import { CoreWorker } from './client.js'
import type { WorkerHome } from './connection.js'
import type { PoolOptions } from './options.js'
import { type RankOf, TaskQueue } from './task-queue.js'

/** Does one task with a worker. */
export type Work<Task, Result> = (worker: CoreWorker, task: Task) => Promise<Result>

/** The same; `add` queues a task that follows from this one. */
export type GrowingWork<Task> = (worker: CoreWorker, task: Task, add: (task: Task) => void) => Promise<void>

/** How often a task is begun before its worker's end is an error: it may be the task that kills workers. */
export const mostTries = 3

export interface QueueOptions<Task> extends PoolOptions {
  /** Told of each worker that died at work and in whose place another one starts. */
  onReplaced?: (() => void) | undefined
  /** What goes first; all tasks are alike when left out. */
  rankOf?: RankOf<Task>
  /** Whether a worker is prepared for a task: of tasks that are alike it takes that one first. */
  suits?: (worker: CoreWorker, task: Task) => boolean
}

const lost = (tries: number, cause: unknown) =>
  refusal('pool', 'task-stops-workers', { tries, reason: String(cause) }, { cause })
const hasDied = ({ failure }: CoreWorker) => failure?.code === 'worker-failed'

/**
 * Does each task in one of several workers, which live as long as it takes; a worker starts with its first task. In
 * place of one that dies another starts, and does the task again.
 *
 * @throws what the first task to fail throws, or the signal's reason; all workers have ended then
 */
export async function runQueue<Task extends object>(
  home: WorkerHome,
  tasks: readonly Task[],
  work: GrowingWork<Task>,
  { size, signal, rankOf, suits, onReplaced }: QueueOptions<Task>,
): Promise<void> {
  signal?.throwIfAborted()
  const failure = new AbortController()
  const stop = signal ? AbortSignal.any([signal, failure.signal]) : failure.signal
  const queue = new TaskQueue(tasks, rankOf)
  const serve = async () => {
    let worker = new CoreWorker(home)
    const end = () => {
      queue.close()
      worker.dispose()
    }
    stop.addEventListener('abort', end)
    /** Does a task, with other workers when one dies. Nothing is told of a task before it is done. */
    const attempt = async (task: Task) => {
      for (let tries = 1; ; tries += 1) {
        try {
          return await work(worker, task, (next) => queue.add(next))
        } catch (error) {
          if (!hasDied(worker) || stop.aborted) throw error
          if (tries === mostTries) throw lost(tries, error)
          worker = new CoreWorker(home)
          onReplaced?.()
        }
      }
    }
    try {
      const take = () => queue.take((task) => suits?.(worker, task) ?? false)
      for (let task = await take(); task; task = await take()) {
        await attempt(task)
        queue.finish()
      }
    } catch (error) {
      failure.abort(error)
    } finally {
      stop.removeEventListener('abort', end)
      worker.dispose()
    }
  }
  await Promise.all(Array.from({ length: size }, serve))
  stop.throwIfAborted()
}

/** The same for tasks that are all known, with the results in the order of the tasks. */
export async function runPool<Task, Result>(
  home: WorkerHome,
  tasks: readonly Task[],
  work: Work<Task, Result>,
  options: PoolOptions,
): Promise<Result[]> {
  const results: Result[] = []
  const numbered = async (worker: CoreWorker, [i, task]: [number, Task]) => {
    results[i] = await work(worker, task)
  }
  await runQueue(home, [...tasks.entries()], numbered, options)
  return results
}
