/** Workers in Node. */

import { Worker } from 'node:worker_threads'
import { compileCore } from '../core/compile-node.js'
import type { WorkerHome } from './connection.js'
import { once } from './once.js'
import type { Answer } from './protocol.js'

const compile = once(compileCore)

/** A home whose workers run a program of one's own. */
export function nodeHomeOf(program: URL): WorkerHome {
  return {
    compile,
    start: ({ onAnswer, onFailure }) => {
      const worker = new Worker(program)
      worker.on('message', (answer: Answer) => onAnswer(answer))
      worker.on('messageerror', (error) => onFailure(String(error)))
      worker.on('error', (error) => onFailure(String(error)))
      worker.on('exit', (status) => onFailure(`exit status ${status}`))
      return { post: (question) => worker.postMessage(question), terminate: () => void worker.terminate() }
    },
  }
}

/** Workers of the built package; `node-worker.ts` is their program. */
export const nodeHome = nodeHomeOf(new URL('./node-worker.js', import.meta.url))
