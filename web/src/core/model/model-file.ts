/** Reads a model file, however hostile. */

import type { LayerDescription, NetworkDescription } from '../contract/experiment.js'
import type { ModelFile, ModelTensor } from '../contract/model.js'
import { activationIds } from '../ids.js'
import { largestFile } from '../load/file-limit.js'
import { phrase } from '../messages.js'
import { doublesFromBase64 } from './base64.js'
import { Given } from './check-json.js'
import { readOrigin } from './model-origin.js'
import { outputsOf } from './network-outputs.js'
import { featuresOf, inputsOf } from './shape.js'
import { maskFromGaps } from './tensor-data.js'
import { readTraining } from './training-file.js'

/** What is refused beyond, so that a small file cannot ask for much memory. */
export const modelLimits = {
  /** Of a file, in bytes. */
  fileBytes: largestFile,
  layers: 10_000,
  tensors: 10_000,
  rank: 8,
  /** Of all tensors together. */
  weights: 16_000_000,
  /** Units, filters, classes, steps, channels. */
  extent: 1_000_000,
} as const

const extent = (given: Given) => given.whole(1, modelLimits.extent)

type Type = LayerDescription['type']

/** What each kind of layer has beside its type: the field, whether it must be there, and its check. */
const layerFields: Record<Type, Record<string, [needed: boolean, read: (given: Given) => number | string]>> = {
  dense: { units: [true, extent] },
  conv1d: {
    filters: [true, extent],
    kernel: [true, extent],
    stride: [false, extent],
    padding: [false, (given) => given.whole(0, modelLimits.extent)],
  },
  'max-pool': { size: [true, extent], stride: [false, extent] },
  'average-pool': { size: [true, extent], stride: [false, extent] },
  'global-average-pool': {},
  flatten: {},
  'batch-norm': {},
  dropout: { rate: [true, (given) => given.number(0, 1)] },
  activation: { function: [true, (given) => given.oneOf([...activationIds, 'softmax'])] },
}
const layerTypes = Object.keys(layerFields) as Type[]

function readLayer(given: Given): LayerDescription {
  const { value } = given
  const type = typeof value === 'object' && value !== null && 'type' in value ? value.type : undefined
  const known = layerTypes.find((candidate) => candidate === type)
  if (!known) return given.refuse(phrase('layer-of-type', { ids: layerTypes }))
  const names = Object.keys(layerFields[known])
  const isNeeded = (name: string) => layerFields[known][name]?.[0]
  const fields = given.fields(['type', ...names.filter(isNeeded)], names)
  const read = names.flatMap((name) => {
    const field = fields[name]
    return field ? [[name, layerFields[known][name]?.[1](field)]] : []
  })
  return { type: known, ...Object.fromEntries(read) }
}

/** @throws CoreError that names the field */
export function readNetwork(given: Given): NetworkDescription {
  const { input, layers } = given.fields(['input', 'layers'])
  const { steps, channels, staticFeatures } = input.fields(['steps', 'channels'], ['staticFeatures'])
  return {
    input: {
      steps: extent(steps),
      channels: extent(channels),
      ...(staticFeatures ? { staticFeatures: extent(staticFeatures) } : {}),
    },
    layers: layers.list(modelLimits.layers).map(readLayer),
  }
}

/** Whether each of the little-endian floats is a number. @param width  bytes of each */
function areFinite(bytes: Uint8Array, width: 4 | 8 = 4): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const at = (place: number) => (width === 4 ? view.getFloat32(place, true) : view.getFloat64(place, true))
  for (let place = 0; place < bytes.length; place += width) if (!Number.isFinite(at(place))) return false
  return true
}

function readShape(given: Given): number[] {
  const shape = given.list(modelLimits.rank).map((size) => size.whole(0, modelLimits.weights))
  const size = shape.reduce((product, length) => Math.min(product * length, 2 * modelLimits.weights), 1)
  return size <= modelLimits.weights
    ? shape
    : given.refuse(phrase('weights-to', { most: modelLimits.weights }), shape.join(' x '))
}

const sizeOf = (shape: readonly number[]) => shape.reduce((product, length) => product * length, 1)

interface ReadTensor {
  tensor: ModelTensor
  isWhole: boolean
}

const onesIn = (bytes: Uint8Array) => bytes.reduce((sum, byte) => sum + onesOf[byte]!, 0)
const onesOf = Array.from({ length: 256 }, (_, byte) => byte.toString(2).replaceAll('0', '').length)

/** How many values are there, by the mask or the gaps; a first version has them all. */
function valuesOf(
  version: number,
  size: number,
  mask: Given | undefined,
  gaps: Given | undefined,
  data: Given,
): number {
  const bits = mask?.bytes(Math.ceil(size / 8))
  if (bits) return version === 1 ? size : onesIn(bits)
  if (!gaps) return size
  const kept = Math.floor(data.base64(4 * size).length / 4)
  if (!maskFromGaps(gaps.base64(5 * size), size, kept)) gaps.refuse(phrase('places-among', { kept, size }))
  return kept
}

