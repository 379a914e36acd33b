/** A table of the visitor's own: it stays on the page, and is read in a worker. */

import type { GivenSettings, Table } from '../../core/contract/experiment.js'
import type { CsvNotes, MissingChoice } from '../../data/csv.js'
import { CsvError } from '../../data/csv-error.js'
import { experimentSettings } from '../../rules/experiment-settings.js'
import { type LabState, ownTable } from '../../state/lab-state.js'
import { trustedWorker } from '../../worker/trusted.js'
import type { CsvChoices, CsvQuestion, CsvReply } from './csv-worker.js'

export const missingWays = ['refuse', 'drop', 'mean'] as const satisfies readonly MissingChoice[]

/** What was found, as far as the page says it. */
export interface OwnSummary {
  samples: number
  features: number
  label: string
  notes: CsvNotes
}

export interface OwnTable {
  /** Of the file. */
  name: string
  /** The bytes of a file, or a text that was pasted. */
  input: string | Uint8Array
  choices: CsvChoices
  status: 'reading' | 'good' | 'bad'
  /** How much has been read, in [0, 1]. */
  share?: number
  /** Names of all columns, as far as they could be read. */
  columns: readonly string[]
  /** Of the last good reading. */
  summary?: OwnSummary
  table?: Table
  /** Why it cannot be read. */
  error?: Error
}

/** What a reading changes. */
export type OwnReading = Pick<OwnTable, 'status' | 'columns' | 'summary' | 'table' | 'error'>

/** What ends a reading. */
type LastReply = Exclude<CsvReply, { type: 'progress' }>

function readingOf(reply: LastReply): OwnReading {
  if (reply.type === 'failed') return { status: 'bad', columns: [], error: new Error(reply.message) }
  if (reply.type === 'refused')
    return { status: 'bad', columns: reply.columns, error: new CsvError(reply.code, reply.facts) }
  const { table, notes } = reply
  const features = table.featureNames.length
  const summary = { samples: notes.rows - notes.droppedRows, features, label: notes.label, notes }
  const named = notes.columns.filter(({ role }) => role !== 'row-number')
  return { status: 'good', columns: named.map(({ name }) => name), summary, table }
}

/**
 * Reads a table in a worker of its own, which ends with it.
 *
 * @param onProgress  told how much has been read
 * @throws  the signal's reason
 */
export async function readTable(
  input: OwnTable['input'],
  choices: CsvChoices,
  signal: AbortSignal,
  onProgress: (share: number) => void,
): Promise<OwnReading> {
  signal.throwIfAborted()
  const worker = trustedWorker(() => new Worker(new URL('./csv-worker.js', import.meta.url), { type: 'module' }))
  try {
    const reply = await new Promise<LastReply>((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason))
      worker.onmessage = ({ data }: MessageEvent<CsvReply>) =>
        data.type === 'progress' ? onProgress(data.share) : resolve(data)
      worker.onerror = (event) => resolve({ type: 'failed', message: event.message || 'the reader stopped' })
      worker.postMessage({ input, choices } satisfies CsvQuestion)
    })
    return readingOf(reply)
  } finally {
    worker.terminate()
  }
}

/** A network for a table: one hidden layer between its columns and its classes. */
export function networkFor(table: Table | undefined): string {
  return `${table ? table.featureNames.length / table.steps : 2}-16-${table?.classNames.length || 1} relu`
}

/** The settings of an experiment, with the table that is in use. */
export function settingsOf(state: LabState, own: OwnTable | undefined): GivenSettings {
  const given = Object.fromEntries(experimentSettings.map(({ key }) => [key, state[key]])) as unknown as GivenSettings
  return state.data === ownTable && own?.table ? { ...given, table: own.table } : given
}
