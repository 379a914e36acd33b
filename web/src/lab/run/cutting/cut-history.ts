/** Cuts as a row of steps that can be taken back and made again; as plain values. */

import type { LabExperiment } from '../workshop.js'
import { type Cut, removalsAfter, type Undone } from './cuts.js'
import { type Masks, type Moment, restore, setMasks } from './moments.js'

export interface CutHistory {
  /** The first one first; each can be taken back. */
  cuts: readonly Cut[]
  /** Those that were taken back, the last one first; a new cut ends them. */
  undone: readonly Undone[]
}

/** Where a step leads. */
export interface Step {
  to: Moment
  /** Where masks alone lead there: weights that come back then have the values that they had. */
  masks: Masks | undefined
  after: CutHistory
}

/** Whether masks alone lead from before a cut to right after it, and back. */
const masksOf = ({ removal, retrained, masks }: Cut) => (removal || retrained ? undefined : masks)

/** @param now  the network as it is, so that the step can be made again */
export function stepBack({ cuts, undone }: CutHistory, now: Moment): Step | undefined {
  const cut = cuts.at(-1)
  const after = { cuts: cuts.slice(0, -1), undone: cut ? [{ ...now, cut }, ...undone] : undone }
  return cut && { to: cut, masks: masksOf(cut)?.before, after }
}

export function stepForth({ cuts, undone }: CutHistory): Step | undefined {
  const [next, ...others] = undone
  return next && { to: next, masks: masksOf(next.cut)?.after, after: { cuts: [...cuts, next.cut], undone: others } }
}

/** A network that was loaded has no values for weights that are removed: masks alone lead nowhere from then on. */
export function withoutMasks({ cuts, undone }: CutHistory): CutHistory {
  const without = (cut: Cut): Cut => ({ ...cut, masks: undefined })
  return { cuts: cuts.map(without), undone: undone.map((entry) => ({ ...entry, cut: without(entry.cut) })) }
}

/** Takes a step. @returns the history after it */
export async function take(
  experiment: LabExperiment,
  { to, masks, after }: Step,
  present: CutHistory,
): Promise<CutHistory> {
  if (masks) {
    await setMasks(experiment, masks)
    return after
  }
  await restore(experiment, to, removalsAfter(present.cuts))
  return withoutMasks(after)
}
