/** How networks were trained: curves of one, and of several seeds. */

import { max, mean, min } from 'd3-array'
import { html, nothing, type TemplateResult } from 'lit'
import { chartText } from '../../../lab/says/sentences.js'
import { type ChartLine, lineChart } from '../../../view/charts/line-chart.js'
import { fixed, percent, plain, trimmed } from '../../../view/format.js'
import { table } from '../../../view/tables.js'
import { labTexts } from '../../../words/lab/lab.js'
import { saysTexts } from '../../../words/lab/says.js'
import { fitCurves, fitTable, type Measured, scoreName, type Trained, thinned } from '../../figures/curves.js'
import type { PageContext } from '../context.js'
import { halfWidth, numbersOf } from './more.js'

const both: readonly Measured[] = ['Loss', 'Accuracy']
const height = 220

/** The training, or what the last one after the cuts told. */
function trainedOf({ report, info, lang }: PageContext): Trained {
  const { pruning, trainings } = report
  const cuts = pruning?.cuts ?? []
  const plan = cuts.at(-1)?.plan
  const last = plan?.rounds.findLast(({ history }) => history.length > 0)?.history
  const history = pruning?.history ?? last ?? trainings[0]?.history ?? []
  return { info, history, cuts, lang }
}

export function curvesSection(context: PageContext): TemplateResult | typeof nothing {
  const { report, words, readings, read } = context
  if (report.trainings.length > 1) return seedCurves(context)
  const trained = trainedOf(context)
  const first = trained.cuts[0]?.history ?? trained.history
  if (first.length < 2) return nothing
  const draw = (what: Measured) =>
    fitCurves(trained, {
      what,
      width: halfWidth(context),
      height,
      toCome: 0,
      reading: readings.get('curves'),
      onRead: (epoch) => read('curves', epoch),
    })
  return html`
    <div class="two-charts">${both.map(draw)}</div>
    <p class="hint">${words.curvesAbout} ${trained.cuts.length ? words.curvesCut : nothing}</p>
    ${numbersOf(context, fitTable(trained))}`
}

/** Mean over the seeds at each epoch that all of them reached, and from the lowest to the highest. */
function bandOf({ report }: PageContext, key: `${'train' | 'test'}${Measured}`) {
  const histories = report.trainings.map(({ history }) => history)
  const count = Math.min(...histories.map(({ length }) => length))
  return Array.from({ length: count }, (_, i) => {
    const values = histories.map((history) => history[i]?.[key] ?? Number.NaN)
    const isThere = values.every(Number.isFinite)
    const y = isThere ? (mean(values) ?? Number.NaN) : Number.NaN
    return { x: histories[0]?.[i]?.epoch ?? i, y, low: min(values) ?? y, high: max(values) ?? y }
  })
}

function seedLines(context: PageContext, what: Measured): ChartLine[] {
  const text = labTexts[context.lang].train
  const labels = { train: text.curveTrain, test: text.curveTest }
  return (['train', 'test'] as const)
    .map((id) => ({ id, kind: id, label: labels[id], points: bandOf(context, `${id}${what}`) }))
    .filter(({ points }) => points.some(({ y }) => Number.isFinite(y)))
}

function seedCurves(context: PageContext): TemplateResult {
  const { report, info, lang, words, readings, read } = context
  const text = labTexts[lang].train
  const draw = (what: Measured) => {
    const lines = seedLines(context, what)
    const isShare = what === 'Accuracy' && info.task !== 'regression'
    const epochs = lines[0]?.points.map(({ x }) => x) ?? []
    const values = lines.flatMap(({ points }) => points.flatMap(({ low }) => low ?? [])).filter(Number.isFinite)
    return lineChart({
      title: what === 'Loss' ? text.loss : scoreName({ info, lang }),
      description: chartText(info, report.trainings[0]?.history ?? [], what, saysTexts[lang]),
      lines,
      x: { low: 0, high: epochs.at(-1) ?? 1, label: text.epochs, ticks: undefined, format: plain },
      y: {
        low: what === 'Loss' ? 0 : Math.min(0, ...values),
        high: what === 'Loss' ? 0 : 1,
        isFixed: isShare,
        format: isShare ? (value) => percent(value) : (value) => trimmed(value, 3),
      },
      width: halfWidth(context),
      height,
      stops: epochs,
      reading: readings.get('curves'),
      onRead: (stop) => read('curves', stop),
    })
  }
  return html`
    <div class="two-charts">${both.map(draw)}</div>
    <p class="hint">${words.curvesMean} ${report.prunings ? words.curvesBefore : nothing}</p>
    ${numbersOf(context, meansTable(context))}`
}

/** The means that are drawn. */
function meansTable(context: PageContext): TemplateResult {
  const { info, lang } = context
  const text = labTexts[lang].train
  const all = both.flatMap((what) =>
    seedLines(context, what).map(({ label, points }) => ({
      head: `${label} ${what === 'Loss' ? text.loss : scoreName({ info, lang })}`,
      points,
    })),
  )
  const epochs = all[0]?.points.map(({ x }, i) => ({ x, i })) ?? []
  const rows = thinned(epochs).map(({ x, i }) => ({
    head: plain(x),
    cells: all.map(({ points }) => fixed(points[i]?.y ?? Number.NaN, 4)),
  }))
  return table(text.table, [text.epochs, ...all.map(({ head }) => head)], rows, 'numbers', true)
}
