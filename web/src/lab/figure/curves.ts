/** Loss and accuracy over the epochs, with the numbers as a table and as a file. */

import { html, nothing, type TemplateResult } from 'lit'
import { guard } from 'lit/directives/guard.js'
import type { EpochReport } from '../../core/contract/experiment.js'
import { reportKeys } from '../../core/model/report-keys.js'
import { save } from '../../page/save.js'
import { fitCurves, fitTable, type Measured, type Trained } from '../../report/figures/curves.js'
import type { LabContext } from '../shell/context.js'

const trainedOf = ({ view, lang }: LabContext): Trained => ({
  info: view.info,
  history: view.history,
  cuts: view.cuts,
  lang,
})

/** Epochs of the training under way that are still to come. */
const toCome = ({ progress }: LabContext['view']) => (progress?.epochs ?? 1) - (progress?.epoch ?? 0)

function chart(context: LabContext, what: Measured, width: number, height: number): TemplateResult {
  const { view, reading, actions, lang } = context
  const draw = () =>
    fitCurves(trainedOf(context), {
      what,
      width,
      height,
      toCome: toCome(view),
      reading: reading.epoch,
      onRead: (epoch) => actions.read({ epoch }),
    })
  const shows = [view.history, view.cuts, view.phase, view.progress?.epochs, reading.epoch, width, height, lang]
  return html`${guard([...shows, view.info?.task], draw)}`
}

/** All digits, a line for each epoch; what is no number is left empty. */
export function historyCsv(history: readonly EpochReport[]): string {
  const rows = history.map((report) =>
    reportKeys.map((key) => (Number.isNaN(report[key]) ? '' : report[key])).join(','),
  )
  return `${[reportKeys.join(','), ...rows].join('\n')}\n`
}

export function curvesPart(context: LabContext, width: number, height: number): TemplateResult {
  const { text, view, state, hasTable, actions } = context
  const name = `${state.data}-seed-${state.seed}.csv`
  return html`
    <section class="part part-curves" aria-label="${text.train.loss}, ${text.train.accuracy}">
      ${chart(context, 'Loss', width, height)} ${chart(context, 'Accuracy', width, height)}
      <div class="under">
        <button class="action" aria-expanded=${hasTable} @click=${actions.toggleTable}>${text.train.table}</button>
        <button class="action" ?disabled=${view.history.length === 0} @click=${() => save(name, historyCsv(view.history), 'text/csv')}>${text.train.csv}</button>
      </div>
      ${hasTable ? fitTable(trainedOf(context)) : nothing}
    </section>`
}
