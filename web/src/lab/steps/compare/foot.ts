/** Under each chart: the same as a table, and as a file. */

import { html, type TemplateResult } from 'lit'
import { save } from '../../../page/save.js'
import { percent } from '../../../view/format.js'
import { toggled } from '../../report/choice.js'
import { latest, removedShare } from '../../run/cutting/cuts.js'
import type { LabContext } from '../../shell/context.js'

/** `circle-seed-1-cut-50-loss.csv`: what it is of can be told from the name. */
export function fileName({ view, state }: LabContext, what: string, ending: string): string {
  const cut = view.cuts.at(-1)
  const share = cut ? percent(removedShare(latest(cut))).replace(/\D/g, '') : '0'
  return `${state.data}-seed-${state.seed}-cut-${share}-${what}.${ending}`
}

/** @param csv  absent while there is nothing to save */
export function chartFoot(context: LabContext, chart: string, csv: (() => string) | undefined): TemplateResult {
  const { text, reporting, actions } = context
  const { tables } = reporting.choice
  return html`
    <div class="under">
      <button class="action" data-action="table-${chart}" aria-expanded=${tables.has(chart)}
        @click=${() => actions.report.choose({ tables: toggled(tables, chart) })}>${text.train.table}</button>
      <button class="action" data-action="csv-${chart}" ?disabled=${!csv}
        @click=${() => csv && save(fileName(context, chart, 'csv'), csv(), 'text/csv')}>${text.train.csv}</button>
    </div>`
}
