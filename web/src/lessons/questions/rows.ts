/** A dot a seed, for each thing that was measured. */

import { html, nothing, type TemplateResult } from 'lit'
import { dotRows } from '../../view/charts/dot-rows.js'
import { percent } from '../../view/format.js'
import type { LessonView } from '../lesson.js'
import type { QuestionId, Row } from './experiments/question.js'
import type { Drawn } from './finding.js'
import type { QuestionsText } from './words.js'

export interface RowGroup {
  title: string
  rows: readonly Row[]
}

/** Rows of one kind belong on one axis. */
export function groupsOf(
  { question, measured: { rows } }: Pick<Drawn, 'question' | 'measured'>,
  text: QuestionsText,
): RowGroup[] {
  const { chart } = text.questions[question]
  const titles: Partial<Record<QuestionId, string>> = { 'every-network': text.groups.breaks }
  const [gaps, others] = [true, false].map((isGap) => rows.filter(({ id }) => id.startsWith('gap-') === isGap))
  return [
    { title: titles[question] ?? chart, rows: others ?? [] },
    { title: text.groups.gap, rows: gaps ?? [] },
  ].filter((group) => group.rows.length > 0)
}

/** Its name among all rows: `Rare class: cut` is the stage `cut` of the figure `rare`. */
export function rowName(id: string, { rows, classes, figure: { named } }: QuestionsText): string {
  const [figure = '', stage = ''] = id.split('-')
  return rows[id] ?? named(classes[figure] ?? figure, rows[stage] ?? stage)
}

/** Its name in a chart, under the name of its figure when it has one. */
function labelOf(id: string, { rows, classes }: QuestionsText) {
  const [figure = '', stage = ''] = id.split('-')
  const group = classes[figure]
  return group ? { group, label: rows[stage] ?? stage } : { label: rows[id] ?? id }
}

export function rowsCharts(drawn: Drawn, text: QuestionsText, { width }: LessonView): TemplateResult | typeof nothing {
  const groups = groupsOf(drawn, text)
  if (!groups.length) return nothing
  return html`${groups.map(({ title, rows }) =>
    dotRows({
      title,
      description: drawn.description,
      rows: rows.map(({ id, values }) => ({ ...labelOf(id, text), values })),
      width,
      format: (value) => percent(value, 1),
      tickFormat: percent,
    }),
  )}<p class="note">${text.figure.dots}</p>`
}
