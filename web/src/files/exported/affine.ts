/** Standardisation as a graph computes it, in float32. */

import type { Standardisation } from '../../core/contract/model.js'
import { byChannel, type Port } from './model-facts.js'

/** `x = (value - mean) * scale`: one number a channel or one a feature; undefined where values are taken as they are. */
export function inputMap({ mean, scale }: Standardisation, { first, count, shape: { channels } }: Port) {
  if (mean.length === 0) return undefined
  const [means, scales] = [mean, scale].map((values) => values.slice(first, first + count)) as [
    Float64Array,
    Float64Array,
  ]
  const isByChannel = [means, scales].every((values) => byChannel(values, channels).length === channels)
  const kept = (values: Float64Array) => Float32Array.from(isByChannel ? values.slice(0, channels) : values)
  return { mean: kept(means), scale: kept(scales), isByChannel }
}

/** `value = y * factor + term`: one number an output; undefined where targets are taken as they are. */
export function outputMap({ targetMean, targetScale }: Standardisation) {
  if (targetMean.length === 0) return undefined
  return { factor: Float32Array.from(targetScale, (scale) => 1 / scale), term: Float32Array.from(targetMean) }
}
