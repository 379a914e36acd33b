/** What an experiment is given, and what it tells: plain values that cross the boundary and the worker's messages. */

import type { ActivationId, ClassWeightingId, InitialisationId, LossId, OptimiserId, ScheduleId } from '../ids.js'
import type { Name } from './names.js'

/** An entry of the registry of data sets. */
export interface DataSource {
  id: string
  name: Name
  /** One sentence; says so when the data is synthetic. */
  summary: Name
  citation: string
  task: Task
  isSynthetic: boolean
  /** The file whose bytes `ExperimentSettings.asset` must have, or an empty string. */
  asset: string
  /** The set's own number of samples and noise, and the most noise that it takes. */
  samples: number
  noise: number
  maxNoise: number
  /** Empty for regression. */
  classNames: Name[]
  /** One a channel; empty for pixels. */
  featureNames: Name[]
  /** A network that suits the data, as text, and the settings that go with it. */
  preset: Preset
}

export type Task = 'classification' | 'regression'

/** A network and what is not as in the default settings. */
export type Preset = Partial<Omit<ExperimentSettings, 'data' | 'table' | 'asset'>> & { network: string }

/** A table that the caller brings, such as from a CSV file. */
export interface Table {
  /** One for each column of `values`, or, of windows, one for each channel. */
  featureNames: string[]
  /** samples x features, row-major. */
  values: Float64Array
  /** Whether NaN in `values` is a missing value, for which the mean of the training samples stands; else it is refused. */
  fillsMissing?: boolean
  /** Class of each sample, an index into `classNames`; empty for regression. */
  labels: Int32Array
  classNames: string[]
  /** Regression: one number a sample; empty for classification. */
  targets: Float64Array
  /** Who each sample is from; empty when unknown. */
  subjects: Int32Array
  /** Part of each sample: 0 training, 1 validation, 2 test; empty when the settings split. */
  parts?: Int32Array
  /** Samples in time, when a row is a window of `steps` x channels, time-major; 1 for a plain table. */
  steps: number
  /** How many columns behind the window are static features, single values without time; none when left out. */
  staticFeatures?: number
}

/** A table that an experiment is given: only what it uses. Left out is empty, and `steps` is 1. */
export type GivenTable = Pick<Table, 'featureNames' | 'values'> & Partial<Table>

/** One layer of a network. */
export type LayerDescription =
  | { type: 'dense'; units: number }
  | { type: 'conv1d'; filters: number; kernel: number; stride?: number; padding?: number }
  | { type: 'max-pool' | 'average-pool'; size: number; stride?: number }
  | { type: 'global-average-pool' | 'flatten' | 'batch-norm' }
  | { type: 'dropout'; rate: number }
  | { type: 'activation'; function: ActivationId | 'softmax' }

/** A window of `steps` x `channels`, time-major; a plain row has one step. */
export interface SampleShape {
  steps: number
  channels: number
  /** Single values behind the window, which join it where the network is flattened; left out when there are none. */
  staticFeatures?: number
}

export interface NetworkDescription {
  input: SampleShape
  layers: LayerDescription[]
}

export interface ExperimentSettings {
  /** Id of a data set, or `table` when `table` has the data. */
  data: string
  table?: GivenTable
  /** The bytes of the data set's asset, for those that need one. */
  asset?: Uint8Array
  /** How many samples to draw; 0 for the set's own number. */
  samples: number
  /** In [0, 1], for the sets that are drawn; -1 for the set's own. */
  noise: number
  /** In [0, 0.9]. */
  testFraction: number
  /** Of what is not test, in [0, 0.9]; held out for early stopping. */
  validationFraction: number
  /** Of the split, as `seed`; -1 is `seed`. */
  splitSeed: number
  /**
   * k-fold cross-validation: the test part is one of so many folds, of whole subjects where the data name them; 0 is by
   * the shares; -1 has a fold for each subject (leave one person out).
   */
  folds: number
  /** Which fold is the test part, in [0, folds). */
  fold: number
  /** `784-300-100-10 relu`; without inputs and outputs, which the data give, `64-32`; or the layers one by one. */
  network: string | NetworkDescription
  initialisation: InitialisationId
  /** How much a sample counts in the gradients of training, by its class; every loss that is told counts all alike. */
  classWeights: ClassWeightingId
  /** `auto` is cross-entropy for classes, mean squared error for numbers. */
  loss: LossId | 'auto'
  optimiser: OptimiserId
  learningRate: number
  /** For `momentum` and `nesterov`, in [0, 1). */
  momentum: number
  /** Factors of the L2, L1 and Hoyer-square penalties of the weights; biases, and the scale and shift of a batch norm, are left out. AdamW decouples the first. */
  weightDecay: number
  l1: number
  hoyer: number
  batchSize: number
  epochs: number
  schedule: ScheduleId
  /** Epochs over which the rate rises from 0 first. */
  warmupEpochs: number
  /** For `step`: every so many epochs the rate is multiplied by `stepFactor`. */
  stepEpochs: number
  stepFactor: number
  /** Stops after so many epochs without a better loss on the validation part; 0 for never. */
  patience: number
  /** Whole, in [0, 2^53 - 1]: data, split, weights and batches all follow from it. */
  seed: number
}

