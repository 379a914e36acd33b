/** All that was measured as tables: a column a seed, their mean, and how sure it is. */

import { html, type TemplateResult } from 'lit'
import { percent } from '../../view/format.js'
import { table } from '../../view/tables.js'
import { valuesCsv } from '../chart-values.js'
import { errorsThatDecide, spreadOf } from '../paired.js'
import type { Row } from './experiments/question.js'
import type { Finding } from './finding.js'
import { groupsOf, type RowGroup, rowName } from './rows.js'
import type { QuestionsText } from './words.js'

function groupTable({ title, rows }: RowGroup, seeds: readonly number[], text: QuestionsText): TemplateResult {
  const { figure } = text
  const columns = ['', figure.mean, figure.around, ...seeds.map(figure.seed)]
  const cells = ({ id, values }: Row) => {
    const { mean, error } = spreadOf(values)
    const numbers = [mean, errorsThatDecide * error, ...values]
    return { head: id, cells: numbers.map((value) => percent(value, 1)) }
  }
  return html`<h3 class="label">${title}</h3>${table(title, columns, rows.map(cells), 'numbers', true)}`
}

/** Curves as groups of rows: a row a share. */
function curveTables(finding: Finding, text: QuestionsText): TemplateResult[] {
  const { seeds, curves } = finding.measured
  return curves.map(({ id, shares, values }) => {
    const rows = shares.map((share, i) => ({ id: percent(share), values: values[i] ?? [] }))
    const title = text.figure.named(text.questions[finding.question].chart, text.rows[id] ?? id)
    return groupTable({ title, rows }, seeds, text)
  })
}

const named = (finding: Finding, text: QuestionsText): RowGroup[] =>
  groupsOf(finding, text).map(({ title, rows }) => ({
    title,
    rows: rows.map(({ id, values }) => ({ id: rowName(id, text), values })),
  }))

export function measuredTables(finding: Finding, text: QuestionsText): TemplateResult {
  const { seeds } = finding.measured
  return html`${curveTables(finding, text)} ${named(finding, text).map((group) => groupTable(group, seeds, text))}`
}

/** All that was measured, a row a quantity and share, as a file has it. */
export function measuredCsv({ measured: { seeds, curves, rows } }: Finding): string {
  const columns = ['quantity', 'share_removed', ...seeds.map((seed) => `seed_${seed}`)].map((key) => [key, ''] as const)
  return valuesCsv(columns, [
    ...curves.flatMap(({ id, shares, values }) => shares.map((share, i) => [id, share, ...(values[i] ?? [])])),
    ...rows.map(({ id, values }) => [id, '', ...values]),
  ])
}
