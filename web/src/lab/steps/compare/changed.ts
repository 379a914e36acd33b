/** The samples to which the cuts have given another class: drawn as the Lab draws samples, the worsened ones first. */

import { html, nothing, type TemplateResult } from 'lit'
import type { ExperimentInfo } from '../../../core/contract/experiment.js'
import type { AnswerChanges, ChangedAnswer } from '../../../core/contract/report.js'
import { featuresOf } from '../../../core/model/shape.js'
import { plain, trimmed } from '../../../view/format.js'
import { pictures } from '../../../view/pictures.js'
import { plane, planeRoom } from '../../../view/plane.js'
import { table } from '../../../view/tables.js'
import { type SmallWindow, windows } from '../../../view/windows.js'
import { reportTexts } from '../../../words/lab/report.js'
import type { ShownChanges } from '../../report/changes.js'
import { besideNames, featureName, outputName, short } from '../../run/layers.js'
import { sampleKind } from '../../run/sample-kind.js'
import type { LabContext } from '../../shell/context.js'

type Kind = 'worsened' | 'mended' | 'other'

const kindOf = ({ before, after, label }: ChangedAnswer): Kind =>
  before === label ? 'worsened' : after === label ? 'mended' : 'other'

const kinds: readonly Kind[] = ['worsened', 'mended', 'other']

/** What a sample is, what was said of it, and what is said now. */
function title({ lang }: LabContext, info: ExperimentInfo, { before, after, label }: ChangedAnswer): string {
  return reportTexts[lang].changes.title(outputName(info, label), outputName(info, before), outputName(info, after))
}

function valuesOf({ values }: ShownChanges, info: ExperimentInfo, i: number): Float32Array {
  const features = featuresOf(info)
  return values.subarray(i * features, (i + 1) * features)
}

function windowsPart(context: LabContext, info: ExperimentInfo, shown: ShownChanges): TemplateResult {
  const { lang, width } = context
  const words = reportTexts[lang].changes
  const small = (i: number): SmallWindow => {
    const sample = shown.list[i] as ChangedAnswer
    return {
      values: valuesOf(shown, info, i),
      title: title(context, info, sample),
      ...(sample.after === sample.label ? {} : { wrong: short(outputName(info, sample.after), 10) }),
    }
  }
  const most = width > 330 ? 4 : 3
  const rows = kinds.flatMap((kind) => {
    const all = shown.list.flatMap((sample, i) => (kindOf(sample) === kind ? [i] : []))
    const parts = Array.from({ length: Math.ceil(all.length / most) }, (_, row) =>
      all.slice(row * most, (row + 1) * most),
    )
    return parts.map((part, row) => ({ name: row ? '' : words.kinds[kind], windows: part.map(small) }))
  })
  const across = Math.min(1, Math.max(...rows.map((row) => row.windows.length)) / most)
  return windows({
    label: words.label,
    rows,
    steps: info.steps,
    channels: info.channels,
    beside: besideNames(info),
    width: Math.floor(width * across),
    height: 44,
  })
}

function picturesPart(context: LabContext, info: ExperimentInfo, shown: ShownChanges): TemplateResult {
  const { lang, theme } = context
  return pictures({
    label: reportTexts[lang].changes.label,
    values: shown.values,
    pictures: shown.list.map((sample, index) => ({
      index,
      title: title(context, info, sample),
      ...(sample.after === sample.label ? {} : { wrong: short(outputName(info, sample.after), 6) }),
    })),
    side: Math.round(Math.sqrt(info.channels)),
    full: Math.max(1e-9, ...shown.values.subarray(0, 20 * info.channels)),
    columns: 6,
    theme,
  })
}

const none = { values: [], labels: [], targets: [] }

/** The samples over what the network says everywhere now. */
function planePart(context: LabContext, info: ExperimentInfo, shown: ShownChanges): TemplateResult {
  const { view, lang, theme, width, reading, actions } = context
  const { square, cells, field } = view.pictures
  if (!square || !cells) return html``
  return plane({
    label: reportTexts[lang].changes.label,
    square,
    train: shown,
    test: none,
    field,
    cells,
    outputs: info.outputs,
    isRegression: false,
    limit: 1,
    names: [short(featureName(info, 0), 18), short(featureName(info, 1), 18)],
    size: Math.min(240, width - planeRoom.left - 4),
    theme,
    reading: reading.place,
    onRead: (place) => actions.read({ place }),
  })
}

/** Columns of a table of samples. */
const mostColumns = 4

function rowsPart(context: LabContext, info: ExperimentInfo, shown: ShownChanges): TemplateResult {
  const { lang, text } = context
  const words = reportTexts[lang].changes
  const columns = Math.min(mostColumns, info.channels)
  const rows = shown.list.map((sample, i) => ({
    head: plain(sample.row + 1),
    cells: [
      short(outputName(info, sample.label), 12),
      short(outputName(info, sample.before), 12),
      html`<span class=${sample.after === sample.label ? nothing : 'is-wrong'}>${sample.after === sample.label ? '✓ ' : '✗ '}${short(outputName(info, sample.after), 12)}</span>`,
      ...Array.from({ length: columns }, (_, j) => trimmed(valuesOf(shown, info, i)[j] ?? 0, 3)),
    ],
  }))
  const heads = Array.from({ length: columns }, (_, j) => short(featureName(info, j), 12))
  return table(
    words.label,
    [text.samples.column, text.samples.truth, text.prune.before, text.prune.now, ...heads],
    rows,
    'numbers',
  )
}

const parts = { plane: planePart, windows: windowsPart, pictures: picturesPart, table: rowsPart }

export function changedSamples(context: LabContext, changes: AnswerChanges): TemplateResult | typeof nothing {
  const { view, lang, reporting } = context
  const words = reportTexts[lang].changes
  const { info } = view
  const shown = reporting.report.value?.shown
  if (!info) return nothing
  const { total, worsened, mended } = changes
  return html`
    <h3 class="label">${words.heading}</h3>
    <p class="about changes-text">${total ? words.text(plain(total), plain(worsened), plain(mended), changes.part) : words.none(changes.part)}</p>
    ${shown?.list.length && !reporting.report.isOld ? parts[sampleKind(info)](context, info, shown) : nothing}
    ${shown && shown.list.length < total && !reporting.report.isOld ? html`<p class="hint">${words.some(plain(shown.list.length))}</p>` : nothing}`
}
