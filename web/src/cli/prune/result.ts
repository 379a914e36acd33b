/** What came out of a network that was cut. */

import type { ShrinkResult, StoredSize } from '../../core/contract/cut.js'
import type { EpochReport, ExperimentInfo, Progress } from '../../core/contract/experiment.js'
import type { ModelFile } from '../../core/contract/model.js'
import type { LayerRemoval, PlanProgress, PlanRound, PlanSettings } from '../../core/contract/plan.js'
import type { FormTime, LayerReport, PruningReport } from '../../core/contract/report.js'
import type { RunId } from '../request/runs.js'

/** The smaller network that computes the same. */
export interface Shrunk extends ShrinkResult {
  info: ExperimentInfo
  sizes: StoredSize[]
  layers: LayerReport[]
}

export interface PruneResult {
  run: RunId
  /** Of the network as it was before the first cut. */
  whole: ExperimentInfo
  /** The training that made it; absent when a model was loaded. */
  training?: { history: EpochReport[]; reason: Progress['reason'] }
  /** As it was carried out, with its seed; of a layer that was taken out, the training after it. */
  plan: Partial<PlanSettings>
  removal?: LayerRemoval
  rounds: PlanRound[]
  end: PlanProgress['end']
  /** By how much it is then above the budgets; 0 when it is not. */
  over: { bytes: number; macs: number }
  /** Of the network as it is after the last round, before it is shrunk. */
  info: ExperimentInfo
  sizes: StoredSize[]
  report: PruningReport
  /** Of the network before the first cut. */
  sizesBefore: StoredSize[]
  /** Measured when asked for. */
  times?: FormTime[]
  shrunk?: Shrunk
  /** Of what comes out in the end, as is the model. */
  fingerprint: string
  /** Of training, cutting and retraining together. */
  elapsedMs: number
  model: ModelFile
}
