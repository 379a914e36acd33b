/** The program of a worker in a browser. */

import { instantiate } from '../core/core-api.js'
import { Host } from './host.js'
import { holdLock } from './life-lock.js'
import type { Question } from './protocol.js'

// What this program needs of `DedicatedWorkerGlobalScope`; the project's types are those of pages.
const scope = self as unknown as {
  postMessage(message: unknown, transfer?: Transferable[]): void
  onmessage: ((event: MessageEvent<Question>) => void) | null
}
const host = new Host((answer, transfer) => scope.postMessage(answer, transfer), instantiate)
scope.onmessage = ({ data }) => host.ask(data)
holdLock((message) => scope.postMessage(message))
