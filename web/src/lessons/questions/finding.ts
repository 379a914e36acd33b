/** What is known of a question with the settings of the moment, and how it is read. */

import { type Compared, errorsThatDecide, spreadOf } from '../paired.js'
import type { Judged, Measured, QuestionId } from './experiments/question.js'
import { rowOf } from './experiments/question.js'
import type { Setup } from './experiments/setup.js'

export interface Finding extends Judged {
  question: QuestionId
  measured: Measured
  setup: Setup
}

/** What a chart is drawn from, measured or not yet. */
export interface Drawn extends Pick<Finding, 'question' | 'measured' | 'setup'> {
  /** What it shows, for those who do not see it. */
  description: string
}

const nothing: Compared = { n: 0, mean: Number.NaN, deviation: Number.NaN, error: Number.NaN, verdict: 'unknown' }

/** A difference of the finding, by what it is of. */
export const comparedOf = ({ compared }: Finding, id: string): Compared => compared[id] ?? nothing

export const meanOf = ({ measured }: Finding, row: string): number => spreadOf(rowOf(measured, row)).mean

/** What is said to be around a mean. */
export const aroundOf = ({ error }: Compared): number => errorsThatDecide * error

/** Bytes of the network as plain matrices and in the smallest of all formats, both in 32 bits. */
export function bytesOf({ measured: { stored = [] } }: Finding) {
  const sizes = stored.filter(({ bits }) => bits === 32)
  const smallest = sizes.reduce<(typeof sizes)[number] | undefined>(
    (least, size) => (least && least.bytes <= size.bytes ? least : size),
    undefined,
  )
  return { dense: sizes.find(({ format }) => format === 'dense')?.bytes, smallest }
}

/** Microseconds of a pass of 128 samples, of the network as it was and with zeros in it. */
export function timesOf({ measured: { times = [] } }: Finding) {
  const of = (form: 'whole' | 'masked') => times.find((time) => time.form === form && time.batch === 128)
  return { whole: of('whole'), masked: of('masked') }
}
