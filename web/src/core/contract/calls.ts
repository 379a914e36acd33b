/** What an experiment is asked: each call once, with its documentation, and the names of its parameters. */

import type { BridgeId } from '../ids.js'
import type {
  CutResult,
  PartScores,
  PruneSettings,
  ScoreSettings,
  ShrinkResult,
  StoredSize,
  Truth,
  TruthSettings,
} from './cut.js'
import type { EpochReport, Evaluation, ExperimentInfo, Grid, Part, Progress, Samples } from './experiment.js'
import type { ModelFile } from './model.js'
import type { CutEffect, PlanProgress, PlanRound, PlanSettings, PreviewSettings } from './plan.js'
import type { FormTime, PruningReport } from './report.js'

/**
 * Data, a network and its training in the core. Layers count from 0; arrays are row-major, a row is a sample; weights
 * are out x in. Every array that comes out is the caller's own. A bad value throws a `CoreError` that names it, and
 * changes nothing.
 *
 * `core.createExperiment(settings)` makes one; the worker's client has the same calls as promises.
 */
export interface ExperimentCalls extends PruneCalls, PlanCalls, ReportCalls {
  readonly info: ExperimentInfo
  readonly progress: Progress
  /** A report for each epoch that is complete; the first is from before training. */
  readonly history: EpochReport[]
  /** Of all weights, biases, masks and moments: the same on every machine. */
  readonly fingerprint: string
  /** The history from a place on; empty when there is none. */
  reports(first: number): EpochReport[]
  /**
   * Trains at most `maxSteps` mini-batches; an evaluation counts as one for each batch that it looks at, and a mini-batch
   * of much work (over 10^8 multiply-accumulates, and no batch norm) as one for each slice of its samples.
   *
   * @returns how many were done, fewer when training ends
   */
  advance(maxSteps: number): number
  /** Back to the weights that the seed gave; what was removed comes back. */
  reset(): void
  evaluate(part: Part): Evaluation
  /**
   * @param values  samples x features, as they come (not standardised), in the order of `info.featureNames`; NaN for a
   *   missing value
   * @returns samples x outputs: probabilities for classes, values for numbers in the unit of the targets
   */
  predict(values: ArrayLike<number>): Float32Array
  /** Outputs over a grid of 2-D samples, row by row from the bottom; cells^2 x outputs. */
  boundary(grid: Grid): Float32Array
  /** The first `limit` samples of a part. */
  samples(part: Part, limit: number): Samples
  /** out x in, removed ones 0. */
  copyWeights(layer: number): Float32Array
  copyBias(layer: number): Float32Array
  /** 1 = kept, 0 = removed; out x in. */
  copyMask(layer: number): Uint8Array
  /** @param mask  1 = kept, 0 = removed; out x in */
  setMask(layer: number, mask: ArrayLike<number>): void
  /** What a layer gives for one sample, steps x channels. */
  activations(layer: number, sample: ArrayLike<number>): Float32Array
  /** The network as a file. */
  saveModel(): ModelFile
  /**
   * Takes the weights, biases, moments and masks of a model of the same network, and its standardisation. Features and
   * classes of the data are put into the model's order by their names: `info` has them so. A damaged model, and any
   * other, is refused.
   *
   * @returns whether its training goes on where it was saved, bit for bit: with the same samples and settings it does
   */
  loadModel(model: ModelFile): boolean
  /** Gives the memory back. A second call does nothing; any other call is refused with `disposed`. */
  dispose(): void
}

/** The calls of an experiment that prune. */
export interface PruneCalls {
  /** One entry a weight layer, or a hidden one. The network stays as it is. */
  score(settings: ScoreSettings): PartScores[]
  /** Scores, removes, and heals when asked. A refused call changes nothing. */
  prune(settings: PruneSettings): CutResult
  /** Goes on training the network as it is: `progress` and `history` start anew. */
  retrain(epochs: number, rateFactor?: number): void
  /** What is really lost by each candidate alone, beside what criteria say. */
  truth(settings: TruthSettings): Truth
  /** The same in pieces, each a removal or all scores of a criterion: begins it, and returns how many pieces it is. */
  startTruth(settings: TruthSettings): number
  /** Does at most so many pieces; returns how many, 0 when nothing is left to do. Refused once the network has changed. */
  advanceTruth(most: number): number
  /** What was found, once all pieces are done. */
  takeTruth(): Truth
  /** Takes out a whole hidden layer; what stands in its place is the bridge. */
  removeLayer(layer: number, bridge: BridgeId): void
  /** Replaces the network by the smaller one that computes the same. */
  shrink(): ShrinkResult
  /** Bytes in every format, by encoding. */
  storedSizes(): StoredSize[]
}

