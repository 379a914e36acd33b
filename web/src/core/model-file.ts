/** Reads a model file, however hostile. */

import { Given } from './check-json.js'
import type { LayerDescription, ModelFile, ModelTensor, NetworkDescription } from './experiment-types.js'
import { activationIds } from './ids.js'
import { readOrigin } from './model-origin.js'

/** What is refused beyond, so that a small file cannot ask for much memory. */
export const modelLimits = {
  /** Of a file, in bytes. */
  fileBytes: 64 * 2 ** 20,
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
  if (!known) return given.refuse(`a layer whose type is one of ${layerTypes.join(', ')}`)
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
  const { steps, channels } = input.fields(['steps', 'channels'])
  return {
    input: { steps: extent(steps), channels: extent(channels) },
    layers: layers.list(modelLimits.layers).map(readLayer),
  }
}

/** Whether each of the little-endian float32 is a number. */
function areFinite(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 0; at < bytes.length; at += 4) if (!Number.isFinite(view.getFloat32(at, true))) return false
  return true
}

function readShape(given: Given): number[] {
  const shape = given.list(modelLimits.rank).map((size) => size.whole(0, modelLimits.weights))
  const size = shape.reduce((product, length) => Math.min(product * length, 2 * modelLimits.weights), 1)
  return size <= modelLimits.weights
    ? shape
    : given.refuse(`of at most ${modelLimits.weights} weights`, shape.join(' x '))
}

const sizeOf = (shape: readonly number[]) => shape.reduce((product, length) => product * length, 1)

interface ReadTensor {
  tensor: ModelTensor
  isWhole: boolean
}

function readTensor(given: Given): ReadTensor {
  const fields = given.fields(['name', 'shape', 'data'], ['mask'])
  const shape = readShape(fields.shape)
  const size = sizeOf(shape)
  const bytes = fields.data.bytes(4 * size)
  fields.mask?.bytes(Math.ceil(size / 8))
  const tensor = { name: fields.name.name(), shape, data: fields.data.value as string }
  return {
    tensor: fields.mask ? { ...tensor, mask: fields.mask.value as string } : tensor,
    isWhole: areFinite(bytes),
  }
}

/** The tensors, each name once, and not too much of them. */
function readTensors(given: Given): ReadTensor[] {
  const tensors: ReadTensor[] = []
  const names = new Set<string>()
  let weights = 0
  for (const entry of given.list(modelLimits.tensors)) {
    const read = readTensor(entry)
    weights += sizeOf(read.tensor.shape)
    if (weights > modelLimits.weights) given.refuse(`of at most ${modelLimits.weights} weights together`, 'more')
    if (names.has(read.tensor.name)) entry.refuse('a tensor with a name of its own', `"${read.tensor.name}" again`)
    names.add(read.tensor.name)
    tensors.push(read)
  }
  return tensors
}

/** One number a feature in each; a scale or a mean that is no number would spoil everything. */
function readStandardisation(given: Given, features: number): NonNullable<ModelFile['standardisation']> {
  const { mean, scale } = given.fields(['mean', 'scale'])
  for (const part of [mean, scale]) if (!areFinite(part.bytes(4 * features))) part.refuse('finite', 'NaN or infinity')
  return { mean: mean.value as string, scale: scale.value as string }
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
  const fields = new Given('model', value).fields(
    ['format', 'version', 'network', 'tensors', 'classNames', 'featureNames', 'fingerprint'],
    ['standardisation', 'start', 'origin'],
  )
  const format = fields.format.exactly('pruning-playground/model')
  const version = fields.version.exactly(1)
  const network = readNetwork(fields.network)
  const { steps, channels } = network.input
  const tensors = readTensors(fields.tensors)
  const model: ModelFile = {
    format,
    version,
    network,
    tensors: tensors.map(({ tensor }) => tensor),
    ...(fields.standardisation
      ? { standardisation: readStandardisation(fields.standardisation, steps * channels) }
      : {}),
    classNames: fields.classNames.list(modelLimits.layers).map((entry) => entry.name()),
    featureNames: fields.featureNames.list(modelLimits.extent).map((entry) => entry.name()),
    ...(fields.start ? { start: fields.start.fingerprint() } : {}),
    ...(fields.origin ? { origin: readOrigin(fields.origin) } : {}),
    fingerprint: fields.fingerprint.fingerprint(),
  }
  return { model, notFinite: tensors.filter(({ isWhole }) => !isWhole).map(({ tensor }) => tensor.name) }
}
