/** A trained network for a device: its plain and its 8-bit form, and what each answers. */

import type { DeviceFormId, GranularityId, RangeRuleId, RoundingId, WeightFormId } from '../ids.js'
import type { Board, GivenWeighSettings, Weighed, WeighSettings } from './board.js'
import type { Compression, CompressSettings, GivenCompressSettings } from './compression.js'
import type { Evaluation, ExperimentInfo, Part } from './experiment.js'
import type { ModelFile, Standardisation } from './model.js'
import type { Named } from './names.js'

/** Of one sample: `steps` time steps of `channels` numbers, time-major; behind them its static features. */
export interface TensorShape {
  steps: number
  channels: number
  /** Of a network's input and of its join alone; none when left out. */
  staticFeatures?: number
}

/**
 * What a layer does, without its numbers. No layer moves numbers in memory, but that a join puts the static features of
 * the network's input behind the window that it takes.
 */
export interface LayerForm {
  kind: 'dense' | 'conv1d' | 'max-pool' | 'average-pool' | 'activation' | 'join'
  /** Of the layer that it comes from: `dense1`. */
  name: string
  input: TensorShape
  output: TensorShape
  /** Convolutions and pools: width of the filter or window, and its hop, in time steps. */
  size: number
  stride: number
  /** Convolutions: steps of zeros before the first and after the last step. */
  padding: number
  /** Activations: which. */
  function: string
}

export interface PlainLayer extends LayerForm {
  /** Dense layers and convolutions alone: out x (size * channels), 0 where removed; batch norm is in them. */
  weights?: Float32Array
  /** 1 = kept, 0 = removed. */
  mask?: Uint8Array
  bias?: Float32Array
}

/** A network up to its loss; `link` turns its outputs into answers. */
export interface PlainNetwork {
  input: TensorShape
  layers: PlainLayer[]
  link: 'softmax' | 'sigmoid' | 'identity'
}

/** What an 8-bit integer stands for: `scale * (q - zero)`. */
export interface Quantisation {
  scale: number
  zero: number
}

export interface QuantisedLayer extends LayerForm {
  /** Of the layer's input and output. */
  from: Quantisation
  to: Quantisation
  /** A ReLU is part of the layer. */
  isRectified: boolean
  /** Dense layers and convolutions alone: out x (size * channels), in [-127, 127]; their zero is 0. */
  weights?: Int8Array
  /** One, or one for each row of `weights`. */
  weightScales?: Float64Array
  /** In units of `from.scale` times the scale of the weights. */
  bias?: Int32Array
  /** Activations alone: the output for each input q, at q + 128. */
  table?: Int8Array
}

export interface QuantisedNetwork {
  input: TensorShape
  /** Of the input, or of its window. */
  from: Quantisation
  /** Of the static features behind it, where a join takes them: that of its output. */
  fromStatic?: Quantisation
  rounding: RoundingId
  layers: QuantisedLayer[]
  link: PlainNetwork['link']
}

/** How the answers of the 8-bit form differ from those of the float32 form, sample by sample. */
export interface FormChanges {
  samples: number
  /** Right in float32, wrong in 8 bits; and the other way round. */
  worsened: number
  mended: number
  /** Regression: how much larger each absolute error is, summed over the outputs. */
  errors: Float64Array
}

/** How a network becomes 8-bit integers. */
export interface QuantiseSettings {
  /** Training samples that give the ranges; 100 to 500 do. */
  calibrate: number
  range: RangeRuleId
  granularity: GranularityId
  rounding: RoundingId
}

/** What is left out is as `describe().quantise` has it. */
export type GivenQuantiseSettings = Partial<QuantiseSettings>

/** How a quantised network is trained further. */
export interface FineTuneSettings {
  epochs: number
  /** Of the learning rate of its training. */
  rateFactor: number
}

/** What is left out is as `describe().fineTune` has it. */
export type GivenFineTuneSettings = Partial<FineTuneSettings>

/** A network as C: what is written. */
export interface CSettings {
  form: DeviceFormId
  /** Which weights the code holds; `auto` when left out: for each layer what takes the fewest bytes. */
  weights?: WeightFormId
  /** Of the files, without an ending; names of functions are made of it. `net` when left out. */
  name?: string
  /** For the self-test, from 1 to 1,000; 8 when left out. */
  samples?: number
  /** Program and version, for the file's own words; and the model's fingerprint. */
  maker?: string
  fingerprint?: string
}

export interface SourceFile {
  name: string
  content: string
}

/** What there is to choose from. */
export interface DeployDescription {
  forms: Named<DeviceFormId>[]
  ranges: Named<RangeRuleId>[]
  granularities: Named<GranularityId>[]
  roundings: Named<RoundingId>[]
  boards: Board[]
  weightForms: Named<WeightFormId>[]
  /** The default settings. */
  quantise: QuantiseSettings
  fineTune: FineTuneSettings
  compress: CompressSettings
  weigh: WeighSettings
}

/**
 * A trained network on its way to a device. `deployCore.createDeployment(settings)` makes one of the settings that an
 * experiment takes; a bad value throws a `CoreError` that names it, and changes nothing.
 */
export interface DeploymentCalls {
  readonly info: ExperimentInfo
  readonly standardisation: Standardisation
  /** Loads a trained model; what was made of the one before is forgotten. */
  loadModel(model: ModelFile): void
  plain(): PlainNetwork
  /**
   * Compresses the network: stage by stage it is written as a file, read back and measured. The network itself stays as
   * it is.
   */
  compress(settings?: GivenCompressSettings): Compression
  /** What the last `compress` came to; absent before it. */
  readonly compression: Compression | undefined
  /** The coded file of the last `compress`, which `openCompact` makes a model of. @throws CoreError before it */
  compactFile(): Uint8Array
  /** Quantises the network on samples of its training part. */
  quantise(settings?: GivenQuantiseSettings): void
  /**
   * Starts a training that feels the rounding to 8 bits, with masks kept; at its end the 8-bit network is the trained
   * one. The float32 form stays as it is.
   *
   * @returns the number of mini-batches
   * @throws CoreError before `quantise`
   */
  startFineTuning(settings?: GivenFineTuneSettings): number
  /** @returns mini-batches done, at most `most`; 0 when there are no more */
  advanceFineTuning(most: number): number
  /** @throws CoreError before `quantise` */
  quantised(): QuantisedNetwork
  /**
   * The network as C99: a header, a source, and a program that tests them with samples that the network has not seen.
   *
   * @throws CoreError for int8 before `quantise`
   */
  cSource(settings: CSettings): SourceFile[]
  /** How well a form answers a part of the data. */
  evaluate(form: DeviceFormId, part: Part): Evaluation
  /** @throws CoreError before `quantise` */
  changes(part: Part): FormChanges
  /**
   * The share of the numbers of each tensor (the input, then what leaves each plain layer) in a part that lie outside
   * the range that they were quantised for.
   */
  clipped(part: Part): Float64Array
  /**
   * @param values  samples x features, in the units of the data; NaN for a missing value
   * @returns samples x outputs: probabilities, or numbers in the unit of the targets
   */
  predict(form: DeviceFormId, values: ArrayLike<number>): Float32Array
  /**
   * What the network takes on a board, and what is over a budget.
   *
   * @throws CoreError for int8 before `quantise`
   */
  weigh(settings?: GivenWeighSettings): Weighed
  /** Gives the memory back; a second call does nothing. */
  dispose(): void
}
