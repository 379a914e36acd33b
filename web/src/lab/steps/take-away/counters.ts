/** Three counters that are never mixed up: the share removed, the bytes stored, the time measured. */

import { html, nothing, type TemplateResult } from 'lit'
import type { StoredSize } from '../../../core/contract/cut.js'
import { weightCounts } from '../../../core/figures/weight-counts.js'
import { fixed, percent, plain } from '../../../view/format.js'
import { microseconds } from '../../../view/microseconds.js'
import { reportTexts } from '../../../words/lab/report.js'
import { smallestSize } from '../../plan/ending.js'
import { latest, type Measure, removedShare } from '../../run/cutting/cuts.js'
import type { LabContext } from '../../shell/context.js'
import { fastest } from '../../shell/strip-values.js'
import { finding } from '../compare/busy.js'

/** Formats that store every network; N:M wants a pattern that only N:M cuts leave. */
export const storedFormats = ['dense', 'csr', 'bitmap', 'relative-index', 'huffman'] as const

/** The network before the first cut, and as it is; absent when nothing was cut. */
export function ends({ view }: Pick<LabContext, 'view'>): { first: Measure; now: Measure } | undefined {
  const [first, last] = [view.cuts[0], view.cuts.at(-1)]
  return first && last ? { first: first.before, now: latest(last) } : undefined
}

function counter(title: string, value: TemplateResult | string, text: unknown): TemplateResult {
  return html`<div class="report-counter"><dt class="label">${title}</dt><dd><strong>${value}</strong><span>${text}</span></dd></div>`
}

function bytesCounter(context: LabContext): TemplateResult {
  const { lang, text } = context
  const words = reportTexts[lang].counters
  const { before, now } = sizesOf(context)
  const least = smallestSize(now)
  if (!least) return counter(text.prune.stored, '–', nothing)
  const was = before?.find(({ bits, format }) => bits === 32 && format === 'dense')?.bytes
  const format = text.prune.formats[least.format]
  const about = was === undefined ? words.bytesNow(format) : words.bytes(format, text.prune.formats.dense, plain(was))
  return counter(text.prune.stored, plain(least.bytes), about)
}

/** Bytes before the first cut, when there was one, and now. */
export function sizesOf(context: Pick<LabContext, 'view' | 'reporting'>): {
  before?: readonly StoredSize[]
  now: readonly StoredSize[]
} {
  const measured = ends(context)
  if (measured) return { before: measured.first.sizes, now: measured.now.sizes }
  return { now: context.reporting.report.value?.sizes ?? [] }
}

function timeCounter(context: LabContext): TemplateResult {
  const { lang, reporting } = context
  const words = reportTexts[lang].counters
  const { value } = reporting.times
  const best = value && fastest(value)
  if (!value || !best)
    return counter(words.time, '–', finding(context, reporting.times, 'times', reportTexts[lang].times))
  return counter(
    words.time,
    html`${microseconds(best.microseconds)} <small>µs</small>`,
    best.speedUp === null
      ? context.view.cuts.length > 0
        ? words.timeWhole
        : words.timeUncut
      : words.timeOf(reportTexts[lang].times.forms[best.form], fixed(best.speedUp, 2)),
  )
}

/** What is gone, by cuts that were made here or before the network was loaded. */
function shareCounter(context: LabContext): TemplateResult {
  const { view, text, lang } = context
  const words = reportTexts[lang].counters
  const measured = ends(context)
  const counts = measured?.now ?? (view.info && weightCounts(view.info))
  if (!counts || counts.kept === counts.weights) return counter(text.prune.removed, percent(0), words.uncut)
  const gone = words.share(plain(counts.weights - counts.kept), plain(counts.weights))
  return counter(text.prune.removed, percent(removedShare(counts), 1), measured ? gone : words.goneBefore(gone))
}

export function counters(context: LabContext): TemplateResult {
  return html`
    <dl class="report-counters">${shareCounter(context)} ${bytesCounter(context)} ${timeCounter(context)}</dl>`
}
