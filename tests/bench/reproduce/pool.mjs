/** Does tasks in several threads; a task goes to whoever is free. */

import { once } from 'node:events'
import { Worker } from 'node:worker_threads'

/**
 * @param {{ id: string, task: object }[]} jobs
 * @param {{ size: number, onDone?: () => void }} options
 * @returns {Promise<unknown[]>} results in the order of the jobs
 * @throws what the first job to fail throws
 */
export async function runJobs(jobs, { size, onDone = () => {} }) {
  const results = []
  const waiting = [...jobs.entries()]
  const serve = async () => {
    const worker = new Worker(new URL('./worker.mjs', import.meta.url))
    try {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        worker.postMessage(next[1])
        const [result] = await once(worker, 'message')
        results[next[0]] = result
        onDone()
      }
    } catch (error) {
      waiting.length = 0
      throw error
    } finally {
      await worker.terminate()
    }
  }
  await Promise.all(Array.from({ length: Math.min(size, jobs.length) }, serve))
  return results
}
