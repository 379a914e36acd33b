/** What a cut of the network was, and what the network was worth before it, right after it, and trained again. */

import type { CutResult, PartScores, StoredSize } from '../../../core/contract/cut.js'
import type { EpochReport, Part, Progress } from '../../../core/contract/experiment.js'
import type { PlanProgress, PlanRound, PlanSettings } from '../../../core/contract/plan.js'
import { judgeOf } from '../../../core/figures/judge.js'
import { weightCounts } from '../../../core/figures/weight-counts.js'
import type { ScopeId } from '../../../core/ids.js'
import type { CutNumber, CutState } from '../../../state/lab-state.js'
import type { LabExperiment } from '../workshop.js'
import { type Masks, type Moment, masksOf, type TakenLayer } from './moments.js'

/** What is chosen for the next cut, or the next plan. */
export interface CutChoice extends CutState {
  scope: ScopeId
  /** What was typed and will not do. */
  bad: Partial<Record<CutNumber | 'amounts', string>>
}

/** A network as it is at one moment. */
export interface Measure {
  /** What loss and accuracy are of: `test`, or `train` where there is no test part. */
  part: Part
  loss: number
  /** R^2 for regression. */
  accuracy: number
  /** Weights that are kept, and all that there were before the first cut. */
  kept: number
  weights: number
  sizes: StoredSize[]
  /** The share that each unit of a hidden layer has in what it sends on. */
  contributions: readonly PartScores[]
}

/** The network from before a cut, and what came of it. */
export interface Cut extends Moment {
  before: Measure
  after: Measure
  /** Where training stood when the network was cut, or 0 once it is trained anew. */
  fromEpoch: number
  /** Trainings after it that ended when another one began; the last one is the history. */
  earlier?: readonly (readonly EpochReport[])[]
  /** After training went on. */
  retrained?: Measure & { epochs: number }
  /** How Optimal Brain Surgeon went; empty without. */
  surgery?: CutResult['surgery'] | undefined
  /** What the network said over the plane before it, for data in a plane. */
  field?: Float32Array
  /** The layer that this took out. */
  removal?: TakenLayer | undefined
  /** When this is a whole plan: `after` is then in its end, or where it rests. */
  plan?: PlanTrace
  /** Before and after; all that a cut changes when it takes no layer out. Absent when they lead nowhere any more. */
  masks: { before: Masks; after: Masks } | undefined
}

/** A plan and its rounds so far. */
export interface PlanTrace {
  settings: PlanSettings
  rounds: readonly PlanRound[]
  /** Absent while it can go on. */
  end?: PlanProgress['end']
}

/** How many rounds a plan has at most. */
export const roundsOf = ({ amounts, rounds = 1 }: PlanSettings): number => amounts?.length ?? rounds

/** Changes the network, and tells whether it is another one now, or what the core told of a cut. */
export type CutWork = (experiment: LabExperiment) => Promise<boolean | CutResult>

export function told(done: boolean | CutResult): { isOther: boolean; surgery?: CutResult['surgery'] } {
  return typeof done === 'boolean' ? { isOther: done } : { isOther: done.removed > 0, surgery: done.surgery }
}

/** A cut that was taken back, and what it can be made again from. */
export interface Undone extends Moment {
  cut: Cut
}

/** The layers that the network is without after some cuts. */
export function removalsAfter(cuts: readonly Cut[]): readonly TakenLayer[] {
  return cuts.flatMap(({ removal }) => removal ?? [])
}

/** @param first  the network before the first cut, when this is not it */
export async function measure(experiment: LabExperiment, first?: Measure): Promise<Measure> {
  const part = judgeOf(experiment.info)
  const [{ loss, accuracy }, sizes, info] = await Promise.all([
    experiment.evaluate(part),
    experiment.storedSizes(),
    experiment.infoNow(),
  ])
  const hasHidden = info.layers.filter(({ weights }) => weights > 0).length > 1
  const contributions = hasHidden ? await experiment.score({ criterion: 'unit-energy' }) : []
  const { kept, weights } = weightCounts(info)
  return { part, loss, accuracy, kept, weights: Math.max(kept, first?.weights ?? weights), sizes, contributions }
}

/** What was known of the network before. */
interface Known {
  cuts: readonly Cut[]
  progress: Progress | undefined
  pictures: { field?: Float32Array }
}

/** Where a cut begins. */
interface Beginning {
  moment: Moment
  before: Measure
  removal: TakenLayer | undefined
}

/**
 * Cuts, and measures what came of it.
 *
 * @throws the core's error when it refuses; the network is as it was
 */
export async function cutMade(
  experiment: LabExperiment,
  work: CutWork,
  { cuts, progress, pictures }: Known,
  { moment, before, removal }: Beginning,
): Promise<{ isOther: boolean; cut: Cut }> {
  const masks = await masksOf(experiment)
  const { isOther, surgery } = told(await work(experiment))
  const after = await measure(experiment, cuts[0]?.before ?? before)
  const both = { before: masks, after: await masksOf(experiment) }
  const [fromEpoch, field] = [progress?.epoch ?? 0, pictures.field ? { field: pictures.field } : {}]
  return { isOther, cut: { ...moment, before, after, fromEpoch, surgery, removal, masks: both, ...field } }
}

/** What a round of a plan tells of the network after it; nothing before the first. */
function fitAfter({ part }: Measure, round?: PlanRound): Partial<Measure> {
  if (!round) return {}
  const { kept, retrained } = round
  return { kept, loss: retrained[`${part}Loss`], accuracy: retrained[`${part}Accuracy`] }
}

/** What a cut is while its plan is carried out. */
export function planned(
  after: Measure,
  { settings }: PlanTrace,
  { stage, end }: PlanProgress,
  rounds: PlanTrace['rounds'],
): Pick<Cut, 'plan' | 'after'> {
  const plan = { settings, rounds, ...(stage === 'done' ? { end } : {}) }
  return { plan, after: { ...after, ...fitAfter(after, rounds.at(-1)) } }
}

/** The share of the weights that is gone, in [0, 1]. */
export function removedShare({ kept, weights }: Pick<Measure, 'kept' | 'weights'>): number {
  return weights ? 1 - kept / weights : 0
}

/** The network as it was measured last. */
export function latest({ after, retrained }: Cut): Measure {
  return retrained ?? after
}
