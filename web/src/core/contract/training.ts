/** A training that was saved under way, in memory and in a model's file. */

import type { EpochReport } from './experiment.js'

/** A training that was saved under way: with the same samples and settings it goes on with the same bits. */
export interface SavedTraining {
  /** Of the training, or retraining, and the rate that it started with. */
  epochs: number
  learningRate: number
  retrainings: number
  /** Fingerprint of the training samples and of the settings. */
  conditions: string
  /** Trained epochs, mini-batches of the one that is under way, and of all. */
  epoch: number
  step: number
  batches: number
  isEvaluating: boolean
  rng: Float64Array
  order: Int32Array
  /** What the optimiser remembers, array by array. */
  optimiserSteps: number
  first: Float32Array[]
  second: Float32Array[]
  /** Infinity before the first evaluation, and without patience. */
  bestLoss: number
  bestEpoch: number
  best: Float32Array
  history: EpochReport[]
  /** Of all of this but epochs, rate, retrainings and conditions. */
  fingerprint: string
}

/** The same in a file: numbers in base64, and a report as the list of its figures. */
export interface TrainingFile
  extends Omit<SavedTraining, 'rng' | 'order' | 'first' | 'second' | 'bestLoss' | 'best' | 'history'> {
  rng: string
  order: string
  first: string[]
  second: string[]
  bestLoss: number | null
  best: string
  history: (number | null)[][]
}
