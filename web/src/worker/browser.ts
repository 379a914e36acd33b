/** Workers in a browser. */

import { compileCore } from '../core/compile-browser.js'
import { addressOf } from '../core/load/address.js'
import type { WorkerEvents, WorkerHome, WorkerPort } from './connection.js'
import { isLockHeld, type LockHeld, watchLock } from './life-lock.js'
import { once } from './once.js'
import type { HomeOptions } from './options.js'
import type { Answer } from './protocol.js'
import { moduleAt } from './shared-module.js'
import { trustedWorker } from './trusted.js'

function makeWorker(workerUrl: HomeOptions['workerUrl']): Worker {
  if (workerUrl === undefined)
    return trustedWorker(() => new Worker(new URL('./browser-worker.js', import.meta.url), { type: 'module' }))
  const url = addressOf(['worker', 'workerUrl'], workerUrl, new URL(import.meta.url))
  return trustedWorker(() => new Worker(url, { type: 'module' }))
}

/** Listens to a worker, whichever program it runs. */
export function browserPort(worker: Worker, { onAnswer, onFailure }: WorkerEvents): WorkerPort {
  const end = new AbortController()
  worker.onmessage = ({ data }: MessageEvent<Answer | LockHeld>) => {
    if (isLockHeld(data)) watchLock(data, () => onFailure('it ended without a word'), end.signal)
    else onAnswer(data)
  }
  worker.onmessageerror = () => onFailure('its answer cannot be read')
  worker.onerror = (event) => {
    event.preventDefault()
    onFailure(event.message || 'its program cannot be loaded')
  }
  const terminate = () => {
    end.abort()
    worker.terminate()
  }
  return { post: (question) => worker.postMessage(question), terminate }
}

/** A home whose files are where the options say. */
export const browserHomeOf = ({ workerUrl, ...load }: HomeOptions): WorkerHome => ({
  compile: load.wasmBinary ? once(() => compileCore(load)) : () => moduleAt(load.wasmUrl ?? ''),
  start: (events) => browserPort(makeWorker(workerUrl), events),
})

/** The one whose files are beside this module. */
export const browserHome = browserHomeOf({})
