/** Times of the copies beside one time of the whole network. */

import type { FormTime } from '../../core/contract/report.js'
import type { FormId } from '../../core/ids.js'
import type { WayId } from './setup.js'

type Spread = Pick<FormTime, 'microseconds' | 'lowerQuartile' | 'upperQuartile'>

/** A copy, as far as its forms differ. */
interface TimedCopy {
  network: string
  shrunk?: { network: string }
  times?: readonly FormTime[]
}

/** How a copy can be run. */
export type RunForm = Exclude<FormId, 'whole'>

export interface Timed {
  microseconds: number
  /** How many times as fast as the whole network; null where no difference was measured. */
  speedUp: number | null
}

/** Why a form has no time of its own: it is another form of the same copy. */
export type SameAsOther = 'no-zeros' | 'none-skipped' | 'none-shrunk'

/** It is measured beside each copy: the middle of these, and everything that their quartiles span. */
export function wholeOf(times: readonly FormTime[]): Spread | undefined {
  const wholes = times.filter(({ form }) => form === 'whole').sort((a, b) => a.microseconds - b.microseconds)
  const middle = wholes[Math.floor((wholes.length - 1) / 2)]
  return (
    middle && {
      microseconds: middle.microseconds,
      lowerQuartile: Math.min(...wholes.map(({ lowerQuartile }) => lowerQuartile)),
      upperQuartile: Math.max(...wholes.map(({ upperQuartile }) => upperQuartile)),
    }
  )
}

/** Faster or slower where the quartiles lie apart. */
export function comparedWith(whole: Spread, { microseconds, lowerQuartile, upperQuartile }: Spread): Timed {
  const isApart = upperQuartile < whole.lowerQuartile || lowerQuartile > whole.upperQuartile
  return { microseconds, speedUp: isApart && microseconds > 0 ? whole.microseconds / microseconds : null }
}

/** Whether a form differs from those before it. A removed layer leaves no zeros: its copy has one form only. */
export function sameAsOther({ times, shrunk, network }: TimedCopy, way: WayId, form: RunForm): SameAsOther | undefined {
  if (way === 'layer') return form === 'shrunk' ? undefined : 'no-zeros'
  if (form === 'shrunk') return shrunk?.network === network ? 'none-shrunk' : undefined
  const worked = (wanted: FormId) => times?.find((time) => time.form === wanted)?.parameters
  return form === 'compressed' && worked('compressed') === worked('masked') ? 'none-skipped' : undefined
}
