/** Networks as a device runs them, small and of every kind of layer, and what comes out of them, computed apart from the core. */

import type {
  LayerForm,
  PlainLayer,
  PlainNetwork,
  Quantisation,
  QuantisedLayer,
  QuantisedNetwork,
  TensorShape,
} from '../../../web/src/core/contract/deployment.js'

/** Numbers in [-1, 1), the same in each run. */
export function numbers(seed: number): () => number {
  let state = seed >>> 0 || 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 31 - 1
  }
}

const windowSize = ({ steps, channels }: TensorShape): number => steps * channels
export const sizeOf = (shape: TensorShape): number => windowSize(shape) + (shape.staticFeatures ?? 0)

/** Window, and the static features behind it. */
const parted = (x: readonly number[], { input }: { input: TensorShape }): [number[], number[]] => [
  x.slice(0, windowSize(input)),
  x.slice(windowSize(input)),
]

type Draft = Partial<LayerForm> & Pick<LayerForm, 'kind'> & { units?: number }

/** Adds layers one after the other, with weights out of a generator. */
export function network(input: TensorShape, link: PlainNetwork['link'], drafts: Draft[], seed = 1): PlainNetwork {
  const next = numbers(seed)
  const layers: PlainLayer[] = []
  let shape: TensorShape = { steps: input.steps, channels: input.channels }
  for (const { units = 0, ...draft } of drafts) {
    const form = {
      name: `${draft.kind}${layers.length}`,
      size: 1,
      stride: 1,
      padding: 0,
      function: 'identity',
      ...draft,
    }
    const flat = { steps: 1, channels: sizeOf(shape) }
    const joined = { ...shape, staticFeatures: input.staticFeatures ?? 0 }
    const from: TensorShape = draft.kind === 'dense' ? flat : draft.kind === 'join' ? joined : shape
    const steps = Math.floor((from.steps + 2 * form.padding - form.size) / form.stride) + 1
    const to = {
      dense: { steps: 1, channels: units },
      conv1d: { steps, channels: units },
      'max-pool': { steps, channels: from.channels },
      'average-pool': { steps, channels: from.channels },
      activation: from,
      join: { steps: 1, channels: sizeOf(joined) },
    }[draft.kind]
    const columns = form.size * from.channels
    const isLinear = draft.kind === 'dense' || draft.kind === 'conv1d'
    // Every third weight is removed, and no row has weights as large as the next.
    const weight = (_: unknown, i: number) =>
      i % 3 === 1 ? 0 : (next() * (1 + Math.floor(i / columns))) / Math.sqrt(columns * units)
    layers.push({
      ...form,
      input: from,
      output: to,
      ...(isLinear
        ? {
            weights: Float32Array.from({ length: units * columns }, weight),
            bias: Float32Array.from({ length: units }, () => next() / 4),
          }
        : {}),
    })
    shape = to
  }
  return { input, layers, link }
}

const functions: Readonly<Record<string, (z: number) => number>> = {
  identity: (z) => z,
  relu: (z) => Math.max(z, 0),
  'leaky-relu': (z) => (z < 0 ? 0.01 * z : z),
  sigmoid: (z) => 1 / (1 + Math.exp(-z)),
  tanh: Math.tanh,
  softsign: (z) => z / (1 + Math.abs(z)),
}

/** Answers out of outputs, or an activation of all numbers of a sample. */
export function applied(id: string, values: readonly number[]): number[] {
  if (id !== 'softmax') return values.map((value) => functions[id]?.(value) ?? Number.NaN)
  const most = Math.max(...values)
  const powers = values.map((value) => Math.exp(value - most))
  const sum = powers.reduce((a, b) => a + b, 0)
  return powers.map((power) => power / sum)
}

/** The numbers of the window that output step t looks at, by channel in a step; outside they are `filling`. */
function windowOf(layer: LayerForm, x: readonly number[], t: number, filling: number): number[] {
  const { steps, channels } = layer.input
  return Array.from({ length: layer.size * channels }, (_, k) => {
    const step = t * layer.stride - layer.padding + Math.floor(k / channels)
    return step >= 0 && step < steps ? (x[step * channels + (k % channels)] ?? Number.NaN) : filling
  })
}

/** What each step and channel of the output is, of its window. */
function over(layer: LayerForm, x: readonly number[], filling: number, value: (window: number[], c: number) => number) {
  return Array.from({ length: sizeOf(layer.output) }, (_, i) => {
    const { channels } = layer.output
    return value(windowOf(layer, x, Math.floor(i / channels), filling), i % channels)
  })
}

const ofChannel = (window: number[], channel: number, channels: number) =>
  window.filter((_, k) => k % channels === channel)

const total = (values: readonly number[]) => values.reduce((a, b) => a + b, 0)

function floatLayer(layer: PlainLayer, x: readonly number[]): number[] {
  const { weights, bias, input } = layer
  if (layer.kind === 'activation') return applied(layer.function, x)
  return over(layer, x, 0, (window, c) => {
    if (weights && bias)
      return total(window.map((one, k) => one * (weights[c * window.length + k] ?? 0))) + (bias[c] ?? 0)
    const own = ofChannel(window, c, input.channels)
    return layer.kind === 'max-pool' ? Math.max(...own) : total(own) / own.length
  })
}

/** Each tensor of a sample in double precision: the window that comes in, then what each layer gives. */
export function floatTensors(network: PlainNetwork, x: readonly number[]): number[][] {
  const [window, statics] = parted(x, network)
  const tensors = [window]
  for (const layer of network.layers) {
    const last = tensors.at(-1) ?? []
    tensors.push(layer.kind === 'join' ? [...last, ...statics] : floatLayer(layer, last))
  }
  return tensors
}

