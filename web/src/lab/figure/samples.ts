/** Samples in the figure, and what the network says of them: a plane, windows of signals, pictures, or rows. */

import { html, nothing, svg, type TemplateResult } from 'lit'
import { guard } from 'lit/directives/guard.js'
import type { ExperimentInfo, Samples } from '../../core/contract/experiment.js'
import { judgeOf } from '../../core/figures/judge.js'
import { featuresOf } from '../../core/model/shape.js'
import { percent, plain, trimmed } from '../../view/format.js'
import { divergingLegend } from '../../view/network/heat-map.js'
import { pictures } from '../../view/pictures.js'
import { plane, planeRoom, verdict } from '../../view/plane.js'
import { table } from '../../view/tables.js'
import { type SmallWindow, windows } from '../../view/windows.js'
import { saysTexts } from '../../words/lab/says.js'
import { besideNames, featureName, outputName, short } from '../run/layers.js'
import { isTrained } from '../run/run-view.js'
import { sampleKind } from '../run/sample-kind.js'
import { countOf } from '../says/sentences.js'
import type { LabContext } from '../shell/context.js'

/** The samples that are shown in rows: of the part that judges. */
const judgesIn = ({ view }: Pick<LabContext, 'view'>, info: ExperimentInfo): Samples | undefined =>
  view.pictures[judgeOf(info)]

/** What the network says of sample `i`, in words, and whether it is right. */
function answer(info: ExperimentInfo, test: Samples, outputs: Float32Array | undefined, i: number) {
  if (!outputs || info.task === 'regression') return undefined
  const { winner, sureness } = verdict(outputs, i * info.outputs, info.outputs)
  return { winner, sureness, isRight: winner === test.labels[i], name: outputName(info, winner) }
}

function limitOf({ train, test }: { train: Samples; test: Samples }): number {
  const sizes = [...train.targets, ...test.targets].map(Math.abs)
  return sizes.length ? Math.max(...sizes) : 1
}

/** The samples over what the network says everywhere, or would say. @param field  as `boundary` tells it */
export function planeOf(
  context: LabContext,
  info: ExperimentInfo,
  field: Float32Array | undefined,
  size: number,
): TemplateResult {
  const { view, text, theme, reading, actions, lang } = context
  const { train, test, square, cells } = view.pictures
  if (!train || !test || !square || !cells) return html`<div class="plane is-waiting"></div>`
  const names = [short(featureName(info, 0), 18), short(featureName(info, 1), 18)] as const
  const isRegression = info.task === 'regression'
  const limit = limitOf({ train, test })
  const draw = () =>
    plane({
      label: text.samples.plane(names),
      square,
      train,
      test,
      field,
      cells,
      outputs: info.outputs,
      isRegression,
      limit,
      names,
      size,
      theme,
      reading: reading.place,
      onRead: (place) => actions.read({ place }),
    })
  return html`${guard([train, test, field, size, theme, reading.place, lang], draw)}`
}

/** What is read in a plane, and its marks. */
export function planeText(context: LabContext, info: ExperimentInfo): TemplateResult | typeof nothing {
  const { view, text, theme } = context
  const { train, test } = view.pictures
  if (!train || !test) return nothing
  const legend = () =>
    info.task === 'regression'
      ? html`<span class="keys-to-figure">${divergingLegend(limitOf({ train, test }), theme)}</span>`
      : planeLegend(context, info)
  return html`
    <p class="reading" role="status">${placeText(context, info) ?? html`<span class="hint">${text.samples.hint}</span>`}</p>
    ${legend()}`
}

/** What the network says at the place that is read. */
function placeText({ view, reading, text }: LabContext, info: ExperimentInfo): string | undefined {
  const { square, cells, field } = view.pictures
  const { place } = reading
  if (!place || !square || !cells || !field) return undefined
  const [across, up] = [(square.right - square.left) / cells, (square.top - square.bottom) / cells]
  const x = square.left + (place.column + 0.5) * across
  const y = square.bottom + (place.row + 0.5) * up
  const at = (place.row * cells + place.column) * info.outputs
  const where = text.samples.at(trimmed(x, 2), trimmed(y, 2))
  if (info.task === 'regression') return `${where}${text.samples.join}${text.samples.value(trimmed(field[at] ?? 0, 2))}`
  const { winner } = verdict(field, at, info.outputs)
  const share = info.outputs === 1 ? Math.abs((field[at] ?? 0) - (winner ? 0 : 1)) : (field[at + winner] ?? 0)
  return `${where}${text.samples.join}${text.samples.says(short(outputName(info, winner), 24), percent(share))}`
}

