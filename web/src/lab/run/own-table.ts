/** A table of the visitor's own: it stays on the page, and is looked through and read in a worker. */

import type { GivenSettings, Table } from '../../core/contract/experiment.js'
import type { TableReading } from '../../core/contract/table-reading.js'
import type { CsvNotes, MissingChoice } from '../../data/csv.js'
import type { CsvErrorCode, CsvFacts } from '../../data/csv-error.js'
import type { CsvSurvey } from '../../data/survey/survey.js'
import { experimentSettings } from '../../rules/experiment-settings.js'
import { type LabState, ownTable } from '../../state/lab-state.js'
import { trustedWorker } from '../../worker/trusted.js'
import type { CsvChoices, CsvQuestion, CsvReply } from './csv-worker.js'

export const missingWays = ['refuse', 'drop', 'mean'] as const satisfies readonly MissingChoice[]

/** Why a table cannot be read; its sentence comes with what draws the columns. */
export type OwnError = { code: CsvErrorCode; facts: CsvFacts } | { message: string }

/** A file: its bytes, or a text that was pasted. */
export interface OwnFile {
  name: string
  input: string | Uint8Array
}

/** What was found, as far as the page says it. */
export interface OwnSummary {
  samples: number
  features: number
  label: string
  notes: CsvNotes
}

export interface OwnTable extends OwnFile {
  choices: CsvChoices
  /** A second file with the same columns, whose samples are the test part. */
  test?: OwnFile | undefined
  /** `open`: looked through, with something left to choose before it is read. */
  status: 'reading' | 'open' | 'good' | 'bad'
  /** How much has been read, in [0, 1]. */
  share?: number
  /** What the file holds, once it was looked through. */
  survey?: CsvSurvey | undefined
  /** Of the last good reading. */
  summary?: OwnSummary
  table?: Table
  /** How it was read: a model that is saved keeps it. */
  reading?: TableReading
  /** People who are tested, by their numbers in `table.subjects`; absent when the settings or the file say it. */
  tested?: readonly number[] | undefined
  /** Why it cannot be read. */
  error?: OwnError | undefined
  /** Whether that is about the second file. */
  isTestWrong?: boolean
}

/** What a reading changes. */
export type OwnReading = Pick<
  OwnTable,
  'status' | 'choices' | 'survey' | 'summary' | 'table' | 'reading' | 'error' | 'isTestWrong'
>

function readingOf(reply: CsvReply, asked: OwnTable): OwnReading {
  const { choices, survey } = asked
  if (reply.type === 'failed') return { status: 'bad', choices, survey, error: { message: reply.message } }
  if (reply.type === 'refused')
    return {
      status: 'bad',
      choices,
      survey,
      error: { code: reply.code, facts: reply.facts },
      isTestWrong: reply.isOfTest,
    }
  if (reply.type !== 'good') return { status: 'open', choices, survey }
  const { table, notes, reading } = reply
  const features = table.featureNames.length
  const summary = { samples: notes.samples, features, label: notes.label, notes }
  return { status: 'good', choices, survey, summary, table, reading }
}

/**
 * Looks through a table, and reads it once it is known what each column is for; in a worker of its own, which ends with it.
 *
 * @param onNews  told how much has been read, and what was found
 * @throws  the signal's reason
 */
export async function readTable(
  asked: OwnTable,
  signal: AbortSignal,
  onNews: (news: Partial<OwnTable>) => void,
): Promise<OwnReading> {
  signal.throwIfAborted()
  const worker = trustedWorker(() => new Worker(new URL('./csv-worker.js', import.meta.url), { type: 'module' }))
  let known = asked
  try {
    const reply = await new Promise<CsvReply>((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason))
      worker.onmessage = ({ data }: MessageEvent<CsvReply>) => {
        if (data.type === 'progress') return onNews({ share: data.share })
        if (data.type !== 'survey') return resolve(data)
        const { survey, roles } = data
        known = { ...known, survey, choices: { ...known.choices, roles } }
        if (!data.isClear) return resolve(data)
        onNews({ survey, choices: known.choices })
      }
      worker.onerror = (event) => resolve({ type: 'failed', message: event.message || 'the reader stopped' })
      const { input, choices, survey, test } = asked
      const names = choices.roles && survey?.columns.map(({ name }) => name)
      worker.postMessage({ input, choices, names, test: test?.input } satisfies CsvQuestion)
    })
    return readingOf(reply, known)
  } finally {
    worker.terminate()
  }
}

/** The parts when some people are tested: 2 for their samples. */
const partsOf = ({ subjects }: Table, tested: readonly number[]): Int32Array =>
  subjects.map((subject) => (tested.includes(subject) ? 2 : 0))

/** The table as an experiment is given it. */
export function givenTable({ table, tested }: OwnTable): Table | undefined {
  return table && tested ? { ...table, parts: partsOf(table, tested) } : table
}

/** A network for a table: one hidden layer between its columns and its classes. */
export function networkFor(table: Table | undefined): string {
  const outputs = table?.classNames.length || 1
  if (table && table.steps >= 8) return `conv(8,5)-pool(2)-dense(16)-${outputs}`
  if (table && table.steps > 1) return '16 relu'
  return `${table?.featureNames.length ?? 2}-16-${outputs} relu`
}

/** The settings of an experiment, with the table that is in use. */
export function settingsOf(state: LabState, own: OwnTable | undefined): GivenSettings {
  const given = Object.fromEntries(experimentSettings.map(({ key }) => [key, state[key]])) as unknown as GivenSettings
  const table = state.data === ownTable && own && givenTable(own)
  return table ? { ...given, table } : given
}
