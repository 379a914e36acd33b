/** The program of a worker in Node. */

import { parentPort } from 'node:worker_threads'
import { Host } from './host.js'
import { makeCore } from './make-core.js'
import type { Question } from './protocol.js'

const host = new Host((answer, transfer) => parentPort?.postMessage(answer, transfer), makeCore)
parentPort?.on('message', (question: Question) => host.ask(question))
