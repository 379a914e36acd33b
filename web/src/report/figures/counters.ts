/** Counters that are never mixed up: the share removed, the bytes stored, the time measured. */

import { html, nothing, type TemplateResult } from 'lit'
import type { FormTime } from '../../core/contract/report.js'
import { removedShare } from '../../lab/run/cutting/cuts.js'
import type { Lang } from '../../state/lang.js'
import { fixed, percent, plain } from '../../view/format.js'
import { microseconds } from '../../view/microseconds.js'
import { labTexts } from '../../words/lab/lab.js'
import { reportTexts } from '../../words/lab/report.js'
import { smallestSize } from './ending.js'
import type { Sizes } from './sizes.js'

export function counter(title: string, value: TemplateResult | string, text: unknown): TemplateResult {
  return html`<div class="report-counter"><dt class="label">${title}</dt><dd><strong>${value}</strong><span>${text}</span></dd></div>`
}

/** @param isHere  whether it was cut here, and not before it was loaded */
export function shareCounter(
  counts: { kept: number; weights: number } | undefined,
  isHere: boolean,
  lang: Lang,
): TemplateResult {
  const words = reportTexts[lang].counters
  const { removed } = labTexts[lang].prune
  if (!counts || counts.kept === counts.weights) return counter(removed, percent(0), words.uncut)
  const gone = words.share(plain(counts.weights - counts.kept), plain(counts.weights))
  return counter(removed, percent(removedShare(counts), 1), isHere ? gone : words.goneBefore(gone))
}

export function bytesCounter({ before, now }: Sizes, lang: Lang): TemplateResult {
  const words = reportTexts[lang].counters
  const { stored, formats } = labTexts[lang].prune
  const least = smallestSize(now)
  if (!least) return counter(stored, '–', nothing)
  const was = before?.find(({ bits, format }) => bits === 32 && format === 'dense')?.bytes
  const format = formats[least.format]
  const about = was === undefined ? words.bytesNow(format) : words.bytes(format, formats.dense, plain(was))
  return counter(stored, plain(least.bytes), about)
}

/** @param best  the form that is fastest for one sample */
export function timeCounter(best: FormTime, hasCuts: boolean, lang: Lang): TemplateResult {
  const { counters: words, times } = reportTexts[lang]
  return counter(
    words.time,
    html`${microseconds(best.microseconds)} <small>µs</small>`,
    best.speedUp
      ? words.timeOf(times.forms[best.form], fixed(best.speedUp, 2))
      : hasCuts
        ? words.timeWhole
        : words.timeUncut,
  )
}
