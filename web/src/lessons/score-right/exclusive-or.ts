/** Exclusive or, learned by a small network that then loses its weights one at a time: three ways to choose them. */

import type { PruneSettings } from '../../core/contract/cut.js'
import type { ExperimentInfo } from '../../core/contract/experiment.js'
import type { ModelFile } from '../../core/contract/model.js'
import type { ExperimentClient } from '../../worker/experiment-client.js'
import type { LessonTools, Progress } from '../lesson-run.js'
import { inTrained } from './trained.js'
import type { WeightName } from './weights.js'

/** Each takes the weight with its lowest score; OBS then moves the others, as its paper does. */
export const methods = {
  magnitude: { criterion: 'magnitude', healing: 'none' },
  obd: { criterion: 'obd', healing: 'none' },
  obs: { criterion: 'obs', healing: 'obs-update' },
} as const satisfies Record<string, PruneSettings>
export type Method = keyof typeof methods
export const methodIds = Object.keys(methods) as Method[]

/** At most so many weights go. */
export const mostGone = 8

export const rows = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
] as const

const task = {
  data: 'xor-table',
  network: '2-4-1 sigmoid',
  loss: 'mean-squared-error',
  learningRate: 0.02,
  batchSize: 4,
  epochs: 2000,
  weightDecay: 1e-4,
  testFraction: 0,
  validationFraction: 0,
} as const

/** A weight matrix, out x in. */
export interface Matrix {
  rows: number
  columns: number
  weights: Float32Array
  /** 1 = kept. */
  mask: Uint8Array
}

/** The network after some weights have gone. */
export interface Stage {
  matrices: readonly Matrix[]
  /** The weight that went last; absent before the first. */
  taken?: WeightName
  /** One a row of the table; above 1/2 is a 1. */
  outputs: readonly number[]
  right: number
  loss: number
}

/** By the number of weights that are gone, from 0. */
export type Path = readonly Stage[]
export type XorFound = Readonly<Record<Method, Path>>

const weightLayers = (info: ExperimentInfo) =>
  info.layers.flatMap(({ weights, rows, columns }, layer) => (weights ? [{ layer, rows, columns }] : []))

async function stageOf(experiment: ExperimentClient, info: ExperimentInfo, before?: Stage): Promise<Stage> {
  const [matrices, outputs, { loss, accuracy }] = await Promise.all([
    Promise.all(
      weightLayers(info).map(async ({ layer, rows, columns }) => {
        const [weights, mask] = await Promise.all([experiment.copyWeights(layer), experiment.copyMask(layer)])
        return { rows, columns, weights, mask }
      }),
    ),
    experiment.predict(rows.flat()),
    experiment.evaluate('train'),
  ])
  const taken = before && takenBetween(before.matrices, matrices)
  return {
    matrices,
    outputs: Array.from(outputs),
    right: Math.round(accuracy * rows.length),
    loss,
    ...(taken ? { taken } : {}),
  }
}

/** The weight that one mask has and the next has not. */
function takenBetween(before: readonly Matrix[], after: readonly Matrix[]): WeightName | undefined {
  for (const [matrix, { mask, columns }] of after.entries()) {
    const entry = mask.findIndex((kept, i) => kept === 0 && before[matrix]?.mask[i] === 1)
    if (entry >= 0) return { matrix, row: Math.floor(entry / columns), column: entry % columns }
  }
  return undefined
}

interface Learned {
  experiment: ExperimentClient
  info: ExperimentInfo
  model: ModelFile
}

async function pathOf({ experiment, info, model }: Learned, settings: PruneSettings, signal: AbortSignal) {
  await experiment.loadModel(model)
  const path = [await stageOf(experiment, info)]
  for (let amount = 1; amount <= mostGone; amount += 1) {
    signal.throwIfAborted()
    await experiment.prune({ ...settings, amountKind: 'count', amount })
    path.push(await stageOf(experiment, info, path.at(-1)))
  }
  return path
}

export async function findXor(tools: LessonTools, seed: number, signal: AbortSignal, tell: Progress = () => {}) {
  return inTrained(tools, { ...task, seed }, signal, async (experiment): Promise<XorFound> => {
    const [info, model] = await Promise.all([experiment.info(), experiment.saveModel()])
    const found: Partial<Record<Method, Path>> = {}
    for (const [i, id] of methodIds.entries()) {
      tell(i / methodIds.length)
      found[id] = await pathOf({ experiment, info, model }, methods[id], signal)
    }
    return found as XorFound
  })
}

/** How many weights go before an answer is wrong; what is never wrong here has the most. */
export function lastsOf(path: Path): number {
  const wrong = path.findIndex(({ right }) => right < rows.length)
  return wrong < 0 ? path.length - 1 : Math.max(0, wrong - 1)
}

export const isLearned = (found: XorFound) => found.obs[0]?.right === rows.length

/** Whether, with so many weights gone, OBS alone still has all answers right. */
export const isOnlyObsRight = (found: XorFound, gone: number): boolean =>
  methodIds.every((id) => (found[id][gone]?.right === rows.length) === (id === 'obs'))

/** What came of one seed: how many weights each method took before its first mistake. */
export type Lasts = Readonly<Record<Method, number>>

/** Seeds, one after another; those whose network never learned the table are left out. */
export async function findSeeds(tools: LessonTools, seeds: readonly number[], signal: AbortSignal, tell: Progress) {
  const found: Lasts[] = []
  for (const [i, seed] of seeds.entries()) {
    tell(i / seeds.length)
    const paths = await findXor(tools, seed, signal)
    if (isLearned(paths))
      found.push(Object.fromEntries(methodIds.map((id) => [id, lastsOf(paths[id])])) as Record<Method, number>)
  }
  return found
}
