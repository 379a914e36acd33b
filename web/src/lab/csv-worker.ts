/** Reads a CSV file in a worker, so that the page answers while a large one is read. */

import type { Table } from '../core/experiment-types.js'
import { type MissingChoice, readCsv } from '../data/csv.js'
import { CsvError, type CsvErrorCode, type CsvFacts } from '../data/csv-error.js'
import { checkedText, delimiterOf, eachRow } from '../data/csv-rows.js'

export interface CsvChoices {
  /** Name of the column to predict; the reader's own choice when absent. */
  label?: string | undefined
  /** Name of the column that says who a row is from. */
  subject?: string | undefined
  missing: MissingChoice
}

export interface CsvQuestion {
  text: string
  choices: CsvChoices
}

/** What was found, as far as the page says it. */
export interface CsvSummary {
  /** Names of all columns. */
  columns: string[]
  label: string
  samples: number
  features: number
  droppedRows: number
  filledCells: number
}

export type CsvReply =
  | { type: 'good'; table: Table; summary: CsvSummary }
  /** `columns` may still be there, so that another label can be chosen. */
  | { type: 'refused'; code: CsvErrorCode; facts: CsvFacts; columns: string[] }
  | { type: 'failed'; message: string }

/** Names of the columns, as far as they can be read. */
function columnsOf(text: string): string[] {
  const found: string[][] = []
  try {
    const body = checkedText(text)
    eachRow(body, delimiterOf(body), (cells) => {
      if (!found.length) found.push(cells.map((cell) => cell.trim()))
    })
  } catch {
    // What is wrong is said by the reader.
  }
  return found[0] ?? []
}

function reply({ text, choices }: CsvQuestion): CsvReply {
  try {
    const { table, notes } = readCsv(text, choices)
    const { label, droppedRows, filledCells } = notes
    const features = table.featureNames.length
    const samples = table.values.length / Math.max(1, features)
    return {
      type: 'good',
      table,
      summary: { columns: columnsOf(text), label, samples, features, droppedRows, filledCells },
    }
  } catch (error) {
    if (!(error instanceof CsvError)) return { type: 'failed', message: String(error) }
    const { code, row, column, given, wanted } = error
    return { type: 'refused', code, facts: { row, column, given, wanted }, columns: columnsOf(text) }
  }
}

// What this program needs of `DedicatedWorkerGlobalScope`; the project's types are those of pages.
const scope = self as unknown as {
  postMessage(message: CsvReply, transfer: Transferable[]): void
  onmessage: ((event: MessageEvent<CsvQuestion>) => void) | null
}
scope.onmessage = ({ data }) => {
  const answer = reply(data)
  const buffers = answer.type === 'good' ? [answer.table.values.buffer as ArrayBuffer] : []
  scope.postMessage(answer, buffers)
}
