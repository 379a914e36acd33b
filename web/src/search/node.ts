/** Searches in Node. */

import { availableParallelism } from 'node:os'
import type { GivenSettings } from '../core/contract/experiment.js'
import { loadCore } from '../core/node.js'
import { deployHome } from '../deploy/worker/node.js'
import { nodeHome } from '../worker/node.js'
import { type Outcome, viewOf } from './finals.js'
import { type PieceResult, pieceKey, type SearchPlan } from './plan.js'
import { prepareSearch, type SearchAsked } from './prepare.js'
import { runSearch, type SearchHomes, type SearchOptions } from './search.js'

/** Workers of the built package. */
export const nodeHomes: SearchHomes = { core: nodeHome, deploy: deployHome }

export interface Searched {
  plan: SearchPlan
  results: PieceResult[]
  /** Absent after a share of a stage. */
  outcome?: Outcome
}

/** Searches for networks within a budget. `size` is the number of cores when left out. */
export async function search(
  experiment: GivenSettings,
  asked: SearchAsked,
  options: Partial<SearchOptions> = {},
): Promise<Searched> {
  const { base, plan } = prepareSearch(await loadCore(), experiment, asked)
  const results = await runSearch(nodeHomes, base, plan, { size: availableParallelism(), ...options })
  const { outcome } = viewOf(plan, new Map(results.map((result) => [pieceKey(result), result])))
  return { plan, results, ...(outcome ? { outcome } : {}) }
}
