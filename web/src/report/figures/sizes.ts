/** Bytes in every format, and what a pass takes in every form. */

import { html, nothing, type TemplateResult } from 'lit'
import type { StoredSize } from '../../core/contract/cut.js'
import type { FormTime } from '../../core/contract/report.js'
import type { Lang } from '../../state/lang.js'
import { scoreBar } from '../../view/charts/bars.js'
import { fixed, plain } from '../../view/format.js'
import { microseconds } from '../../view/microseconds.js'
import { table } from '../../view/tables.js'
import { labTexts } from '../../words/lab/lab.js'
import { reportTexts } from '../../words/lab/report.js'

/** Formats that store every network; N:M wants a pattern that only N:M cuts leave. */
export const storedFormats = ['dense', 'csr', 'bitmap', 'relative-index', 'huffman'] as const

const bitsOf = [32, 8] as const

function bar(value: number, end: number, text: string, isBest: boolean, isBefore = false): TemplateResult {
  return html`<span class=${isBest ? 'bar-cell is-best' : 'bar-cell'}>${scoreBar(value, end, isBefore)}<span class="bar-value">${text}</span></span>`
}

export interface Sizes {
  /** Before the first cut; absent when nothing was cut. */
  before?: readonly StoredSize[] | undefined
  now: readonly StoredSize[]
}

/** Bytes in every format, as encoded. */
export function bytesTable({ before: first, now }: Sizes, lang: Lang): TemplateResult {
  const words = reportTexts[lang].sizes
  const text = labTexts[lang].prune
  const find = (sizes: readonly StoredSize[], format: string, bits: number) =>
    sizes.find((size) => size.format === format && size.bits === bits)?.bytes
  const most = Math.max(...[...(first ?? []), ...now].map(({ bytes }) => bytes))
  const least = (bits: number) => Math.min(...now.filter((size) => size.bits === bits).map(({ bytes }) => bytes))
  const rows = storedFormats.map((format) => ({
    head: text.formats[format],
    cells: bitsOf.map((bits) => {
      const after = find(now, format, bits)
      const before = first && find(first, format, bits)
      if (after === undefined) return '–'
      return html`${before === undefined ? nothing : bar(before, most, plain(before), false, true)}${bar(after, most, plain(after), after === least(bits))}`
    }),
  }))
  return html`
    <h3 class="label">${text.stored}</h3>
    ${table(text.stored, [text.format, ...bitsOf.map((bits) => words.bits(bits))], rows, 'numbers report-bytes')}
    <p class="hint">${first ? words.bytesNote : words.uncut}</p>`
}

const forms = ['whole', 'masked', 'compressed', 'shrunk'] as const
const batches = [1, 128] as const

export function timesTable(times: readonly FormTime[], lang: Lang): TemplateResult {
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
      const ratio = isWhole ? words.base : speedUp ? words.ratio(fixed(speedUp, 2)) : words.same
      return html`${bar(time.microseconds, most(time.batch), microseconds(time.microseconds), (speedUp || 1) > 1, isWhole)}
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
