/** What `train` prints as JSON. */

import type { ModelFile } from '../../core/contract/model.js'
import { constantColumns } from '../../core/figures/constant-columns.js'
import type { CsvNotes } from '../../data/csv.js'
import { named, partsJson } from '../base/figures-json.js'
import { startJson } from '../request/model-start.js'
import { tableJson } from '../request/table-notes.js'
import type { TrainResult } from './work.js'

type Json = Record<string, unknown>

/** What is the same for all seeds. */
function commonJson({ info }: TrainResult, version: string): Json {
  const { seed: _seed, splitSeed: _splitSeed, ...settings } = info.settings
  return {
    version,
    data: settings.data,
    task: info.task,
    network: info.network,
    parameters: info.parameters,
    macs: info.macs,
    samples: info.sizes,
    constantColumns: constantColumns(info),
    settings,
  }
}

/** Each epoch, the first one before training, and what the parts say in the end; what is no number is null. */
function resultJson(
  { seed, start, info, history, reason, keptEpoch, evaluations, ...others }: TrainResult,
  files: readonly string[],
  begun: ModelFile | undefined,
): Json {
  return {
    seed,
    splitSeed: info.settings.splitSeed,
    ...startJson(start, begun),
    epochs: history.map((report) => named(report, info.task)),
    reason,
    keptEpoch,
    parts: partsJson(evaluations, info),
    elapsedMs: Math.round(others.elapsedMs),
    fingerprint: others.fingerprint,
    ...(files.length ? { files } : {}),
  }
}

export interface Trained {
  version: string
  results: readonly TrainResult[]
  /** Names of the files that were written, for each result. */
  files: readonly (readonly string[])[]
  /** Names of the files that are of all results. */
  pages: readonly string[]
  /** That training began with. */
  begun: ModelFile | undefined
  /** How the table was read, when there is one. */
  notes?: CsvNotes | undefined
  /** The fingerprint that a run that was done again should have. */
  wanted?: string | undefined
}

/** @param isList  whether seeds were listed, be it one */
export function trainJson({ version, results, files, pages, wanted, notes, begun }: Trained, isList: boolean): Json {
  const [first] = results
  if (!first) throw new Error('no seed was trained')
  const common = { ...commonJson(first, version), ...(notes ? { table: tableJson(notes) } : {}) }
  const own = (i: number) => [...(files[i] ?? []), ...(isList ? [] : pages)]
  const runs = results.map((result, i) => resultJson(result, own(i), begun))
  const replay = wanted === undefined ? {} : { wanted, isSame: wanted === first.fingerprint }
  return isList ? { ...common, ...(pages.length ? { files: pages } : {}), runs } : { ...common, ...runs[0], ...replay }
}
