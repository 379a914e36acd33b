/** How far criteria are from random cuts, for a terminal. */

import type { Lang } from '../../state/settings.js'
import { besideControls, besideFits, type PairedDifference, type SweepBeside } from '../../sweep/beside.js'
import { signed } from '../../view/format.js'
import { judgingWords } from '../../words/cli/judging.js'
import { sweepWords } from '../../words/cli/sweep.js'
import { ascii } from '../base/ascii.js'
import { widthOf, wrap } from '../base/text.js'
import { tableLines } from '../base/text-table.js'
import type { Swept } from './json.js'
import { amountHead, chunksOf, type Measure } from './measures.js'

/** Of lines, in columns of a terminal; amounts that do not fit go into a table below. */
const width = 98
const none = '-'

/** The differences of all amounts that cut anything: at 0 all are the same network. */
export const besideOf = ({ settings, points }: Pick<Swept, 'settings' | 'points'>): SweepBeside[] =>
  besideControls(
    points.filter(({ gone }) => gone > 0),
    settings.model !== undefined,
  )

function cellText({ mean, interval, isShown }: PairedDifference, isShare: boolean, lang: Lang): string {
  const text = (value: number) => ascii(signed(isShare ? 100 * value : value, isShare ? 2 : 3))
  const { interval: between, noneShown } = judgingWords[lang]
  if (Number.isNaN(interval.low)) return none
  return `${isShown ? text(mean) : noneShown} (${between(text(interval.low), text(interval.high))})`
}

const widest = (texts: readonly string[]) => Math.max(...texts.map(widthOf))

/** How many columns go into a line, each after two spaces. */
function fittingColumns(rowHeads: readonly string[], columns: readonly (readonly string[])[]): number {
  const cell = Math.max(...columns.map(widest))
  return Math.max(1, Math.floor((width - 2 - widest(rowHeads)) / (cell + 2)))
}

/** The tables of one measure in one stage, below their heading; nothing where one seed is all there is. */
export function besideBlocks(
  all: readonly SweepBeside[],
  isRetrained: boolean,
  { fit, isShare }: Measure,
  lang: Lang,
): string[][] {
  const found = all.filter((beside) => beside.isRetrained === isRetrained)
  const told = besideFits.find((one) => one === fit)
  if (!told || !found.length) return []
  const criteria = [...new Set(found.map(({ criterion }) => criterion))]
  const columns = [...new Set(found.map(({ amount }) => amount))].map((amount) => [
    amountHead(amount, lang),
    ...criteria.map((criterion) => {
      const beside = found.find((one) => one.criterion === criterion && one.amount === amount)
      return beside ? cellText(beside[told], isShare, lang) : none
    }),
  ])
  const rowHeads = [sweepWords[lang].criterion, ...criteria]
  const blocks = chunksOf(columns, fittingColumns(rowHeads, columns)).map((some) =>
    tableLines(
      rowHeads.map((head, i) => [head, ...some.map((column) => column[i] ?? '')]),
      `l${'r'.repeat(some.length)}`,
    ),
  )
  const [first = [], ...others] = blocks
  return [[judgingWords[lang].beside(isShare), ...first], ...others]
}

/** What intervals are over, and what a cell that shows none says; nothing where there are no differences. */
export function besideAbout(all: readonly SweepBeside[], { settings }: Pick<Swept, 'settings'>, lang: Lang): string[] {
  const [first] = all
  if (!first) return []
  const { legend, noneShown, shared, besideAbout: about } = judgingWords[lang]
  const over = (settings.folds?.length ?? 1) > 1 ? 'folds' : 'seeds'
  return [
    legend(noneShown),
    about(first.accuracy.n, over, settings.model !== undefined),
    ...(over === 'folds' ? [shared] : []),
  ].flatMap((text) => wrap(text, width))
}
