import type { ErrorCode } from './ids.js'

/** An error whose message says where it happened, what was given and what is wanted. */
export class CoreError extends Error {
  override readonly name = 'CoreError'
  /** What kind of error it is, for programs. */
  readonly code: ErrorCode

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}

/** Runs a call into the core; the plain error that the core throws comes out as a `CoreError`. */
export function rethrown<T>(call: () => T): T {
  try {
    return call()
  } catch (error) {
    if (error instanceof Error && error.name === 'CoreError' && 'code' in error)
      throw new CoreError(error.code as ErrorCode, error.message)
    throw error
  }
}
