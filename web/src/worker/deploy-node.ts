/** Workers for devices in Node: the deploy module is compiled when the first of them is asked something. */

import { compileDeploy } from '../core/compile-deploy-node.js'
import type { WorkerHome } from './connection.js'
import { startIn } from './node.js'
import { once } from './once.js'

/** @param program  of the workers; the package's own when left out */
export function deployHomeOf(program = new URL('./deploy-node-worker.js', import.meta.url)): WorkerHome {
  return { compile: once(() => compileDeploy({})), start: startIn(program) }
}