export const floatOutputs = (network: PlainNetwork, x: readonly number[]): number[] =>
  floatTensors(network, x).at(-1) ?? []

const awayFromZero = (value: number) => Math.sign(value) * Math.round(Math.abs(value)) + 0 // no -0
const clamped = (value: number, low = -128) => Math.min(Math.max(value, low), 127)
export const quantised = (value: number, { scale, zero }: Quantisation): number =>
  clamped(awayFromZero(value / scale) + zero)

function quantisationOf(values: readonly number[]): Quantisation {
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)]
  const scale = (high - low) / 255 || 1
  return { scale, zero: clamped(awayFromZero(-128 - low / scale)) }
}

const fixed: Readonly<Record<string, Quantisation>> = {
  sigmoid: { scale: 1 / 256, zero: -128 },
  tanh: { scale: 1 / 128, zero: 0 },
  softsign: { scale: 1 / 128, zero: 0 },
}

function quantisedWeights({ weights, bias, input, size }: PlainLayer, from: Quantisation, isByRow: boolean) {
  if (!weights || !bias) return {}
  const columns = input.channels * size
  const rows = Array.from(bias, (_, row) => weights.subarray(row * columns, (row + 1) * columns))
  const most = rows.map((row) => row.reduce((a, b) => Math.max(a, Math.abs(b)), 0) / 127 || 1)
  const weightScales = Float64Array.from(isByRow ? most : [Math.max(...most)])
  const scaleOf = (row: number) => weightScales[isByRow ? row : 0] ?? 1
  return {
    weights: Int8Array.from(weights, (weight, i) => awayFromZero(weight / scaleOf(Math.floor(i / columns)))),
    weightScales,
    bias: Int32Array.from(bias, (value, row) => awayFromZero(value / (from.scale * scaleOf(row)))),
  }
}

/** Quantises a network by samples, as the core does; `isByRow` gives each filter and unit a scale of its own. */
export function quantisedNetwork(
  network: PlainNetwork,
  samples: readonly number[][],
  isByRow: boolean,
): QuantisedNetwork {
  const tensors = samples.map((x) => floatTensors(network, x))
  const rangeOf = (i: number) => quantisationOf(tensors.flatMap((of) => of[i] ?? []))
  /** What goes into a join, past pools, shares its integers. */
  const joinOf = (i: number) => {
    const next = network.layers.slice(i).find(({ kind }) => !kind.endsWith('pool'))
    return next?.kind === 'join' ? network.layers.indexOf(next) + 1 : undefined
  }
  const from = rangeOf(joinOf(0) ?? 0)
  let fromStatic: Quantisation | undefined
  const layers: QuantisedLayer[] = []
  for (let i = 0; i < network.layers.length; i += 1) {
    const layer = network.layers[i] as PlainLayer
    const next = network.layers[i + 1]
    const before = layers.at(-1)?.to ?? from
    const isRectified = layer.weights !== undefined && next?.function === 'relu'
    const own = i + (isRectified ? 2 : 1)
    const join = joinOf(own)
    const wanted = join === undefined ? (fixed[layer.function] ?? rangeOf(own)) : rangeOf(join)
    const to = layer.kind.endsWith('pool') || layer.kind === 'join' ? before : wanted
    if (layer.kind === 'join') fromStatic = to
    const { weights: _, bias: __, ...form } = layer
    const entry = (q: number) => quantised(functions[layer.function]?.(before.scale * (q - before.zero)) ?? 0, to)
    layers.push({
      ...form,
      from: before,
      to,
      isRectified,
      ...quantisedWeights(layer, before, isByRow),
      ...(layer.kind === 'activation' ? { table: Int8Array.from({ length: 256 }, (_, i) => entry(i - 128)) } : {}),
    })
    if (isRectified) i += 1
  }
  const { input, link } = network
  return { input, from, ...(fromStatic ? { fromStatic } : {}), rounding: 'double', layers, link }
}

function int8Layer(layer: QuantisedLayer, x: readonly number[]): number[] {
  const { weights, weightScales, bias, table, from, to, input } = layer
  if (table) return x.map((q) => table[q + 128] ?? Number.NaN)
  return over(layer, x, from.zero, (window, c) => {
    const own = ofChannel(window, c, input.channels)
    if (layer.kind === 'max-pool') return Math.max(...own)
    if (!weights || !bias || !weightScales) return awayFromZero(total(own) / own.length)
    const sum = total(window.map((q, k) => (q - from.zero) * (weights[c * window.length + k] ?? 0))) + (bias[c] ?? 0)
    const factor = (from.scale * (weightScales[weightScales.length > 1 ? c : 0] ?? 1)) / to.scale
    return clamped(awayFromZero(sum * factor) + to.zero, layer.isRectified ? to.zero : -128)
  })
}

/** A sample in integers. */
export function quantisedInputs(network: QuantisedNetwork, x: readonly number[]): number[] {
  const [window, statics] = parted(x, network)
  const { from, fromStatic = from } = network
  return [...window.map((value) => quantised(value, from)), ...statics.map((value) => quantised(value, fromStatic))]
}

/** Outputs before the link, each product rounded once, halves away from 0. */
export function int8Outputs(network: QuantisedNetwork, x: readonly number[]): number[] {
  const [window, statics] = parted(quantisedInputs(network, x), network)
  return network.layers.reduce(
    (values, layer) => (layer.kind === 'join' ? values.concat(statics) : int8Layer(layer, values)),
    window,
  )
}
