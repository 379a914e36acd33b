/** The counters after a cut, each apart from the others: loss and accuracy, the share removed, the bytes stored. */

import { html, nothing, type TemplateResult } from 'lit'
import type { StoredSize } from '../../../core/contract/cut.js'
import { storedFormats } from '../../../report/figures/sizes.js'
import { asLabel } from '../../../report/figures/texts.js'
import { fixed, percent, plain } from '../../../view/format.js'
import { type TableRow, table } from '../../../view/tables.js'
import { saysTexts } from '../../../words/lab/says.js'
import { remark, spoken } from '../../../words/remark.js'
import { type Cut, latest, type Measure, removedShare } from '../../run/cutting/cuts.js'
import { weightLayers } from '../../run/layers.js'
import { countOf, yardstick } from '../../says/sentences.js'
import type { LabContext } from '../../shell/context.js'
import { contributionPart } from './contributions.js'

function worth({ text, view, lang }: LabContext, cut: Cut): TemplateResult | typeof nothing {
  const words = text.prune
  const { info } = view
  if (!info) return nothing
  const { before, after, retrained, plan } = cut
  const { write, scale } = yardstick(info, [before, after, ...(retrained ? [retrained] : [])], saysTexts[lang])
  const score = saysTexts[lang].scale[scale]
  const title = saysTexts[lang].worth(before.part, countOf(info.sizes[before.part]), score)
  const isTold = retrained !== undefined || plan === undefined // a plan has trained what it cut
  const heads = ['', words.before, plan ? words.now : words.cutNow]
  const last = retrained ? words.retrained(plain(retrained.epochs)) : words.notYet
  const row = (head: string, say: (measured: Measure) => string): TableRow => ({
    head,
    cells: [say(before), say(after), ...(isTold ? [retrained ? say(retrained) : '–'] : [])],
  })
  const rows = [
    row(text.train.loss, ({ loss }) => fixed(loss, 4)),
    ...(scale === 'loss' ? [] : [row(asLabel(score), write)]),
  ]
  return html`
    <h3 class="label">${title}</h3>
    ${table(title, [...heads, ...(isTold ? [last] : [])], rows, 'numbers cut-worth')}`
}

function removed({ text, view }: LabContext, now: Measure): TemplateResult {
  const words = text.prune
  const rows = (view.info ? weightLayers(view.info) : []).map(({ name, kept, weights }) => ({
    head: name,
    cells: [plain(kept), plain(weights - kept), percent(removedShare({ kept, weights }))],
  }))
  return html`
    <h3 class="label">${words.removed}</h3>
    <p class="counter"><strong class="removed-share">${percent(removedShare(now), 1)}</strong> ${words.removedText(plain(now.weights - now.kept), plain(now.weights))}</p>
    ${table(words.removed, [words.layer, words.left, words.gone, words.removed], rows, 'numbers cut-layers')}`
}

const bitsOf = [32, 8] as const

function stored({ text }: LabContext, first: Measure, now: Measure): TemplateResult {
  const words = text.prune
  const size = (sizes: readonly StoredSize[], format: string, bits: number) =>
    sizes.find((entry) => entry.format === format && entry.bits === bits)
  const bytes = (found: StoredSize | undefined) => (found ? plain(found.bytes) : '–')
  const rows = storedFormats.map((format) => ({
    head: words.formats[format],
    cells: bitsOf.flatMap((bits) => [first, now].map(({ sizes }) => bytes(size(sizes, format, bits)))),
  }))
  const heads = bitsOf.flatMap((bits) => [words.before, words.now].map((when) => words.bitsThen(bits, when)))
  return html`
    <h3 class="label">${words.stored}</h3>
    ${table(words.stored, [words.format, ...heads], rows, 'numbers cut-bytes')}
    <p class="hint">${words.storedNote}</p>`
}

/** By what second derivatives Optimal Brain Surgeon went, where it did. */
function surgery({ catalogue, text, lang }: LabContext, cut: Cut): TemplateResult | typeof nothing {
  const id = cut.plan ? cut.plan.rounds.at(-1)?.result.surgery : cut.surgery
  const form = catalogue.surgeryForms.find((entry) => entry.id === id)
  if (!form) return nothing
  return html`<p class="hint surgery">${text.prune.surgery(form.name[lang])} <span lang=${spoken('surgeryForms', form, 'note', lang)}>${remark('surgeryForms', form, 'note', lang)}</span></p>`
}

export function cutFigures(context: LabContext): TemplateResult | typeof nothing {
  const { cuts } = context.view
  const [first, last] = [cuts[0], cuts.at(-1)]
  if (!first || !last) return nothing
  const now = latest(last)
  return html`<div class="cut-figures">${worth(context, last)} ${surgery(context, last)} ${contributionPart(context, last)} ${removed(context, now)} ${stored(context, first.before, now)}</div>`
}
