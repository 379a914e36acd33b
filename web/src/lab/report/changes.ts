/** The report of a network with what is needed to draw it: the classes before, and the samples that changed sides. */

import type { StoredSize } from '../../core/contract/cut.js'
import type { ExperimentInfo } from '../../core/contract/experiment.js'
import type { ChangedAnswer, PruningReport } from '../../core/contract/report.js'
import { featuresOf } from '../../core/model/shape.js'
import type { TwinOf } from './twin.js'

export interface ShownChanges {
  list: readonly ChangedAnswer[]
  /** list x features, as the samples came. */
  values: Float32Array
  /** What they are, as points in a plane have it. */
  labels: readonly number[]
  targets: readonly number[]
}

export interface FullReport extends PruningReport {
  sizes: readonly StoredSize[]
  shown?: ShownChanges
}

/** Points in a plane are all drawn, of windows and pictures as many as are looked at. */
const mostShown = ({ steps, channels }: ExperimentInfo) => (steps * channels === 2 ? 1000 : steps > 1 ? 12 : 20)

/** Worsened ones first, then mended ones. */
const gravity = ({ before, after, label }: ChangedAnswer) => (before === label ? 0 : after === label ? 1 : 2)

/** The report of a twin. */
export async function fullReport({ experiment }: TwinOf): Promise<FullReport> {
  const report = { ...(await experiment.report()), sizes: await experiment.storedSizes() }
  const { changes } = report
  if (!changes?.samples.length) return report
  const features = featuresOf(experiment.info)
  const list = changes.samples.toSorted((a, b) => gravity(a) - gravity(b)).slice(0, mostShown(experiment.info))
  const samples = await experiment.samples(changes.part, Math.max(...list.map(({ row }) => row)) + 1)
  const values = new Float32Array(list.length * features)
  list.forEach(({ row }, i) => {
    values.set(samples.values.subarray(row * features, (row + 1) * features), i * features)
  })
  return {
    ...report,
    shown: { list, values, labels: list.map(({ label }) => label), targets: [] },
  }
}
