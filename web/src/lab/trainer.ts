/** What the Lab asks of whoever trains: everything answers later, because it happens in a worker. */

import type {
  DataSource,
  EpochReport,
  Evaluation,
  ExperimentChoices,
  ExperimentInfo,
  GivenSettings,
  Grid,
  ModelFile,
  Part,
  Progress,
  Samples,
} from '../core/experiment-types.js'
import type { BridgeId } from '../core/ids.js'
import type { CutEffect, PreviewSettings } from '../core/plan-types.js'
import type {
  CutResult,
  PartScores,
  PruneChoices,
  PruneSettings,
  ScoreSettings,
  StoredSize,
  Truth,
  TruthSettings,
} from '../core/prune-types.js'
import type { FormTime, PruningReport } from '../core/report-types.js'
import type { Choice } from '../core/types.js'
import type { ExperimentState } from '../state/experiment-settings.js'

/** What there is to choose from. */
export interface Catalogue extends ExperimentChoices, Pick<PruneChoices, 'criteria' | 'scopes' | 'bridges'> {
  /** Settings that a visitor meets first. */
  experiment: ExperimentState
  dataSources: DataSource[]
  initialisations: Choice<string>[]
}

/** What is told while training goes on; as the worker's client tells it. */
export interface TrainNews {
  progress: Progress
  /** Those that are new since the news before; the first news of a training has all from the start. */
  reports: EpochReport[]
}

export interface TrainPlan {
  /** Mini-batches at most; absent for all that the plan still has. */
  steps?: number
  /** Epochs to complete at most, the one that is under way counted. */
  epochs?: number
}

/** One experiment in the worker. */
export interface Trainer {
  /** As `infoNow` told it last. */
  readonly info: ExperimentInfo
  infoNow: () => Promise<ExperimentInfo>
  progress: () => Promise<Progress>
  history: () => Promise<EpochReport[]>
  fingerprint: () => Promise<string>
  /** Answers when the plan is done, or soon after `pause`. */
  train: (plan: TrainPlan, onNews: (news: TrainNews) => void) => Promise<Progress>
  pause: () => void
  reset: () => Promise<void>
  evaluate: (part: Part) => Promise<Evaluation>
  predict: (values: Float32Array) => Promise<Float32Array>
  boundary: (grid: Grid) => Promise<Float32Array>
  samples: (part: Part, limit: number) => Promise<Samples>
  copyWeights: (layer: number) => Promise<Float32Array>
  copyMask: (layer: number) => Promise<Uint8Array>
  setMask: (layer: number, mask: Uint8Array) => Promise<void>
  removeLayer: (layer: number, bridge: BridgeId) => Promise<void>
  score: (settings: ScoreSettings) => Promise<PartScores[]>
  preview: (settings: PreviewSettings) => Promise<CutEffect[]>
  prune: (settings: PruneSettings) => Promise<CutResult>
  /** Makes a new plan of so many epochs for the network as it is; `train` carries it out. */
  retrain: (epochs: number) => Promise<void>
  storedSizes: () => Promise<StoredSize[]>
  truth: (settings: TruthSettings) => Promise<Truth>
  report: () => Promise<PruningReport>
  formTimes: () => Promise<FormTime[]>
  saveModel: () => Promise<ModelFile>
  loadModel: (model: ModelFile) => Promise<void>
  dispose: () => void
}

/** A place for short-lived experiments, one after the other. */
export interface Bench {
  create: (settings: GivenSettings) => Promise<Trainer>
  dispose: () => void
}

export interface Workshop {
  bench: () => Bench
  catalogue: () => Promise<Catalogue>
  /** Makes an experiment; what was asked is given up when the signal comes. */
  create: (settings: GivenSettings, signal: AbortSignal) => Promise<Trainer>
}
