/** Bytes in every format, and what a pass takes in every form: the first follows from what is kept, the second is measured. */

import { html, nothing, type TemplateResult } from 'lit'
import type { StoredSize } from '../../../core/contract/cut.js'
import type { FormTime } from '../../../core/contract/report.js'
import { formatRows } from '../../../data/to-csv.js'
import { save } from '../../../page/save.js'
import { scoreBar } from '../../../view/charts/bars.js'
import { fixed, plain } from '../../../view/format.js'
import { microseconds } from '../../../view/microseconds.js'
import { table } from '../../../view/tables.js'
import { reportTexts } from '../../../words/lab/report.js'
import type { LabContext } from '../../shell/context.js'
import { finding } from '../compare/busy.js'
import { fileName } from '../compare/foot.js'
import { sizesOf, storedFormats } from './counters.js'

const bitsOf = [32, 8] as const

function bar(value: number, end: number, text: string, isBest: boolean, isBefore = false): TemplateResult {
  return html`<span class=${isBest ? 'bar-cell is-best' : 'bar-cell'}>${scoreBar(value, end, isBefore)}<span class="bar-value">${text}</span></span>`
}

/** Bytes in every format, as encoded. */
export function bytesPart(context: LabContext): TemplateResult {
  const { text, lang } = context
  const words = reportTexts[lang].sizes
  const { before: first, now } = sizesOf(context)
  const find = (sizes: readonly StoredSize[], format: string, bits: number) =>
    sizes.find((size) => size.format === format && size.bits === bits)?.bytes
  const most = Math.max(...[...(first ?? []), ...now].map(({ bytes }) => bytes))
  const least = (bits: number) => Math.min(...now.filter((size) => size.bits === bits).map(({ bytes }) => bytes))
  const rows = storedFormats.map((format) => ({
    head: text.prune.formats[format],
    cells: bitsOf.map((bits) => {
      const after = find(now, format, bits)
      const before = first && find(first, format, bits)
      if (after === undefined) return '–'
      return html`${before === undefined ? nothing : bar(before, most, plain(before), false, true)}${bar(after, most, plain(after), after === least(bits))}`
    }),
  }))
  return html`
    <h3 class="label">${text.prune.stored}</h3>
    ${table(text.prune.stored, [text.prune.format, ...bitsOf.map((bits) => words.bits(bits))], rows, 'numbers report-bytes')}
    <p class="hint">${first ? words.bytesNote : words.uncut}</p>`
}

const forms = ['whole', 'masked', 'compressed', 'shrunk'] as const
const batches = [1, 128] as const

function timesTable({ lang }: LabContext, times: readonly FormTime[]): TemplateResult {
  const words = reportTexts[lang].times
  const find = (form: string, batch: number) => times.find((time) => time.form === form && time.batch === batch)
  const most = (batch: number) =>
    Math.max(...times.filter((time) => time.batch === batch).map((time) => time.microseconds))
  const rows = forms.flatMap((form) => {
    const found = batches.map((batch) => find(form, batch))
    if (found.some((time) => !time)) return []
    const cell = (time: FormTime | undefined) => {
      if (!time) return '–'
      const { speedUp, lowerQuartile, upperQuartile } = time
      const isWhole = form === 'whole'
      const ratio = isWhole ? words.base : speedUp === null ? words.same : words.ratio(fixed(speedUp, 2))
      return html`${bar(time.microseconds, most(time.batch), microseconds(time.microseconds), (speedUp ?? 1) > 1, isWhole)}
        <span class="times-ratio">${words.quartiles(microseconds(lowerQuartile), microseconds(upperQuartile))}</span>
        <span class="times-ratio">${ratio}</span>`
    }
    return [
      {
        head: html`${words.forms[form]}<span class="hint form-about">${words.formAbout[form]}</span>`,
        cells: found.map(cell),
      },
    ]
  })
  return table(words.title, [words.form, ...batches.map((batch) => words.batch(batch))], rows, 'numbers report-times')
}

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
        ? html`<div class=${times.isOld ? 'is-old' : ''}>${timesTable(context, value)}</div>
          <p class="hint">${words.times.note}</p>
          <div class="under">
            <button class="action" data-action="ask-times" ?disabled=${view.phase !== 'ready' || times.since !== undefined} @click=${() => actions.report.ask('times')}>${words.times.again}</button>
            <button class="action" data-action="csv-times" @click=${() => save(fileName(context, 'times', 'csv'), timesCsv(value), 'text/csv')}>${text.train.csv}</button>
          </div>`
        : nothing
    }`
}
