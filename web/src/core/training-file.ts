/** A training that was saved under way: between memory and a model's file. */

import { doublesFromBase64, doublesToBase64, floatsFromBase64, floatsToBase64, fromBase64, toBase64 } from './base64.js'
import type { Given } from './check-json.js'
import type { EpochReport } from './contract/experiment.js'
import type { SavedTraining, TrainingFile } from './contract/training.js'
import { phrase } from './messages.js'
import { reportKeys } from './report-keys.js'

const limits = { epochs: 100_000, steps: 2_000_000_000, arrays: 10_000, values: 16_000_000, samples: 100_000 } as const

/** Little-endian whole numbers of 32 bits. */
function wholesToBase64(numbers: Int32Array): string {
  const view = new DataView(new ArrayBuffer(4 * numbers.length))
  numbers.forEach((number, i) => {
    view.setInt32(4 * i, number, true)
  })
  return toBase64(new Uint8Array(view.buffer))
}

function wholesFromBase64(base64: string): Int32Array {
  const view = new DataView(fromBase64(base64).buffer)
  return Int32Array.from({ length: view.byteLength / 4 }, (_, i) => view.getInt32(4 * i, true))
}

/** What is no number is null in JSON. */
const orNull = (number: number) => (Number.isFinite(number) ? number : null)

export function toTrainingFile(training: SavedTraining): TrainingFile {
  const { rng, order, first, second, best, bestLoss, history, ...others } = training
  return {
    ...others,
    rng: doublesToBase64(rng),
    order: wholesToBase64(order),
    first: first.map(floatsToBase64),
    second: second.map(floatsToBase64),
    best: floatsToBase64(best),
    bestLoss: orNull(bestLoss),
    history: history.map((report) => reportKeys.map((key) => orNull(report[key]))),
  }
}

/** @param file  one that `readTraining` let through */
export function savedTrainingOf(file: TrainingFile): SavedTraining {
  const { rng, order, first, second, best, bestLoss, history, ...others } = file
  const report = (figures: readonly (number | null)[]) =>
    Object.fromEntries(reportKeys.map((key, i) => [key, figures[i] ?? Number.NaN])) as unknown as EpochReport
  return {
    ...others,
    rng: doublesFromBase64(rng),
    order: wholesFromBase64(order),
    first: first.map(floatsFromBase64),
    second: second.map(floatsFromBase64),
    best: floatsFromBase64(best),
    bestLoss: bestLoss ?? Number.POSITIVE_INFINITY,
    history: history.map(report),
  }
}

/** base64 of numbers of so many bytes each. */
function numbers(given: Given, width: number, most: number): string {
  const { length } = given.base64(width * most)
  return length % width === 0 ? (given.value as string) : given.refuse(phrase('base64-of-numbers', { width }))
}

const arrays = (given: Given) => given.list(limits.arrays).map((one) => numbers(one, 4, limits.values))

/** @throws CoreError that names the field */
export function readTraining(given: Given): TrainingFile {
  const fields = given.fields([
    ...([
      'epochs',
      'learningRate',
      'retrainings',
      'conditions',
      'epoch',
      'step',
      'batches',
      'isEvaluating',
      'rng',
    ] as const),
    ...([
      'order',
      'optimiserSteps',
      'first',
      'second',
      'bestLoss',
      'bestEpoch',
      'best',
      'history',
      'fingerprint',
    ] as const),
  ])
  fields.rng.bytes(80)
  return {
    epochs: fields.epochs.whole(1, limits.epochs),
    learningRate: fields.learningRate.number(0),
    retrainings: fields.retrainings.whole(0, limits.steps),
    conditions: fields.conditions.fingerprint(),
    epoch: fields.epoch.whole(0, limits.epochs),
    step: fields.step.whole(0, limits.steps),
    batches: fields.batches.whole(0, limits.steps),
    isEvaluating: fields.isEvaluating.boolean(),
    rng: fields.rng.value as string,
    order: numbers(fields.order, 4, limits.samples),
    optimiserSteps: fields.optimiserSteps.whole(0, limits.steps),
    first: arrays(fields.first),
    second: arrays(fields.second),
    bestLoss: fields.bestLoss.value === null ? null : fields.bestLoss.number(),
    bestEpoch: fields.bestEpoch.whole(0, limits.epochs),
    best: numbers(fields.best, 4, limits.values),
    history: fields.history.list(limits.epochs + 1).map((report) => {
      const figures = report.list(reportKeys.length)
      if (figures.length !== reportKeys.length) report.refuse(phrase('list-of-exactly', { count: reportKeys.length }))
      return figures.map((figure) => orNull(figure.numberOrNone()))
    }),
    fingerprint: fields.fingerprint.fingerprint(),
  }
}
