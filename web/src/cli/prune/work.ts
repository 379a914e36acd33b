/** Makes the network in a worker, and carries a plan out on it. */

import { availableParallelism } from 'node:os'
import type { ExperimentInfo } from '../../core/contract/experiment.js'
import type { PlanSettings } from '../../core/contract/plan.js'
import type { Lang } from '../../state/settings.js'
import { pruneWords } from '../../words/cli/prune.js'
import { trainWords } from '../../words/cli/train.js'
import type { CoreWorker } from '../../worker/client.js'
import type { ExperimentClient, TrainNews } from '../../worker/experiment-client.js'
import { nodeHome } from '../../worker/node.js'
import { runPool } from '../../worker/pool.js'
import { withTable } from '../request/model-data.js'
import type { RunId } from '../request/runs.js'
import type { TrainRequest } from '../request/train-request.js'
import { type CriterionCuts, type CutsRequest, type LayerCut, placeOfLayer } from './cuts-request.js'
import { takeOut, tryRemoval } from './layer.js'
import type { PruneResult, Shrunk } from './result.js'

export interface PruneWatch {
  signal: AbortSignal
  isTimed: boolean
  /** For sentences about what came to nothing. */
  where: string
  lang: Lang
  /** Called often; `index` counts the runs. */
  onNews: (index: number, news: TrainNews) => void
  /** Called when a run is at its end. */
  onDone: () => void
}

/** The same for one run. */
interface RunWatch extends Pick<PruneWatch, 'isTimed' | 'where' | 'lang'> {
  onNews: (news: TrainNews) => void
}

/** Refuses what the core would refuse after the training alone. */
async function checkRewind(
  experiment: ExperimentClient,
  { rewindTo = 0 }: Partial<PlanSettings>,
  lang: Lang,
): Promise<void> {
  const { epochs, stepsPerEpoch } = await experiment.progress()
  const most = epochs * stepsPerEpoch
  if (rewindTo > most) throw new Error(pruneWords[lang].errors.rewindTo(most, rewindTo))
}

const divergence = async (experiment: ExperimentClient, lang: Lang) =>
  new Error(trainWords[lang].diverged((await experiment.info()).settings.seed))

/** @throws Error when the loss is no number any more: nothing can be scored then */
async function trainNetwork(experiment: ExperimentClient, { lang, onNews }: RunWatch) {
  const { reason } = await experiment.train({}, onNews)
  if (reason === 'diverged') throw await divergence(experiment, lang)
  return { history: await experiment.history(), reason }
}

/** How the network is cut. */
interface Way extends Pick<PruneResult, 'plan' | 'removal'> {
  /** Refuses what will not do, before anything is trained; a model is there already. */
  check: () => Promise<void>
  carryOut: () => Promise<Pick<PruneResult, 'rounds' | 'end' | 'over'>>
}

function planWay(
  experiment: ExperimentClient,
  cuts: CriterionCuts,
  info: ExperimentInfo,
  isModel: boolean,
  watch: RunWatch,
): Way {
  const layers = cuts.layers?.map((name) => placeOfLayer(name, info, watch))
  const plan = { seed: info.settings.seed, ...cuts.plan, ...(layers ? { layers } : {}) }
  const check = async () => {
    await checkRewind(experiment, plan, watch.lang)
    if (!isModel && cuts.criterion.needs === 'training') await experiment.recordMovement(true)
    await experiment.checkPlan(plan)
  }
  /** @throws Error when the loss is no number any more in a round that was not taken back */
  const carryOut = async () => {
    await experiment.startPlan(plan)
    await experiment.train({}, watch.onNews)
    const [rounds, progress] = await Promise.all([experiment.planRounds(), experiment.planProgress()])
    const isLost = progress?.end === 'diverged' && rounds.at(-1)?.isKept !== false
    if (isLost) throw await divergence(experiment, watch.lang)
    const { end = '', overBytes = 0, overMacs = 0 } = progress ?? {}
    return { rounds, end, over: { bytes: overBytes, macs: overMacs } }
  }
  return { plan, check, carryOut }
}

function layerWay(
  experiment: ExperimentClient,
  cuts: LayerCut,
  info: ExperimentInfo,
  isModel: boolean,
  watch: RunWatch,
): Way {
  const removal = { ...cuts.removal, layer: placeOfLayer(cuts.layer, info, watch) }
  const { retrain, retrainRate } = removal
  const check = async () => {
    if (!isModel) await tryRemoval(experiment, removal)
  }
  const carryOut = async () => {
    const { round, isDiverged } = await takeOut(experiment, removal, watch.onNews)
    if (isDiverged) throw await divergence(experiment, watch.lang)
    return { rounds: [round], end: 'rounds' as const, over: { bytes: 0, macs: 0 } }
  }
  return { plan: { retrain, retrainRate }, removal, check, carryOut }
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

async function work(
  worker: CoreWorker,
  network: TrainRequest,
  cuts: CutsRequest,
  run: RunId,
  watch: RunWatch,
): Promise<PruneResult> {
  const experiment = await worker.createExperiment({ ...network.settings, ...run })
  if (network.model) await experiment.loadModel(network.model)
  const [info, isModel] = [await experiment.info(), network.model !== undefined]
  const way =
    'removal' in cuts
      ? layerWay(experiment, cuts, info, isModel, watch)
      : planWay(experiment, cuts, info, isModel, watch)
  await way.check()
  const start = performance.now()
  const training = network.model ? undefined : await trainNetwork(experiment, watch)
  const whole = await experiment.info()
  const trainedMs = performance.now() - start
  const sizesBefore = await experiment.storedSizes()
  const cutStart = performance.now()
  const done = await way.carryOut()
  const elapsedMs = trainedMs + performance.now() - cutStart
  const measured = await measure(experiment, watch.isTimed)
  const shrunk = cuts.isShrunk ? await shrink(experiment) : undefined
  const [fingerprint, model] = await Promise.all([experiment.fingerprint(), experiment.saveModel()])
  return {
    run,
    whole,
    ...(training ? { training } : {}),
    plan: way.plan,
    ...(way.removal ? { removal: way.removal } : {}),
    ...done,
    ...measured,
    sizesBefore,
    ...(shrunk ? { shrunk } : {}),
    fingerprint,
    model: withTable(model, network.brought, network.model),
    elapsedMs,
  }
}

/** Each run in a worker of its own. @throws the signal's reason when it stops the work */
export function pruneAll(
  network: TrainRequest,
  cuts: CutsRequest,
  runs: readonly RunId[],
  watch: PruneWatch,
): Promise<PruneResult[]> {
  const task = async (worker: CoreWorker, [index, run]: [number, RunId]) => {
    const onNews = (news: TrainNews) => watch.onNews(index, news)
    const result = await work(worker, network, cuts, run, { ...watch, onNews })
    watch.onDone()
    return result
  }
  return runPool(nodeHome, [...runs.entries()], task, { size: availableParallelism(), signal: watch.signal })
}
