/** What the Lab asks of whoever trains: everything answers later, because it happens in a worker. */

import type {
  CutResult,
  PartScores,
  PruneSettings,
  ScoreSettings,
  StoredSize,
  Truth,
  TruthSettings,
} from '../../core/contract/cut.js'
import type { ExperimentChoices, PlanChoices, PruneChoices } from '../../core/contract/describe.js'
import type {
  DataSource,
  EpochReport,
  Evaluation,
  ExperimentInfo,
  GivenSettings,
  Grid,
  Part,
  Progress,
  Samples,
} from '../../core/contract/experiment.js'
import type { ModelFile } from '../../core/contract/model.js'
import type { Choice } from '../../core/contract/names.js'
import type {
  CutEffect,
  PlanDefaults,
  PlanProgress,
  PlanRound,
  PlanSettings,
  PreviewSettings,
} from '../../core/contract/plan.js'
import type { FormTime, PruningReport } from '../../core/contract/report.js'
import type { BridgeId } from '../../core/ids.js'
import type { ExperimentState } from '../../rules/experiment-settings.js'

/** What there is to choose from. */
export interface Catalogue
  extends ExperimentChoices,
    Pick<PruneChoices, 'criteria' | 'scopes' | 'amountKinds' | 'healings' | 'surgeryForms' | 'bridges'>,
    Pick<PlanChoices, 'planKinds' | 'restarts'> {
  /** Settings that a visitor meets first. */
  experiment: ExperimentState
  plan: PlanDefaults
  dataSources: DataSource[]
  initialisations: Choice<string>[]
}

/** What is told while training goes on; as the worker's client tells it. */
export interface TrainNews {
  progress: Progress
  /** Those that are new since the news before; the first news of a training has all from the start. */
  reports: EpochReport[]
  /** While a plan of cuts is carried out: where it is, and its rounds since the news before. */
  plan?: PlanProgress
  rounds?: PlanRound[]
}

/** How far training goes at most. */
export interface TrainLimit {
  /** Mini-batches; of a plan a cut is one, too. */
  steps?: number
  /** Epochs to complete, the one that is under way counted. */
  epochs?: number
  /** Rounds of a plan to complete, the one that is under way counted. */
  rounds?: number
}

/** One experiment in the worker. */
export interface Trainer {
  /** As `infoNow` told it last. */
  readonly info: ExperimentInfo
  infoNow: () => Promise<ExperimentInfo>
  /** Settles, with the reason, when the worker ends by itself. */
  readonly failed: Promise<unknown>
  progress: () => Promise<Progress>
  history: () => Promise<EpochReport[]>
  fingerprint: () => Promise<string>
  /** Answers when everything is done, or soon after `pause`. */
  train: (limit: TrainLimit, onNews: (news: TrainNews) => void) => Promise<Progress>
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
  /** So many more epochs for the network as it is; `train` trains them. */
  retrain: (epochs: number) => Promise<void>
  /** `train` carries it out; any other change of the network takes it away. */
  startPlan: (settings: PlanSettings) => Promise<void>
  planProgress: () => Promise<PlanProgress | undefined>
  /** Back to the network as it was after so many rounds; the plan may go on from there. */
  undoPlan: (round: number) => Promise<void>
  storedSizes: () => Promise<StoredSize[]>
  truth: (settings: TruthSettings) => Promise<Truth>
  report: () => Promise<PruningReport>
  formTimes: () => Promise<FormTime[]>
  saveModel: () => Promise<ModelFile>
  /** Whether its training goes on. */
  loadModel: (model: ModelFile) => Promise<boolean>
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
