/** Rounds of several runs of one plan, as JSON. */

import { overRunsJson } from '../../core/figures/over-runs.js'
import { isRetrained, runRounds } from '../../core/figures/run-rounds.js'
import { showsDifference } from '../../core/figures/spread.js'
import { named } from '../base/figures-json.js'
import type { PruneResult } from './result.js'

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