function planeLegend({ text }: LabContext, info: ExperimentInfo): TemplateResult {
  const classes = Math.max(info.outputs, info.classNames.length)
  const mark = (i: number) =>
    html`<span><svg class="class-mark class-${i % 8}" width="12" height="12" aria-hidden="true">${shapes[i % 4]}</svg> ${short(outputName(info, i), 12)}</span>`
  return html`<span class="keys-to-figure">${Array.from({ length: classes }, (_, i) => mark(i))}
    <span>${text.samples.train}</span>${info.sizes.test ? html`<span>${text.samples.test}</span>` : nothing}</span>`
}

const shapes = [
  svg`<circle cx="6" cy="6" r="4" />`,
  svg`<rect x="2.4" y="2.4" width="7.2" height="7.2" />`,
  svg`<path d="M6 1.5L10.6 9.5H1.4Z" />`,
  svg`<path d="M6 1L11 6L6 11L1 6Z" />`,
]

/** The first few samples of each class. */
function byClass(test: Samples, classes: number, most: number): number[][] {
  const found: number[][] = Array.from({ length: classes }, () => [])
  test.labels.forEach((label, i) => {
    const list = found[label]
    if (list && list.length < most) list.push(i)
  })
  return found
}

function title(
  { text }: LabContext,
  info: ExperimentInfo,
  test: Samples,
  outputs: Float32Array | undefined,
  i: number,
) {
  const truth = outputName(info, test.labels[i] ?? 0)
  const said = answer(info, test, outputs, i)
  if (!said) return truth
  return said.isRight ? `${truth}: ${text.samples.right}` : text.samples.wrong(truth, said.name)
}

/** The name over a row of windows, and the mark under one that is taken for something else. */
const windowText = 32

function windowsPart(context: LabContext, info: ExperimentInfo, width: number, most: number): TemplateResult {
  const { outputs } = context.view.pictures
  const test = judgesIn(context, info)
  if (!test) return html`<div class="plane is-waiting"></div>`
  const features = featuresOf(info)
  const hasLearned = isTrained(context.view)
  const small = (i: number): SmallWindow => {
    const said = hasLearned ? answer(info, test, outputs, i) : undefined
    return {
      values: test.values.subarray(i * features, (i + 1) * features),
      title: title(context, info, test, hasLearned ? outputs : undefined, i),
      ...(said && !said.isRight ? { wrong: short(said.name, 10) } : {}),
    }
  }
  const classes = info.task === 'regression' ? [[0, 1, 2, 3]] : byClass(test, info.outputs, width > 300 ? 4 : 3)
  const rows = classes
    .map((list, i) => ({ name: info.task === 'regression' ? '' : outputName(info, i), windows: list.map(small) }))
    .filter((row) => row.windows.length)
  const height = Math.max(
    22,
    Math.min(rows.length > 4 ? 30 : 44, Math.floor(most / Math.max(1, rows.length)) - windowText),
  )
  const draw = () =>
    windows({
      label: saysTexts[context.lang].windows(judgeOf(info)),
      rows,
      steps: info.steps,
      channels: info.channels,
      beside: besideNames(info),
      width,
      height,
    })
  const said = verdicts(info, test, hasLearned ? outputs : undefined, classes.flat())
  return html`${guard([test, said, width, context.lang], draw)}${score(context, info)}`
}

/** What the network says of some samples, as one text: drawn again only when that is another. */
function verdicts(
  info: ExperimentInfo,
  test: Samples,
  outputs: Float32Array | undefined,
  shown: readonly number[],
): string {
  return shown.map((i) => answer(info, test, outputs, i)?.winner ?? '').join()
}

