/** What `train` prints as JSON. */

import type { CsvNotes } from '../data/csv.js'
import { tableJson } from './table-notes.js'
import type { TrainResult } from './train-work.js'

type Json = Record<string, unknown>

/** What is the same for all seeds. */
function commonJson({ info }: TrainResult, version: string): Json {
  const { seed: _seed, ...settings } = info.settings
  return {
    version,
    data: settings.data,
    task: info.task,
    network: info.network,
    parameters: info.parameters,
    macs: info.macs,
    samples: info.sizes,
    settings,
  }
}

/** Loss and accuracy of each epoch, the first one before training; what is no number is null. */
function resultJson({ seed, history, reason, fingerprint, elapsedMs }: TrainResult, files: readonly string[]): Json {
  return {
    seed,
    epochs: history,
    reason,
    elapsedMs: Math.round(elapsedMs),
    fingerprint,
    ...(files.length ? { files } : {}),
  }
}

export interface Trained {
  version: string
  results: readonly TrainResult[]
  /** Names of the files that were written, for each result. */
  files: readonly (readonly string[])[]
  /** How the table was read, when there is one. */
  notes?: CsvNotes | undefined
  /** The fingerprint that a run that was done again should have. */
  wanted?: string | undefined
}

/** @param isList  whether seeds were listed, be it one */
export function trainJson({ version, results, files, wanted, notes }: Trained, isList: boolean): Json {
  const [first] = results
  if (!first) throw new Error('no seed was trained')
  const common = { ...commonJson(first, version), ...(notes ? { table: tableJson(notes) } : {}) }
  const runs = results.map((result, i) => resultJson(result, files[i] ?? []))
  const replay = wanted === undefined ? {} : { wanted, isSame: wanted === first.fingerprint }
  return isList ? { ...common, runs } : { ...common, ...runs[0], ...replay }
}
