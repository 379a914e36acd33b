/** A model, in memory and as a file. */

import type { ExperimentSettings, NetworkDescription } from './experiment.js'
import type { TableReading } from './table-reading.js'
import type { SavedTraining, TrainingFile } from './training.js'

/** An array of a network, as it is in memory. */
export interface Tensor {
  name: string
  shape: number[]
  values: Float32Array
  /** 1 = kept, 0 = removed; absent when nothing is removed. */
  mask?: Uint8Array
}

/** What a network's numbers have to do with those of the data: `x' = (x - mean) * scale`, and so of targets. */
export interface Standardisation {
  /** One a feature; empty when values are taken as they are. A missing value is taken for the mean. */
  mean: Float64Array
  /** 0 for a feature that is constant. */
  scale: Float64Array
  /** One an output, for regression; empty when targets are taken as they are. */
  targetMean: Float64Array
  targetScale: Float64Array
}

/** A model as the core takes it. */
export interface SavedModel {
  tensors: Tensor[]
  start: string
  fingerprint: string
  standardisation: Standardisation
  featureNames: string[]
  classNames: string[]
  /** Compared unless it is empty. */
  dataFingerprint: string
  /** For each channel of the model the one of the data; empty for the same order. */
  channelOrder: number[]
  classOrder: number[]
  training?: SavedTraining
}

/**
 * A trainable array of a model file. `data` is base64 of little-endian float32, row-major: all values, or those that are
 * kept where there is `mask` or `gaps`, whichever is shorter. (In version 1 all values, always.)
 */
export interface ModelTensor {
  name: string
  shape: number[]
  data: string
  /** base64 of one bit a weight, the lowest first, 1 for kept. */
  mask?: string
  /** base64 of how many removed weights stand before each kept one: seven bits a byte, the lowest first. */
  gaps?: string
}

/**
 * The experiment that a model's training began in, as far as that decides which samples are in which part: with the
 * same values the test part holds no sample that the model was trained on.
 */
export interface ModelOrigin
  extends Pick<
    ExperimentSettings,
    'data' | 'seed' | 'samples' | 'noise' | 'validationFraction' | 'testFraction' | 'splitSeed' | 'folds' | 'fold'
  > {
  /** SHA-256 of the table's file, where `data` is `table` and that is known. */
  tableHash?: string
  /** How it was read; absent where `data` is no table, and in files of older versions. */
  reading?: TableReading
}

/** A model as a file. */
export interface ModelFile {
  format: 'pruning-playground/model'
  /** Files of version 1 are still read. */
  version: 1 | 2
  network: NetworkDescription
  tensors: ModelTensor[]
  /**
   * `x' = (x - mean) * scale` for each feature, and for targets; absent when the data is taken as it is. base64 of
   * little-endian numbers of 64 bits; of 32 in version 1, which has none for targets.
   */
  standardisation?: { mean: string; scale: string; targetMean?: string; targetScale?: string }
  classNames: string[]
  featureNames: string[]
  /** Of the weights that its training began with; absent when they are not known. Rewinding needs them. */
  start?: string
  /** Absent when it is not known, or when training went on with other samples than it began with. */
  origin?: ModelOrigin
  /** Of the tensors. */
  fingerprint: string
  /** Of standardisation and names; absent in version 1. */
  dataFingerprint?: string
  /** Where its training stands; absent before and after it, while a plan is under way, and in version 1. */
  training?: TrainingFile
}
