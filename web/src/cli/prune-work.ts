/** Makes the network in a worker, and cuts it round by round. */

import type { EpochReport, Evaluation, ExperimentInfo, ModelFile, Progress } from '../core/experiment-types.js'
import type { CutResult, ShrinkResult, StoredSize } from '../core/prune-types.js'
import type { Lang } from '../state/settings.js'
import type { CoreWorker } from '../worker/client.js'
import type { ExperimentClient } from '../worker/experiment-client.js'
import { nodeHome } from '../worker/node.js'
import { runPool } from '../worker/pool.js'
import type { CutsPlan } from './prune-plan.js'
import type { TrainPlan } from './train-plan.js'
import { trainWords } from './train-words.js'

/** Loss and accuracy on the test part. */
export type Fit = Pick<Evaluation, 'loss' | 'accuracy'>

/** One cut, and what the test part says before it, right after it and after retraining. */
export interface Round {
  /** What was asked to be gone, in the unit of the kind. */
  amount: number
  cut: CutResult
  before: Fit
  after: Fit
  /** Absent when nothing was retrained. */
  retrained?: Fit
}

export interface PruneResult {
  /** Of the network as it was before the first cut. */
  whole: ExperimentInfo
  /** The training that made it; absent when a model was loaded. */
  training?: { history: EpochReport[]; reason: Progress['reason'] }
  rounds: Round[]
  /** Of the network as it is in the end. */
  info: ExperimentInfo
  shrunk?: ShrinkResult
  sizes: StoredSize[]
  fingerprint: string
  /** Of training, cutting and retraining together. */
  elapsedMs: number
  model: ModelFile
}

export interface PruneWatch {
  signal: AbortSignal
  /** For the sentence about training that came to nothing. */
  lang: Lang
  /** Called often; `round` is 0 for the training before the first. */
  onProgress: (round: number, progress: Progress) => void
}

async function fitOf(experiment: ExperimentClient): Promise<Fit> {
  const { loss, accuracy } = await experiment.evaluate('test')
  return { loss, accuracy }
}

/** Trains to the end. @throws Error when the loss is no number any more: nothing can be scored then */
async function trained(experiment: ExperimentClient, round: number, { lang, onProgress }: PruneWatch) {
  const { reason } = await experiment.train({}, ({ progress }) => onProgress(round, progress))
  if (reason !== 'diverged') return reason
  throw new Error(trainWords[lang].diverged((await experiment.info()).settings.seed))
}

async function makeNetwork(experiment: ExperimentClient, model: ModelFile | undefined, watch: PruneWatch) {
  if (model) {
    await experiment.loadModel(model)
    return undefined
  }
  const reason = await trained(experiment, 0, watch)
  return { history: await experiment.history(), reason }
}

async function cutAll(experiment: ExperimentClient, plan: CutsPlan, seed: number, watch: PruneWatch) {
  const rounds: Round[] = []
  let before = await fitOf(experiment)
  for (const [i, amount] of plan.amounts.entries()) {
    const cut = await experiment.prune({ ...plan.settings, amount, seed })
    const after = await fitOf(experiment)
    const round: Round = { amount, cut, before, after }
    if (plan.retrain > 0) {
      await experiment.retrain(plan.retrain, plan.retrainRate)
      await trained(experiment, i + 1, watch)
      round.retrained = await fitOf(experiment)
    }
    rounds.push(round)
    before = round.retrained ?? after
  }
  return rounds
}

async function work(worker: CoreWorker, plan: TrainPlan, cuts: CutsPlan, watch: PruneWatch): Promise<PruneResult> {
  const experiment = await worker.createExperiment(plan.settings)
  const start = performance.now()
  const training = await makeNetwork(experiment, plan.model, watch)
  const whole = await experiment.info()
  const rounds = await cutAll(experiment, cuts, whole.settings.seed, watch)
  const elapsedMs = performance.now() - start
  const shrunk = cuts.isShrunk ? await experiment.shrink() : undefined
  const [info, sizes, fingerprint, model] = await Promise.all([
    experiment.info(),
    experiment.storedSizes(),
    experiment.fingerprint(),
    experiment.saveModel(),
  ])
  return {
    whole,
    ...(training ? { training } : {}),
    rounds,
    info,
    ...(shrunk ? { shrunk } : {}),
    sizes,
    fingerprint,
    elapsedMs,
    model,
  }
}

/** @throws the signal's reason when it stops the work */
export async function pruneAll(plan: TrainPlan, cuts: CutsPlan, watch: PruneWatch): Promise<PruneResult> {
  const task = (worker: CoreWorker) => work(worker, plan, cuts, watch)
  const [result] = await runPool(nodeHome, [0], task, { size: 1, signal: watch.signal })
  if (!result) throw new Error('nothing was pruned')
  return result
}

/** Multiply-accumulates for one sample, those of removed weights left out. */
export function keptMacs({ layers }: ExperimentInfo): number {
  return layers.reduce((sum, { macs, kept, weights }) => sum + (weights ? (macs * kept) / weights : macs), 0)
}
