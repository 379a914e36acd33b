/** Samples of a set of which one class is rare. */

import type { Table } from '../../../core/contract/experiment.js'
import type { Bench } from './bench.js'
import type { Setup } from './setup.js'

/** Samples, test samples among them. */
export const common = 2000
export const rare = 200
/** So many are drawn, that there are enough of each class. */
const drawn = 4800

/** The rows that stay: the first of each class. */
function rowsOf(labels: ArrayLike<number>): number[] {
  const left = [common, rare]
  return Array.from(labels).flatMap((label, row) => {
    const some = left[label] ?? 0
    left[label] = some - 1
    return some > 0 ? [row] : []
  })
}

/** The set's second class is the rare one. */
export function rareTable(bench: Bench, { data, noise, network }: Setup, seed: number): Promise<Table> {
  return bench.open({ data, noise, network, seed, samples: drawn, testFraction: 0 }, async (trial) => {
    const { values, labels } = await trial.samples('train', drawn)
    const { featureNames, classNames } = await trial.info()
    const features = featureNames.length
    const rows = rowsOf(labels)
    return {
      featureNames,
      classNames,
      values: Float64Array.from(
        rows.flatMap((row) => Array.from(values.subarray(row * features, (row + 1) * features))),
      ),
      labels: Int32Array.from(rows, (row) => labels[row] ?? 0),
      targets: new Float64Array(),
      subjects: new Int32Array(),
      steps: 1,
    }
  })
}
