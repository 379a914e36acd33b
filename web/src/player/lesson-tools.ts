/** What lessons work with: one worker for all lessons of a page that name the same `core.wasm`. */

import type { LessonTools } from '../lessons/lesson-run.js'
import { browserHomeOf } from '../worker/browser.js'
import { CoreWorker } from '../worker/client.js'
import { once } from '../worker/once.js'

async function toolsAt(wasmUrl: string): Promise<LessonTools> {
  const worker = new CoreWorker(browserHomeOf({ wasmUrl }))
  const description = await worker.describe()
  return {
    description,
    createExperiment: (settings) => worker.createExperiment(settings),
    inspect: (settings) => worker.inspect(settings),
  }
}

const made = new Map<string, () => Promise<LessonTools>>()

/** @param wasmUrl  of `core.wasm`; empty for the one beside the package's files */
export function lessonTools(wasmUrl: string): Promise<LessonTools> {
  const get = made.get(wasmUrl) ?? once(() => toolsAt(wasmUrl))
  made.set(wasmUrl, get)
  return get()
}
