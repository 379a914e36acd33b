/**
 * Deep compression: weights shared, places as gaps, both in Huffman codes (Han, Mao, Dally: Deep compression, ICLR 2016,
 * arXiv 1510.00149).
 */

import type { Evaluation, NetworkDescription, Part } from './experiment.js'
import type { Standardisation, Tensor } from './model.js'

/** How a network is compressed. */
export interface CompressSettings {
  /** Of an index into the centroids of a layer, in [1, 8]: at most 2^bits - 1 different weights, and 0 for fillers. */
  bits: number
  /** Of a gap between kept weights, in [2, 8]; 0 = 8 for convolutions, 5 for dense layers. */
  gapBits: number
  /** In which the centroids are trained, in [0, 1000]. */
  epochs: number
  /** Factor of the experiment's learning rate for that, in [0, 100]. */
  rate: number
  /** The part on which each stage is measured. */
  part: Part
}

/** What is left out is as `describe().compress` has it. */
export type GivenCompressSettings = Partial<CompressSettings>

/** Pruned weights as floats; shared, as indices of fixed width; those, and gaps, in Huffman codes. */
export type CompressionStageId = 'pruned' | 'shared' | 'coded'

/** A weight layer in the coded file. */
export interface CompressedLayer {
  name: string
  weights: number
  kept: number
  /** Kept weights, and fillers: removed ones that only bridge a long gap. */
  entries: number
  fillers: number
  centroids: number
  /** Mean bits of an entry's index in its Huffman code, and the fewest that any code takes on average. */
  indexBits: number
  indexEntropy: number
  /** The same of gaps; 0 in a layer of which nothing is removed. */
  gapBits: number
  gapEntropy: number
}

/** The network as a file at one stage; bytes may have a fraction where less than a file is counted. */
export interface CompressionStage {
  stage: CompressionStageId
  /** Of the whole file: weights, biases, network, names, standardisation. */
  fileBytes: number
  /** Of all weight layers, with the places of their weights. */
  weightBytes: number
  /** Of the kept weights alone, without their places: what "12 times smaller" of the paper counts. */
  aloneBytes: number
  layers: { bytes: number; aloneBytes: number }[]
  /** Of the model that was read back from the file. */
  evaluation: Evaluation
}

export interface Compression {
  /** Of all weights as 32-bit floats, removed ones included. */
  weightBytes: number
  /** Of biases and batch norms, which are the same in every form. */
  arrayBytes: number
  layers: CompressedLayer[]
  /** Pruned, shared, coded. */
  stages: CompressionStage[]
}

/** What is in a compact file. */
export interface CompactContent {
  network: NetworkDescription
  tensors: Tensor[]
  standardisation: Standardisation
  classNames: string[]
  featureNames: string[]
  /** A `ModelOrigin` as JSON; empty when it is not known. */
  origin: string
  fingerprint: string
  dataFingerprint: string
}
