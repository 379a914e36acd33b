/** What the tables of `sweep` are of, and how their columns are headed. */

import type { Task } from '../../core/contract/experiment.js'
import type { Lang } from '../../state/settings.js'
import type { PointFit } from '../../sweep/points.js'
import { percent } from '../../view/format.js'
import { sweepWords } from '../../words/cli/sweep.js'
import { ascii } from '../base/ascii.js'

/** What a table is of. */
export interface Measure {
  fit: PointFit
  /** Of 1, printed as percent. */
  isShare: boolean
  name: string
}

/** Accuracy alone hides classes that are lost. */
export function measuresOf(task: Task, lang: Lang): Measure[] {
  const { measures } = sweepWords[lang]
  if (task === 'regression') return [{ fit: 'accuracy', isShare: false, name: 'R²' }]
  return (['accuracy', 'balancedAccuracy', 'macroF1', 'leastRecall'] as const).map((fit) => {
    return { fit, isShare: true, name: measures[fit] }
  })
}

/** Above the column of an amount. */
export const amountHead = (amount: number, lang: Lang): string =>
  sweepWords[lang].share(`${ascii(percent(amount, 2)).replace(/\.?0+%$/, '%')}`)

/** The list in pieces of at most `length`. */
export function chunksOf<T>(list: readonly T[], length: number): T[][] {
  const count = Math.ceil(list.length / length)
  return Array.from({ length: count }, (_, i) => list.slice(i * length, (i + 1) * length))
}
