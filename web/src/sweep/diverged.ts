import { CoreError, fullText } from '../core/core-error.js'
import { refusedBy } from '../core/messages.js'

/** Training came to nothing: there is no network to be cut. */
export class DivergedError extends CoreError {
  readonly seed: number

  constructor(seed: number) {
    const refused = refusedBy('sweep', 'diverged', { seed })
    super('invalid-argument', fullText(refused), refused)
    this.seed = seed
  }
}
