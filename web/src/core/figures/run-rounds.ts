/** Rounds of several runs of one plan: mean and spread, and paired differences to the network before the first cut. */

import type { Evaluation, ExperimentInfo } from '../contract/experiment.js'
import type { PlanRound, PlanSettings } from '../contract/plan.js'
import { type JudgedKey, judgedFigures, rangeOf } from './judged.js'
import { type Over, type OverRuns, overOf, overRuns, type RunInfo, unitsOf } from './over-runs.js'

/** One of the runs. */
export interface PlanRun {
  /** Of the network before the first cut. */
  whole: RunInfo & Pick<ExperimentInfo, 'task'>
  rounds: readonly PlanRound[]
}

/** Whether the network after a round may be another than right after its cut. */
export const isRetrained = ({ retrain = 0, restart = 'none' }: Partial<PlanSettings>) =>
  retrain > 0 || restart !== 'none'

/** What is gone, of all that there was before the first cut: a restart from scratch takes out what a cut removed. */
export function candidatesGone({ result }: PlanRound, first: PlanRound): { gone: number; total: number } {
  const { total } = first.result
  return { gone: total - (result.total - result.gone), total }
}

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

function shareOf({ rounds }: PlanRun, round: PlanRound): number {
  const { gone, total } = candidatesGone(round, rounds[0] ?? round)
  return total ? gone / total : 0
}

function figureOf(key: JudgedKey, results: readonly PlanRun[], place: number): RoundFigure {
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

export function runRounds(results: readonly PlanRun[]): RunRounds {
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

/** A figure before the first cut of each run, in the end of its last round that was kept, and the difference pair by pair. */
export interface RunEnds {
  before: OverRuns
  now: OverRuns
  difference: OverRuns
}

export function runEnds(runs: readonly PlanRun[], key: JudgedKey): RunEnds {
  const units = unitsOf(runs.map(({ whole }) => whole))
  const range = rangeOf(key, runs[0]?.whole.task ?? 'classification')
  const figure = (evaluation: Evaluation | undefined) => (evaluation ? judgedFigures(evaluation)[key] : Number.NaN)
  const before = runs.map(({ rounds }) => figure(rounds[0]?.judged.before))
  const now = runs.map(({ rounds }) => {
    const last = rounds.findLast(({ isKept }) => isKept)
    return figure(last?.judged.retrained ?? rounds[0]?.judged.before)
  })
  const gains = now.map((value, i) => value - (before[i] ?? Number.NaN))
  return {
    before: overRuns(before, units, range),
    now: overRuns(now, units, range),
    difference: overRuns(gains, units),
  }
}
