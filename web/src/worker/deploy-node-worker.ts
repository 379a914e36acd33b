/** The program of a worker for devices in Node. */

import { parentPort } from 'node:worker_threads'
import { DeployHost } from './deploy-host.js'
import type { Question } from './protocol.js'

const host = new DeployHost((answer, transfer) => parentPort?.postMessage(answer, transfer))
parentPort?.on('message', (question: Question) => host.ask(question))
