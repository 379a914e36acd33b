/** What a model answers to the rows of a table, as CSV and as JSON. */

import type { Answer } from '../../data/model/answers.js'
import { toCsv } from '../../data/to-csv.js'
import type { NamedModelTable } from '../request/model-table.js'
import { modelTableJson } from '../request/model-table-notes.js'

/** A class called 2 or -1 is written as the number that it is: as text it might be taken for a formula. */
const cellOf = (value: string | number | null): string | number => {
  if (value === null) return ''
  return typeof value === 'string' && String(Number(value)) === value ? Number(value) : value
}

/** A name for the column of labels that no other column of the answer has. */
function labelName({ table, columns }: NamedModelTable, taken: readonly string[]): string[] {
  if (columns.label === undefined) return []
  const name = table.notes.names[columns.label] ?? ''
  return [taken.includes(name) ? `${name} (table)` : name]
}

export function answersCsv(read: NamedModelTable, answers: readonly Answer[]): string {
  const { classNames } = read.model
  const places = read.table.lastPlaces ? ['row', 'lastRow'] : ['row']
  const heads = ['predicted', ...classNames.map((name) => `p(${name})`)]
  const label = labelName(read, [...places, ...heads])
  const rows = answers.map(({ row, lastRow, label: truth, predicted, probabilities }) => {
    const ends = lastRow === undefined ? [row] : [row, lastRow]
    return [...ends, ...(label.length ? [cellOf(truth)] : []), cellOf(predicted), ...probabilities]
  })
  return `${toCsv([[...places, ...label, ...heads], ...rows])}\n`
}

export function answersJson(read: NamedModelTable, answers: readonly Answer[], version: string) {
  const { model, columns } = read
  return {
    version,
    model: { fingerprint: model.fingerprint, featureNames: model.featureNames, classNames: model.classNames },
    table: modelTableJson(read),
    answers: answers.map(({ label, probabilities, row, lastRow, predicted }) => ({
      row,
      ...(lastRow === undefined ? {} : { lastRow }),
      ...(columns.label === undefined ? {} : { label }),
      predicted,
      ...(model.classNames.length ? { probabilities } : {}),
    })),
  }
}
