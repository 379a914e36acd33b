/** The program of a worker in a browser. */

import { Host } from './host.js'
import { makeCore } from './make-core.js'
import type { Question } from './protocol.js'

// What this program needs of `DedicatedWorkerGlobalScope`; the project's types are those of pages.
const scope = self as unknown as {
  postMessage(message: unknown, transfer: Transferable[]): void
  onmessage: ((event: MessageEvent<Question>) => void) | null
}
const host = new Host((answer, transfer) => scope.postMessage(answer, transfer), makeCore)
scope.onmessage = ({ data }) => host.ask(data)
