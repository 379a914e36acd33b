/** What a sweep comes to, in a sentence or two. */

import { pairedDifference } from '../../sweep/beside.js'
import { meanAndSpread, type SweepSpread } from '../../sweep/spread.js'
import { fixed, percent, plain } from '../../view/format.js'
import { differenceTexts, spokenName, withSpread } from '../figures/texts.js'
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

/** In words, where the runs show none; empty where they show one, or are too few to have an interval. */
function noneShown(
  { report: { sweep }, info, lang }: PageContext,
  [one, other]: readonly [one: SweepSpread, other: SweepSpread],
  say: (difference: string, interval: string) => string,
): string {
  const pointsOf = ({ criterion, amount, isRetrained }: SweepSpread) =>
    (sweep?.points ?? []).filter(
      (point) => point.criterion === criterion && point.amount === amount && point.isRetrained === isRetrained,
    )
  const found = pairedDifference(pointsOf(one), pointsOf(other), 'accuracy', sweep?.hasModel)
  if (!found || found.isShown || Number.isNaN(found.mean)) return ''
  const { difference, interval } = differenceTexts(info.task === 'classification', lang)
  return say(difference(found.mean), interval(found.interval))
}

export function sweepLead(context: PageContext): string[] {
  const { report, info, lang, words } = context
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
  const unlike = (other: SweepSpread | undefined, say: (typeof words)['noneAhead']) =>
    other ? noneShown(context, [first, other], (...said) => say(nameOf(first), nameOf(other), ...said)) : ''
  return [
    control
      ? words.best(gone, seeds, nameOf(first), text(first), nameOf(control), text(control))
      : words.bestAlone(gone, seeds, nameOf(first), text(first)),
    first.n > 1 ? '' : words.fromOne,
    unlike(control, words.noneBeside),
    unlike(second, words.noneAhead),
  ]
}
