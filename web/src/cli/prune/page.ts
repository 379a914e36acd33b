/** What was pruned, as a report. */

import type { Description } from '../../core/contract/describe.js'
import { judgeOf } from '../../core/figures/judge.js'
import { weightCounts } from '../../core/figures/weight-counts.js'
import { changesOf, choiceNames, runReport, subjectOf } from '../../report/making.js'
import type { NetworkMeasure, Pruning, Prunings, ReportedCut, RunReport, Training } from '../../report/run-report.js'
import type { Pruned } from './json.js'
import { lostOf } from './lost.js'
import type { PruneResult } from './result.js'
import { fitOf } from './rounds.js'

/** The plan, or the layer that was taken out, as one cut. */
function cutOf({ whole, training, plan, removal, rounds, end, info, sizes, sizesBefore }: PruneResult): ReportedCut[] {
  const [first, last] = [rounds[0], rounds.findLast(({ isKept }) => isKept)]
  if (!first) return []
  const { kept, weights } = weightCounts(whole)
  const part = judgeOf(whole)
  const before: NetworkMeasure = { part, ...fitOf(first.before, whole), kept, weights, sizes: sizesBefore }
  const fit = last ? fitOf(last.retrained, whole) : fitOf(first.before, whole)
  const after: NetworkMeasure = { part, ...fit, kept: weightCounts(info).kept, weights, sizes }
  const settings = removal ? { retrain: removal.retrain } : plan
  return [{ history: training?.history ?? [], before, after, plan: { settings, rounds, ...(end ? { end } : {}) } }]
}

function pruningOf(result: PruneResult, choices: Description): Pruning {
  const { report, removal, plan, times, shrunk, fingerprint } = result
  const { changes, ...measures } = report
  return {
    cuts: cutOf(result),
    ...(removal ? { removal } : {}),
    names: choiceNames(plan, choices),
    result: measures,
    ...changesOf(changes),
    ...(times ? { times } : {}),
    ...(shrunk
      ? {
          shrunk: {
            network: shrunk.info.network,
            parameters: shrunk.parameters,
            sizes: shrunk.sizes,
            layers: shrunk.layers,
          },
        }
      : {}),
    fingerprint,
  }
}

/** @param isOfSeveral  whether there are other runs, which may test other samples */
function trainingOf({ whole, training, fingerprint }: PruneResult, isOfSeveral: boolean): Training[] {
  if (!training) return []
  const { seed, folds, fold, splitSeed } = whole.settings
  const tested = { folds, fold, splitSeed, subjects: whole.counts.test.subjects, samples: whole.sizes.test }
  return [{ seed, ...(isOfSeveral ? { tested } : {}), ...training, fingerprint }]
}

function pruningsOf({ plan, removal }: PruneResult, results: readonly PruneResult[], choices: Description): Prunings {
  return {
    settings: removal ? { retrain: removal.retrain } : plan,
    ...(removal ? { removal } : {}),
    names: choiceNames(plan, choices),
    runs: results.map(({ whole, info, report, rounds, end }) => ({
      rounds,
      ...(end ? { end } : {}),
      kept: weightCounts(info).kept,
      weights: weightCounts(whole).weights,
      lostClasses: lostOf({ report, rounds })?.classes ?? [],
    })),
  }
}

/** @param file  of the table, when there is one */
export function pruneReport(
  { version, results, begun, notes }: Pick<Pruned, 'version' | 'begun' | 'notes'> & { results: readonly PruneResult[] },
  choices: Description,
  file: string | undefined,
): RunReport {
  const [result, second] = results
  if (!result) throw new Error('nothing was pruned')
  const { whole } = result
  return runReport(version, {
    subject: subjectOf(whole, choices, { file, model: begun?.fingerprint, people: notes?.subjectNames }),
    trainings: results.flatMap((one) => trainingOf(one, second !== undefined)),
    ...(second ? { prunings: pruningsOf(result, results, choices) } : { pruning: pruningOf(result, choices) }),
  })
}
