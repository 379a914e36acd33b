/** One sample whose values can be typed: what the network says of it, before and after the cuts. */

import { html, nothing, type TemplateResult } from 'lit'
import type { ExperimentInfo } from '../../../core/contract/experiment.js'
import { judgeOf } from '../../../core/figures/judge.js'
import { featuresOf } from '../../../core/model/shape.js'
import { scoreBar } from '../../../view/charts/bars.js'
import { byStep, valueField } from '../../../view/fields/value-field.js'
import { fixed, percent, plain } from '../../../view/format.js'
import { table } from '../../../view/tables.js'
import { windows } from '../../../view/windows.js'
import { reportTexts } from '../../../words/lab/report.js'
import { rowToTry, samplesToTry, type TriedRow } from '../../report/try-row.js'
import { besideNames, featureName, outputName, short } from '../../run/layers.js'
import { sampleKind } from '../../run/sample-kind.js'
import type { LabContext } from '../../shell/context.js'
import { finding } from './busy.js'

/** Values that each have a field. */
const mostFields = 60
/** Classes that each have a row. */
const mostClasses = 20

/** As a field has it: the digits that a 32-bit number has. */
const fieldText = (value: number) => String(Number(value.toPrecision(6)))

/** Which of the samples at hand it is, from 1. */
function numberField(context: LabContext, info: ExperimentInfo): TemplateResult {
  const { reporting, actions, lang, view } = context
  const { row, bad } = reporting.choice
  const words = reportTexts[lang].row
  const count = (samplesToTry(view, info)?.values.length ?? 0) / featuresOf(info)
  const label = words.number(judgeOf(info), plain(count))
  const given = bad.row
  const commit = (text: string) => {
    const value = Number(text)
    const isGood = /^\d+$/.test(text) && value >= 1 && value <= count
    const { row: _, ...others } = bad
    actions.report.choose(
      isGood ? { row: value - 1, edits: {}, bad: others } : { bad: { ...bad, row: text.slice(0, 40) } },
    )
  }
  return valueField({
    label,
    name: 'try-row',
    text: given ?? String(row + 1),
    value: row + 1,
    next: byStep(1, 1, count),
    error: given === undefined ? undefined : words.badRow(given, plain(count)),
    onCommit: commit,
  })
}

function featureField(context: LabContext, info: ExperimentInfo, values: Float32Array, place: number): TemplateResult {
  const { reporting, actions, lang } = context
  const { edits, bad } = reporting.choice
  const key = `try-${place}`
  const name = featureName(info, place)
  const value = values[place] ?? 0
  const commit = (text: string) => {
    const { [key]: _, ...others } = bad
    const isGood = text !== '' && Number.isFinite(Number(text))
    actions.report.choose(
      isGood
        ? { edits: { ...edits, [place]: Number(text) }, bad: others }
        : { bad: { ...bad, [key]: text.slice(0, 40) } },
    )
  }
  return valueField({
    label: short(name, 22),
    name: key,
    text: bad[key] ?? fieldText(value),
    value,
    next: byStep(10 ** Math.floor(Math.log10(Math.max(0.01, Math.abs(value))) - 1), -1e30, 1e30),
    error: bad[key] === undefined ? undefined : reportTexts[lang].row.badValue(bad[key]),
    onCommit: commit,
  })
}

export function rowControls(context: LabContext): TemplateResult | typeof nothing {
  const { view, reporting, actions, lang } = context
  const { info } = view
  const values = info && rowToTry(view, info, reporting.choice)
  if (!info || !values) return nothing
  const words = reportTexts[lang].row
  const kind = sampleKind(info)
  const isTable = kind === 'table' || kind === 'plane'
  // Of a window its single values alone have fields.
  const [first, all] = isTable ? [0, info.channels] : [info.steps * info.channels, info.staticFeatures ?? 0]
  const hasFields = all > 0 && kind !== 'pictures'
  const isEdited = Object.keys(reporting.choice.edits).length > 0
  return html`
    <p class="about">${words.about(hasFields)}</p>
    <div class="fields">${numberField(context, info)}
      ${isEdited ? html`<button class="action" data-action="as-it-was" @click=${() => actions.report.choose({ edits: {} })}>${words.asItWas}</button>` : nothing}</div>
    ${
      hasFields
        ? html`<div class="fields try-fields">${Array.from({ length: Math.min(mostFields, all) }, (_, place) => featureField(context, info, values, first + place))}</div>`
        : nothing
    }
    ${hasFields && all > mostFields ? html`<p class="hint">${words.first(plain(mostFields), plain(all))}</p>` : nothing}`
}

