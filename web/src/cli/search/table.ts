/** What `search` prints for a terminal. */

import { spreadOf } from '../../core/figures/spread.js'
import type { FinalPoint, Outcome } from '../../search/finals.js'
import type { Candidate } from '../../search/plan.js'
import type { Lang } from '../../state/settings.js'
import { fixed, percent } from '../../view/format.js'
import { searchWords } from '../../words/cli/search.js'
import { trainWords } from '../../words/cli/train.js'
import { ascii } from '../base/ascii.js'
import type { Paint } from '../base/command.js'
import { tableLines } from '../base/text-table.js'
import { dataText } from '../request/table-notes.js'
import type { Searched } from './json.js'

const none = '-'

/** Percent without its sign for classes, R² for numbers. */
function measuresText(point: FinalPoint | undefined, isClasses: boolean): string {
  if (!point) return none
  const { n, mean, deviation } = spreadOf(point.measures)
  if (Number.isNaN(mean)) return none
  const text = (value: number) => ascii(isClasses ? fixed(100 * value, 2) : fixed(value, 3))
  return n > 1 ? `${text(mean)} ± ${text(deviation)}` : text(mean)
}

function cutText({ criterion, amount }: Candidate, lang: Lang): string {
  const { cut, noCut } = searchWords[lang]
  return criterion ? cut(criterion, ascii(percent(amount, 2)).replace(/\.?0+%$/, '%')) : noCut
}

function foundTable({ found, whole }: Outcome, isClasses: boolean, lang: Lang): string[] {
  const text = (point: FinalPoint | undefined) => measuresText(point, isClasses)
  const { columns, whole: wholeName } = searchWords[lang]
  const { network, cut, form, bytes, test, dense, random } = columns
  const rows = found.map((one) => [
    ...[one.candidate.network, cutText(one.candidate, lang), one.form, String(one.bytes)],
    ...[text(one), text(one.dense), text(one.random)],
  ])
  const wholes = whole.map((one) => [wholeName, none, one.form, String(one.bytes), text(one), none, none])
  return tableLines([[network, cut, form, bytes, test, dense, random], ...rows, ...wholes], 'lllrrrr')
}

function summary(searched: Searched, lang: Lang): string[] {
  const { info, plan, view, notes, elapsedMs, files, models } = searched
  const { rows, bytesOf, chosenBy, rungsOf, measureOf, linked } = searchWords[lang]
  const { seconds } = trainWords[lang]
  const lines = [
    [rows.data, dataText(info.settings.data, notes, lang)],
    [rows.budget, bytesOf(plan.budget, plan.ladder.whole.bytes.int8)],
    [rows.chosen, chosenBy(measureOf(plan.measure, info.task === 'classification'), plan.seeds)],
    ...(view.outcome ? [[rows.tested, plan.finalSeeds.join(', ')]] : []),
    [rows.rungs, rungsOf(view.rungs.map(({ candidates, epochs }) => [candidates.length, epochs]))],
    [rows.time, seconds((elapsedMs / 1000).toFixed(elapsedMs < 10_000 ? 2 : 1))],
    ...files.map((name, i) => [i ? '' : rows.files, name]),
    ...(models.some((model) => model.link) ? [[rows.lab, linked]] : []),
  ]
  return tableLines(lines, 'll')
}

export function searchTable(searched: Searched, lang: Lang, paint: Paint): string {
  const { title, nothing, foundHeading, measureOf } = searchWords[lang]
  const { plan, view, version, info } = searched
  const isClasses = info.task === 'classification'
  const { outcome } = view
  const parts = [
    [paint('bold', `Pruning Playground ${version} · ${title}`)],
    ...(outcome?.found.length === 0 ? [[nothing]] : []),
    ...(outcome
      ? [
          [
            foundHeading(measureOf(plan.measure, isClasses), isClasses, plan.finalSeeds.length),
            ...foundTable(outcome, isClasses, lang),
          ],
        ]
      : []),
    summary(searched, lang),
  ]
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`
}
