/** What `train` prints as JSON. */

import type { ModelFile } from '../../core/contract/model.js'
import { constantColumns } from '../../core/figures/constant-columns.js'
import type { CsvNotes } from '../../data/csv.js'
import { named, partsJson } from '../base/figures-json.js'
import { whoJson } from '../judging/who.js'
import { startJson } from '../request/model-start.js'
import { tableJson } from '../request/table-notes.js'
import { summaryJson } from './runs-summary.js'
import type { TrainResult } from './work.js'

type Json = Record<string, unknown>

/** What is the same for all runs; sizes are, but where folds take turns. */
function commonJson({ info, fold }: TrainResult, version: string): Json {
  const { seed: _seed, splitSeed: _splitSeed, fold: own, ...settings } = info.settings
  return {
    version,
    data: settings.data,
    task: info.task,
    network: info.network,
    parameters: info.parameters,
    macs: info.macs,
    ...(fold === undefined ? { samples: info.sizes } : {}),
    constantColumns: constantColumns(info),
    settings: fold === undefined ? { ...settings, fold: own } : settings,
  }
}

/** Who is in which part, each epoch, the first one before training, and what the parts say in the end; what is no number is null. */
function resultJson(
  { seed, fold, start, info, history, reason, keptEpoch, evaluations, ...others }: TrainResult,
  files: readonly string[],
  { begun, notes }: Pick<Trained, 'begun' | 'notes'>,
): Json {
  return {
    seed,
    splitSeed: info.settings.splitSeed,
    ...(fold === undefined ? {} : { fold }),
    who: whoJson(info, notes),
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
  /** Whether several runs were asked for, be it a list of one. */
  isList: boolean
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

export function trainJson(trained: Trained): Json {
  const { version, results, files, pages, isList, wanted, notes } = trained
  const [first] = results
  if (!first) throw new Error('no run was done')
  const common = { ...commonJson(first, version), ...(notes ? { table: tableJson(notes) } : {}) }
  const own = (i: number) => [...(files[i] ?? []), ...(isList ? [] : pages)]
  const runs = results.map((result, i) => resultJson(result, own(i), trained))
  const replay = wanted === undefined ? {} : { wanted, isSame: wanted === first.fingerprint }
  if (!isList) return { ...common, ...runs[0], ...replay }
  return { ...common, ...(pages.length ? { files: pages } : {}), runs, summary: summaryJson(results) }
}
