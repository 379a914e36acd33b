/** Workers in a browser. */

import { compileCore } from '../core/compile-browser.js'
import type { WorkerHome } from './connection.js'
import { isLockHeld, type LockHeld, watchLock } from './life-lock.js'
import { once } from './once.js'
import type { Answer } from './protocol.js'
import { trustedWorker } from './trusted.js'

export const browserHome: WorkerHome = {
  compile: once(compileCore),
  start: ({ onAnswer, onFailure }) => {
    const worker = trustedWorker(() => new Worker(new URL('./browser-worker.js', import.meta.url), { type: 'module' }))
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
  },
}
