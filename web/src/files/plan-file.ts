/** Reads a plan that stands in a file, however hostile. */

import type { Given } from '../core/check-json.js'
import type { LayerRemoval, PlanSettings } from '../core/contract/plan.js'
import { amountKindIds, bridgeIds, criterionIds, healingIds, planKindIds, restartIds, scopeIds } from '../core/ids.js'
import { modelLimits } from '../core/model-file.js'

const number = (given: Given) => given.number()

/** What each setting holds. Ranges are for the core to check: it says what it takes. */
const readers: { [Key in keyof PlanSettings]-?: (given: Given) => unknown } = {
  criterion: (given) => given.oneOf(criterionIds),
  samples: number,
  seed: (given) => given.whole(0, Number.MAX_SAFE_INTEGER),
  damping: number,
  temperature: number,
  scope: (given) => given.oneOf(scopeIds),
  amountKind: (given) => given.oneOf(amountKindIds),
  amount: number,
  groupSize: number,
  layers: (given) => given.list(modelLimits.layers).map((layer) => layer.whole(0, modelLimits.layers)),
  healing: (given) => given.oneOf(healingIds),
  plan: (given) => given.oneOf(planKindIds),
  rounds: number,
  retrain: number,
  retrainRate: number,
  restart: (given) => given.oneOf(restartIds),
  rewindTo: number,
  floor: number,
  mostBytes: number,
  mostMacs: number,
}

/** @throws CoreError that names the field */
export function readPlan(given: Given): PlanSettings {
  const keys = Object.keys(readers) as (keyof PlanSettings)[]
  const fields: Partial<Record<string, Given>> = given.fields(['criterion'], keys)
  const entries = keys.flatMap((key) => {
    const field = fields[key]
    return field ? [[key, readers[key](field)]] : []
  })
  return Object.fromEntries(entries) as PlanSettings
}

/** @throws CoreError that names the field */
export function readRemoval(given: Given): LayerRemoval {
  const { layer, bridge, retrain, retrainRate } = given.fields(['layer', 'bridge', 'retrain', 'retrainRate'])
  return {
    layer: layer.whole(0, modelLimits.layers),
    bridge: bridge.oneOf(bridgeIds),
    retrain: retrain.whole(0, 100_000),
    retrainRate: retrainRate.number(0, 100),
  }
}
