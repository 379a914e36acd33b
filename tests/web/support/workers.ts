import { nodeHomeOf } from '../../../web/src/worker/node.js'

/** Workers that run the built program. */
export const nodeHome = nodeHomeOf({ workerUrl: new URL('../../../dist/node-worker.js', import.meta.url) })

/** A home whose worker runs other code; `port` is how it talks. */
export function homeOf(program: string) {
  const port = "import { parentPort as port } from 'node:worker_threads';"
  return nodeHomeOf({ workerUrl: `data:text/javascript,${encodeURIComponent(port + program)}` })
}
