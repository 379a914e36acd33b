/** The networks that every format is tried with. */

import type { PlainNetwork } from '../../../web/src/core/contract/deployment.js'
import { network, numbers, sizeOf } from './deployed.js'

export interface Case {
  name: string
  network: PlainNetwork
}

const activation = (id: string) => ({ kind: 'activation', function: id }) as const
const dense = (units: number) => ({ kind: 'dense', units }) as const
const conv = (units: number, size: number, stride = 1, padding = 0) =>
  ({ kind: 'conv1d', units, size, stride, padding }) as const
const pool = (kind: 'max-pool' | 'average-pool', size: number, stride = size) => ({ kind, size, stride }) as const

const row = (channels: number) => ({ steps: 1, channels })
const wrist = { steps: 20, channels: 3 }
const twoInputs = { ...wrist, staticFeatures: 2 }
const join = { kind: 'join' } as const

export const betweenLayers = ['identity', 'relu', 'leaky-relu', 'sigmoid', 'tanh', 'softsign']

export const cases: readonly Case[] = [
  { name: 'one dense layer', network: network(row(3), 'identity', [dense(1)]) },
  ...betweenLayers.map((id) => ({
    name: `dense layers with ${id} between`,
    network: network(row(7), 'softmax', [dense(9), activation(id), dense(4)]),
  })),
  { name: 'two classes by one output', network: network(row(5), 'sigmoid', [dense(6), activation('relu'), dense(1)]) },
  {
    name: 'convolutions with padding and pools',
    network: network(wrist, 'softmax', [
      conv(6, 5, 1, 2),
      activation('relu'),
      pool('max-pool', 2),
      conv(4, 3, 2, 1),
      activation('tanh'),
      pool('average-pool', 2),
      dense(8),
      activation('relu'),
      dense(3),
    ]),
  },
  {
    name: 'padding that is no scheme of the file',
    network: network(wrist, 'identity', [
      conv(4, 3, 2, 2),
      activation('leaky-relu'),
      pool('average-pool', 3, 2),
      dense(2),
    ]),
  },
  {
    name: 'a convolution at the end',
    network: network(wrist, 'softmax', [conv(2, 4, 3), activation('relu'), conv(2, 2)]),
  },
  {
    name: 'a pool and a ReLU before all else',
    network: network(wrist, 'softmax', [pool('max-pool', 4), activation('relu'), dense(3)]),
  },
  {
    name: 'static features that join behind a pool',
    network: network(twoInputs, 'softmax', [
      conv(4, 5, 1, 2),
      activation('relu'),
      pool('average-pool', 2),
      join,
      dense(6),
      activation('relu'),
      dense(3),
    ]),
  },
  ...['relu', 'tanh', 'sigmoid', 'softsign'].map((id) => ({
    name: `static features that join behind ${id}`,
    network: network(twoInputs, 'identity', [conv(3, 4, 2), activation(id), join, dense(2)]),
  })),
  {
    name: 'static features that join behind a pool of the input',
    network: network(twoInputs, 'identity', [pool('max-pool', 4), join, activation('tanh'), dense(2)]),
  },
  { name: 'a dense layer over time', network: network(wrist, 'softmax', [dense(5), activation('sigmoid'), dense(3)]) },
]

/** Cases that only float32 has: a softmax between layers. */
export const floatCases: readonly Case[] = [
  ...cases,
  {
    name: 'a softmax between layers',
    network: network(row(4), 'identity', [dense(5), activation('softmax'), dense(2)]),
  },
  {
    name: 'a softmax over time between layers',
    network: network(wrist, 'identity', [conv(2, 3), activation('softmax'), conv(3, 2), dense(2)]),
  },
]

/** A network with two convolutions and a pool of any size, stride and padding that fit. */
export function anyNetwork(seed: number): PlainNetwork {
  const next = numbers(seed)
  const whole = (low: number, high: number) => low + Math.floor(((next() + 1) / 2) * (high - low + 1))
  const input = { steps: whole(6, 20), channels: whole(1, 3) }
  let steps = input.steps
  const slid = (size: number, stride: number, padding: number) => {
    steps = Math.floor((steps + 2 * padding - size) / stride) + 1
    return { size, stride, padding }
  }
  const anyConv = (most: number) => {
    const padding = whole(0, 3)
    return {
      kind: 'conv1d',
      units: whole(1, 4),
      ...slid(whole(1, Math.min(most, steps + 2 * padding)), whole(1, 3), padding),
    } as const
  }
  const anyPool = () =>
    ({
      kind: whole(0, 1) ? 'max-pool' : 'average-pool',
      ...slid(whole(1, Math.min(4, steps)), whole(1, 3), 0),
    }) as const
  return network(
    input,
    'identity',
    [anyConv(5), activation('relu'), anyPool(), anyConv(4), activation('tanh'), dense(2)],
    seed,
  )
}

/** Samples for a network, standardised. */
export function samplesFor({ input }: PlainNetwork, count: number, seed = 5): number[][] {
  const next = numbers(seed)
  return Array.from({ length: count }, () => Array.from({ length: sizeOf(input) }, () => Math.fround(2 * next())))
}
