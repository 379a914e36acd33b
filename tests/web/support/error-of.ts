import assert from 'node:assert/strict'
import { CoreError } from 'pruning-playground'

/** The `CoreError` that a call throws; fails when it throws none, or another error. */
export function errorOf(call: () => unknown): CoreError {
  let thrown: unknown
  try {
    call()
  } catch (error) {
    thrown = error
  }
  assert.ok(thrown instanceof CoreError, `a CoreError is wanted, got ${String(thrown)}`)
  return thrown
}

/** The same for a promise. */
export async function rejectionOf(promise: Promise<unknown>): Promise<CoreError> {
  const thrown: unknown = await promise.then(
    () => undefined,
    (error: unknown) => error,
  )
  assert.ok(thrown instanceof CoreError, `a CoreError is wanted, got ${String(thrown)}`)
  return thrown
}
