/** What an experiment is asked. */

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
 * The calls of an experiment, as `Experiment` in `experiment.ts` has them.
 *
 * `core.createExperiment(settings)` makes one; the worker's client has the same calls as promises.
 */
export interface ExperimentCalls extends PruneCalls, PlanCalls, ReportCalls {
  readonly info: ExperimentInfo
  readonly progress: Progress
  readonly history: EpochReport[]
  /** Of all weights, biases, masks and moments: the same on every machine. */
  readonly fingerprint: string
  /** The history from a place on; empty when there is none. */
  reports(first: number): EpochReport[]
  /** Trains at most so many mini-batches (an evaluation counts as one for each batch it looks at). Returns how many. */
  advance(maxSteps: number): number
  /** Back to the weights that the seed gave; what was removed comes back. */
  reset(): void
  evaluate(part: Part): Evaluation
  /**
   * Outputs for samples x features as they come, in the order of `info.featureNames`, NaN for a missing value:
   * probabilities for classes, values for numbers in the unit of the targets; samples x outputs.
   */
  predict(values: ArrayLike<number>): Float32Array
  /** Outputs over a grid of 2-D samples, row by row from the bottom; cells^2 x outputs. */
  boundary(grid: Grid): Float32Array
  samples(part: Part, limit: number): Samples
  /** out x in, removed ones 0. */
  copyWeights(layer: number): Float32Array
  copyBias(layer: number): Float32Array
  copyMask(layer: number): Uint8Array
  setMask(layer: number, mask: ArrayLike<number>): void
  /** What a layer gives for one sample, steps x channels. */
  activations(layer: number, sample: ArrayLike<number>): Float32Array
  saveModel(): ModelFile
  /**
   * Takes the weights, masks and standardisation of a model of the same network. Features and classes of the data are
   * put into the model's order by their names: `info` has them so.
   *
   * @returns whether its training goes on where it was saved, bit for bit: with the same samples and settings it does
   */
  loadModel(model: ModelFile): boolean
  dispose(): void
}

/** The calls of an experiment that prune. */
export interface PruneCalls {
  /** One entry a weight layer, or a hidden one. The network stays as it is. */
  score(settings: ScoreSettings): PartScores[]
  /** Scores, removes, and heals when asked. */
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
