/** Workers in Node. */

import { Worker } from 'node:worker_threads'
import { compileCore } from '../core/compile-node.js'
import { addressOf } from '../core/load/address.js'
import type { WorkerEvents, WorkerHome, WorkerPort } from './connection.js'
import { once } from './once.js'
import type { HomeOptions } from './options.js'
import type { Answer } from './protocol.js'

const ownProgram = new URL('./node-worker.js', import.meta.url)

/** Compiled once for all that use the package's own file. */
const compileOwn = once(compileCore)

/** Listens to a worker, whichever program it runs. */
export function nodePort(worker: Worker, { onAnswer, onFailure }: WorkerEvents): WorkerPort {
  worker.on('message', (answer: Answer) => onAnswer(answer))
  worker.on('messageerror', (error) => onFailure(String(error)))
  worker.on('error', (error) => onFailure(String(error)))
  worker.on('exit', (status) => onFailure(`exit status ${status}`))
  return { post: (question) => worker.postMessage(question), terminate: () => void worker.terminate() }
}

/** A home whose files are where the options say. */
export function nodeHomeOf({ workerUrl, ...load }: HomeOptions): WorkerHome {
  const program = workerUrl === undefined ? ownProgram : addressOf(['worker', 'workerUrl'], workerUrl, ownProgram)
  return {
    compile: (load.wasmUrl ?? load.wasmBinary) ? once(() => compileCore(load)) : compileOwn,
    start: (events) => nodePort(new Worker(program), events),
  }
}

/** Workers of the built package; `node-worker.ts` is their program. */
export const nodeHome = nodeHomeOf({})
