/** What a search is asked, and the pieces that it is made of: all plain data. */

import type { ModelFile } from '../core/contract/model.js'
import type { CriterionId, DeviceFormId } from '../core/ids.js'

/** What networks are compared by, as an evaluation has it. */
export const searchMeasures = ['accuracy', 'balancedAccuracy', 'macroF1'] as const
export type SearchMeasure = (typeof searchMeasures)[number]

/** A network without cuts, and the bytes that it takes in each form. */
export interface DenseNetwork {
  /** In its canonical text. */
  network: string
  /** Weights of all layers together. */
  weights: number
  bytes: Record<DeviceFormId, number>
}

/** Networks of one kind, each a preset with narrower layers. */
export interface Ladder {
  /** The preset itself. */
  whole: DenseNetwork
  /** Those that are tried, the preset among them; widest first. */
  tried: DenseNetwork[]
  /** Many more, narrowest first: of these are the small dense networks that what was found is held against. */
  fine: DenseNetwork[]
}

/** Which networks are tried, for how long, and what decides. */
export interface SearchPlan {
  ladder: Ladder
  /** Bytes at most, of the network as a device stores it. */
  budget: number
  forms: DeviceFormId[]
  /** Of weights or of units; units that were cut are taken out. */
  criteria: CriterionId[]
  /** Shares of the weights that go, in (0, 1). */
  amounts: number[]
  /** How many rungs there are; each trains twice as long as the one before. */
  rungs: number
  /** Of the first rung, an even number: half of them before the first cut, half after it. */
  epochs: number
  measure: SearchMeasure
  /** Every choice is made by the mean over these, on the validation part. */
  seeds: number[]
  /** What was found is trained anew with each of these, and measured on the test part. */
  finalSeeds: number[]
}

/** A network and how it is cut. */
export interface Candidate {
  network: string
  /** Share of the weights that goes; 0 has no criterion. */
  amount: number
  criterion?: CriterionId
}

/** What is trained once: its result follows from it alone, wherever and whenever it is computed. */
export interface Piece extends Candidate {
  seed: number
  /** Half of them before the cut. */
  epochs: number
  part: 'validation' | 'test'
  /** Whether its network is wanted as a model file. */
  hasModel: boolean
}

/** One form of a network, counted and measured. */
export interface FormResult extends Record<SearchMeasure, number> {
  bytes: number
  loss: number
}

export interface PieceResult extends Piece {
  /** Weights that are kept. */
  kept: number
  /** What is left of the network, where units were taken out. */
  shrunk?: string
  /** Absent when the core refused the cut or the quantisation, or training came to no number. */
  forms?: Record<DeviceFormId, FormResult>
  model?: ModelFile
}

/** The same for the same candidate, and for no other. */
export const candidateKey = ({ network, amount, criterion = 'magnitude' }: Candidate): string =>
  amount > 0 ? `${network} ${criterion} ${amount}` : network

/** The same for the same piece; whether its model is wanted is no part of it. */
export const pieceKey = (piece: Piece): string => [candidateKey(piece), piece.seed, piece.epochs, piece.part].join(', ')

/** Pieces of one key begin with the same training. */
export const trainingKey = ({ network, seed, epochs, part }: Piece): string => [network, seed, epochs, part].join(', ')
