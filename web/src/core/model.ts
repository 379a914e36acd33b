/** Between a network in memory and its file. */

import { bitsFromBase64, bitsToBase64, floatsFromBase64, floatsToBase64 } from './base64.js'
import type { ExperimentInfo, ModelFile, ModelOrigin, ModelTensor, Tensor } from './experiment-types.js'

/** What a model's file is made of. */
export interface ModelParts {
  info: ExperimentInfo
  tensors: readonly Tensor[]
  /** Mean of each feature, then scale of each. */
  standardisation: Float32Array
  /** Empty when it is not known. */
  start: string
  origin: ModelOrigin | undefined
  fingerprint: string
}

function toFile({ name, shape, values, mask }: Tensor): ModelTensor {
  return { name, shape, data: floatsToBase64(values), ...(mask ? { mask: bitsToBase64(mask) } : {}) }
}

function fromFile({ name, shape, data, mask }: ModelTensor): Tensor {
  const values = floatsFromBase64(data)
  return { name, shape, values, ...(mask === undefined ? {} : { mask: bitsFromBase64(mask, values.length) }) }
}

/** Absent when it changes nothing. */
function standardisationOf(both: Float32Array): Pick<ModelFile, 'standardisation'> {
  const [mean, scale] = [both.subarray(0, both.length / 2), both.subarray(both.length / 2)]
  if (mean.every((value) => value === 0) && scale.every((value) => value === 1)) return {}
  return { standardisation: { mean: floatsToBase64(mean), scale: floatsToBase64(scale) } }
}

export function toModelFile({ info, tensors, standardisation, start, origin, fingerprint }: ModelParts): ModelFile {
  return {
    format: 'pruning-playground/model',
    version: 1,
    network: {
      input: { steps: info.steps, channels: info.channels },
      layers: info.layers.map(({ description }) => description),
    },
    tensors: tensors.map(toFile),
    ...standardisationOf(standardisation),
    classNames: info.classNames,
    featureNames: info.featureNames,
    ...(start ? { start } : {}),
    ...(origin ? { origin } : {}),
    fingerprint,
  }
}

/** @param model  one that `readModel` let through */
export function tensorsOf(model: ModelFile): Tensor[] {
  return model.tensors.map(fromFile)
}
