/** One curve through training, cuts and retraining, and the rounds as a table. */

import { html, nothing, type TemplateResult } from 'lit'
import { guard } from 'lit/directives/guard.js'
import { curveChart } from '../../view/charts/curve-chart.js'
import { segmented } from '../../view/fields/segmented.js'
import { fixed, percent, plain, trimmed } from '../../view/format.js'
import { table } from '../../view/tables.js'
import { chartValues } from '../chart-values.js'
import type { LessonView } from '../lesson.js'
import type { FourStepsRun } from './run.js'
import { curveIds } from './tasks.js'
import { texts } from './texts.js'

/** Epochs of the training under way that are still to come. */
function toCome({ busy, task, phase }: FourStepsRun): number {
  if (busy?.task === 'initialise' || busy?.task === 'retrain')
    return Math.round((1 - busy.share) * task.settings.epochs)
  return phase === 'untrained' ? task.settings.epochs : 0
}

export function curve(run: FourStepsRun, view: LessonView, width: number, height: number): TemplateResult {
  const words = texts[view.lang].figure
  const { moments } = run
  const isShare = run.curve === 'accuracy'
  const last = moments.at(-1)?.epoch ?? 0
  const lastEpoch = last + toCome(run)
  const draw = () => {
    const cuts = moments.flatMap(({ epoch, cutTo }) =>
      cutTo === undefined ? [] : [{ epoch, label: words.cutTo(plain(cutTo)) }],
    )
    const values = (part: 'train' | 'test') =>
      moments.map((moment) => moment[isShare ? (`${part}Accuracy` as const) : (`${part}Loss` as const)])
    return curveChart({
      title: '',
      label: words.curves[run.curve],
      description: words.chart(plain(last), plain(cuts.length)),
      epochs: moments.map(({ epoch }) => epoch),
      curves: [
        { id: 'train', label: words.train, values: values('train') },
        { id: 'test', label: words.test, values: values('test') },
      ],
      lastEpoch,
      low: isShare ? 0.5 : 0,
      high: isShare ? 1 : 0,
      isFixed: isShare,
      width,
      height,
      format: isShare ? (value) => percent(value, 1) : (value) => fixed(value, 3),
      tickFormat: isShare ? (value) => percent(value) : (value) => trimmed(value, 3),
      reading: run.moment,
      onRead: (moment) => {
        run.moment = moment
        view.redraw()
      },
      epochLabel: words.epoch,
      marks: cuts,
    })
  }
  return html`
    <div class="curve-part">
      ${segmented({
        legend: words.curve,
        name: 'curve',
        value: run.curve,
        choices: curveIds.map((id) => ({ id, label: words.curves[id] })),
        onChange: (next) => view.choose({ curve: next }),
      })}
      ${guard([moments, run.curve, run.moment, lastEpoch, width, height, view.lang], draw)}
    </div>`
}

/** The numbers of the curve, and all rounds, as tables. */
export function figures(run: FourStepsRun, view: LessonView): TemplateResult | typeof nothing {
  return run.moments.length
    ? html`<div class="tables-of-figure">${values(run, view)} ${roundsTable(run, view)}</div>`
    : nothing
}

function values({ moments, choice }: FourStepsRun, view: LessonView): TemplateResult {
  const words = texts[view.lang].figure
  const { loss, accuracy } = words.curves
  return chartValues(
    {
      title: words.curve,
      file: `four-steps-${choice.task}-seed-${choice.seed}`,
      columns: [
        ['epoch', words.epoch],
        ['train_loss', `${loss}, ${words.train}`],
        ['test_loss', `${loss}, ${words.test}`],
        ['train_accuracy', `${accuracy}, ${words.train}`],
        ['test_accuracy', `${accuracy}, ${words.test}`],
        ['weights_after_cut', words.weightsAfterCut],
      ],
      rows: () =>
        moments.map(({ epoch, trainLoss, testLoss, trainAccuracy, testAccuracy, cutTo }) => [
          epoch,
          trainLoss,
          testLoss,
          trainAccuracy,
          testAccuracy,
          cutTo ?? '',
        ]),
      of: [moments],
    },
    view,
  )
}

function roundsTable({ rounds }: FourStepsRun, { lang }: LessonView): TemplateResult | typeof nothing {
  const words = texts[lang].figure
  if (rounds.length === 0) return nothing
  const share = (accuracy: number | undefined) => (accuracy === undefined ? '–' : percent(accuracy, 1))
  const rows = rounds.map(({ way, scope, share: taken, before, cut, offPath, retrained }, i) => ({
    head: plain(i + 1),
    cells: [
      words.taken(percent(taken), words.ways[way], words.scopes[scope]),
      plain(cut.kept),
      plain(offPath),
      share(before.accuracy),
      share(cut.accuracy),
      share(retrained?.accuracy),
    ],
  }))
  return html`<details class="rounds"><summary>${words.table}</summary>
    ${table(words.table, words.columns, rows, 'numbers', true)}</details>`
}
