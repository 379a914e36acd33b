/** The practice of the article in the core: done right, and as its listing does it. */

import type { EpochReport, GivenSettings } from '../../core/contract/experiment.js'
import type { ExperimentClient } from '../../worker/experiment-client.js'
import type { LessonTools } from '../lesson-run.js'

export const epochs = 10
export const threshold = 0.5
export const seedCount = 10

/** As the listing has it: Adam, mean squared error, 100 samples in batches of 32, all of them for training. */
export const common = {
  data: 'practice',
  initialisation: 'glorot-uniform',
  loss: 'mean-squared-error',
  optimiser: 'adam',
  learningRate: 0.001,
  batchSize: 32,
  epochs,
  testFraction: 0,
  validationFraction: 0,
} as const satisfies GivenSettings

const samples = 100
export const stepsPerEpoch = Math.ceil(samples / common.batchSize)

export const networks = { whole: '3-3-2-1 relu', second: '3-2-1 relu' } as const

/** A weight matrix, out x in. */
export interface Matrix {
  rows: number
  columns: number
  weights: Float32Array
  /** 1 = kept. */
  mask: Uint8Array
}

const lossesOf = (reports: readonly EpochReport[]) => reports.map(({ trainLoss }) => trainLoss)

async function matricesOf(experiment: ExperimentClient): Promise<Matrix[]> {
  const { layers } = await experiment.info()
  const found = layers.map(async ({ weights: count, rows, columns }, layer) => {
    if (!count) return []
    const [weights, mask] = await Promise.all([experiment.copyWeights(layer), experiment.copyMask(layer)])
    return [{ rows, columns, weights, mask }]
  })
  return (await Promise.all(found)).flat()
}

async function withExperiment<Found>(
  tools: LessonTools,
  settings: GivenSettings,
  ask: (experiment: ExperimentClient) => Promise<Found>,
): Promise<Found> {
  const experiment = await tools.createExperiment(settings)
  try {
    return await ask(experiment)
  } finally {
    await experiment.dispose()
  }
}

/** Loss by epoch, from before the first. */
export interface Trained {
  losses: readonly number[]
  matrices: readonly Matrix[]
}

export interface DoneRight {
  first: Trained
  /** Right after the cut. */
  cut: { matrices: readonly Matrix[]; removed: number; total: number; loss: number }
  /** Trained for so many epochs again, the first of its losses right after the cut. */
  second: Trained
}

/** Trains, cuts each weight whose share of its row is below the threshold, trains again. */
export async function doItRight(tools: LessonTools, seed: number, signal: AbortSignal): Promise<DoneRight> {
  return withExperiment(tools, { ...common, network: networks.whole, seed }, async (experiment) => {
    await experiment.train({ signal })
    const first = { losses: lossesOf(await experiment.history()), matrices: await matricesOf(experiment) }
    const { removed, total } = await experiment.prune({ criterion: 'row', amountKind: 'threshold', amount: threshold })
    const { loss } = await experiment.evaluate('train')
    const cut = { matrices: await matricesOf(experiment), removed, total, loss }
    await experiment.retrain(epochs)
    await experiment.train({ signal })
    const second = { losses: lossesOf(await experiment.history()), matrices: await matricesOf(experiment) }
    return { first, cut, second }
  })
}

export interface Listing {
  first: Trained
  /** Of the first kernel, inputs x units as Keras has it: operator 1-norm over operator 2-norm. */
  ratio: number
  oneNorm: number
  twoNorm: number
  /** A new network of its own random weights. */
  drawn: readonly Matrix[]
  second: Trained
}

