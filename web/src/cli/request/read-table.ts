/** Reads the tables that are brought, and keeps what a run file says of them. */

import { createHash } from 'node:crypto'
import type { Table } from '../../core/contract/experiment.js'
import type { TableReading } from '../../core/contract/table-reading.js'
import { type CsvNotes, type CsvOptions, readCsv } from '../../data/csv.js'
import { CsvError, csvErrorText } from '../../data/csv-error.js'
import { csvLimits } from '../../data/csv-limits.js'
import { type ReadTable, withTestData } from '../../data/table/test-data.js'
import type { TableSource } from '../../files/table-source.js'
import type { Lang } from '../../state/settings.js'
import { percent } from '../../view/format.js'
import { trainWords } from '../../words/cli/train.js'
import { ascii } from '../base/ascii.js'
import type { Call } from '../base/command.js'
import { quoted } from '../base/text.js'
import { readInput } from './files.js'

/** A table, and what files keep of it. */
export interface Brought {
  table: Table
  tableHash: string
  source: TableSource
  /** How it was read. */
  notes: CsvNotes
  reading: TableReading
}

interface Reader {
  lang: Lang
  showStatus: Call['showStatus']
}

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** What `readCsv` is told when a run is done again: what was asked for, and what was found. */
function sourceOf(notes: CsvNotes, options: CsvOptions, steps: number): Omit<TableSource, 'testHash'> {
  const { label, subject, part, time, timeUnit, delimiter, task, encoding, hasHeader: header, decimal, layout } = notes
  const { missing = 'refuse', columns, leaveOut, oneHot, staticFeatures, testSubjects, windows } = options
  const lists = { columns, leaveOut, oneHot, staticFeatures, testSubjects }
  const given = Object.entries(lists).flatMap(([key, names]) => (names ? [[key, [...names]]] : []))
  const found = { subject, part, time, encoding, decimal, layout, timeUnit: timeUnit === 'date' ? '' : timeUnit }
  const known = Object.entries(found).filter(([, value]) => value)
  return {
    label,
    ...Object.fromEntries([...known, ...given]),
    delimiter,
    header,
    missing,
    task,
    steps,
    ...(windows ? { windows } : {}),
  }
}

/** Reads a file, and says in the person's language which file is at fault. */
async function readFile<T>(
  name: string,
  read: (bytes: Uint8Array, onProgress: (share: number) => void) => T,
  by: Reader,
) {
  const { lang, showStatus } = by
  const { files: said, reading } = trainWords[lang]
  const onProgress = (share: number) => showStatus(reading(quoted(name), ascii(percent(share))))
  onProgress(0)
  try {
    const bytes = await readInput(name, csvLimits.bytes, lang)
    return { value: read(bytes, onProgress), hash: hashOf(bytes) }
  } catch (error) {
    if (error instanceof CsvError)
      throw new Error(said.inFile(quoted(name), csvErrorText(error, lang, 'command')), { cause: error })
    throw error
  } finally {
    showStatus('')
  }
}

/**
 * Reads a table, and a second file for testing where there is one.
 *
 * @throws Error with a sentence that names the file
 */
export async function readTable(
  name: string,
  testName: string | undefined,
  options: CsvOptions,
  by: Reader,
): Promise<Brought> {
  const main = await readFile(name, (bytes, onProgress) => readCsv(bytes, { ...options, onProgress }), by)
  const { missing } = options
  const test = testName
    ? await readFile(testName, (bytes, onProgress) => withTestData(main.value, bytes, { missing, onProgress }), by)
    : undefined
  const { table, notes, reading }: ReadTable = test?.value ?? main.value
  const ofTest = test ? { testHash: test.hash } : {}
  const steps = options.windows ? 1 : table.steps
  return {
    table,
    tableHash: main.hash,
    source: { ...sourceOf(notes, options, steps), ...ofTest },
    notes,
    reading: { ...reading, ...ofTest },
  }
}
