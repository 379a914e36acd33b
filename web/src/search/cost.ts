/** What a search will train, counted before it begins; and roughly how long that takes. */

import { mean } from 'd3-array'
import { candidatesOf } from './candidates.js'
import type { SearchPlan } from './plan.js'

export interface PlannedRung {
  epochs: number
  /** At most: those that are above the budget are not trained on. */
  candidates: number
  trainings: number
}

/** The rungs, each with the better half of the one before. */
export function plannedRungs(plan: SearchPlan): PlannedRung[] {
  const first = candidatesOf(plan).length
  return Array.from({ length: plan.rungs }, (_, rung) => {
    const candidates = Math.ceil(first / 2 ** rung)
    return { epochs: plan.epochs * 2 ** rung, candidates, trainings: candidates * plan.seeds.length }
  })
}

/** A network that was found comes with the cut at random and the dense network of as many bytes. */
const besideEach = 3

/** Trainings of the finals at most, for each network that was found; the whole network comes once more. */
export const finalTrainings = ({ finalSeeds }: Pick<SearchPlan, 'finalSeeds'>): number => besideEach * finalSeeds.length

/** How fast one worker is. */
export interface Pace {
  /** An epoch of the widest network that is tried, and of the narrowest. */
  epochMs: { widest: number; narrowest: number }
  /** Of each training, whatever its epochs: to cut, to quantise, to weigh and to measure. */
  besideMs: number
}

/** An epoch of a network: between the two that were timed it goes by the number of weights. */
function epochMsOf({ ladder: { tried } }: SearchPlan, { epochMs }: Pace, network: string): number {
  const weightsOf = (place: number) => tried.at(place)?.weights ?? 0
  const weights = tried.find((dense) => dense.network === network)?.weights ?? weightsOf(0)
  const [low, high] = [weightsOf(-1), weightsOf(0)]
  const share = high > low ? (weights - low) / (high - low) : 1
  return epochMs.narrowest + share * (epochMs.widest - epochMs.narrowest)
}

/** Roughly how long the rungs take one worker, and the finals for each network that is found. */
export function estimatedMs(plan: SearchPlan, pace: Pace): { rungs: number; eachFound: number } {
  const epochMs = mean(candidatesOf(plan), ({ network }) => epochMsOf(plan, pace, network)) ?? 0
  const trainingMs = (epochs: number) => pace.besideMs + epochs * epochMs
  const rungs = plannedRungs(plan).reduce((sum, { trainings, epochs }) => sum + trainings * trainingMs(epochs), 0)
  const last = plan.epochs * 2 ** (plan.rungs - 1)
  return { rungs, eachFound: finalTrainings(plan) * trainingMs(last) }
}
