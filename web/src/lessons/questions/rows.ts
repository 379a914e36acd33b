/** A dot a seed, for each thing that was measured. */

import { html, nothing, type TemplateResult } from 'lit'
import { dotRows } from '../../view/charts/dot-rows.js'
import { percent } from '../../view/format.js'
import type { LessonView } from '../lesson.js'
import type { QuestionId, Row } from './experiments/question.js'
import type { Finding } from './finding.js'
import type { QuestionsText } from './words.js'

export interface RowGroup {
  title: string
  rows: readonly Row[]
}

/** Rows of one kind belong on one axis. */
export function groupsOf({ question, measured: { rows } }: Finding, text: QuestionsText): RowGroup[] {
  const { chart } = text.questions[question]
  const titles: Partial<Record<QuestionId, string>> = { 'every-network': text.groups.breaks }
  const [gaps, others] = [true, false].map((isGap) => rows.filter(({ id }) => id.startsWith('gap-') === isGap))
  return [
    { title: titles[question] ?? chart, rows: others ?? [] },
    { title: text.groups.gap, rows: gaps ?? [] },
  ].filter((group) => group.rows.length > 0)
}

export function rowsCharts(
  finding: Finding,
  text: QuestionsText,
  { width }: LessonView,
): TemplateResult | typeof nothing {
  const groups = groupsOf(finding, text)
  if (!groups.length) return nothing
  return html`${groups.map(({ title, rows }) =>
    dotRows({
      title,
      description: text.say[finding.question](finding),
      rows: rows.map(({ id, values }) => ({ label: text.rows[id] ?? id, values })),
      width,
      format: (value) => percent(value, 1),
      tickFormat: percent,
    }),
  )}<p class="note">${text.figure.dots}</p>`
}
