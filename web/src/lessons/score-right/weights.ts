/** Every weight of a small network: what is predicted of it, and what its removal really does to the loss. */

import type { Truth } from '../../core/contract/cut.js'
import { orderOf, ranksOf } from '../../core/figures/ranks.js'
import type { CriterionId } from '../../core/ids.js'
import type { LessonTools, Progress } from '../lesson-run.js'
import { inTrained } from './trained.js'

/** In the order of the menu. */
export const askedCriteria = [
  'magnitude',
  'row',
  'random',
  'snip',
  'gradient-weight',
  'fisher',
  'obd',
  'taylor-second',
  'obs',
] as const satisfies readonly CriterionId[]
export type AskedCriterion = (typeof askedCriteria)[number]

/** Optimal Brain Surgeon moves the other weights after each cut: it is judged by the loss after that. */
export const repairs: ReadonlySet<AskedCriterion> = new Set(['obs'])

const task = { data: 'moons', network: '2-6-4-2 tanh', epochs: 60 } as const

/** A weight by its matrix, from 0, and its place in it. */
export interface WeightName {
  matrix: number
  row: number
  column: number
}

/** What one criterion says of all weights, and what is true of them. */
export interface Judged {
  scores: Float64Array
  /** Loss without the weight minus loss with it. */
  changes: Float64Array
  /** What the criterion is judged by: the change, its size or its square. */
  measured: Float64Array
  /** Rank correlation of scores and `measured`. */
  spearman: number
  /** Weights in the order in which they would go. */
  order: readonly number[]
  /** Places from 1, the lowest first. */
  scoreRanks: readonly number[]
  changeRanks: readonly number[]
}

export interface WeightsFound {
  names: readonly WeightName[]
  judged: Readonly<Record<AskedCriterion, Judged>>
  loss: number
  accuracy: number
  samples: number
  network: string
}

export async function findWeights(tools: LessonTools, seed: number, signal: AbortSignal, tell: Progress) {
  return inTrained(tools, { ...task, seed }, signal, async (experiment): Promise<WeightsFound> => {
    const info = await experiment.info()
    const { loss, accuracy } = await experiment.evaluate('train')
    const plain = await experiment.truth(
      { criteria: askedCriteria.filter((id) => !repairs.has(id)), seed },
      { signal, onProgress: (done, all) => tell((0.6 * done) / all) },
    )
    const repaired = await experiment.truth(
      { criteria: askedCriteria.filter((id) => repairs.has(id)), seed, healing: 'obs-update' },
      { signal, onProgress: (done, all) => tell(0.6 + (0.4 * done) / all) },
    )
    const widths = info.layers.filter(({ weights }) => weights > 0).map(({ columns }) => columns)
    return {
      names: Array.from(plain.entries, (entry, i) => nameOf(plain.parts[i] ?? 0, entry, widths)),
      judged: Object.fromEntries([...judgedOf(plain), ...judgedOf(repaired)]) as WeightsFound['judged'],
      loss,
      accuracy,
      samples: info.sizes.train,
      network: info.network,
    }
  })
}

function nameOf(matrix: number, entry: number, widths: readonly number[]): WeightName {
  const width = widths[matrix] ?? 1
  return { matrix, row: Math.floor(entry / width), column: entry % width }
}

const judgedOf = ({ predictions, changes }: Truth): [AskedCriterion, Judged][] =>
  predictions.map(({ criterion, scores, measured, spearman }) => [
    criterion as AskedCriterion,
    {
      scores,
      changes,
      measured,
      spearman,
      order: orderOf(scores),
      scoreRanks: ranksOf(scores),
      changeRanks: ranksOf(changes),
    },
  ])

/** The true cost of the weight in the middle. */
export const medianChange = ({ changes }: Judged) =>
  Float64Array.from(changes).sort()[Math.floor(changes.length / 2)] ?? Number.NaN

/** How many of the lowest scores are called cheap: a quarter. */
export const cheapCount = (judged: Judged) => Math.ceil(judged.scores.length / 4)

/** Whether a score says that the weight is cheap: it is in the lowest quarter. */
export const saysCheap = (judged: Judged, point: number) => judged.order.indexOf(point) < cheapCount(judged)

/** Whether a weight is really dear: without it the loss rises, and by more than for half of the weights. */
export const isDear = (judged: Judged, point: number) =>
  (judged.changes[point] ?? 0) > 0 && (judged.changeRanks[point] ?? 0) > judged.changes.length / 2

/** Whether the score of a weight lies: it says cheap, and the truth says dear. */
export const lies = (judged: Judged, point: number) => saysCheap(judged, point) && isDear(judged, point)

/** The weights whose score lies. */
export const liarsOf = (judged: Judged): number[] =>
  judged.order.slice(0, cheapCount(judged)).filter((point) => isDear(judged, point))

/** To the decimals that are shown: no difference beyond them is made. */
const shown = (value: number) => Math.round(value * 100)

/** Whether no criterion of the menu orders the weights better. */
export function ordersBest({ judged }: WeightsFound, criterion: AskedCriterion): boolean {
  const best = Math.max(...askedCriteria.map((id) => judged[id].spearman).filter(Number.isFinite))
  return shown(judged[criterion].spearman) >= shown(best)
}
