/** What `search` prints as JSON. */

import type { ExperimentInfo } from '../../core/contract/experiment.js'
import type { CsvNotes } from '../../data/csv.js'
import type { Outcome, SearchView } from '../../search/finals.js'
import { foundJson, wholeJson } from '../../search/found.js'
import { frontSoFar } from '../../search/halving.js'
import type { SearchPlan } from '../../search/plan.js'
import type { Shard } from '../../sweep/shard.js'
import { tableJson } from '../request/table-notes.js'

export interface Searched {
  version: string
  info: ExperimentInfo
  plan: SearchPlan
  view: SearchView
  shard?: Shard | undefined
  /** Of each network that was found: its model's file, and the link that opens it. */
  models: { file?: string | undefined; link?: string | undefined }[]
  /** Results that were computed now. */
  computed: number
  workers: number
  elapsedMs: number
  notes?: CsvNotes | undefined
  /** Names of the files that were written. */
  files: readonly string[]
}

/** The networks that were found, and what they are held against. */
const outcomeJson = (outcome: Outcome, models: Searched['models']) => ({
  found: outcome.found.map((found, i) => ({ ...foundJson(found, outcome), ...models[i] })),
  whole: wholeJson(outcome),
})

/** What is no number is null. */
export function searchJson({ version, info, plan, view, shard, models, files, ...run }: Searched) {
  const { ladder, ...asked } = plan
  return {
    version,
    data: info.settings.data,
    ...(run.notes ? { table: tableJson(run.notes) } : {}),
    task: info.task,
    samples: info.sizes,
    ...asked,
    networks: ladder.tried,
    rounds: view.rungs.map(({ epochs, candidates }) => ({ epochs, candidates: candidates.length })),
    stage: view.stage.name,
    ...(shard ? { shard } : {}),
    ...(view.outcome
      ? outcomeJson(view.outcome, models)
      : { front: frontSoFar(plan, view.rungs).map(({ candidate, ...point }) => ({ ...candidate, ...point })) }),
    computed: run.computed,
    workers: run.workers,
    elapsedMs: Math.round(run.elapsedMs),
    ...(files.length ? { files } : {}),
  }
}
