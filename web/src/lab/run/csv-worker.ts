/** Looks through a CSV file and reads it in a worker, so that the page answers while a large one is read. */

import type { Table } from '../../core/contract/experiment.js'
import type { TableReading } from '../../core/contract/table-reading.js'
import { type CsvNotes, type CsvOptions, type MissingChoice, readCsv } from '../../data/csv.js'
import type { Encoding } from '../../data/csv-encoding.js'
import { CsvError, type CsvErrorCode, type CsvFacts } from '../../data/csv-error.js'
import { type CsvSurvey, surveyCsv } from '../../data/survey/survey.js'
import type { ColumnRole } from '../../data/table/notes.js'
import { withTestData } from '../../data/table/test-data.js'
import { isClear, optionsOf, suggestedRoles } from './own/roles.js'

export interface CsvChoices {
  missing: MissingChoice
  /** Found when absent. */
  encoding?: Encoding | undefined
  /** What each column is for; suggested when absent. */
  roles?: readonly ColumnRole[]
  /** Steps of a row that is a window; absent for a plain table. */
  steps?: number | undefined
  layout?: CsvOptions['layout']
  /** Rows that follow each other are cut into windows. */
  windows?: CsvOptions['windows']
}

export interface CsvQuestion {
  input: string | Uint8Array
  choices: CsvChoices
  /** Of all columns, once the file was looked through: it is not looked through again. */
  names?: readonly string[] | undefined
  /** A second file, whose samples are the test part. */
  test?: string | Uint8Array | undefined
}

export type CsvReply =
  /** How much has been read, in [0, 1]. */
  | { type: 'progress'; share: number }
  /** What the file holds; nothing more comes when there is something left to choose. */
  | { type: 'survey'; survey: CsvSurvey; roles: readonly ColumnRole[]; isClear: boolean }
  | { type: 'good'; table: Table; notes: CsvNotes; reading: TableReading }
  | { type: 'refused'; code: CsvErrorCode; facts: CsvFacts; isOfTest: boolean }
  | { type: 'failed'; message: string }

// What this program needs of `DedicatedWorkerGlobalScope`; the project's types are those of pages.
const scope = self as unknown as {
  postMessage(message: CsvReply, transfer: Transferable[]): void
  onmessage: ((event: MessageEvent<CsvQuestion>) => void) | null
}

const onProgress = (share: number) => scope.postMessage({ type: 'progress', share }, [])

const refused = ({ code, facts }: CsvError, isOfTest: boolean): CsvReply => ({ type: 'refused', code, facts, isOfTest })

/** Reads the file with what was chosen, and the second one as it was read. */
function read({ input, choices: { roles = [], ...choices }, test }: CsvQuestion, names: readonly string[]): CsvReply {
  const read = readCsv(input, { ...choices, ...optionsOf(names, roles), onProgress })
  const { missing } = choices
  try {
    const { table, notes, reading } = test === undefined ? read : withTestData(read, test, { missing, onProgress })
    return { type: 'good', table, notes, reading }
  } catch (error) {
    if (error instanceof CsvError) return refused(error, true)
    throw error
  }
}

/** Looks through the file, and reads it too where nothing is left to choose. */
function look({ input, choices, test }: CsvQuestion): CsvReply {
  const { encoding } = choices
  const survey = surveyCsv(input, { encoding, onProgress })
  const roles = suggestedRoles(survey)
  const found: CsvReply = { type: 'survey', survey, roles, isClear: isClear(survey, roles) }
  if (!found.isClear) return found
  scope.postMessage(found, [])
  const names = survey.columns.map(({ name }) => name)
  return read({ input, choices: { ...choices, roles }, test }, names)
}

function reply(question: CsvQuestion): CsvReply {
  try {
    return question.names ? read(question, question.names) : look(question)
  } catch (error) {
    if (!(error instanceof CsvError)) return { type: 'failed', message: String(error) }
    return refused(error, false)
  }
}

scope.onmessage = ({ data }) => {
  const answer = reply(data)
  const buffers = answer.type === 'good' ? [answer.table.values.buffer as ArrayBuffer] : []
  scope.postMessage(answer, buffers)
}
