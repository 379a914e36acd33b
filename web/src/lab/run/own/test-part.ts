/** A table of the visitor's own whose test part is a second file. */

import type { Table } from '../../../core/contract/experiment.js'
import type { OwnTable } from '../own-table.js'

/** Samples of the first file; they come first. */
export const ownSamples = ({ summary }: Pick<OwnTable, 'summary'>): number =>
  (summary?.samples ?? 0) - (summary?.notes.testData?.samples ?? 0)

/** The samples of the first file alone, which are split as the settings say. */
function firstOf(table: Table, count: number): Table {
  const { parts: _, values, labels, targets, subjects, ...others } = table
  const width = values.length / Math.max(labels.length, targets.length)
  return {
    ...others,
    values: values.slice(0, count * width),
    labels: labels.slice(0, count),
    targets: targets.slice(0, count),
    subjects: subjects.slice(0, count),
  }
}

/** The table without its second file; as it is where there is none. */
export function withoutTest(own: OwnTable): OwnTable {
  const { test, table, summary, ...others } = own
  if (!test || !table || !summary) return own
  const count = ownSamples(own)
  const { testData: _, ...notes } = summary.notes
  const alone = { ...summary, samples: count, notes: { ...notes, samples: count } }
  return { ...others, table: firstOf(table, count), summary: alone }
}
