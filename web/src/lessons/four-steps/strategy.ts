/** What goes next, and how much of it. */

import type { PartScores, PruneSettings } from '../../core/contract/cut.js'
import type { ExperimentClient } from '../../worker/experiment-client.js'
import { type Scope, type Way, ways } from './tasks.js'

export interface Strategy {
  way: Way
  scope: Scope
  /** Of what is left, in (0, 1). */
  share: number
}

/** What a strategy chooses from. */
export interface Candidates {
  settings: Pick<PruneSettings, 'criterion'>
  parts: readonly PartScores[]
  /** That there are still, that are gone, and the most that may be. */
  left: number
  gone: number
  most: number
}

/** What would go. */
export interface Marks {
  count: number
  left: number
  /** By the place of the layer with the weights: 1 = stays; of weights, or of units. */
  stays: ReadonlyMap<number, Uint8Array>
}

export async function candidatesOf(experiment: ExperimentClient, way: Way): Promise<Candidates> {
  const settings = { criterion: ways[way] }
  const parts = await experiment.score(settings)
  const all = parts.reduce((sum, { kept }) => sum + kept.length, 0)
  const left = parts.reduce((sum, { kept }) => sum + kept.reduce((count, one) => count + one, 0), 0)
  return { settings, parts, left, gone: all - left, most: way === 'neurons' ? all - parts.length : all - 1 }
}

/** How many are to be gone in the end; undefined when no more can go. A share always takes one at least. */
export function amountOf({ left, gone, most }: Candidates, share: number): number | undefined {
  const amount = Math.min(most, gone + Math.max(1, Math.round(left * share)))
  return amount > gone ? amount : undefined
}

export async function marksOf(experiment: ExperimentClient, candidates: Candidates, { scope, share }: Strategy) {
  const { settings, parts, left, gone } = candidates
  const amount = amountOf(candidates, share)
  if (amount === undefined) return undefined
  const effects = await experiment.preview({
    ...settings,
    scope,
    amountKind: 'count',
    amounts: [amount],
    hasLoss: false,
    hasMasks: true,
  })
  const kept = effects[0]?.kept ?? []
  const stays = new Map(parts.map(({ layer }, i) => [layer, kept[i] ?? new Uint8Array()]))
  return { count: amount - gone, left, stays } satisfies Marks
}
