/** What was pruned, as a report. */

import type { Description } from '../../core/contract/describe.js'
import { judgeOf } from '../../core/figures/judge.js'
import { weightCounts } from '../../core/figures/weight-counts.js'
import { changesOf, choiceNames, runReport, subjectOf } from '../../report/making.js'
import type { NetworkMeasure, Pruning, ReportedCut, RunReport } from '../../report/run-report.js'
import type { Pruned } from './json.js'
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

/** @param file  of the table, when there is one */
export function pruneReport(
  { version, result, begun, notes }: Pick<Pruned, 'version' | 'result' | 'begun' | 'notes'>,
  choices: Description,
  file: string | undefined,
): RunReport {
  const { whole, training, fingerprint } = result
  return runReport(version, {
    subject: subjectOf(whole, choices, { file, model: begun?.fingerprint, people: notes?.subjectNames }),
    trainings: training ? [{ seed: whole.settings.seed, ...training, fingerprint }] : [],
    pruning: pruningOf(result, choices),
  })
}
