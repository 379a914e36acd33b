/** The share removed, the bytes stored, the time measured, of the network as it is. */

import { html, type TemplateResult } from 'lit'
import type { StoredSize } from '../../../core/contract/cut.js'
import { fastest } from '../../../core/figures/fastest.js'
import { weightCounts } from '../../../core/figures/weight-counts.js'
import { bytesCounter, counter, shareCounter, timeCounter } from '../../../report/figures/counters.js'
import { reportTexts } from '../../../words/lab/report.js'
import { latest, type Measure } from '../../run/cutting/cuts.js'
import type { LabContext } from '../../shell/context.js'
import { finding } from '../compare/busy.js'

/** The network before the first cut, and as it is; absent when nothing was cut. */
export function ends({ view }: Pick<LabContext, 'view'>): { first: Measure; now: Measure } | undefined {
  const [first, last] = [view.cuts[0], view.cuts.at(-1)]
  return first && last ? { first: first.before, now: latest(last) } : undefined
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

function time(context: LabContext): TemplateResult {
  const { lang, reporting, view } = context
  const { value } = reporting.times
  const best = value && fastest(value)
  if (best) return timeCounter(best, view.cuts.length > 0, lang)
  const { counters: words, times } = reportTexts[lang]
  return counter(words.time, '–', finding(context, reporting.times, 'times', times))
}

export function counters(context: LabContext): TemplateResult {
  const { view, lang } = context
  const measured = ends(context)
  const counts = measured?.now ?? (view.info && weightCounts(view.info))
  return html`
    <dl class="report-counters">${shareCounter(counts, measured !== undefined, lang)} ${bytesCounter(sizesOf(context), lang)} ${time(context)}</dl>`
}
