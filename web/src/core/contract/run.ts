/** Runs as files, and batches for measuring. */

import type { EpochReport, ExperimentSettings } from './experiment.js'
import type { LayerRemoval, PlanSettings } from './plan.js'

/** What pruning came to, for those who read the file of a run; a replay does not look at it. */
export interface RunResults {
  /** One a round, as `prune --json` has them, without the epochs of retraining. */
  rounds: Readonly<Record<string, unknown>>[]
  end: string
  /** Of the network in the end. */
  report: Readonly<Record<string, unknown>>
}

/** A run as a file: what was asked, what came out. It replays to the same fingerprint. */
export interface RunFile {
  format: 'pruning-playground/run'
  version: 1
  settings: Omit<ExperimentSettings, 'table' | 'asset'>
  /** SHA-256 of the table's file, when the data was brought. */
  tableHash?: string
  /** Pruning that followed the training, and whether the network was shrunk after it. */
  plan?: PlanSettings
  isShrunk?: boolean
  /** A layer that was taken out, in place of a plan. */
  removal?: LayerRemoval
  /** Of the training. */
  history: EpochReport[]
  results?: RunResults
  /** Of what came out in the end. */
  fingerprint: string
}

/** A fixed batch for measuring. */
export interface WorkloadSettings {
  /** Text that starts with its input. */
  network: string
  batch: number
  /** Share of the weights of each large layer that is removed, in [0, 1). */
  removed: number
  seed: number
}
