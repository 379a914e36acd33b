/** The samples, large; how many there are of each class; and who is in which part. */

import { html, nothing, type TemplateResult } from 'lit'
import type { ExperimentInfo, Part } from '../../../core/contract/experiment.js'
import { scoreBar } from '../../../view/charts/bars.js'
import { plain } from '../../../view/format.js'
import { table } from '../../../view/tables.js'
import { samplesPart } from '../../figure/samples.js'
import { outputName, short } from '../../run/layers.js'
import { isTestNew } from '../../run/loaded.js'
import { sampleKind } from '../../run/sample-kind.js'
import type { LabContext } from '../../shell/context.js'
import { areColumnsShown } from './own-table.js'
import { personName } from './people.js'

const between = 28
/** Beside the samples, from this width of the stage on. */
const wide = 560
const balanceWidth = 260
/** Ticks and names of a plane, and the two lines under it. */
const samplesText = 122

const partsOf = ({ sizes }: ExperimentInfo) =>
  (['train', 'validation', 'test'] as const).filter((part) => sizes[part] > 0)

/** A row a class, a column a part: how many samples, as a bar against the most frequent class of the part. */
function balance({ text }: LabContext, info: ExperimentInfo): TemplateResult | typeof nothing {
  const parts = partsOf(info)
  const classes = info.counts.train.classes.length
  if (!classes) return nothing
  const most = Math.max(1, ...parts.flatMap((part) => info.counts[part].classes))
  const cell = (part: Part, i: number) => {
    const count = info.counts[part].classes[i] ?? 0
    return html`<span class="bar-cell is-stacked">${scoreBar(count, most)}<span class="bar-value">${plain(count)}</span></span>`
  }
  const rows = Array.from({ length: classes }, (_, i) => ({
    head: short(outputName(info, i), 14),
    cells: parts.map((part) => cell(part, i)),
  }))
  const words = text.dataStage
  return html`
    <h3 class="label">${words.balance}</h3>
    ${table(words.balance, ['', ...parts.map((part) => words.parts[part])], rows, 'numbers balance')}`
}

/** People of a part that are named. */
const mostNames = 12

/** How many people are in a part, and who. */
function people(context: LabContext, { counts }: ExperimentInfo, part: Part): TemplateResult {
  const { lang } = context
  const { subjects } = counts[part]
  const names = subjects.slice(0, mostNames).map((person) => short(personName(context, person), 12))
  const rest = subjects.length > mostNames ? '…' : ''
  return html`${plain(subjects.length)}<span class="hint form-about">${names.join(lang === 'zh' ? '、' : ', ')}${rest}</span>`
}

/** Whether nobody who is tested is in another part. */
function areApart({ counts: { train, validation, test } }: ExperimentInfo): boolean {
  const tested = new Set(test.subjects)
  return ![...train.subjects, ...validation.subjects].some((person) => tested.has(person))
}

/** How large each part is, and from how many people, where the data say that. */
function whoIsWhere(context: LabContext, info: ExperimentInfo): TemplateResult {
  const { text, view } = context
  const words = text.dataStage
  const hasPeople = info.counts.train.subjects.length > 0
  const rows = partsOf(info).map((part) => ({
    head: words.parts[part],
    cells: [plain(info.sizes[part]), ...(hasPeople ? [people(context, info, part)] : [])],
  }))
  return html`
    <h3 class="label">${words.whoIsWhere}</h3>
    ${table(words.whoIsWhere, ['', words.samples, ...(hasPeople ? [words.people] : [])], rows, 'numbers parts-table')}
    ${hasPeople && info.sizes.test > 0 && isTestNew(view.loaded, info) ? html`<p class="hint" data-note="by-person">${areApart(info) ? words.byPerson : words.notByPerson}</p>` : nothing}`
}

export function dataStage(context: LabContext): TemplateResult {
  const { preview, view } = context
  const { info } = view
  if (preview.part && context.isBeside && areColumnsShown(context)) return preview.part.columnStage(context)
  if (!info) return html``
  const { width, height } = context
  const isWide = width >= wide
  const left = isWide ? width - between - balanceWidth : width
  const size = isWide ? Math.min(height - samplesText, left) : width
  return html`
    <div class="pair is-${sampleKind(info)} ${isWide ? '' : 'is-stacked'}">
      <div class="left">${samplesPart(context, left, size)}</div>
      <div class="right">${balance(context, info)} ${whoIsWhere(context, info)}</div>
    </div>`
}
