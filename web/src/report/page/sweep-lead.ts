/** What a sweep comes to, in a sentence or two. */

import { meanAndSpread, type SweepSpread } from '../../sweep/spread.js'
import { fixed, percent, plain } from '../../view/format.js'
import { spokenName, withSpread } from '../figures/texts.js'
import type { SweepReport } from '../run-report.js'
import type { PageContext } from './context.js'

/** What was measured last: after retraining, where there was any. */
export const isLastStage = ({ retrain }: SweepReport, { isRetrained }: { isRetrained: boolean }): boolean =>
  isRetrained === retrain > 0

/** Mean and deviation: percent for classes, R² for numbers. */
export function spreadText({ mean, deviation }: SweepSpread['accuracy'], isClasses: boolean): string {
  if (Number.isNaN(mean)) return '–'
  const text = (value: number) => (isClasses ? fixed(100 * value, 1) : fixed(value, 3))
  const said = withSpread(text(mean), Number.isNaN(deviation) ? '' : text(deviation))
  return isClasses ? `${said}%` : said
}

/** The best first. */
const ranked = (spreads: readonly SweepSpread[]) =>
  spreads.filter(({ accuracy }) => Number.isFinite(accuracy.mean)).sort((a, b) => b.accuracy.mean - a.accuracy.mean)

/** Where the best and the worst are furthest apart; of equal shares the first. */
function widest(spreads: readonly SweepSpread[]): SweepSpread[] {
  const amounts = [...new Set(spreads.map(({ amount }) => amount))]
  const gap = (found: readonly SweepSpread[]) => (found[0]?.accuracy.mean ?? 0) - (found.at(-1)?.accuracy.mean ?? 0)
  return amounts
    .map((amount) => ranked(spreads.filter((spread) => spread.amount === amount)))
    .reduce<SweepSpread[]>((best, found) => (best.length && gap(best) >= gap(found) ? best : found), [])
}

/** Whether two means are no further apart than one of the two spreads over seeds. */
const isClose = (a: SweepSpread, b: SweepSpread) =>
  Math.abs(a.accuracy.mean - b.accuracy.mean) <= Math.max(a.accuracy.deviation, b.accuracy.deviation)

export function sweepLead({ report, info, lang, words }: PageContext): string[] {
  const { sweep } = report
  if (!sweep) return []
  const found = widest(meanAndSpread(sweep.points).filter((spread) => isLastStage(sweep, spread)))
  const isControl = ({ criterion }: SweepSpread) => sweep.controls.includes(criterion)
  const [first, second] = found.filter((spread) => !isControl(spread))
  const control = found.find(isControl)
  if (!first) return []
  const nameOf = ({ criterion }: SweepSpread) =>
    spokenName(sweep.criteria.find(({ id }) => id === criterion)?.name[lang] ?? criterion)
  const text = ({ accuracy }: SweepSpread) => spreadText(accuracy, info.task === 'classification')
  const gone = percent(first.amount)
  const seeds = plain(first.n)
  return [
    control
      ? words.best(gone, seeds, nameOf(first), text(first), nameOf(control), text(control))
      : words.bestAlone(gone, seeds, nameOf(first), text(first)),
    first.n > 1 ? '' : words.fromOne,
    second && isClose(first, second) ? words.noneAhead(nameOf(first), nameOf(second)) : '',
  ]
}
