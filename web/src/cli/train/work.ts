/** Trains what was asked for, each seed and fold in a worker. */

import { availableParallelism } from 'node:os'
import type { StoredSize } from '../../core/contract/cut.js'
import type { EpochReport, Evaluation, ExperimentInfo, Part, Progress } from '../../core/contract/experiment.js'
import type { ModelFile } from '../../core/contract/model.js'
import type { ReplayFile } from '../../files/run-file.js'
import type { CoreWorker } from '../../worker/client.js'
import type { ExperimentClient } from '../../worker/experiment-client.js'
import { nodeHome } from '../../worker/node.js'
import { runPool } from '../../worker/pool.js'
import { withTable } from '../request/model-data.js'
import { type ModelStart, startOf } from '../request/model-start.js'
import type { RunId } from '../request/runs.js'
import type { TrainRequest } from '../request/train-request.js'

/** What came of one run. */
export interface TrainResult {
  seed: number
  /** Which fold was tested, where each is. */
  fold?: number
  /** With a model alone. */
  start: ModelStart | undefined
  info: ExperimentInfo
  history: EpochReport[]
  reason: Progress['reason']
  /** Whose weights the network has. */
  keptEpoch: number
  /** Of the parts that have samples, in the end. */
  evaluations: Partial<Record<Part, Evaluation>>
  /** Bytes in each format, when a report is wanted. */
  sizes?: StoredSize[]
  fingerprint: string
  /** Of training alone. */
  elapsedMs: number
  model: ModelFile
}

export interface TrainWatch {
  signal: AbortSignal
  hasReport: boolean
  /** Called often; `index` counts the runs. */
  onProgress: (index: number, progress: Progress) => void
}

const parts = ['train', 'validation', 'test'] as const

async function evaluateParts(experiment: ExperimentClient, { sizes }: ExperimentInfo) {
  const there = parts.filter((part) => sizes[part] > 0)
  const entries = await Promise.all(there.map(async (part) => [part, await experiment.evaluate(part)] as const))
  return Object.fromEntries(entries) as Partial<Record<Part, Evaluation>>
}

async function trainOne(
  worker: CoreWorker,
  { settings, model, brought }: TrainRequest,
  run: RunId,
  hasReport: boolean,
  tell: (progress: Progress) => void,
) {
  const experiment = await worker.createExperiment({ ...settings, ...run })
  const begun = model && startOf(model, await experiment.loadModel(model))
  const start = performance.now()
  const { reason, keptEpoch } = await experiment.train({}, ({ progress }) => tell(progress))
  const elapsedMs = performance.now() - start
  const [info, history, fingerprint, saved] = await Promise.all([
    experiment.info(),
    experiment.history(),
    experiment.fingerprint(),
    experiment.saveModel(),
  ])
  return {
    seed: info.settings.seed,
    ...(run.fold === undefined ? {} : { fold: run.fold }),
    start: begun,
    info,
    history,
    reason,
    keptEpoch,
    evaluations: await evaluateParts(experiment, info),
    ...(hasReport ? { sizes: await experiment.storedSizes() } : {}),
    fingerprint,
    elapsedMs,
    model: withTable(saved, brought, model),
  }
}

export function trainAll(
  request: TrainRequest,
  runs: readonly RunId[],
  { signal, hasReport, onProgress }: TrainWatch,
): Promise<TrainResult[]> {
  const work = (worker: CoreWorker, [index, run]: [number, RunId]) =>
    trainOne(worker, request, run, hasReport, (progress) => onProgress(index, progress))
  return runPool(nodeHome, [...runs.entries()], work, { size: availableParallelism(), signal })
}

/** The file of a run. */
export function runFileOf(
  { info, history, fingerprint }: Pick<TrainResult, 'info' | 'history' | 'fingerprint'>,
  { brought, model }: TrainRequest,
): ReplayFile {
  return {
    format: 'pruning-playground/run',
    version: 1,
    settings: info.settings,
    ...(brought ? { tableHash: brought.tableHash, table: brought.source } : {}),
    ...(model ? { start: model.fingerprint } : {}),
    history,
    fingerprint,
  }
}
