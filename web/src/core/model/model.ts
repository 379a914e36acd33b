/** Between a network in memory and its file. */

import type { ExperimentInfo, LayerDescription, SampleShape } from '../contract/experiment.js'
import type { ModelFile, ModelOrigin, SavedModel, Standardisation, Tensor } from '../contract/model.js'
import type { SavedTraining } from '../contract/training.js'
import { refusal } from '../messages.js'
import { doublesFromBase64, doublesToBase64, floatsFromBase64 } from './base64.js'
import { nameOrder } from './model-names.js'
import { shapeOf } from './shape.js'
import { fromModelTensor, toModelTensor } from './tensor-data.js'
import { savedTrainingOf, toTrainingFile } from './training-file.js'

/** What a model's file is made of. */
export interface ModelParts {
  info: ExperimentInfo
  tensors: readonly Tensor[]
  standardisation: Standardisation
  /** Empty when it is not known. */
  start: string
  origin: ModelOrigin | undefined
  fingerprint: string
  dataFingerprint: string
  /** Absent when none is under way. */
  training: SavedTraining | undefined
}

/** Absent where it changes nothing. */
export function standardisationFile(by: Standardisation): Pick<ModelFile, 'standardisation'> {
  if (!by.mean.length) return {}
  const ofTargets = {
    targetMean: doublesToBase64(by.targetMean),
    targetScale: doublesToBase64(by.targetScale),
  }
  return {
    standardisation: {
      mean: doublesToBase64(by.mean),
      scale: doublesToBase64(by.scale),
      ...(by.targetMean.length ? ofTargets : {}),
    },
  }
}

function fromFile({ version, standardisation }: ModelFile): Standardisation {
  const none = new Float64Array(0)
  const numbers = (base64: string | undefined) => {
    if (base64 === undefined) return none
    return version === 1 ? Float64Array.from(floatsFromBase64(base64)) : doublesFromBase64(base64)
  }
  const { mean, scale, targetMean, targetScale } = standardisation ?? {}
  return {
    mean: numbers(mean),
    scale: numbers(scale),
    targetMean: numbers(targetMean),
    targetScale: numbers(targetScale),
  }
}

export function toModelFile(parts: ModelParts): ModelFile {
  const { info, tensors, standardisation, start, origin, fingerprint, dataFingerprint, training } = parts
  return {
    format: 'pruning-playground/model',
    version: 2,
    network: {
      input: shapeOf(info),
      layers: info.layers.map(({ description }) => description),
    },
    tensors: tensors.map(toModelTensor),
    ...standardisationFile(standardisation),
    classNames: info.classNames,
    featureNames: info.featureNames,
    ...(start ? { start } : {}),
    ...(origin ? { origin } : {}),
    fingerprint,
    dataFingerprint,
    ...(training ? { training: toTrainingFile(training) } : {}),
  }
}

/** A layer in a few words, every choice made: `dense 8`, `conv1d 16 5 1 0`. */
function layerText(layer: LayerDescription): string {
  const { type, ...others } = layer
  const usual = type === 'conv1d' ? { stride: 1, padding: 0 } : 'size' in layer ? { stride: layer.size } : {}
  const all: Record<string, unknown> = { ...usual, ...others }
  const keys = ['units', 'filters', 'kernel', 'size', 'stride', 'padding', 'rate', 'function']
  return [type, ...keys.flatMap((key) => (key in all ? [all[key]] : []))].join(' ')
}

/** @throws CoreError that names the layer */
function checkNetwork({ network }: ModelFile, info: ExperimentInfo): void {
  const shapeText = ({ steps, channels, staticFeatures }: SampleShape) =>
    `${steps} x ${channels}${staticFeatures ? ` + ${staticFeatures}` : ''}`
  const wanted = [shapeText(info), ...info.layers.map(({ description }) => layerText(description))]
  const given = [shapeText(network.input), ...network.layers.map(layerText)]
  const isSame = wanted.length === given.length && wanted.every((text, i) => text === given[i])
  if (isSame) return
  throw refusal('loadModel', 'other-network', { wanted, given })
}

/**
 * A model for the core.
 *
 * @param model  one that `readModel` let through
 * @param info   of the experiment that takes it
 * @throws CoreError when names or network are others
 */
export function savedModelOf(model: ModelFile, info: ExperimentInfo): SavedModel {
  const order = nameOrder(model, info)
  checkNetwork(model, info)
  return {
    tensors: model.tensors.map((tensor) => fromModelTensor(tensor, model.version)),
    start: model.start ?? '',
    fingerprint: model.fingerprint,
    standardisation: fromFile(model),
    featureNames: model.featureNames,
    classNames: model.classNames,
    dataFingerprint: model.dataFingerprint ?? '',
    ...order,
    ...(model.training ? { training: savedTrainingOf(model.training) } : {}),
  }
}
