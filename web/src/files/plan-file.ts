/** Reads a plan that stands in a file, however hostile. */

import type { LayerRemoval, PlanSettings } from '../core/contract/plan.js'
import { bridgeIds } from '../core/ids.js'
import type { Given } from '../core/model/check-json.js'
import { modelLimits } from '../core/model/model-file.js'
import { type CutKey, cutKeys, cutSettings } from '../rules/cut-settings.js'

const place = (given: Given) => given.whole(0, modelLimits.layers)

/** A setting as the table has it. Ranges are for the core to check: it says what it takes. */
function readSetting(key: CutKey, given: Given): unknown {
  const setting = cutSettings[key]
  if (setting.kind === 'choice') return given.oneOf<string>(setting.choices)
  if (setting.kind === 'numbers') return given.list(cutSettings.rounds.high).map((amount) => amount.number())
  if (setting.kind === 'layers') return given.list(modelLimits.layers).map(place)
  return key === 'seed' ? given.whole(setting.low, setting.high) : given.number()
}

/** @throws CoreError that names the field */
export function readPlan(given: Given): PlanSettings {
  const fields: Partial<Record<string, Given>> = given.fields(['criterion'], cutKeys)
  const entries = cutKeys.flatMap((key) => {
    const field = fields[key]
    return field ? [[key, readSetting(key, field)]] : []
  })
  return Object.fromEntries(entries) as unknown as PlanSettings
}

/** @throws CoreError that names the field */
export function readRemoval(given: Given): LayerRemoval {
  const { layer, bridge, retrain, retrainRate } = given.fields(['layer', 'bridge', 'retrain', 'retrainRate'])
  const { retrain: epochs, retrainRate: rate } = cutSettings
  return {
    layer: place(layer),
    bridge: bridge.oneOf(bridgeIds),
    retrain: retrain.whole(epochs.low, epochs.high),
    retrainRate: retrainRate.number(rate.low, rate.high),
  }
}
