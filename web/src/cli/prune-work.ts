/** Makes the network in a worker, and carries a plan out on it. */

import type { EpochReport, ExperimentInfo, ModelFile, Progress } from '../core/experiment-types.js'
import type { PlanProgress, PlanRound, PlanSettings } from '../core/plan-types.js'
import type { ShrinkResult, StoredSize } from '../core/prune-types.js'
import type { FormTime, LayerReport, PruningReport } from '../core/report-types.js'
import type { Lang } from '../state/settings.js'
import type { CoreWorker } from '../worker/client.js'
import type { ExperimentClient, TrainNews } from '../worker/experiment-client.js'
import { nodeHome } from '../worker/node.js'
import { runPool } from '../worker/pool.js'
import { withTable } from './model-data.js'
import type { CutsPlan } from './prune-plan.js'
import { pruneWords } from './prune-words.js'
import type { TrainPlan } from './train-plan.js'
import { trainWords } from './train-words.js'

/** The smaller network that computes the same. */
export interface Shrunk extends ShrinkResult {
  info: ExperimentInfo
  sizes: StoredSize[]
  layers: LayerReport[]
}

export interface PruneResult {
  /** Of the network as it was before the first cut. */
  whole: ExperimentInfo
  /** The training that made it; absent when a model was loaded. */
  training?: { history: EpochReport[]; reason: Progress['reason'] }
  /** As it was carried out, with its seed. */
  plan: PlanSettings
  rounds: PlanRound[]
  end: PlanProgress['end']
  /** Of the network as it is after the last round, before it is shrunk. */
  info: ExperimentInfo
  sizes: StoredSize[]
  report: PruningReport
  /** Measured when asked for. */
  times?: FormTime[]
  shrunk?: Shrunk
  /** Of what comes out in the end, as is the model. */
  fingerprint: string
  /** Of training, cutting and retraining together. */
  elapsedMs: number
  model: ModelFile
}

export interface PruneWatch {
  signal: AbortSignal
  isTimed: boolean
  /** For sentences about what came to nothing. */
  lang: Lang
  /** Called often. */
  onNews: (news: TrainNews) => void
}

/** Refuses what the core would refuse after the training alone. */
async function checkRewind(experiment: ExperimentClient, { rewindTo = 0 }: PlanSettings, lang: Lang): Promise<void> {
  const { epochs, stepsPerEpoch } = await experiment.progress()
  const most = epochs * stepsPerEpoch
  if (rewindTo > most) throw new Error(pruneWords[lang].errors.rewindTo(most, rewindTo))
}

const divergence = async (experiment: ExperimentClient, lang: Lang) =>
  new Error(trainWords[lang].diverged((await experiment.info()).settings.seed))

/** Loads the model, or makes ready to train; what will not do is refused before anything is trained. */
async function prepare(
  experiment: ExperimentClient,
  model: ModelFile | undefined,
  { plan, criterion }: CutsPlan,
  lang: Lang,
) {
  await checkRewind(experiment, plan, lang)
  if (model) await experiment.loadModel(model)
  else if (criterion.needs === 'training') await experiment.recordMovement(true)
  await experiment.checkPlan(plan)
}

/** @throws Error when the loss is no number any more: nothing can be scored then */
async function trainNetwork(experiment: ExperimentClient, { lang, onNews }: PruneWatch) {
  const { reason } = await experiment.train({}, onNews)
  if (reason === 'diverged') throw await divergence(experiment, lang)
  return { history: await experiment.history(), reason }
}

/** @throws Error when the loss is no number any more in a round that was not taken back */
async function carryOut(experiment: ExperimentClient, plan: PlanSettings, { lang, onNews }: PruneWatch) {
  await experiment.startPlan(plan)
  await experiment.train({}, onNews)
  const [rounds, progress] = await Promise.all([experiment.planRounds(), experiment.planProgress()])
  if (progress?.end === 'diverged' && rounds.at(-1)?.isKept !== false) throw await divergence(experiment, lang)
  return { rounds, end: progress?.end ?? '' }
}

/** All that is to be told of the network as it is. */
async function measure(experiment: ExperimentClient, isTimed: boolean) {
  const [info, sizes, report] = await Promise.all([experiment.info(), experiment.storedSizes(), experiment.report()])
  return { info, sizes, report, ...(isTimed ? { times: await experiment.formTimes() } : {}) }
}

async function shrink(experiment: ExperimentClient): Promise<Shrunk> {
  const result = await experiment.shrink()
  const { info, sizes, report } = await measure(experiment, false)
  return { ...result, info, sizes, layers: report.layers }
}

async function work(worker: CoreWorker, network: TrainPlan, cuts: CutsPlan, watch: PruneWatch): Promise<PruneResult> {
  const experiment = await worker.createExperiment(network.settings)
  await prepare(experiment, network.model, cuts, watch.lang)
  const start = performance.now()
  const training = network.model ? undefined : await trainNetwork(experiment, watch)
  const whole = await experiment.info()
  const plan = { seed: whole.settings.seed, ...cuts.plan }
  const done = await carryOut(experiment, plan, watch)
  const elapsedMs = performance.now() - start
  const measured = await measure(experiment, watch.isTimed)
  const shrunk = cuts.isShrunk ? await shrink(experiment) : undefined
  const [fingerprint, model] = await Promise.all([experiment.fingerprint(), experiment.saveModel()])
  return {
    whole,
    ...(training ? { training } : {}),
    plan,
    ...done,
    ...measured,
    ...(shrunk ? { shrunk } : {}),
    fingerprint,
    model: withTable(model, network.brought?.tableHash, network.model),
    elapsedMs,
  }
}

/** @throws the signal's reason when it stops the work */
export async function pruneAll(network: TrainPlan, cuts: CutsPlan, watch: PruneWatch): Promise<PruneResult> {
  const task = (worker: CoreWorker) => work(worker, network, cuts, watch)
  const [result] = await runPool(nodeHome, [0], task, { size: 1, signal: watch.signal })
  if (!result) throw new Error('nothing was pruned')
  return result
}