/** What is left out is as the data set's preset has it. */
export type GivenSettings = Partial<ExperimentSettings> & { data: string }

/** Where training is. */
export interface Progress {
  /** Epochs that are complete. */
  epoch: number
  epochs: number
  /** Mini-batches of this epoch that are done. */
  step: number
  stepsPerEpoch: number
  /** Mean over the mini-batches of this epoch so far; NaN before the first. */
  loss: number
  accuracy: number
  /** Of the next mini-batch. */
  learningRate: number
  isDone: boolean
  /** Why it is done: `epochs`, `patience` or `diverged` (the loss is no number any more); empty before. */
  reason: '' | 'epochs' | 'patience' | 'diverged'
  /** Whose weights the network has in the end: with `patience` those of the best epoch so far, else of the last. */
  keptEpoch: number
}

/** Both parts at the end of an epoch (0 is before the first), in evaluation mode; accuracy is R^2 for regression. */
export interface EpochReport {
  epoch: number
  /** Of its last mini-batch; 0 before the first epoch. */
  learningRate: number
  trainLoss: number
  trainAccuracy: number
  /** NaN when the part is empty. */
  validationLoss: number
  validationAccuracy: number
  testLoss: number
  testAccuracy: number
}

export type Part = 'train' | 'validation' | 'test'

/** A 95 % confidence interval, samples taken as independent (windows of one person are not); NaN where there is none. */
export interface Interval {
  low: number
  high: number
}

export interface Evaluation {
  samples: number
  loss: number
  /** Share of right answers; R^2 for regression. */
  accuracy: number
  /** Mean recall of the classes that have samples; NaN for regression. */
  balancedAccuracy: number
  /** Mean F1 of the classes that have samples or are answered; NaN for regression. */
  macroF1: number
  /** Mean absolute error, and root of the mean squared error, in the unit of the targets; NaN for classes. */
  mae: number
  rmse: number
  /** Classes x classes, row = true class; empty for regression. */
  confusion: number[][]
  /** Right answers among the samples of each class; NaN for a class without samples. */
  recall: number[]
  /** Right answers among those that name the class; NaN for one that is never named. */
  precision: number[]
  f1: number[]
  /** Wilson's, of accuracy and of each recall; of balanced accuracy made from those of the recalls. */
  accuracyInterval: Interval
  balancedAccuracyInterval: Interval
  recallIntervals: Interval[]
  /** Of the mean absolute error, in the unit of the targets. */
  maeInterval: Interval
}

/** One layer of the network as it is. */
export interface LayerInfo {
  /** `dense1`, `conv1`, `relu2`... */
  name: string
  type: LayerDescription['type']
  description: LayerDescription
  /** Shape of what it gives for one sample. */
  steps: number
  channels: number
  /** Of the weight matrix, out x in; 0 for a layer without. Of a convolution `in` is kernel x channels, time-major. */
  rows: number
  columns: number
  /** Weights, biases, scales and shifts. */
  parameters: number
  /** Weights that are kept, and all. */
  kept: number
  weights: number
  /** Multiply-accumulates for one sample, all weights counted. */
  macs: number
}

/** Who and what is in a part of the data. */
export interface PartCounts {
  /** Samples of each class; empty for regression. */
  classes: number[]
  /** Different people that the samples are from, ascending: their numbers in `Table.subjects`; empty when the data name none. */
  subjects: number[]
}

export interface ExperimentInfo extends SampleShape {
  task: Task
  outputs: number
  classNames: string[]
  featureNames: string[]
  /** Inputs (channels or columns, then static features) that do not vary in the training part, or too little: they are 0 for the network. */
  constantFeatures: number[]
  sizes: Record<Part, number>
  counts: Record<Part, PartCounts>
  /** The network in its canonical text. */
  network: string
  layers: LayerInfo[]
  parameters: number
  macs: number
  /** With every choice made: what `auto` and negative values stood for. */
  settings: Omit<ExperimentSettings, 'table' | 'asset'>
}

/** Some samples of a part, as they came (not standardised), means in place of missing values. */
export interface Samples {
  /** samples x features. */
  values: Float32Array
  labels: Int32Array
  targets: Float32Array
}

/** The square over which `boundary` looks, in the data's own units. */
export interface Grid {
  left: number
  right: number
  bottom: number
  top: number
  /** Cells a side, in [2, 512]. */
  cells: number
}