/** How many of the samples that are shown the network gets right. */
function score(context: LabContext, info: ExperimentInfo): TemplateResult | typeof nothing {
  const { view, lang } = context
  const { outputs } = view.pictures
  const test = judgesIn(context, info)
  if (!test || !outputs || info.task === 'regression' || !isTrained(view)) return nothing
  const all = test.labels.length
  let right = 0
  for (let i = 0; i < all; i += 1) if (answer(info, test, outputs, i)?.isRight) right += 1
  return html`<p class="reading">${saysTexts[lang].shown(plain(right), countOf(all))}</p>`
}

const rowsOfPictures = 5

function picturesPart(context: LabContext, info: ExperimentInfo): TemplateResult {
  const { outputs } = context.view.pictures
  const test = judgesIn(context, info)
  if (!test) return html`<div class="plane is-waiting"></div>`
  const side = Math.round(Math.sqrt(info.channels))
  const hasLearned = isTrained(context.view)
  const found = byClass(test, info.outputs, rowsOfPictures)
  // A column for each class.
  const shown = Array.from({ length: rowsOfPictures }, (_, row) => found.flatMap((list) => list[row] ?? [])).flat()
  const draw = () =>
    pictures({
      label: saysTexts[context.lang].pictures(judgeOf(info)),
      values: test.values,
      pictures: shown.map((i) => {
        const said = hasLearned ? answer(info, test, outputs, i) : undefined
        return {
          index: i,
          title: title(context, info, test, hasLearned ? outputs : undefined, i),
          ...(said && !said.isRight ? { wrong: short(said.name, 6) } : {}),
        }
      }),
      side,
      full: Math.max(1e-9, ...test.values.subarray(0, 20 * info.channels)),
      columns: info.outputs,
      theme: context.theme,
    })
  const said = verdicts(info, test, hasLearned ? outputs : undefined, shown)
  return html`${guard([test, said, context.theme, context.lang], draw)}${score(context, info)}`
}

const mostColumns = 8
const mostRows = 8

function tablePart(context: LabContext, info: ExperimentInfo): TemplateResult {
  const { text, view, lang } = context
  const { outputs } = view.pictures
  const test = judgesIn(context, info)
  if (!test) return html`<div class="plane is-waiting"></div>`
  const words = text.samples
  const shown = Math.min(mostColumns, info.channels)
  const count = Math.min(mostRows, test.values.length / info.channels)
  const isRegression = info.task === 'regression'
  const rows = Array.from({ length: count }, (_, i) => {
    const said = answer(info, test, outputs, i)
    const guess = isRegression ? trimmed(outputs?.[i * info.outputs] ?? Number.NaN, 2) : (said?.name ?? '')
    return {
      head: String(i + 1),
      cells: [
        isRegression ? trimmed(test.targets[i] ?? 0, 2) : short(outputName(info, test.labels[i] ?? 0)),
        html`<span class=${said && !said.isRight ? 'is-wrong' : nothing}>${said && !said.isRight ? '✗ ' : ''}${short(guess)}</span>`,
        ...Array.from({ length: shown }, (_, j) => trimmed(test.values[i * info.channels + j] ?? 0, 3)),
      ],
    }
  })
  const heads = Array.from({ length: shown }, (_, j) => short(featureName(info, j), 16))
  return html`
    ${table(saysTexts[lang].rows(judgeOf(info)), [words.column, words.truth, words.guess, ...heads], rows, 'numbers samples')}
    ${info.channels > shown ? html`<p class="hint">${text.own.tooMany}</p>` : nothing}${score(context, info)}`
}

/**
 * @param width  of this part, in CSS pixels
 * @param most  side of a plane at most, or height of all windows
 */
export function samplesPart(context: LabContext, width: number, most: number): TemplateResult | typeof nothing {
  const { info } = context.view
  if (!info) return nothing
  const kind = sampleKind(info)
  const size = Math.max(80, Math.min(width - planeRoom.left - 4, most))
  return html`
    <section class="part part-samples is-${kind}" aria-label=${context.text.samples.drawing}>
      ${kind === 'plane' ? html`${planeOf(context, info, context.view.pictures.field, size)} ${planeText(context, info)}` : nothing}
      ${kind === 'windows' ? windowsPart(context, info, width, most) : nothing}
      ${kind === 'pictures' ? picturesPart(context, info) : nothing}
      ${kind === 'table' ? tablePart(context, info) : nothing}
    </section>`
}
