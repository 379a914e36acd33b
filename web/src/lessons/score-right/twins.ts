/** A network with more neurons than its task needs: what each set of them is worth, really. */

import type { ExperimentClient } from '../../worker/experiment-client.js'
import type { LessonTools, Progress } from '../lesson-run.js'
import { inTrained } from './trained.js'

const task = { data: 'clusters', network: '2-6-2 relu', epochs: 60 } as const

/** The network without some of its neurons. */
export interface Without {
  loss: number
  right: number
}

export interface TwinsFound {
  units: number
  samples: number
  /** By the set of neurons that are out, one bit each; the first is of the whole network. */
  sets: readonly Without[]
  /** Weights into the neurons, and out of them: units x 2, and 2 x units. */
  into: Float32Array
  onward: Float32Array
}

export const bitsOf = (out: readonly number[]): number => out.reduce((bits, unit) => bits | (1 << unit), 0)

const countOf = (bits: number) => bits.toString(2).replaceAll('0', '').length

export async function findTwins(tools: LessonTools, seed: number, signal: AbortSignal, tell: Progress) {
  return inTrained(tools, { ...task, seed }, signal, async (experiment): Promise<TwinsFound> => {
    const info = await experiment.info()
    const [first = 0, last = 0] = info.layers.flatMap(({ weights }, i) => (weights ? [i] : []))
    const units = info.layers[last]?.columns ?? 0
    const samples = info.sizes.train
    const [into, onward] = await Promise.all([experiment.copyWeights(first), experiment.copyWeights(last)])
    const sets: Without[] = []
    for (let bits = 0; bits < 1 << units; bits += 1) {
      signal.throwIfAborted()
      tell(bits / (1 << units))
      sets.push(await without(experiment, last, { bits, units, outputs: info.outputs, samples }))
    }
    return { units, samples, sets, into, onward }
  })
}

interface Cut {
  bits: number
  units: number
  outputs: number
  samples: number
}

/** A neuron is out when nothing goes on from it. */
async function without(experiment: ExperimentClient, layer: number, { bits, units, outputs, samples }: Cut) {
  await experiment.setMask(
    layer,
    Array.from({ length: units * outputs }, (_, i) => ((bits >> (i % units)) & 1 ? 0 : 1)),
  )
  const { loss, accuracy } = await experiment.evaluate('train')
  return { loss, right: Math.round(accuracy * samples) }
}

/** Right answers that are lost with a set of neurons; negative when there are more than before. */
export const lostWith = ({ sets }: TwinsFound, bits: number) => (sets[0]?.right ?? 0) - (sets[bits]?.right ?? 0)

/** By how much the loss rises with a set of neurons. */
export const riseWith = ({ sets }: TwinsFound, bits: number) => (sets[bits]?.loss ?? 0) - (sets[0]?.loss ?? 0)

/** Two neurons of which each alone can go without an answer lost, and that together take at least a tenth with them. */
export function areTwins(found: TwinsFound, out: readonly number[]): boolean {
  const [a, b, more] = out
  if (a === undefined || b === undefined || more !== undefined) return false
  const isFree = (unit: number) => lostWith(found, 1 << unit) <= 0
  return isFree(a) && isFree(b) && lostWith(found, bitsOf(out)) >= found.samples / 10
}

/** How many pairs there are, how many of free neurons, and how many of these are twins. */
export function pairsOf(found: TwinsFound): { free: number; twins: number } {
  const pairs = Array.from({ length: found.units }, (_, a) => Array.from({ length: a }, (_, b) => [b, a])).flat()
  const isFree = (unit: number) => lostWith(found, 1 << unit) <= 0
  return {
    free: pairs.filter((pair) => pair.every(isFree)).length,
    twins: pairs.filter((pair) => areTwins(found, pair)).length,
  }
}

/** The most neurons that can go together without an answer lost. */
export const mostFree = (found: TwinsFound): number =>
  Math.max(...found.sets.map((_, bits) => (lostWith(found, bits) <= 0 ? countOf(bits) : 0)))

/** Whether as many are out as can be, and no answer is lost. */
export const isMostFree = (found: TwinsFound, out: readonly number[]): boolean =>
  lostWith(found, bitsOf(out)) <= 0 && out.length > 0 && out.length === mostFree(found)
