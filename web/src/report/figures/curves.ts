/** Loss and score over the epochs, through every cut: as charts, and as a table. */

import { html, type TemplateResult } from 'lit'
import type { EpochReport, ExperimentInfo } from '../../core/contract/experiment.js'
import { chartText } from '../../lab/says/sentences.js'
import type { Lang } from '../../state/lang.js'
import { type Curve, curveChart } from '../../view/charts/curve-chart.js'
import { fixed, percent, trimmed } from '../../view/format.js'
import { labTexts } from '../../words/lab/lab.js'
import { saysTexts } from '../../words/lab/says.js'
import type { ReportedCut } from '../run-report.js'
import { storyOf } from './story.js'

export type Measured = 'Loss' | 'Accuracy'

/** A training, and the cuts on the way. */
export interface Trained {
  /** Absent while nothing is known of it. */
  info: Pick<ExperimentInfo, 'task' | 'sizes'> | undefined
  /** Of the training that was last. */
  history: readonly EpochReport[]
  cuts: readonly ReportedCut[]
  lang: Lang
}

export interface CurveOptions {
  what: Measured
  width: number
  height: number
  /** Epochs that are still to come. */
  toCome: number
  reading: number | undefined
  onRead: (epoch: number | undefined) => void
}

function curvesOf({ history, lang }: Trained, what: Measured): Curve[] {
  const words = labTexts[lang].train
  const of = (part: 'train' | 'validation' | 'test') => history.map((report) => report[`${part}${what}`])
  const parts = [
    { id: 'train', label: words.curveTrain, values: of('train') },
    { id: 'validation', label: words.curveValidation, values: of('validation') },
    { id: 'test', label: words.curveTest, values: of('test') },
  ]
  return parts.filter(({ values }) => values.some(Number.isFinite))
}

interface Drawn {
  epochs: number[]
  curves: Curve[]
  /** Reports of which the first and the last tell where the lines begin and end. */
  reports: readonly EpochReport[]
}

/** The lines of the chart, and the epochs that they are told at: they go on through every cut. */
function drawnOf(trained: Trained, what: Measured): Drawn {
  const { history, cuts, lang } = trained
  const words = labTexts[lang].train
  const [first, last] = [cuts[0]?.history[0], history.at(-1)]
  if (!first || !last)
    return { epochs: history.map(({ epoch }) => epoch), curves: curvesOf(trained, what), reports: history }
  const { moments, part } = storyOf(cuts, history, what)
  const curve = (id: 'train' | 'test', label: string): Curve => ({
    id,
    label,
    values: moments.map((moment) => moment[id] ?? Number.NaN),
  })
  const curves = [curve('train', words.curveTrain), curve('test', words.curveTest)]
  const end = moments.at(-1)
  const value = (part === 'test' ? end?.test : end?.train) ?? Number.NaN
  return {
    epochs: moments.map(({ epoch }) => epoch),
    curves: curves.filter(({ values }) => values.some(Number.isFinite)),
    reports: [first, { ...last, epoch: end?.epoch ?? last.epoch, [`${part}${what}`]: value }],
  }
}

/** What the score of the task is called, over a chart or a column. */
export function scoreName({ info, lang }: Pick<Trained, 'info' | 'lang'>): string {
  const { r2, accuracy } = labTexts[lang].train
  return info?.task === 'regression' ? r2 : accuracy
}

/** Loss or score over the epochs. */
export function fitCurves(trained: Trained, options: CurveOptions): TemplateResult {
  const { info, lang } = trained
  const { what, width, height, toCome, reading, onRead } = options
  const words = labTexts[lang].train
  const isShare = what === 'Accuracy' && info?.task !== 'regression'
  const { epochs, curves, reports } = drawnOf(trained, what)
  return curveChart({
    title: what === 'Loss' ? words.loss : scoreName(trained),
    description: (info && chartText(info, reports, what, saysTexts[lang])) || words.empty,
    epochs,
    curves,
    lastEpoch: (epochs.at(-1) ?? 0) + Math.max(0, toCome),
    low: 0,
    high: what === 'Loss' ? 0 : 1,
    isFixed: what === 'Accuracy',
    width,
    height,
    format: isShare ? (value) => percent(value, 1) : (value) => fixed(value, 3),
    tickFormat: isShare ? (value) => percent(value) : (value) => trimmed(value, 3),
    reading,
    onRead,
    epochLabel: words.epochs,
  })
}

const mostRows = 60

/** Every so many epochs, and the last one, so that the table stays short. */
export function thinned<T>(list: readonly T[], most = mostRows): T[] {
  const stride = Math.ceil(list.length / most)
  return list.filter((_, i) => i % stride === 0 || i === list.length - 1)
}

/** A dash where nothing was measured: right after a cut the part that judges is known alone. */
const cell = (value: number) => (Number.isFinite(value) ? fixed(value, 4) : '–')

/** A line for each epoch that is drawn, or for every so many. */
export function fitTable(trained: Trained): TemplateResult {
  const words = labTexts[trained.lang].train
  const { epochs, curves: losses } = drawnOf(trained, 'Loss')
  const { curves: scores } = drawnOf(trained, 'Accuracy')
  const heads = [
    ...losses.map(({ label }) => `${label} ${words.loss}`),
    ...scores.map(({ label }) => `${label} ${scoreName(trained)}`),
  ]
  return html`
    <div class="scroll history" role="region" tabindex="0" aria-label=${words.table}>
      <table class="numbers">
        <thead><tr><th scope="col">${words.epochs}</th>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
        <tbody>${thinned(epochs.map((epoch, i) => ({ epoch, i }))).map(
          ({ epoch, i }) => html`<tr><th scope="row">${epoch}</th>
            ${[...losses, ...scores].map(({ values }) => html`<td>${cell(values[i] ?? Number.NaN)}</td>`)}</tr>`,
        )}</tbody>
      </table>
    </div>`
}
