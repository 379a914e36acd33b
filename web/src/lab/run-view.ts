/** What is known of the experiment that is there. */

import type { EpochReport, ExperimentInfo, Progress } from '../core/experiment-types.js'
import type { PlanProgress } from '../core/plan-types.js'
import type { CutHistory } from './cut-history.js'
import type { Pictures } from './live-pictures.js'

export interface RunView extends CutHistory {
  /** `empty` before the first experiment, and after its making was cancelled. */
  phase: 'empty' | 'making' | 'ready' | 'training' | 'pruning' | 'failed'
  error: unknown
  info: ExperimentInfo | undefined
  progress: Progress | undefined
  /** Where the plan is that the last cut is; undefined once the network was changed by other means. */
  plan: PlanProgress | undefined
  history: readonly EpochReport[]
  fingerprint: string
  /** Of training so far, as measured here, and the mini-batches done in it. */
  elapsedMs: number
  steps: number
  /** Whether training was held back to be watched. */
  isSlowed: boolean
  pictures: Pictures
  /** Of the phase `pruning`: since when, as `performance.now()` tells it. */
  busySince: number
}

/** Before there is an experiment. */
export const nothing: RunView = {
  phase: 'empty',
  error: undefined,
  info: undefined,
  progress: undefined,
  plan: undefined,
  history: [],
  fingerprint: '',
  elapsedMs: 0,
  steps: 0,
  isSlowed: false,
  pictures: {},
  cuts: [],
  undone: [],
  busySince: 0,
}
