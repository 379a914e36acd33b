/** What the programs of workers have in common: each question is answered once, in order. */

import { CoreError, refusedOf } from '../core/core-error.js'
import type { Answer, Question } from './protocol.js'
import { buffersOf } from './transfer.js'

/** How a worker speaks. */
export type Post = (answer: Answer, transfer: ArrayBuffer[]) => void

/** A trap, or a stack that is full, leaves the module in no state to go on; any other error changed nothing. */
function errorAnswer(id: number, error: unknown): Answer {
  if (error instanceof CoreError)
    return { type: 'error', id, code: error.code, message: error.message, refused: refusedOf(error) }
  const message = String(error)
  const isFatal = error instanceof WebAssembly.RuntimeError || error instanceof RangeError
  return isFatal ? { type: 'failed', message } : { type: 'error', id, code: 'invalid-argument', message }
}

/** Takes questions, and posts what `act` returns for each, one after the other. */
export function answerer<Asked>(post: Post, act: (request: Asked) => unknown): (question: Question<Asked>) => void {
  let last: Promise<void> = Promise.resolve()
  const answer = async ({ id, request }: Question<Asked>) => {
    try {
      const value = await act(request)
      post({ type: 'value', id, value }, buffersOf(value))
    } catch (error) {
      post(errorAnswer(id, error), [])
    }
  }
  return (question) => {
    last = last.then(() => answer(question))
  }
}
