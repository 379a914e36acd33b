/** What a session and the worked example are given, and what they tell. Matrices are arrays of rows; W is out x in. */

import type { ActivationId, ContributionReadingId, InitialisationId, PartId, SensitivityReadingId } from '../ids.js'

export type Matrix = number[][]

export interface SessionSettings {
  /** Units of each layer, the inputs first: 2 to 17 entries, each in [1, 4096]. */
  layers: number[]
  /** Of the hidden layers. */
  activation: ActivationId
  outputActivation: ActivationId
  initialisation: InitialisationId
  /** Whole, in [0, 2^53 - 1]. */
  seed: number
}

/** What one layer computes; row-major, a row is a sample. */
export interface LayerTrace {
  preactivation: Float64Array
  activation: Float64Array
}

/** The shares of each neuron of a hidden layer, for one sample. */
export interface Contributions {
  /** o_i^2 / sum of all o^2 */
  energy: number[]
  /** ||o_i v_i||^2 / ||V o||^2; these do not sum to 1 */
  energyOfNext: number[]
  /** <o_i v_i, V o> / ||V o||^2; these sum to 1 */
  signedShare: number[]
}

export interface MatrixNorms {
  entrywiseL1: number
  entrywiseL2: number
  ratioL1L2: number
  rowRatios: number[]
  /** In [0, 1]; 1 when a single entry is not 0. */
  hoyerSparsity: number
  operator1Norm: number
  operator2Norm: number
  operatorInfNorm: number
  /** operator 1-norm over operator 2-norm of W: what the article's code compares with the threshold. */
  operatorRatio: number
  /** The same for W transposed, the way round in which Keras stores a kernel. */
  operatorRatioTransposed: number
}

/** The worked 3-2-1 example: x (3) -> W (2 x 3) -> o = f(W x) -> y = v . o. */
export interface WorkedExampleSettings {
  /** W, 2 x 3; entries in [-1000, 1000]. */
  weights: Matrix
  /** x, length 3; entries in [-1000, 1000]. */
  input: number[]
  /** v, length 2; entries in [-1000, 1000]. */
  outputWeights: number[]
  activation: ActivationId
  /** The reading of the sensitivity that the threshold is compared with. */
  reading: SensitivityReadingId
  /** In [0, 1000]; a weight of W is removed when its score is strictly below. */
  threshold: number
  /** Cut by hand, whatever the score. */
  cut: PartId[]
  /** Weights of W kept by hand, whatever the score. */
  keep: PartId[]
}

/** One run: z = W x, o = f(z), y = v . o. */
export interface Run {
  preactivation: number[]
  outputs: number[]
  y: number
}

/** Shares of the two hidden neurons, as fractions. */
export interface Shares {
  numerators: number[]
  denominators: number[]
  values: number[]
  sum: number
}

export interface SensitivityReport {
  id: SensitivityReadingId
  scores: Matrix
  /** What stands under the root of the denominator; 1 for `magnitude`. */
  squaredNorms: Matrix
  /** What the threshold alone keeps: 1 = kept, 0 = removed. */
  mask: Matrix
  run: Run
}

export interface ContributionReport {
  id: ContributionReadingId
  before: Shares
  after: Shares
}

export interface ActivationReport {
  id: ActivationId
  /** f(W x), nothing removed. */
  outputs: number[]
  /** Whether both agree with the printed outputs in the first decimal. */
  givesPrinted: boolean
}

/** What happens when one part alone is removed from the whole network. */
export interface PartReport {
  id: PartId
  preactivation: number[]
  outputs: number[]
  /** Of y. */
  change: number
}

export interface WorkedExample {
  /** Nothing removed. */
  before: Run
  /** With everything that is removed now. */
  after: Run
  /** Of y: after less before. */
  change: number
  /** Of W now: threshold, hand edits and cut neurons. */
  mask: Matrix
  /** Of v now, 1 x 2. */
  outputMask: Matrix
  /** Ids of the connections that are removed now. */
  removed: PartId[]
  /** Of the whole network. */
  connectionCount: number
  /** In [0, 1]. */
  removedShare: number
  activations: ActivationReport[]
  sensitivities: SensitivityReport[]
  norms: MatrixNorms
  contributions: ContributionReport[]
  /** Each weight of W, then each hidden neuron. */
  parts: PartReport[]
  /** Of weights, masks and outputs: the same on every machine. */
  fingerprint: string
}