/** The calls of an experiment that look ahead and carry out plans. */
export interface PlanCalls {
  /** What cuts of several amounts would do; nothing is changed. The ranking is kept: another amount costs a mask. */
  preview(settings: PreviewSettings): CutEffect[]
  /** Whether training sums up what the criterion `movement` needs; those sums start at 0. */
  recordMovement(isOn: boolean): void
  /** Throws what `startPlan` would, but for what only the scores show; nothing is changed. */
  checkPlan(settings: PlanSettings): void
  /**
   * Starts a plan on the network as it is: `advance` carries it out from now on, a cut as one step, and does nothing once
   * it has ended. Any other call that changes the network takes the plan away.
   */
  startPlan(settings: PlanSettings): void
  /** Where the plan is; undefined when there is none, or once the network was changed by other means. */
  readonly planProgress: PlanProgress | undefined
  /** Complete rounds, from this one on. */
  planRounds(first?: number): PlanRound[]
  /** Back to the network as it was after so many rounds; the plan may go on from there. */
  undoPlan(round: number): void
}

/** The calls of an experiment that report. */
export interface ReportCalls {
  /** What cuts have made of the network. */
  report(): PruningReport
  /** What a forward pass takes in each form, measured now, at batch 1 and 128. Takes a second or two. */
  formTimes(): FormTime[]
}

/** What is called through the worker: all but `dispose`, with which the worker forgets the experiment too. */
export type CallName = Exclude<keyof ExperimentCalls, 'dispose'>

/** The names of a call's parameters in their order, as errors say them; `property` for what is read. */
type ParameterNames<Call> = Call extends (...args: infer Args) => unknown
  ? { readonly [Place in keyof Args]-?: string }
  : 'property'

/** A call that is missing here, and one with a parameter too few, does not compile. */
export const experimentCalls: { readonly [Name in CallName]: ParameterNames<ExperimentCalls[Name]> } = {
  info: 'property',
  progress: 'property',
  history: 'property',
  fingerprint: 'property',
  reports: ['first'],
  advance: ['maxSteps'],
  reset: [],
  evaluate: ['part'],
  predict: ['values'],
  boundary: ['grid'],
  samples: ['part', 'limit'],
  copyWeights: ['layer'],
  copyBias: ['layer'],
  copyMask: ['layer'],
  setMask: ['layer', 'mask'],
  activations: ['layer', 'sample'],
  saveModel: [],
  loadModel: ['model'],
  score: ['settings'],
  prune: ['settings'],
  retrain: ['epochs', 'rateFactor'],
  truth: ['settings'],
  startTruth: ['settings'],
  advanceTruth: ['most'],
  takeTruth: [],
  removeLayer: ['layer', 'bridge'],
  shrink: [],
  storedSizes: [],
  preview: ['settings'],
  recordMovement: ['isOn'],
  checkPlan: ['settings'],
  startPlan: ['settings'],
  planProgress: 'property',
  planRounds: ['first'],
  undoPlan: ['round'],
  report: [],
  formTimes: [],
}

/** After these `history` starts anew. */
export const historyRestarts: ReadonlySet<CallName> = new Set([
  'reset',
  'retrain',
  'removeLayer',
  'shrink',
  'startPlan',
  'undoPlan',
])

/** Some calls, each with a promise of its value; a property becomes a call without arguments. */
export type Promised<Calls> = {
  [Key in keyof Calls]: Calls[Key] extends (...args: infer Args) => infer Value
    ? (...args: Args) => Promise<Value>
    : () => Promise<Calls[Key]>
}
