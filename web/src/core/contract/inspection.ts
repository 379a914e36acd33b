/** What is asked of a small network whose numbers are given, and what comes out. Matrices are arrays of rows; W is out x in. */

import type { ActivationId, CriterionId } from '../ids.js'
import type { Contributions, Matrix, MatrixNorms } from './example.js'

export interface GivenLayer {
  /** W, out x in: 1 to 24 rows of 1 to 24 numbers, each in [-1e6, 1e6]; takes what the layer before gives. */
  weights: Matrix
  /** One a row of W, each in [-1e6, 1e6]; all 0 when left out. */
  bias?: number[] | undefined
  /** `identity` when left out. */
  activation?: ActivationId | undefined
}

export interface InspectionSettings {
  /** 1 to 6 of them. */
  layers: GivenLayer[]
  /** 1 to 1000 samples, a row each, as long as the first layer is wide; each number in [-1e6, 1e6]. */
  inputs: Matrix
  /** By whose scores the threshold removes: one that scores weights and looks at no data. `magnitude` when left out. */
  criterion?: CriterionId | undefined
  /** In [0, 1e6]; a weight is removed when its score is strictly below. 0, which removes none, when left out. */
  threshold?: number | undefined
  /** Layers that are compared with the threshold, from 0; all but the last when left out, the only one of one. */
  thresholdLayers?: number[] | undefined
  /** Removed whatever the score: a weight `w<layer>.<unit>.<input>`, a hidden unit `n<layer>.<unit>`; ids count from 1. */
  cut?: string[] | undefined
  /** Weights that stay whatever their score; a unit that is cut takes them with it. */
  keep?: string[] | undefined
  /**
   * Whether what each part alone would cost is measured; it is when left out. It is most of the work, and depends on
   * layers and inputs alone.
   */
  removals?: boolean | undefined
}

/** What one layer computes; a row is a sample. */
export interface TraceRows {
  preactivation: Matrix
  activation: Matrix
}

/** What the outputs lose when one part alone is taken out of the whole network; a weight row by row, or a unit. Empty when it was not asked for. */
export interface RemovalChanges {
  /** Parts x outputs: y without the part less y with it, mean over the inputs. */
  mean: Matrix
  /** One a part: the Euclidean norm of that change, mean over the inputs. */
  size: number[]
}

export interface InspectedLayer {
  /** 1 = kept, 0 = removed; out x in. */
  mask: Matrix
  removal: RemovalChanges
  /** Of W, nothing removed. */
  norms: MatrixNorms
}

/** The units of a hidden layer. */
export interface InspectedUnits {
  removal: RemovalChanges
  /** Mean over the inputs, nothing removed. */
  before: Contributions
  /** The same with everything that is removed now. */
  after: Contributions
}

export interface Inspection {
  /** One a layer, nothing removed. */
  before: TraceRows[]
  /** With everything that is removed now. */
  after: TraceRows[]
  /** Samples x outputs: after less before. */
  change: Matrix
  /** By the id of each criterion that scores weights and looks at no data: out x in, one a layer; nothing removed. */
  scores: Record<string, Matrix[]>
  /** By the id of each criterion that scores units and looks at no data: one a unit, for each hidden layer. */
  unitScores: Record<string, number[][]>
  layers: InspectedLayer[]
  /** One a hidden layer. */
  hidden: InspectedUnits[]
  /** Ids of the weights that are removed now. */
  removed: string[]
  /** Of the whole network, without biases. */
  weightCount: number
  /** In [0, 1]. */
  removedShare: number
  /** Of weights, biases, masks and outputs: the same on every machine. */
  fingerprint: string
}
