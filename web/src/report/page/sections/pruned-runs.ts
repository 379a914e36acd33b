/** Several runs of one plan: each by itself, and each round with mean, spread and paired differences. */

import { html, nothing, type TemplateResult } from 'lit'
import { type JudgedKey, leastRecall } from '../../../core/figures/judged.js'
import type { OverRuns } from '../../../core/figures/over-runs.js'
import {
  candidatesGone,
  isRetrained,
  type RoundFigure,
  type RoundOverRuns,
  roundKeys,
  runRounds,
} from '../../../core/figures/run-rounds.js'
import { showsDifference } from '../../../core/figures/spread.js'
import { percent, plain, signed, trimmed } from '../../../view/format.js'
import { type TableRow, table } from '../../../view/tables.js'
import { judgingWords } from '../../../words/cli/judging.js'
import { scoreName } from '../../figures/curves.js'
import { asLabel, withSpread } from '../../figures/texts.js'
import { type PageContext, planRuns } from '../context.js'
import { areFolds, testedText } from './runs.js'

/** How a figure and its changes are written; changes of shares are in points. */
function textsOf({ info }: PageContext, key: JudgedKey) {
  const isShare = info.task === 'classification'
  const digits = key === 'accuracy' ? 3 : 4
  const or = (write: (value: number) => string) => (value: number) => (Number.isNaN(value) ? '–' : write(value))
  return {
    value: or((value) => (isShare ? percent(value, 1) : trimmed(value, digits))),
    change: or((value) => (isShare ? signed(100 * value, 1) : signed(value, digits))),
  }
}

const nameOf = ({ info, lang }: PageContext, key: JudgedKey): string =>
  asLabel(key === 'accuracy' ? scoreName({ info, lang }) : judgingWords[lang].rows[key])

const spreadText = ({ mean, deviation }: OverRuns, write: (value: number) => string): string =>
  withSpread(write(mean), Number.isNaN(deviation) ? '' : write(deviation))

/** What is shown of the rounds. */
interface Shown {
  hasRetraining: boolean
  /** Whether some runs ended before others. */
  hasFewer: boolean
}

function roundRow(
  context: PageContext,
  { round, runs, share }: RoundOverRuns,
  [key, { cut, retrained, difference }]: readonly [JudgedKey, RoundFigure],
  { hasRetraining, hasFewer }: Shown,
): TableRow {
  const { value, change } = textsOf(context, key)
  const { interval, noneShown } = judgingWords[context.lang]
  const { low, high } = difference.interval
  const between = Number.isNaN(low) ? '–' : interval(change(low), change(high))
  return {
    head: plain(round),
    cells: [
      ...(hasFewer ? [plain(runs)] : []),
      percent(share, 1),
      spreadText(cut, value),
      ...(hasRetraining ? [spreadText(retrained, value)] : []),
      change(difference.mean),
      between,
      Number.isNaN(low) || showsDifference(difference.interval) ? '' : noneShown,
    ],
  }
}

/** One figure over the rounds, after that before the first cut. */
function figureTable(context: PageContext, rounds: readonly RoundOverRuns[], key: JudgedKey, shown: Shown) {
  const { lang } = context
  const { round: words, columns } = judgingWords[lang]
  const { hasRetraining, hasFewer } = shown
  const [first] = rounds
  const before = first?.figures[key]?.before
  if (!first || !before) return nothing
  const start = spreadText(before, textsOf(context, key).value)
  const zero: TableRow = {
    head: '0',
    cells: [...(hasFewer ? [plain(first.runs)] : []), '–', ...(hasRetraining ? ['–', start] : [start]), '', '', ''],
  }
  const rows = rounds.flatMap((round) => {
    const figure = round.figures[key]
    return figure ? [roundRow(context, round, [key, figure], shown)] : []
  })
  const heads = [
    words.round,
    ...(hasFewer ? [words.runs] : []),
    words.share,
    words.cut,
    ...(hasRetraining ? [words.retrained] : []),
    words.change,
    columns.interval,
    '',
  ]
  const name = nameOf(context, key)
  return html`<h3 class="label">${name}</h3>${table(name, heads, [zero, ...rows], 'numbers spreads', true)}`
}

function overRunsPart(context: PageContext, isWanted: (rounds: number) => boolean): TemplateResult | typeof nothing {
  const runs = planRuns(context)
  const { prunings } = context.report
  if (!runs || !prunings) return nothing
  const { rounds, over, count } = runRounds(runs)
  if (!isWanted(rounds.length)) return nothing
  const { info, lang, words } = context
  const said = judgingWords[lang]
  const shown = {
    hasRetraining: isRetrained(prunings.settings),
    hasFewer: rounds.some((round) => round.runs < runs.length),
  }
  const about = [
    said.over(count, over, runs.length),
    said.change(info.task === 'classification'),
    said.legend(said.noneShown),
  ].map((text) => `${text}${lang === 'zh' ? '。' : '.'}`)
  return html`
    ${roundKeys[info.task].map((key) => figureTable(context, rounds, key, shown))}
    <p class="hint">${[...about, ...(over === 'seeds' ? [] : [said.shared])].join(words.space)}</p>`
}

/** A plan of one round alone. */
export const cutOverRuns = (context: PageContext) => overRunsPart(context, (rounds) => rounds === 1)

export const roundsOverRuns = (context: PageContext) => overRunsPart(context, (rounds) => rounds > 1)

/** A row for each run, with the last round that was kept. */
export function eachPrunedSection(context: PageContext): TemplateResult | typeof nothing {
  const { report, info, lang, words } = context
  const { prunings, trainings } = report
  if (!prunings) return nothing
  const { columns, round: said } = judgingWords[lang]
  const hasFolds = areFolds(context)
  const isShare = info.task === 'classification'
  const { value } = textsOf(context, 'accuracy')
  const rows = prunings.runs.flatMap(({ rounds }, i): TableRow[] => {
    const [training, first, last] = [trainings[i], rounds[0], rounds.findLast(({ isKept }) => isKept)]
    if (!training || !first) return []
    const { gone, total } = candidatesGone(last ?? first, first)
    const now = last?.judged.retrained ?? first.judged.before
    const cells = [
      ...(hasFolds ? [plain(training.tested?.fold ?? 0), testedText(context, training)] : []),
      last && total ? percent(gone / total, 1) : '–',
      value(first.judged.before.accuracy),
      value(now.accuracy),
      ...(isShare ? [value(leastRecall(now))] : []),
      html`<code>${training.fingerprint}</code>`,
    ]
    return [{ head: plain(training.seed), cells }]
  })
  const name = scoreName({ info, lang })
  const heads = [
    words.heads.seed,
    ...(hasFolds ? [columns.fold, columns.tested] : []),
    said.share,
    said.before(name),
    said.after,
    ...(isShare ? [columns.leastRecall] : []),
    words.facts.fingerprint,
  ]
  return table(words.sections.seeds, heads, rows, 'numbers seeds', true)
}