/** What it is, as the data say. */
function truth({ view, reporting, lang }: LabContext, info: ExperimentInfo): string {
  const { row, edits } = reporting.choice
  const samples = samplesToTry(view, info)
  const words = reportTexts[lang].row
  const what =
    info.task === 'regression'
      ? fixed(samples?.targets[row] ?? Number.NaN, 3)
      : outputName(info, samples?.labels[row] ?? 0)
  return Object.keys(edits).length ? words.wasTruth(what) : words.truth(what)
}

const winnerOf = (outputs: Float32Array) => outputs.indexOf(Math.max(...outputs))

/** Probabilities of both classes of a network with one output. */
const sharesOf = (outputs: Float32Array, classes: number) =>
  outputs.length === 1 && classes === 2 ? Float32Array.of(1 - (outputs[0] ?? 0), outputs[0] ?? 0) : outputs

function answers(context: LabContext, info: ExperimentInfo, { now, before }: TriedRow): TemplateResult {
  const { lang, text } = context
  const words = reportTexts[lang].row
  if (info.task === 'regression') {
    const cells = [...(before ? [fixed(before[0] ?? 0, 3)] : []), fixed(now[0] ?? 0, 3)]
    const heads = before ? [text.prune.before, text.prune.now] : [text.prune.now]
    return table(words.answer, ['', ...heads], [{ head: words.answer, cells }], 'numbers')
  }
  const [is, was] = [sharesOf(now, info.classNames.length), before && sharesOf(before, info.classNames.length)]
  const order = Array.from(is, (_, i) => i).sort((a, b) => (is[b] ?? 0) - (is[a] ?? 0))
  const shown = is.length > mostClasses ? order.slice(0, mostClasses) : order.toSorted((a, b) => a - b)
  const bar = (share: number, isBefore: boolean) =>
    html`<span class="bar-cell">${scoreBar(share, 1, isBefore)}<span class="bar-value">${percent(share, 1)}</span></span>`
  const rows = shown.map((i) => ({
    head: html`${short(outputName(info, i), 16)}${i === winnerOf(is) ? html` <strong>${words.chosen}</strong>` : nothing}`,
    cells: [...(was ? [bar(was[i] ?? 0, true)] : []), bar(is[i] ?? 0, false)],
  }))
  const heads = was ? [text.prune.before, text.prune.now] : [text.prune.now]
  const says = words.says(outputName(info, winnerOf(is)), percent(Math.max(...is), 1))
  const said = was ? words.said(outputName(info, winnerOf(was)), percent(Math.max(...was), 1)) : ''
  return html`
    <p class="finding" role="status" data-note="answer">${[says, said].filter(Boolean).join(words.space)}</p>
    ${table(words.answer, [text.samples.label, ...heads], rows, 'numbers report-recall')}`
}

export function rowFigure(context: LabContext): TemplateResult {
  const { view, reporting, lang, width } = context
  const { info } = view
  const words = reportTexts[lang].row
  const values = info && rowToTry(view, info, reporting.choice)
  if (!info || !values) return html`<p class="hint">${words.none}</p>`
  const { value, isOld } = reporting.row
  return html`
    <p class="about">${truth(context, info)}</p>
    ${
      sampleKind(info) === 'windows'
        ? windows({
            label: words.window,
            rows: [{ name: '', windows: [{ values, title: truth(context, info) }] }],
            steps: info.steps,
            channels: info.channels,
            beside: besideNames(info),
            width: Math.min(width, 420),
            height: 120,
          })
        : nothing
    }
    ${value ? html`<div class=${isOld ? 'is-old' : ''}>${answers(context, info, value)}</div>` : finding(context, reporting.row, 'report', reportTexts[lang].report)}`
}
