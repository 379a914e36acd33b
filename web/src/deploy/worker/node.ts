/** Workers that prepare networks for devices, in Node. */

import { Worker } from 'node:worker_threads'
import { compileDeploy } from '../../core/compile-deploy-node.js'
import type { WorkerHome } from '../../worker/connection.js'
import { nodePort } from '../../worker/node.js'
import { once } from '../../worker/once.js'

/** @param program  of the workers; the package's own when left out */
export const deployHomeOf = (program = new URL('./deploy-node-worker.js', import.meta.url)): WorkerHome => ({
  compile: once(() => compileDeploy()),
  start: (events) => nodePort(new Worker(program), events),
})

/** Workers of the built package. */
export const deployHome = deployHomeOf()
