/** What `prune` prints as JSON. */

import { weightCounts } from '../core/weight-counts.js'
import type { CutsPlan } from './prune-plan.js'
import { keptMacs, type PruneResult, type Round } from './prune-work.js'

type Json = Record<string, unknown>

export interface Pruned {
  version: string
  result: PruneResult
  cuts: CutsPlan
  /** Names of the files that were written. */
  files: readonly string[]
}

/** Fits are of the test part; `scored` is the loss on the samples that were scored on. */
function roundJson({ amount, cut, before, after, retrained }: Round, i: number): Json {
  const { removed, gone, total, threshold, lossBefore, lossCut, lossHealed } = cut
  return {
    round: i + 1,
    amount,
    removed,
    gone,
    total,
    share: total ? gone / total : 0,
    threshold,
    before,
    after,
    retrained: retrained ?? null,
    scored: { lossBefore, lossCut, lossHealed },
  }
}

/** The network in the end. */
function sizeJson({ info, sizes, shrunk }: PruneResult): Json {
  const { kept, weights: all } = weightCounts(info)
  return {
    network: info.network,
    parameters: info.parameters,
    weights: all,
    keptWeights: kept,
    macs: info.macs,
    keptMacs: keptMacs(info),
    storedSizes: sizes,
    shrink: shrunk ?? null,
  }
}

/** As `train` has it, then the rounds and what is left; what is no number is null. */
export function pruneJson({ version, result, cuts, files }: Pruned): Json {
  const { whole, training, rounds, elapsedMs, fingerprint } = result
  const { seed, ...settings } = whole.settings
  return {
    version,
    data: settings.data,
    task: whole.task,
    network: whole.network,
    parameters: whole.parameters,
    macs: whole.macs,
    samples: whole.sizes,
    settings,
    seed,
    epochs: training?.history ?? null,
    reason: training?.reason ?? null,
    cut: {
      ...cuts.settings,
      grain: cuts.criterion.grain,
      plan: cuts.plan,
      retrain: cuts.retrain,
      retrainRate: cuts.retrainRate,
    },
    rounds: rounds.map(roundJson),
    pruned: sizeJson(result),
    elapsedMs: Math.round(elapsedMs),
    fingerprint,
    ...(files.length ? { files } : {}),
  }
}
