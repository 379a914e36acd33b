/** Loss and accuracy over the epochs, with the numbers as a table and as a file. */

import { html, nothing, type TemplateResult } from 'lit'
import { guard } from 'lit/directives/guard.js'
import type { EpochReport } from '../../core/contract/experiment.js'
import { reportKeys } from '../../core/model/report-keys.js'
import { type Curve, curveChart } from '../../view/charts/curve-chart.js'
import { fixed, percent, trimmed } from '../../view/format.js'
import { saysTexts } from '../../words/lab/says.js'
import { storyOf } from '../report/story.js'
import { chartText } from '../says/sentences.js'
import type { LabContext } from '../shell/context.js'

type What = 'Loss' | 'Accuracy'

function curvesOf({ view, text }: LabContext, what: What): Curve[] {
  const words = text.train
  const of = (part: 'train' | 'validation' | 'test') => view.history.map((report) => report[`${part}${what}`])
  const parts = [
    { id: 'train', label: words.curveTrain, values: of('train') },
    { id: 'validation', label: words.curveValidation, values: of('validation') },
    { id: 'test', label: words.curveTest, values: of('test') },
  ]
  return parts.filter(({ values }) => values.some(Number.isFinite))
}

/** Epochs of the training under way that are still to come. */
const toCome = ({ progress }: LabContext['view']) => (progress?.epochs ?? 1) - (progress?.epoch ?? 0)

interface Drawn {
  epochs: number[]
  curves: Curve[]
  /** Reports of which the first and the last tell where the lines begin and end. */
  reports: readonly EpochReport[]
}

/** The lines of the chart, and the epochs that they are told at: they go on through every cut. */
function drawnOf(context: LabContext, what: What): Drawn {
  const { view, text } = context
  const { history, cuts } = view
  const [first, last] = [cuts[0]?.history[0], history.at(-1)]
  if (!first || !last)
    return { epochs: history.map(({ epoch }) => epoch), curves: curvesOf(context, what), reports: history }
  const { moments, part } = storyOf(cuts, history, what)
  const curve = (id: 'train' | 'test', label: string): Curve => ({
    id,
    label,
    values: moments.map((moment) => moment[id] ?? Number.NaN),
  })
  const curves = [curve('train', text.train.curveTrain), curve('test', text.train.curveTest)]
  const end = moments.at(-1)
  const value = (part === 'test' ? end?.test : end?.train) ?? Number.NaN
  return {
    epochs: moments.map(({ epoch }) => epoch),
    curves: curves.filter(({ values }) => values.some(Number.isFinite)),
    reports: [first, { ...last, epoch: end?.epoch ?? last.epoch, [`${part}${what}`]: value }],
  }
}

function chart(context: LabContext, what: What, width: number, height: number): TemplateResult {
  const { view, text, reading, actions, lang } = context
  const isRegression = view.info?.task === 'regression'
  const title = what === 'Loss' ? text.train.loss : isRegression ? text.train.r2 : text.train.accuracy
  const isShare = what === 'Accuracy' && !isRegression
  const format = isShare ? (value: number) => percent(value, 1) : (value: number) => fixed(value, 3)
  const draw = () => {
    const { epochs, curves, reports } = drawnOf(context, what)
    return curveChart({
      title,
      description: (view.info && chartText(view.info, reports, what, saysTexts[lang])) || text.train.empty,
      epochs,
      curves,
      lastEpoch: (epochs.at(-1) ?? 0) + Math.max(0, toCome(view)),
      low: 0,
      high: what === 'Loss' ? 0 : 1,
      isFixed: what === 'Accuracy',
      width,
      height,
      format,
      tickFormat: isShare ? (value) => percent(value) : (value) => trimmed(value, 3),
      reading: reading.epoch,
      onRead: (epoch) => actions.read({ epoch }),
      epochLabel: text.train.epochs,
    })
  }
  return html`${guard([view.history, view.cuts, view.phase, view.progress?.epochs, reading.epoch, width, height, lang, isRegression], draw)}`
}

/** All digits, a line for each epoch; what is no number is left empty. */
export function historyCsv(history: readonly EpochReport[]): string {
  const rows = history.map((report) =>
    reportKeys.map((key) => (Number.isNaN(report[key]) ? '' : report[key])).join(','),
  )
  return `${[reportKeys.join(','), ...rows].join('\n')}\n`
}

function download({ view, state }: LabContext): void {
  const url = URL.createObjectURL(new Blob([historyCsv(view.history)], { type: 'text/csv' }))
  const link = document.createElement('a')
  link.href = url
  link.download = `${state.data}-seed-${state.seed}.csv`
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}

const mostRows = 60

/** Every so many epochs, and the last one, so that the table stays short. */
export function thinned<T>(list: readonly T[], most = mostRows): T[] {
  const stride = Math.ceil(list.length / most)
  return list.filter((_, i) => i % stride === 0 || i === list.length - 1)
}

/** A dash where nothing was measured: right after a cut the part that judges is known alone. */
const cell = (value: number) => (Number.isFinite(value) ? fixed(value, 4) : '–')

function historyTable(context: LabContext): TemplateResult {
  const { view, text } = context
  const { epochs, curves: losses } = drawnOf(context, 'Loss')
  const { curves: scores } = drawnOf(context, 'Accuracy')
  const score = view.info?.task === 'regression' ? text.train.r2 : text.train.accuracy
  const heads = [
    ...losses.map(({ label }) => `${label} ${text.train.loss}`),
    ...scores.map(({ label }) => `${label} ${score}`),
  ]
  return html`
    <div class="scroll history" role="region" tabindex="0" aria-label=${text.train.table}>
      <table class="numbers">
        <thead><tr><th scope="col">${text.train.epochs}</th>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
        <tbody>${thinned(epochs.map((epoch, i) => ({ epoch, i }))).map(
          ({ epoch, i }) => html`<tr><th scope="row">${epoch}</th>
            ${[...losses, ...scores].map(({ values }) => html`<td>${cell(values[i] ?? Number.NaN)}</td>`)}</tr>`,
        )}</tbody>
      </table>
    </div>`
}

export function curvesPart(context: LabContext, width: number, height: number): TemplateResult {
  const { text, view, hasTable, actions } = context
  return html`
    <section class="part part-curves" aria-label="${text.train.loss}, ${text.train.accuracy}">
      ${chart(context, 'Loss', width, height)} ${chart(context, 'Accuracy', width, height)}
      <div class="under">
        <button class="action" aria-expanded=${hasTable} @click=${actions.toggleTable}>${text.train.table}</button>
        <button class="action" ?disabled=${view.history.length === 0} @click=${() => download(context)}>${text.train.csv}</button>
      </div>
      ${hasTable ? historyTable(context) : nothing}
    </section>`
}
