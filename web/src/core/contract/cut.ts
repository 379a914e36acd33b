/** What scoring and pruning are asked, and what they tell: plain values that cross the boundary. */

import type { AmountKindId, BridgeId, CriterionId, EncodingId, HealingId, ScopeId, SurgeryFormId } from '../ids.js'
import type { Choice } from './names.js'

/**
 * What a score is given to: each weight, each unit (neuron or filter) of a hidden layer, each input channel (a column of
 * a table, or a channel of windows at all time steps, such as a sensor), each hidden layer.
 */
export type Grain = 'weight' | 'unit' | 'input' | 'layer'

/** What a criterion looks at beyond the weights. */
export type Needs = 'nothing' | 'activations' | 'gradients' | 'curvature' | 'training'

/**
 * What a score predicts when what it is given to goes alone, and so what it is judged by: the change of the loss with
 * its sign, the size of that, its square, or only the order of the sizes or of the changes.
 */
export type PredictedQuantity = 'change' | 'size' | 'square' | 'order-of-size' | 'order-of-change'

export interface CriterionChoice extends Choice<CriterionId> {
  grain: Grain
  needs: Needs
  predicts: PredictedQuantity
  /** The highest scores go first. */
  cutsHighest: boolean
  /** How often it is scored anew on the way to an amount. */
  iterations: number
  /** In which it is compared unless another one is asked for. */
  scope: ScopeId
  /** What its cuts are followed by unless something else is asked for. */
  healing: HealingId
}

export interface ScoreSettings {
  criterion: CriterionId
  /** Of the training part, from its start; 2000, or all when there are fewer. */
  samples?: number
  /** Of `random`, and of what is sampled. */
  seed?: number
  /** Share of the mean curvature that OBS adds to the diagonal, in [0, 1e6] (1e-6 at least is taken); 0.001. */
  damping?: number
  /** What GraSP divides the outputs by, in [0.01, 10000]; 1. The authors' code takes 200. */
  temperature?: number
}

export interface PruneSettings extends ScoreSettings {
  /** What competes with what; the criterion's own when left out: `row` for Wanda, `layer` for APoZ, the variance of activations and the norms of units, `global` for all others. A threshold has none. */
  scope?: ScopeId
  /** What `amount` is in; `fraction`: of all weights or units of the chosen layers, or of all inputs, those gone before counted in. `threshold`: strictly below, or above where the highest scores go first. */
  amountKind?: AmountKindId
  /** 0.5; N for `n-of-m`. */
  amount?: number
  /** M for `n-of-m`; 4. */
  groupSize?: number
  /** Neighbouring units whose weights from one input go together, in [1, 8]; 1. For weights, by fraction, bytes or MACs. */
  block?: number
  /** The layers that may lose, as places in `info.layers`; all with weights when left out. Inputs have the first one alone. */
  layers?: ArrayLike<number>
  /** What is repaired right after the cut; the criterion's own when left out: `obs-one-by-one` for OBS, `obs-update` for its form that cuts all at once, `bias-folding` for the variance of activations, `none` for all others. */
  healing?: HealingId
}

/** Scores of a weight layer (rows x columns), or of the units of one (rows x 1), or of the inputs that it reads (rows x 1), or of a hidden layer (1 x 1). */
export interface PartScores {
  /** Place in `info.layers`. */
  layer: number
  rows: number
  columns: number
  /** As the criterion defines them: whether the low or the high end goes is told by the criterion. */
  scores: Float64Array
  /** 1 where the candidate is still there. */
  kept: Uint8Array
}

export interface CutResult {
  /** Candidates that this cut removed, that are gone all in all, and that there ever were. */
  removed: number
  gone: number
  total: number
  /** Score of the next to go (negative where the highest go first); Infinity when none is left. */
  threshold: number
  /** Mean loss over the samples that were scored on. */
  lossBefore: number
  lossCut: number
  lossHealed: number
  /** Share of the step of `obs-update` or `obs-one-by-one` that did not raise the loss: 1, 1/2, ..., 1/256, or 0; 1 for other healings. */
  healingStep: number
  /** By what second derivatives OBS chose and moved: of the whole network or layer by layer, one weight at a time or all at once; empty without OBS. */
  surgery: SurgeryFormId | ''
}

export interface TruthSettings {
  /** All of one grain; hidden layers are taken out over the bridge that fits. */
  criteria: CriterionId[]
  samples?: number
  seed?: number
  damping?: number
  temperature?: number
  /** The most that are removed, one at a time; more are sampled with the seed. 256. */
  limit?: number
  /** Indices of the weight layers, of hidden ones for units and layers, of the first one for inputs, that are asked about; all when left out. */
  layers?: number[]
  /** Entries, row-major, or units or inputs of the one layer in `layers`; all when left out. */
  entries?: number[]
  /** How many the regret is of, from 1; a tenth of the candidates when left out. */
  k?: number
  /** What is repaired after each removal, before the loss is measured; `none`. Optimal Brain Surgeon predicts the loss after its own `obs-update`. */
  healing?: HealingId
}

/** Each candidate removed alone, and put back. */
export interface Truth {
  /** Which weight layer with its hidden units, from 0, and which entry of it, row-major; 0 and the channel for inputs. */
  parts: Int32Array
  entries: Int32Array
  /** Loss without it minus loss with it. */
  changes: Float64Array
  /** Of hidden layers: over what each was taken out; empty for a cut wire, where no bridge can stand. */
  bridges?: (BridgeId | '')[]
  /** How many the regrets are of. */
  k: number
  predictions: {
    criterion: CriterionId
    /** One a point; the low end goes first. */
    scores: Float64Array
    /** One a point: the change, its absolute value or its square, as the criterion `predicts`. */
    measured: Float64Array
    /** Rank correlation of scores and measured; NaN when one of them is constant. */
    spearman: number
    /** Of the `k` that it would remove, minus the least possible: the sum of the changes, or of their sizes where it predicts sizes or squares. */
    regret: number
  }[]
}

export interface ShrinkResult {
  parametersBefore: number
  parameters: number
  /** Of the outputs before the loss's link, over every sample. */
  largestDifference: number
}

/** The size of the network when it is encoded in a format. */
export interface StoredSize {
  /** `huffman`, the relative index with its gaps and values in Huffman codes, is in 8 bits only. */
  format: EncodingId
  bits: 32 | 8
  bytes: number
  /** Zeros that only bridge gaps. */
  fillers: number
  /** Of `n-m`: at most n of each m inputs are kept; the pattern that takes fewest bytes. */
  n?: number
  m?: number
}
