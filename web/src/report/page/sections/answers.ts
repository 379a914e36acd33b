/** How well each part and each class is answered. */

import { html, nothing, type TemplateResult } from 'lit'
import type { PartMeasures } from '../../../core/contract/report.js'
import { plain } from '../../../view/format.js'
import { type AnswerOptions, closePart, confusionTable, partsTable, recallTable } from '../../figures/answers.js'
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
    ${partsTable(options, parts)} ${recallTable(options, close)} ${confusionTable(options, close)}
    ${changes ? html`<p class="about">${words.changes(plain(changes.total), plain(changes.worsened), plain(changes.mended), changes.part)}</p>` : nothing}`
}
