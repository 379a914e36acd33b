/** The program of a worker in Node. */

import { parentPort } from 'node:worker_threads'
import { instantiate } from '../core/core-api.js'
import { Host } from './host.js'
import type { Question } from './protocol.js'

const host = new Host((answer, transfer) => parentPort?.postMessage(answer, transfer), instantiate)
parentPort?.on('message', (question: Question) => host.ask(question))
