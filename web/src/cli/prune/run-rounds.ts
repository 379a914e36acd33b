/** Rounds of several runs of one plan: mean and spread, and paired differences to the network before the first cut. */

import type { ExperimentInfo } from '../../core/contract/experiment.js'
import type { PlanRound } from '../../core/contract/plan.js'
import { type JudgedKey, judgedFigures, rangeOf } from '../../core/figures/judged.js'
import { type Over, type OverRuns, overOf, overRuns, overRunsJson, unitsOf } from '../../core/figures/over-runs.js'
import { showsDifference } from '../../core/figures/spread.js'
import { named } from '../base/figures-json.js'
import type { PruneResult } from './result.js'
import { candidatesGone, isRetrained } from './rounds.js'

/** By what rounds are compared, of the part that judges a plan. */
export const roundKeys = {
  classification: ['accuracy', 'balancedAccuracy', 'macroF1', 'leastRecall'],
  regression: ['accuracy', 'mae', 'rmse'],
} as const satisfies Record<ExperimentInfo['task'], readonly JudgedKey[]>

export interface RoundFigure {
  /** Before the first cut of each run. */
  before: OverRuns
  /** Right after the cut. */
  cut: OverRuns
  /** In the end of the round. */
  retrained: OverRuns
  /** In the end of the round, less what was before the first cut. */
  difference: OverRuns
}

export interface RoundOverRuns {
  /** From 1. */
  round: number
  /** Runs that came so far. */
  runs: number
  /** Mean share that is gone. */
  share: number
  figures: Partial<Record<JudgedKey, RoundFigure>>
}

export interface RunRounds {
  part: PlanRound['judged']['part']
  over: Over
  count: number
  rounds: RoundOverRuns[]
}

function shareOf({ rounds }: PruneResult, round: PlanRound): number {
  const { gone, total } = candidatesGone(round, rounds[0] ?? round)
  return total ? gone / total : 0
}

function figureOf(key: JudgedKey, results: readonly PruneResult[], place: number): RoundFigure {
  const units = unitsOf(results.map(({ whole }) => whole))
  const judged = results.flatMap(({ rounds }) => rounds[place]?.judged ?? [])
  const first = results.flatMap(({ rounds }) => rounds[0]?.judged.before ?? [])
  const valuesOf = (list: typeof first) => list.map((evaluation) => judgedFigures(evaluation)[key])
  const [before, cut, retrained] = [
    valuesOf(first),
    valuesOf(judged.map((round) => round.cut)),
    valuesOf(judged.map((round) => round.retrained)),
  ]
  const range = rangeOf(key, results[0]?.whole.task ?? 'classification')
  const gains = retrained.map((value, i) => value - (before[i] ?? Number.NaN))
  return {
    before: overRuns(before, units, range),
    cut: overRuns(cut, units, range),
    retrained: overRuns(retrained, units, range),
    difference: overRuns(gains, units),
  }
}

export function runRounds(results: readonly PruneResult[]): RunRounds {
  const [first] = results
  if (!first) throw new Error('no run was done')
  const most = Math.max(...results.map(({ rounds }) => rounds.length))
  const keys = roundKeys[first.whole.task]
  const rounds = Array.from({ length: most }, (_, place) => {
    const there = results.filter((result) => result.rounds[place])
    const shares = there.map((result) => shareOf(result, result.rounds[place] as PlanRound))
    return {
      round: place + 1,
      runs: there.length,
      share: shares.reduce((sum, share) => sum + share, 0) / shares.length,
      figures: Object.fromEntries(keys.map((key) => [key, figureOf(key, there, place)])),
    }
  })
  const infos = results.map(({ whole }) => whole)
  return {
    part: first.rounds[0]?.judged.part ?? 'test',
    over: overOf(infos),
    count: unitsOf(infos).length,
    rounds,
  }
}

/** Whether the data show a difference stands beside each. */
export function runRoundsJson(results: readonly PruneResult[]) {
  const { rounds, ...about } = runRounds(results)
  const [first] = results
  const task = first?.whole.task ?? 'classification'
  const hasRetraining = first ? isRetrained(first.plan) : false
  return {
    ...about,
    rounds: rounds.map(({ figures, ...round }) => {
      const entries = Object.entries(figures).map(([key, { before, cut, retrained, difference }]) => [
        key,
        {
          before: overRunsJson(before),
          after: overRunsJson(cut),
          retrained: hasRetraining ? overRunsJson(retrained) : null,
          difference: { ...overRunsJson(difference), isShown: showsDifference(difference.interval) },
        },
      ])
      return { ...round, ...named(Object.fromEntries(entries) as object, task) }
    }),
  }
}