function readTensor(given: Given, version: 1 | 2): ReadTensor {
  const fields = given.fields(['name', 'shape', 'data'], version === 1 ? ['mask'] : ['mask', 'gaps'])
  const { mask, gaps, data } = fields
  if (mask && gaps) gaps.refuse(phrase('no-gaps-with-mask'))
  const shape = readShape(fields.shape)
  const bytes = data.bytes(4 * valuesOf(version, sizeOf(shape), mask, gaps, data))
  const tensor = { name: fields.name.name(), shape, data: data.value as string }
  const form = { ...(mask ? { mask: mask.value as string } : {}), ...(gaps ? { gaps: gaps.value as string } : {}) }
  return { tensor: { ...tensor, ...form }, isWhole: areFinite(bytes) }
}

/** The tensors, each name once, and not too much of them. */
function readTensors(given: Given, version: 1 | 2): ReadTensor[] {
  const tensors: ReadTensor[] = []
  const names = new Set<string>()
  let weights = 0
  for (const entry of given.list(modelLimits.tensors)) {
    const read = readTensor(entry, version)
    weights += sizeOf(read.tensor.shape)
    if (weights > modelLimits.weights)
      given.refuse(phrase('weights-together', { most: modelLimits.weights }), phrase('more'))
    if (names.has(read.tensor.name))
      entry.refuse(phrase('tensor-name'), phrase('again-name', { text: read.tensor.name }))
    names.add(read.tensor.name)
    tensors.push(read)
  }
  return tensors
}

/** One number a feature or an output in each; one that is no number would spoil everything. */
function readStandardisation(
  given: Given,
  version: 1 | 2,
  features: number,
  outputs: number,
): NonNullable<ModelFile['standardisation']> {
  const { mean, scale, targetMean, targetScale } = given.fields(
    ['mean', 'scale'],
    version === 1 ? [] : ['targetMean', 'targetScale'],
  )
  const width = version === 1 ? 4 : 8
  const read = (part: Given, count: number) => {
    if (!areFinite(part.bytes(width * count), width)) part.refuse(phrase('finite'), phrase('nan-or-infinity'))
    return part.value as string
  }
  const ofFeatures = { mean: read(mean, features), scale: read(scale, features) }
  if (!targetMean || !targetScale) return ofFeatures
  const targets = { targetMean: read(targetMean, outputs), targetScale: read(targetScale, outputs) }
  if (doublesFromBase64(targets.targetScale).includes(0)) targetScale.refuse(phrase('without-zero'), phrase('one'))
  return { ...ofFeatures, ...targets }
}

/** The names of classes are as many as the outputs (two for one output, none for numbers), those of features as the inputs. */
function readNames(classes: Given, features: Given, network: NetworkDescription) {
  const classNames = classes.list(modelLimits.layers).map((entry) => entry.name())
  const featureNames = features.list(modelLimits.extent).map((entry) => entry.name())
  const outputs = outputsOf(network)
  const inputs = inputsOf(network.input)
  const fits = classNames.length === outputs || (classNames.length === 2 && outputs === 1)
  if (classNames.length && !fits) classes.refuse(phrase('names-of-outputs', { count: outputs }))
  if (featureNames.length && featureNames.length !== inputs)
    features.refuse(phrase('names-of-channels', { count: inputs }))
  for (const [given, names] of [
    [classes, classNames],
    [features, featureNames],
  ] as const)
    if (new Set(names).size !== names.length) given.refuse(phrase('different-names'), phrase('one-twice'))
  return { classNames, featureNames, outputs }
}

function readDataFingerprint(file: Given, given: Given | undefined): string {
  return given ? given.fingerprint() : file.refuseWithout('dataFingerprint')
}

export interface ReadModel {
  model: ModelFile
  /** Names of the tensors that hold NaN or infinity: worth a warning. */
  notFinite: string[]
}

/**
 * Checks every field of what a model file holds. Whether the tensors fit the network is for `loadModel` to say.
 *
 * @param value  what `JSON.parse` gave
 * @throws CoreError that names the field, what is wanted and what was there
 */
export function readModel(value: unknown): ReadModel {
  const given = new Given('model', value)
  const isSecond = typeof value === 'object' && value !== null && 'version' in value && value.version === 2
  const fields = given.fields(
    ['format', 'version', 'network', 'tensors', 'classNames', 'featureNames', 'fingerprint'],
    ['standardisation', 'start', 'origin', ...(isSecond ? (['dataFingerprint', 'training'] as const) : [])],
  )
  const format = fields.format.exactly('pruning-playground/model')
  const version = isSecond ? 2 : fields.version.exactly(1, phrase('one-or-two'))
  const network = readNetwork(fields.network)
  const { classNames, featureNames, outputs } = readNames(fields.classNames, fields.featureNames, network)
  const tensors = readTensors(fields.tensors, version)
  const model: ModelFile = {
    format,
    version,
    network,
    tensors: tensors.map(({ tensor }) => tensor),
    ...(fields.standardisation
      ? { standardisation: readStandardisation(fields.standardisation, version, featuresOf(network.input), outputs) }
      : {}),
    classNames,
    featureNames,
    ...(fields.start ? { start: fields.start.fingerprint() } : {}),
    ...(fields.origin ? { origin: readOrigin(fields.origin) } : {}),
    fingerprint: fields.fingerprint.fingerprint(),
    ...(isSecond ? { dataFingerprint: readDataFingerprint(given, fields.dataFingerprint) } : {}),
    ...(fields.training ? { training: readTraining(fields.training) } : {}),
  }
  return { model, notFinite: tensors.filter(({ isWhole }) => !isWhole).map(({ tensor }) => tensor.name) }
}
