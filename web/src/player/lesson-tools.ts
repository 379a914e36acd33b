/** What lessons work with: one worker for all lessons of a page. */

import type { LessonTools } from '../lessons/lesson-run.js'
import { browserHome } from '../worker/browser.js'
import { CoreWorker } from '../worker/client.js'
import { once } from '../worker/once.js'

export const lessonTools: () => Promise<LessonTools> = once(async () => {
  const worker = new CoreWorker(browserHome)
  const description = await worker.describe()
  return { description, createExperiment: (settings) => worker.createExperiment(settings) }
})
