/** Classes that the cuts have lost, which accuracy alone may not show. */

import type { Evaluation } from '../../core/contract/experiment.js'
import { isAccuracyKept } from '../../core/figures/lost.js'
import type { Lang } from '../../state/settings.js'
import { fixed, percent } from '../../view/format.js'
import { judgingWords } from '../../words/cli/judging.js'
import { ascii } from '../base/ascii.js'
import type { PruneResult } from './result.js'

/** What the part that shows the loss says before the first cut and in the end. */
export interface Lost {
  /** Places in `classNames`. */
  classes: number[]
  before: Evaluation
  after: Evaluation
}

/** By the report on the test part, or else by the part that judges the plan; `undefined` when no class is lost. */
export function lostOf({ report, rounds }: Pick<PruneResult, 'report' | 'rounds'>): Lost | undefined {
  const { before, parts } = report
  const after = parts.find(({ part }) => part === before?.part)
  if (before?.lostClasses.length && after) return { classes: before.lostClasses, before, after }
  const judged = rounds.findLast(({ isKept }) => isKept)?.judged
  const first = rounds[0]?.judged.before
  return judged?.lostClasses.length && first
    ? { classes: judged.lostClasses, before: first, after: judged.retrained }
    : undefined
}

/** Recall below which a class is as good as lost. */
const gone = 0.2

/** Sentences for the person who asked, one a class. */
export function lostWarnings(result: PruneResult, names: readonly string[], lang: Lang): string[] {
  const lost = lostOf(result)
  if (!lost) return []
  const { classes, before, after } = lost
  const fall = before.accuracy - after.accuracy
  const points = ascii(fixed(100 * Math.abs(fall), 1))
  return classes.map((i) => {
    const [had, has] = [before.recall[i] ?? 0, after.recall[i] ?? 0]
    const [from, to] = [had, has].map((recall) => ascii(percent(recall))) as [string, string]
    return judgingWords[lang].lost(
      points,
      isAccuracyKept(before.accuracy, after.accuracy),
      fall < 0,
      names[i] ?? '',
      from,
      to,
      has < gone,
    )
  })
}

/** The same of several runs: in how many of them. */
export function lostInRuns(results: readonly PruneResult[], names: readonly string[], lang: Lang): string[] {
  const lost = results.map((result) => lostOf(result)?.classes ?? [])
  return names.flatMap((name, i) => {
    const count = lost.filter((classes) => classes.includes(i)).length
    return count ? [judgingWords[lang].lostInRuns(name, count, results.length)] : []
  })
}
