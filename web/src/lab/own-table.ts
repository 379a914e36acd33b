/** A table of the visitor's own: its text stays on the page, and is read in a worker. */

import type { GivenSettings, Table } from '../core/experiment-types.js'
import type { MissingChoice } from '../data/csv.js'
import { CsvError, type CsvFacts } from '../data/csv-error.js'
import { experimentSettings } from '../state/experiment-settings.js'
import { type LabState, ownTable } from '../state/lab-state.js'
import { trustedWorker } from '../worker/trusted.js'
import type { CsvChoices, CsvQuestion, CsvReply, CsvSummary } from './csv-worker.js'

export const missingWays = ['refuse', 'drop', 'mean'] as const satisfies readonly MissingChoice[]

export interface OwnTable {
  /** Of the file. */
  name: string
  text: string
  choices: CsvChoices
  status: 'reading' | 'good' | 'bad'
  /** Names of all columns, as far as they could be read. */
  columns: readonly string[]
  /** Of the last good reading. */
  summary?: CsvSummary
  table?: Table
  /** Why it cannot be read. */
  error?: Error
}

/** What a reading changes. */
export type OwnReading = Pick<OwnTable, 'status' | 'columns' | 'summary' | 'table' | 'error'>

function readingOf(reply: CsvReply): OwnReading {
  if (reply.type === 'good')
    return { status: 'good', columns: reply.summary.columns, summary: reply.summary, table: reply.table }
  if (reply.type === 'failed') return { status: 'bad', columns: [], error: new Error(reply.message) }
  return { status: 'bad', columns: reply.columns, error: new CsvError(reply.code, reply.facts as CsvFacts) }
}

/** Reads a table in a worker of its own, which ends with it. @throws  the signal's reason */
export async function readTable(text: string, choices: CsvChoices, signal: AbortSignal): Promise<OwnReading> {
  signal.throwIfAborted()
  const worker = trustedWorker(() => new Worker(new URL('./csv-worker.ts', import.meta.url), { type: 'module' }))
  try {
    const reply = await new Promise<CsvReply>((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason))
      worker.onmessage = ({ data }: MessageEvent<CsvReply>) => resolve(data)
      worker.onerror = (event) => resolve({ type: 'failed', message: event.message || 'the reader stopped' })
      worker.postMessage({ text, choices } satisfies CsvQuestion)
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