/** One number for the first kernel; then another network, newly drawn. */
export async function runListing(tools: LessonTools, seed: number, signal: AbortSignal): Promise<Listing> {
  const first = await withExperiment(tools, { ...common, network: networks.whole, seed }, async (experiment) => {
    await experiment.train({ signal })
    return { losses: lossesOf(await experiment.history()), matrices: await matricesOf(experiment) }
  })
  const [kernel] = first.matrices
  const weights = Array.from({ length: kernel?.rows ?? 0 }, (_, row) =>
    Array.from(kernel?.weights.slice(row * kernel.columns, (row + 1) * kernel.columns) ?? []),
  )
  const { layers } = await tools.inspect({ layers: [{ weights }], inputs: [weights[0]?.map(() => 0) ?? [0]] })
  const norms = layers[0]?.norms
  return withExperiment(tools, { ...common, network: networks.second, seed }, async (experiment) => {
    const drawn = await matricesOf(experiment)
    await experiment.train({ signal })
    return {
      first,
      ratio: norms?.operatorRatioTransposed ?? Number.NaN,
      oneNorm: norms?.operatorInfNorm ?? Number.NaN,
      twoNorm: norms?.operator2Norm ?? Number.NaN,
      drawn,
      second: { losses: lossesOf(await experiment.history()), matrices: await matricesOf(experiment) },
    }
  })
}

/** The loss of an answer that is always the mean of the targets: what unrelated numbers allow without learning by heart. */
export async function meanLoss(tools: LessonTools, seed: number): Promise<number> {
  return withExperiment(tools, { ...common, network: networks.whole, seed }, async (experiment) => {
    const { loss, accuracy } = await experiment.evaluate('train')
    return loss / (1 - accuracy) // accuracy is R^2 = 1 - loss / variance
  })
}

/** How many kept weights of `after` are a weight of `before`, bit for bit, and how many there are. */
export function inCommon(before: readonly Matrix[], after: readonly Matrix[]): { same: number; kept: number } {
  const known = new Set(before.flatMap(({ weights }) => [...weights]).filter((weight) => weight !== 0))
  const kept = after.flatMap(({ weights, mask }) => [...weights].filter((_, i) => mask[i]))
  return { same: kept.filter((weight) => known.has(weight)).length, kept: kept.length }
}

/** What a seed came to in the end. */
export interface SeedResult {
  right: number
  listing: number
}

export async function runSeed(tools: LessonTools, seed: number, signal: AbortSignal): Promise<SeedResult> {
  const right = await doItRight(tools, seed, signal)
  const listing = await runListing(tools, seed, signal)
  return { right: right.second.losses.at(-1) ?? Number.NaN, listing: listing.second.losses.at(-1) ?? Number.NaN }
}

/** Whether some path of kept weights leads from an input to an output. */
export function leadsThrough(matrices: readonly Pick<Matrix, 'rows' | 'columns' | 'mask'>[]): boolean {
  let reached = Array.from({ length: matrices[0]?.columns ?? 0 }, () => true)
  for (const { rows, columns, mask } of matrices)
    reached = Array.from({ length: rows }, (_, row) => reached.some((is, i) => is && mask[row * columns + i] === 1))
  return reached.some(Boolean)
}

/** The last loss with so many of the weights kept, and with all of them, after as much training. */
export interface FewResult {
  few: number
  whole: number
  /** Whether the inputs still reach the output where few are kept. */
  leadsThrough: boolean
}

export async function runFew(tools: LessonTools, seed: number, kept: number, signal: AbortSignal): Promise<FewResult> {
  return withExperiment(tools, { ...common, network: networks.whole, seed }, async (experiment) => {
    await experiment.train({ signal })
    const trained = await experiment.saveModel()
    const total = (await experiment.info()).layers.reduce((sum, { weights }) => sum + weights, 0)
    const after = async (removed: number) => {
      await experiment.loadModel(trained)
      if (removed) await experiment.prune({ criterion: 'magnitude', amountKind: 'count', amount: removed })
      await experiment.retrain(epochs)
      await experiment.train({ signal })
      return (await experiment.evaluate('train')).loss
    }
    const few = await after(total - kept)
    const through = leadsThrough(await matricesOf(experiment))
    return { few, whole: await after(0), leadsThrough: through }
  })
}
