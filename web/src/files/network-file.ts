/** Reads a small network that stands in a file, or in a page, by its numbers. */

import type { GivenLayer, InspectionSettings } from '../core/contract/inspection.js'
import { activationIds } from '../core/ids.js'
import { phrase } from '../core/messages.js'
import { Given } from '../core/model/check-json.js'
import { largestEntry } from './matrix/read-matrix.js'

export const networkLimits = {
  /** Of a file, in bytes. */
  fileBytes: 4 * 2 ** 20,
  layers: 6,
  /** Of a layer, and inputs. */
  units: 24,
  samples: 1000,
  /** Cuts, and weights that are kept. */
  parts: 6 * 24 * 24,
} as const

const { layers, units, samples, parts } = networkLimits
const entry = (given: Given) => given.number(-largestEntry, largestEntry)
const vector = (given: Given) => given.list(units).map(entry)
const part = (given: Given) => given.text(/^[wn]\d{1,2}(?:\.\d{1,2}){1,2}$/, phrase('a-part'))

function readLayer(given: Given): GivenLayer {
  const { weights, bias, activation } = given.fields(['weights'], ['bias', 'activation'])
  return {
    weights: weights.list(units).map(vector),
    ...(bias ? { bias: vector(bias) } : {}),
    ...(activation ? { activation: activation.oneOf(activationIds) } : {}),
  }
}

/**
 * Checks every field; whether the shapes fit and the parts are there is for the core to say.
 *
 * @param value  what `JSON.parse` gave
 * @throws CoreError that names the field, what is wanted and what was there
 */
export function readNetworkFile(value: unknown): InspectionSettings {
  const fields = new Given('network', value).fields(
    ['layers', 'inputs'],
    ['criterion', 'threshold', 'thresholdLayers', 'cut', 'keep'],
  )
  const { criterion, threshold, thresholdLayers, cut, keep } = fields
  return {
    layers: fields.layers.list(layers).map(readLayer),
    inputs: fields.inputs.list(samples).map(vector),
    ...(criterion ? { criterion: criterion.text(/^[a-z0-9-]{1,40}$/, phrase('an-id')) as never } : {}),
    ...(threshold ? { threshold: threshold.number(0, largestEntry) } : {}),
    ...(thresholdLayers
      ? { thresholdLayers: thresholdLayers.list(layers).map((one) => one.whole(0, layers - 1)) }
      : {}),
    ...(cut ? { cut: cut.list(parts).map(part) } : {}),
    ...(keep ? { keep: keep.list(parts).map(part) } : {}),
  }
}
