/** Bytes in every format, and what a pass takes in every form: the first follows from what is kept, the second is measured. */

import { html, nothing, type TemplateResult } from 'lit'
import type { FormTime } from '../../../core/contract/report.js'
import { formatRows } from '../../../data/to-csv.js'
import { save } from '../../../page/save.js'
import { bytesTable, timesTable } from '../../../report/figures/sizes.js'
import { reportTexts } from '../../../words/lab/report.js'
import type { LabContext } from '../../shell/context.js'
import { finding } from '../compare/busy.js'
import { fileName } from '../compare/foot.js'
import { sizesOf } from './counters.js'

/** Bytes in every format, as encoded. */
export const bytesPart = (context: LabContext): TemplateResult => bytesTable(sizesOf(context), context.lang)

const timeKeys = ['form', 'batch', 'microseconds', 'lowerQuartile', 'upperQuartile', 'speedUp', 'parameters'] as const

function timesCsv(times: readonly FormTime[]): string {
  return `${formatRows([[...timeKeys], ...times.map((time) => timeKeys.map((key) => String(time[key] ?? '')))])}\n`
}

/** What a pass takes in every form, measured. */
export function timesPart(context: LabContext): TemplateResult {
  const { reporting, lang, text, actions, view } = context
  const words = reportTexts[lang]
  const { times } = reporting
  const { value } = times
  return html`
    <h3 class="label">${words.counters.time}</h3>
    ${finding(context, times, 'times', words.times)}
    ${
      value
        ? html`<div class=${times.isOld ? 'is-old' : ''}>${timesTable(value, lang)}</div>
          <p class="hint">${words.times.note}</p>
          <div class="under">
            <button class="action" data-action="ask-times" ?disabled=${view.phase !== 'ready' || times.since !== undefined} @click=${() => actions.report.ask('times')}>${words.times.again}</button>
            <button class="action" data-action="csv-times" @click=${() => save(fileName(context, 'times', 'csv'), timesCsv(value), 'text/csv')}>${text.train.csv}</button>
          </div>`
        : nothing
    }`
}
