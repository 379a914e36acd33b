/** How well each part and each class is answered. */

import { html, nothing, type TemplateResult } from 'lit'
import type { PartMeasures } from '../../../core/contract/report.js'
import { pairedInterval, showsDifference } from '../../../core/figures/spread.js'
import { percent, plain, signed, trimmed } from '../../../view/format.js'
import { judgingWords } from '../../../words/cli/judging.js'
import { type AnswerOptions, closePart, confusionTable, partsTable, recallTable } from '../../figures/answers.js'
import { classesTable, intervalText } from '../../figures/classes.js'
import type { RunReport } from '../../run-report.js'
import type { PageContext } from '../context.js'

/** From this width on names of classes are longer. */
const wide = 560
const longest = { row: 30, column: 16 }

/** Of the network in the end: pruned, or of the first training. */
function partsIn({ pruning, trainings }: RunReport): readonly PartMeasures[] {
  if (pruning) return pruning.result.parts
  return trainings.length === 1 ? (trainings[0]?.parts ?? []) : []
}

/** Accuracy's interval, and what accuracy hides; errors of numbers. */
function measuresText({ info, words }: PageContext, close: PartMeasures): TemplateResult {
  const { accuracyInterval, balancedAccuracy, balancedAccuracyInterval, macroF1, mae, rmse } = close
  const [own, balanced] = [intervalText(accuracyInterval), intervalText(balancedAccuracyInterval)]
  const said =
    info.task === 'regression'
      ? [words.errors(trimmed(mae, 4), trimmed(rmse, 4))]
      : [
          own && words.accuracyIn(own),
          Number.isNaN(balancedAccuracy)
            ? ''
            : words.balanced(percent(balancedAccuracy, 1), percent(macroF1, 1), balanced),
        ]
  return html`<p class="about">${said.filter(Boolean).join(words.space)}</p>`
}

/** By how much accuracy has changed, by the answers to the same samples, and whether these data show a difference. */
function pairedText({ report, lang }: PageContext): string {
  const { changes, result } = report.pruning ?? {}
  const size = result?.parts.find(({ part }) => part === changes?.part)?.samples
  if (!changes || !size) return ''
  const { worsened, mended } = changes
  const { paired, interval, noDifference } = judgingWords[lang]
  const points = (value: number) => signed(100 * value, 2)
  const ends = pairedInterval(worsened, mended, size)
  const said = paired(points((mended - worsened) / size), interval(points(ends.low), points(ends.high)))
  const [between, stop] = lang === 'zh' ? ['：', '。'] : [': ', '.']
  return `${[said, ...(showsDifference(ends) ? [] : [noDifference])].join(between)}${stop}`
}

export function answersSection(context: PageContext): TemplateResult | typeof nothing {
  const { report, info, lang, words, width } = context
  const parts = partsIn(report)
  const close = closePart(parts)
  if (!close) return nothing
  const { changes, result } = report.pruning ?? {}
  const options: AnswerOptions = {
    info,
    lang,
    isTestNew: report.subject.isTestNew,
    recallBefore: result?.before?.recall,
    ...(width >= wide ? { longest } : {}),
  }
  return html`
    ${partsTable(options, parts)} ${measuresText(context, close)} ${result?.before ? recallTable(options, close) : nothing}
    ${classesTable(info, close, words.classes, width >= wide ? longest.row : 14)} ${confusionTable(options, close)}
    ${changes ? html`<p class="about">${words.changes(plain(changes.total), plain(changes.worsened), plain(changes.mended), changes.part)} <span data-note="paired">${pairedText(context)}</span></p>` : nothing}`
}
