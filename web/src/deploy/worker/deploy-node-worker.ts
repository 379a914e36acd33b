/** The program of a worker that prepares networks for devices, in Node. */

import { parentPort } from 'node:worker_threads'
import type { Question } from '../../worker/protocol.js'
import { deployHost } from './host.js'
import type { DeployRequest } from './protocol.js'

const ask = deployHost((answer, transfer) => parentPort?.postMessage(answer, transfer))
parentPort?.on('message', (question: Question<DeployRequest>) => ask(question))
