/** What the network says of one sample, and what it said before the first cut. */

import type { ExperimentInfo, Samples } from '../../core/contract/experiment.js'
import { judgeOf } from '../../core/figures/judge.js'
import { featuresOf } from '../../core/model/shape.js'
import type { RunView } from '../run/run-view.js'
import type { ReportChoice } from './choice.js'
import type { TwinOf } from './twin.js'

/** Outputs of the network; `before` is absent when nothing was cut. */
export interface TriedRow {
  now: Float32Array
  before?: Float32Array
}

type Chosen = Pick<ReportChoice, 'row' | 'edits'>

/** The samples that can be tried: of the part that judges, as many as are at hand. */
export const samplesToTry = ({ pictures }: Pick<RunView, 'pictures'>, info: ExperimentInfo): Samples | undefined =>
  pictures[judgeOf(info)]

/** Values of the sample that is tried, what was typed in their places; `undefined` before there are samples. */
export function rowToTry(view: Pick<RunView, 'pictures'>, info: ExperimentInfo, { row, edits }: Chosen) {
  const features = featuresOf(info)
  const samples = samplesToTry(view, info)
  const values = samples?.values.slice(row * features, (row + 1) * features)
  if (!values?.length) return undefined
  for (const [place, value] of Object.entries(edits)) values[Number(place)] = value
  return values
}

export async function tryRow({ experiment, whole }: TwinOf, values: ArrayLike<number>): Promise<TriedRow> {
  const before = await (await whole())?.predict(values)
  return { now: await experiment.predict(values), ...(before ? { before } : {}) }
}
