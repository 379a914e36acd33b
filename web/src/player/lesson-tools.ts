/** What lessons work with: one worker for all lessons of a page that name the same files. */

import type { LessonTools } from '../lessons/lesson-run.js'
import { browserHomeOf } from '../worker/browser.js'
import { CoreWorker } from '../worker/client.js'
import { once } from '../worker/once.js'

async function toolsAt(wasmUrl: string, workerUrl: string): Promise<LessonTools> {
  const worker = new CoreWorker(browserHomeOf({ wasmUrl, workerUrl: workerUrl || undefined }))
  const description = await worker.describe()
  return {
    description,
    createExperiment: (settings) => worker.createExperiment(settings),
    inspect: (settings) => worker.inspect(settings),
    deploy: async () => (await import('../deploy/worker/deployer.js')).deployer(),
  }
}

const made = new Map<string, () => Promise<LessonTools>>()

/** Where `core.wasm` and the worker's program are; empty for beside the package's other files. */
export function lessonTools(wasmUrl: string, workerUrl: string): Promise<LessonTools> {
  const key = `${wasmUrl} ${workerUrl}`
  const get = made.get(key) ?? once(() => toolsAt(wasmUrl, workerUrl))
  made.set(key, get)
  return get()
}
