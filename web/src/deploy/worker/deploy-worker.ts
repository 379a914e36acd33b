/** The program of a worker that prepares networks for devices, in a browser. */

import { holdLock } from '../../worker/life-lock.js'
import type { Question } from '../../worker/protocol.js'
import { deployHost } from './host.js'
import type { DeployRequest } from './protocol.js'

// What this program needs of `DedicatedWorkerGlobalScope`; the project's types are those of pages.
const scope = self as unknown as {
  postMessage(message: unknown, transfer?: Transferable[]): void
  onmessage: ((event: MessageEvent<Question<DeployRequest>>) => void) | null
}
const ask = deployHost((answer, transfer) => scope.postMessage(answer, transfer))
scope.onmessage = ({ data }) => ask(data)
holdLock((message) => scope.postMessage(message))
