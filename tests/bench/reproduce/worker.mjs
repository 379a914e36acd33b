/** One of the threads that do the tasks, each with a core of its own. */

import { parentPort } from 'node:worker_threads'
import { loadCore } from '../../../dist/node.js'
import { experimentOf } from './experiments.mjs'

const core = await loadCore()
parentPort.on('message', async ({ id, task }) => {
  parentPort.postMessage(await experimentOf(id).run(core, task))
})
