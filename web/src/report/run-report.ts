/**
 * What a report page shows: a run as plain data, which command and Lab write and the page reads back. It holds the core's
 * own values, so what is new in an `Evaluation`, a `PlanRound` or a `SweepPoint` comes along; to show it, add a section to
 * the list in `page/sections.ts`.
 */

import type { Grain, StoredSize } from '../core/contract/cut.js'
import type {
  DataSource,
  EpochReport,
  ExperimentInfo,
  ExperimentSettings,
  Part,
  Progress,
} from '../core/contract/experiment.js'
import type { Name } from '../core/contract/names.js'
import type { LayerRemoval, PlanProgress, PlanRound, PlanSettings } from '../core/contract/plan.js'
import type { FormTime, LayerReport, PartMeasures, PruningReport } from '../core/contract/report.js'
import type { CriterionId } from '../core/ids.js'
import type { SweepPoint } from '../sweep/points.js'

/** What is no number is null in the file, and NaN again when it is read. */
export interface RunReport {
  format: 'pruning-playground/report'
  version: 1
  /** Version of the package that wrote it. */
  playground: string
  subject: Subject
  /** How each network was trained, one a seed; empty when a saved one was taken. */
  trainings: Training[]
  pruning?: Pruning
  /** Of several runs of one plan, in place of `pruning`. */
  prunings?: Prunings
  sweep?: SweepReport
}

/** Names of the choices that were made, by the setting: those of the data's settings, and of the plan's. */
export type ChoiceNames = Partial<Record<string, Name>>

/** What was trained on what. */
export interface Subject {
  /** Of the network before the first cut, with every choice made. */
  info: ExperimentInfo
  /** Of a data set that is built in. */
  source?: Pick<DataSource, 'id' | 'name' | 'summary' | 'citation' | 'isSynthetic' | 'classNames' | 'featureNames'>
  /** Name of the file of a table of one's own, without its folder; empty where it has none. */
  file?: string
  names: ChoiceNames
  /** The saved network that it began with: its file's name or its fingerprint. */
  model?: string
  /** Names of people, by their numbers; absent where the data have none. */
  people?: readonly string[]
  /** Whether the test samples took no part in training; false where that is not known, as of some saved networks. */
  isTestNew: boolean
}

/** What a run tests, where runs are of several folds or people. */
export interface Tested extends Pick<ExperimentSettings, 'folds' | 'fold' | 'splitSeed'> {
  /** Numbers of people; empty where nobody is named. */
  subjects: readonly number[]
  samples: number
}

/** A training of one seed, and of one fold. */
export interface Training {
  seed: number
  /** Absent where there is one run alone. */
  tested?: Tested
  history: readonly EpochReport[]
  reason: Progress['reason']
  /** In the end, of the parts that have samples, and bytes in each format; absent where a cut followed. */
  parts?: readonly PartMeasures[]
  sizes?: readonly StoredSize[]
  fingerprint: string
}

/** A network at one moment. */
export interface NetworkMeasure {
  /** What loss and accuracy are of. */
  part: Part
  loss: number
  /** R^2 for regression. */
  accuracy: number
  kept: number
  weights: number
  sizes: readonly StoredSize[]
}

/** A cut, or a whole plan, and what came of it. */
export interface ReportedCut {
  /** Of the training before it. */
  history: readonly EpochReport[]
  before: NetworkMeasure
  after: NetworkMeasure
  /** Trainings after it that ended when another one began. */
  earlier?: readonly (readonly EpochReport[])[]
  retrained?: NetworkMeasure & { epochs: number }
  plan?: { settings: Partial<PlanSettings>; rounds: readonly PlanRound[]; end?: PlanProgress['end'] }
}

export interface Pruning {
  /** In order; a plan is one of them. */
  cuts: readonly ReportedCut[]
  /** Of what came last: the training after the last cut, where a plan does not tell it. */
  history?: readonly EpochReport[]
  /** A whole layer that was taken out, in place of a plan. */
  removal?: LayerRemoval
  /** Of the plan's settings. */
  names: ChoiceNames
  /** What is left of each layer, and how well each part is answered, before the first cut too. */
  result: Omit<PruningReport, 'changes'>
  changes?: { part: Part; total: number; worsened: number; mended: number }
  times?: readonly FormTime[]
  shrunk?: { network: string; parameters: number; sizes: readonly StoredSize[]; layers: readonly LayerReport[] }
  fingerprint: string
}

/** One plan, carried out with several seeds, folds, or both. */
export interface Prunings extends Pick<Pruning, 'removal' | 'names'> {
  settings: Partial<PlanSettings>
  /** One for each training, in its order. */
  runs: readonly PrunedRun[]
}

export interface PrunedRun {
  rounds: readonly PlanRound[]
  end?: PlanProgress['end']
  /** In the end, and of the network before the first cut. */
  kept: number
  weights: number
  /** Places in `classNames`. */
  lostClasses: readonly number[]
}

/** Criteria x amounts x seeds. */
export interface SweepReport {
  /** In order, the control last; their names. */
  criteria: readonly { id: CriterionId; name: Name }[]
  controls: readonly CriterionId[]
  grain: Grain
  seeds: readonly number[]
  /** Whether a saved network was cut, so that seeds are those of the random cuts; absent in older reports too. */
  hasModel?: boolean
  /** Epochs after each cut; 0 for none. */
  retrain: number
  part: Part
  points: readonly SweepPoint[]
}

const plainLists = (_key: string, value: unknown) =>
  ArrayBuffer.isView(value) ? Array.from(value as unknown as ArrayLike<number>) : value

/** The report as JSON that may stand inside a script element: no `<` is left in it. */
export const reportJson = (report: RunReport): string => JSON.stringify(report, plainLists).replace(/</g, '\\u003c')

/** Reads what `reportJson` wrote. */
export const readReport = (json: string): RunReport =>
  JSON.parse(json, (_key, value: unknown) => (value === null ? Number.NaN : value)) as RunReport

/** What was trained on, in few words: a name in the language, or that of a file. */
export const dataName = ({ subject: { source, file, info } }: Pick<RunReport, 'subject'>, lang: keyof Name): string =>
  source?.name[lang] ?? (file || info.settings.data)
