/** Whether a network answers differently in 8-bit integers, as far as its samples can show it. */

import type { FormChanges } from '../../../core/contract/deployment.js'
import type { Interval } from '../../../core/contract/experiment.js'
import { differences, meanInterval, pairedInterval, showsDifference } from '../../../core/figures/spread.js'

export interface Comparison {
  /** `none`: no difference that these samples can show. */
  verdict: 'none' | 'better' | 'worse'
  /** Of the accuracy, after minus before; for regression of the absolute error. */
  interval: Interval
}

export function compared({ samples, worsened, mended, errors }: FormChanges): Comparison {
  const isOfErrors = errors.length > 0
  const zeros = new Float64Array(errors.length)
  const interval = isOfErrors
    ? meanInterval(differences([...errors], [...zeros]))
    : pairedInterval(worsened, mended, samples)
  if (!showsDifference(interval)) return { verdict: 'none', interval }
  const isMore = interval.low > 0
  return { verdict: isMore === isOfErrors ? 'worse' : 'better', interval }
}
