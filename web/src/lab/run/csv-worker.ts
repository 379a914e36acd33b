/** Reads a CSV file in a worker, so that the page answers while a large one is read. */

import type { Table } from '../../core/contract/experiment.js'
import { type CsvNotes, type MissingChoice, readCsv } from '../../data/csv.js'
import type { Encoding } from '../../data/csv-encoding.js'
import { CsvError, type CsvErrorCode, type CsvFacts } from '../../data/csv-error.js'

export interface CsvChoices {
  /** Name of the column to predict; the reader's own choice when absent. */
  label?: string | undefined
  /** Name of the column that says who a row is from. */
  subject?: string | undefined
  missing: MissingChoice
  /** Found when absent. */
  encoding?: Encoding | undefined
}

export interface CsvQuestion {
  input: string | Uint8Array
  choices: CsvChoices
}

export type CsvReply =
  /** How much has been read, in [0, 1]. */
  | { type: 'progress'; share: number }
  | { type: 'good'; table: Table; notes: CsvNotes }
  /** `columns` may still be there, so that another label can be chosen. */
  | { type: 'refused'; code: CsvErrorCode; facts: CsvFacts; columns: readonly string[] }
  | { type: 'failed'; message: string }

// What this program needs of `DedicatedWorkerGlobalScope`; the project's types are those of pages.
const scope = self as unknown as {
  postMessage(message: CsvReply, transfer: Transferable[]): void
  onmessage: ((event: MessageEvent<CsvQuestion>) => void) | null
}

function reply({ input, choices }: CsvQuestion): CsvReply {
  try {
    const onProgress = (share: number) => scope.postMessage({ type: 'progress', share }, [])
    return { type: 'good', ...readCsv(input, { ...choices, onProgress }) }
  } catch (error) {
    if (!(error instanceof CsvError)) return { type: 'failed', message: String(error) }
    return { type: 'refused', code: error.code, facts: error.facts, columns: error.columns }
  }
}

scope.onmessage = ({ data }) => {
  const answer = reply(data)
  const buffers = answer.type === 'good' ? [answer.table.values.buffer as ArrayBuffer] : []
  scope.postMessage(answer, buffers)
}
