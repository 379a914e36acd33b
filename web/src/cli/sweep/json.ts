/** What `sweep` prints as JSON. */

import type { ExperimentInfo } from '../../core/contract/experiment.js'
import { overRunsJson } from '../../core/figures/over-runs.js'
import type { CsvNotes } from '../../data/csv.js'
import { besideControls, besideFits } from '../../sweep/beside.js'
import { isControl, withControls } from '../../sweep/criteria.js'
import type { SweepConditions } from '../../sweep/file.js'
import type { SweepPoint, SweepSettings } from '../../sweep/points.js'
import { meanAndSpread } from '../../sweep/spread.js'
import { named } from '../base/figures-json.js'
import { type ModelStart, startJson } from '../request/model-start.js'
import { tableJson } from '../request/table-notes.js'

export interface Swept {
  version: string
  settings: SweepSettings
  /** Of the experiment, with every choice made. */
  info: ExperimentInfo
  conditions: SweepConditions
  points: SweepPoint[]
  /** Points that were computed now. */
  computed: number
  workers: number
  elapsedMs: number
  /** How the table was read, when there is one. */
  notes?: CsvNotes | undefined
  /** Names of the files that were written. */
  files: readonly string[]
}

/** How retraining starts after a model was cut; `undefined` where none is. */
export const sweepStart = ({ model, retrain }: SweepSettings): ModelStart | undefined =>
  model && retrain ? 'retraining' : undefined

/** With two seeds (or folds) and more; empty otherwise. */
const besideJson = (points: readonly SweepPoint[], hasModel: boolean) =>
  besideControls(points, hasModel).map(({ criterion, amount, isRetrained, control, ...differences }) => {
    const told = besideFits.map((fit) => {
      const { isShown, ...difference } = differences[fit]
      return [fit, { ...overRunsJson(difference), isShown }]
    })
    return { criterion, amount, isRetrained, control, ...Object.fromEntries(told) }
  })

/** What is no number is null. */
export function sweepJson({ version, settings, info, conditions, points, files, ...run }: Swept) {
  const criteria = withControls(settings.criteria)
  return {
    version,
    data: info.settings.data,
    ...(run.notes ? { table: tableJson(run.notes) } : {}),
    task: info.task,
    network: info.network,
    parameters: info.parameters,
    samples: info.sizes,
    part: settings.part ?? 'test',
    conditions,
    criteria,
    controls: criteria.filter(isControl),
    amounts: settings.amounts,
    seeds: settings.seeds,
    ...(settings.folds ? { folds: settings.folds } : {}),
    ...(settings.shard ? { shard: settings.shard } : {}),
    points: points.map((point) => named(point, info.task)),
    spread: meanAndSpread(points).map((spread) => named(spread, info.task)),
    beside: besideJson(points, settings.model !== undefined).map((beside) => named(beside, info.task)),
    computed: run.computed,
    workers: run.workers,
    elapsedMs: Math.round(run.elapsedMs),
    ...startJson(sweepStart(settings), settings.model),
    ...(files.length ? { files } : {}),
  }
}
