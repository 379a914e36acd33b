/** What lessons work with, on the real core in a worker of Node. */

import { after } from 'node:test'
import { DeployWorker, deployHome } from 'pruning-playground/deploy'
import type { LessonTools } from '../../../web/src/lessons/lesson-run.js'
import { CoreWorker } from '../../../web/src/worker/client.js'
import { nodeHome } from './workers.js'

export const worker = new CoreWorker(nodeHome)
after(() => worker.dispose())

export const tools: LessonTools = {
  description: await worker.describe(),
  createExperiment: (settings) => worker.createExperiment(settings),
  inspect: (settings) => worker.inspect(settings),
  deploy: async () => new DeployWorker(deployHome),
}
