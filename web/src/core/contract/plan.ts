/** What previews and plans are asked, and what they tell: plain values that cross the boundary. */

import type { BridgeId, EncodingId, MeasureId, PlanKindId, RestartId } from '../ids.js'
import type { CutResult, PruneSettings } from './cut.js'
import type { EpochReport, Evaluation, Part } from './experiment.js'

/** A cut of several amounts, looked at beforehand. */
export interface PreviewSettings extends Omit<PruneSettings, 'amount'> {
  /** At most 1000. */
  amounts: ArrayLike<number>
  /** Whose loss and accuracy are wanted; `train`. */
  part?: Part
  hasLoss?: boolean
  hasMasks?: boolean
  /** Whose outputs are wanted: samples x features, row by row, in the data's own units. */
  inputs?: ArrayLike<number>
}

/** What the network would be after one amount. */
export interface CutEffect {
  amount: number
  /** Candidates that would be gone, and that there ever were. */
  gone: number
  total: number
  /** Score of the next to go (negative where the highest go first); Infinity when none is left. */
  threshold: number
  loss?: number
  accuracy?: number
  /** 1 = kept; one array a part, as `score` has them. */
  kept?: Uint8Array[]
  /** What the network would say to `inputs`, as `predict` tells it. */
  outputs?: Float32Array
}

/** A plan is data: the same plan on the same network gives the same bits. */
export interface PlanSettings extends PruneSettings {
  /** How the amount is reached; `iterative`. `layer-by-layer` takes the amount, a share of what is left, from one layer a round. */
  plan?: PlanKindId
  /** For `listed`: what `amount` is after each round, each cutting more than the one before. */
  amounts?: ArrayLike<number>
  /** At most so many cuts, in [1, 1000]; 5. */
  rounds?: number
  /** Epochs after each cut; 2. */
  retrain?: number
  /** Of the learning rate; 1. */
  retrainRate?: number
  /** With what weights training goes on; `none`: with those that are left. */
  restart?: RestartId
  /** For `rewind`: mini-batches of the settings' training after which the weights were as wanted; 0. */
  rewindTo?: number
  /** Below which a round is taken back: of the validation part, else the test part, else the training part. */
  floor?: number
  /** What the floor is of; `accuracy` (R^2 for regression). */
  floorMeasure?: MeasureId
  /** The plan ends once the smallest 32-bit format, and the multiply-accumulates of a sample, are no more than these. */
  mostBytes?: number
  mostMacs?: number
}

/** The core's own, for what is left out; where nothing is no setting, or follows from the criterion, there is none. */
export type PlanDefaults = Required<
  Omit<PlanSettings, 'scope' | 'layers' | 'healing' | 'amounts' | 'floor' | 'mostBytes' | 'mostMacs'>
>

/** A whole hidden layer that is taken out, and the training after it. */
export interface LayerRemoval {
  /** Place in `info.layers`. */
  layer: number
  bridge: BridgeId
  /** Epochs. */
  retrain: number
  /** Of the learning rate. */
  retrainRate: number
}

export interface PlanProgress {
  /** Complete rounds, and at most so many. */
  round: number
  rounds: number
  /**
   * `rewind`: training done again from the seed's weights, to those that each round goes back to; `watch`: training that
   * the criterion looks at, before the first cut.
   */
  stage: 'rewind' | 'watch' | 'cut' | 'retrain' | 'done'
  /** Of `rewind`: mini-batches trained, and that have to be. */
  step?: number
  steps?: number
  /** Why it has ended: `layers` when none can spare more, `missed` when all rounds are done and the budget was not reached. */
  end: '' | 'rounds' | 'floor' | 'budget' | 'layers' | 'diverged' | 'missed'
  /** Once it has ended, whyever: by how much the network is above `mostBytes` and `mostMacs`; 0 when it is not. */
  overBytes: number
  overMacs: number
}

/** What a round did to the part by which a network is judged: validation, else test, else training. */
export interface JudgedRound {
  part: Part
  before: Evaluation
  /** Right after the cut, healed. */
  cut: Evaluation
  /** In the end. */
  retrained: Evaluation
  /** Classes whose recall has at least halved since before the first round, by more than chance: places in `classNames`. */
  lostClasses: number[]
}

export interface PlanRound {
  /** That was to be gone, in the unit of its kind. */
  amount: number
  /** The one layer that lost, of `layer-by-layer`; a place in `info.layers`. */
  layer?: number
  /** False when the round ended below the floor and was taken back. */
  isKept: boolean
  result: CutResult
  before: EpochReport
  /** Right after the cut, healed, before any restart. */
  cut: EpochReport
  /** In the end. */
  retrained: EpochReport
  judged: JudgedRound
  /** Of the training after the cut. */
  history: EpochReport[]
  /** Weights. */
  kept: number
  /** In the smallest 32-bit format, and which one that is. */
  bytes: number
  format: EncodingId
  /** For one sample, those of removed weights left out. */
  macs: number
  /** Of `layer-by-layer`: what the loss gains when this round's share goes from each part; NaN for those that can spare no more. */
  growth?: Float64Array
}
