/** What cuts have made of a network, and what its forms take: plain values that cross the boundary. */

import type { FormId } from '../ids.js'
import type { Evaluation, Part } from './experiment.js'

/** A weight layer as it is left. */
export interface LayerReport {
  /** `dense1`, `conv1`... */
  name: string
  weights: number
  kept: number
  /** The kept weights and all other numbers of the layer that training changes. */
  parameters: number
  /** Multiply-accumulates for one sample, all weights counted. */
  macs: number
  /** Those of removed weights left out. */
  keptMacs: number
}

/** An input channel: a column of a table, or a channel of windows, such as a sensor. */
export interface InputReport {
  /** As in `info.featureNames`; its number, from 1, where there are none. */
  name: string
  /** Whether its values can still change an output. */
  isNeeded: boolean
  /** Kept weights of the first weight layer that read it. */
  weightsKept: number
}

/** How good the network is on a part. */
export interface PartMeasures extends Evaluation {
  part: Part
}

/** The network before the first cut, on the test part, or on the training part when there is no test part. */
export interface BeforeCuts extends PartMeasures {
  /** Classes whose recall has at least halved since, by more than chance: places in `classNames`. */
  lostClasses: number[]
}

/** A sample to which the cuts have given another class. */
export interface ChangedAnswer {
  /** Place in the part. */
  row: number
  before: number
  after: number
  label: number
}

export interface AnswerChanges {
  part: Part
  /** In the part's order, the first 1000. */
  samples: ChangedAnswer[]
  /** Listed or not. */
  total: number
  /** Right before, wrong now. */
  worsened: number
  /** Wrong before, right now. */
  mended: number
}

export interface PruningReport {
  /** One a weight layer. */
  layers: LayerReport[]
  /** One a channel. */
  inputs: InputReport[]
  /** Of those that have samples. */
  parts: PartMeasures[]
  /** Absent when nothing was cut. */
  before?: BeforeCuts
  /** On the test part, or on the training part when there is no test part; absent when nothing was cut, and for regression. */
  changes?: AnswerChanges
}

/**
 * What a forward pass takes in a form of the network: `whole`, as it was before the first cut; `masked`, with zeros in
 * matrices that are multiplied in full; `compressed`, as the engine runs it, on the kept weights alone where that pays;
 * `shrunk`, without the units that are gone.
 */
export interface FormTime {
  form: FormId
  /** Samples of a pass. */
  batch: number
  /** Of one pass, the median of some repeats. */
  microseconds: number
  /** Half of the repeats lie between these. */
  lowerQuartile: number
  upperQuartile: number
  /** How many times as fast as `whole`, by the medians; null where the quartiles overlap: no difference was measured. */
  speedUp: number | null
  /** The numbers that a pass works with: the kept weights of a matrix that is compressed, all of any other, and the rest. */
  parameters: number
}
