/** Each class by itself: how many samples, how many of them are recognised, how many answers that name it are right. */

import { html, nothing, type TemplateResult } from 'lit'
import type { ExperimentInfo, Interval } from '../../core/contract/experiment.js'
import type { PartMeasures } from '../../core/contract/report.js'
import { outputName, short } from '../../lab/run/layers.js'
import { percent, plain } from '../../view/format.js'
import { table } from '../../view/tables.js'
import type { RunReportText } from '../../words/run-report.js'

/** Classes that the table has at most. */
const most = 40

const shareText = (value: number | undefined) => (value === undefined || Number.isNaN(value) ? '–' : percent(value, 1))

/** The ends of an interval; empty where there is none. */
export const intervalText = ({ low, high }: Interval): string =>
  Number.isNaN(low) ? '' : `${percent(low, 1)}–${percent(high, 1)}`

/** @param longest  signs that a name has at most */
export function classesTable(
  info: ExperimentInfo,
  { recall, precision, f1, recallIntervals, confusion }: PartMeasures,
  words: RunReportText['classes'],
  longest: number,
): TemplateResult | typeof nothing {
  if (!recall.length || recall.length > most) return nothing
  const rows = recall.map((value, i) => {
    const interval = recallIntervals[i]
    return {
      head: short(outputName(info, i), longest),
      cells: [
        plain((confusion[i] ?? []).reduce((sum, count) => sum + count, 0)),
        shareText(value),
        interval ? intervalText(interval) : '',
        shareText(precision[i]),
        shareText(f1[i]),
      ],
    }
  })
  const { title, name, samples, recall: head, interval, precision: precisionHead, note } = words
  return html`
    <h3 class="label">${title}</h3>
    ${table(title, [name, samples, head, interval, precisionHead, 'F1'], rows, 'numbers', true)}
    <p class="hint">${note}</p>`
}
