/** Data of two inputs: windows, and single values that belong to each of them. */

import type { GivenTable } from 'pruning-playground'

/** A window of 24 x 2 and three static features, a value missing, out of a formula. */
export function twoInputs(): GivenTable {
  const [steps, channels, staticFeatures, count] = [24, 2, 3, 240]
  const labels = Int32Array.from({ length: count }, (_, i) => i % 3)
  const size = steps * channels + staticFeatures
  const values = Float64Array.from({ length: count * size }, (_, i) => {
    const [sample, k] = [Math.floor(i / size), i % size]
    return k < steps * channels
      ? Math.sin(0.4 * k * (1 + (labels[sample] ?? 0)) + sample) + Math.cos(1.7 * i)
      : 50 * (labels[sample] ?? 0) + 90 * Math.sin(2.3 * i)
  })
  values[size - 1] = Number.NaN
  const classNames = ['a', 'b', 'c']
  const featureNames = ['x', 'y', 'age', 'weight', 'interval']
  return { featureNames, values, steps, staticFeatures, fillsMissing: true, labels, classNames }
}
