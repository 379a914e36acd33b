/** What is known of the experiment that is there. */

import type { EpochReport, ExperimentInfo, Progress } from '../../core/contract/experiment.js'
import type { PlanProgress } from '../../core/contract/plan.js'
import type { CutHistory } from './cutting/cut-history.js'
import type { Pictures } from './live-pictures.js'
import type { Loaded } from './loaded.js'

/** What is lost when a worker ends by itself. */
export interface Loss {
  /** Whether anything was done to the network, so that it was kept. */
  hasNetwork: boolean
  /** Whether training goes on when the network is back. */
  wasTraining: boolean
  /** Complete epochs of the network that is kept; 0 when it is the first one. */
  epoch: number
  /** Epochs since then. */
  epochs: number
  /** Cuts of the network that is kept. */
  cuts: number
  /** Whether a cut, or a plan of cuts, came after it. */
  isCutLost: boolean
}

export interface RunView extends CutHistory {
  /** `empty` before the first experiment, and after its making was cancelled. */
  phase: 'empty' | 'making' | 'ready' | 'training' | 'pruning' | 'failed'
  error: unknown
  /** Of the phase `failed`, when the worker ended by itself. */
  loss: Loss | undefined
  info: ExperimentInfo | undefined
  /** Where the network came from; undefined when it began with first weights. */
  loaded: Loaded | undefined
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
  loss: undefined,
  info: undefined,
  loaded: undefined,
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

/** Whether the network has learned anything: here, or before it was loaded. */
export const isTrained = ({ loaded, progress }: Pick<RunView, 'loaded' | 'progress'>): boolean =>
  loaded !== undefined || (progress?.epoch ?? 0) > 0

/** Whether weights of the network may be gone. */
export const mayLackWeights = ({ loaded, cuts }: Pick<RunView, 'loaded' | 'cuts'>): boolean =>
  loaded !== undefined || cuts.length > 0

/** Of a training that has not begun. */
export const untrained = { elapsedMs: 0, steps: 0, isSlowed: false, history: [] } satisfies Partial<RunView>
