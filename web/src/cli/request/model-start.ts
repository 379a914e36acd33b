/** What a training or a retraining takes over from a model's file beside its weights: what it says of the optimiser. */

import type { ModelFile } from '../../core/contract/model.js'
import type { Lang } from '../../state/settings.js'
import { modelStartWords } from '../../words/cli/model-start.js'

/**
 * Training goes on where it was saved; it starts anew with a new optimiser, for the file holds no state of a training or
 * one of other samples or settings; or each retraining starts with a new one, whatever the file holds.
 */
export type ModelStart = 'continued' | 'no-state' | 'other-conditions' | 'retraining'

/** @param goesOn  what `loadModel` said */
export function startOf({ training }: ModelFile, goesOn: boolean): ModelStart {
  if (goesOn) return 'continued'
  return training ? 'other-conditions' : 'no-state'
}

/** Which seed starts how. */
export interface SeedStart {
  seed: number
  start: ModelStart | undefined
}

/** A row for each way to start, with the seeds when there are several; none without a model. */
export function startRows(starts: readonly SeedStart[], model: ModelFile | undefined, lang: Lang): string[][] {
  const words = modelStartWords[lang]
  const ways = [...new Set(starts.flatMap(({ start }) => start ?? []))]
  return ways.map((way, i) => {
    const seeds = starts.flatMap(({ start, seed }) => (start === way ? [seed] : []))
    const whose = ways.length === 1 ? '' : words.seeds(seeds)
    const rest = way === 'retraining' && model?.training ? words.unused : ''
    return [i ? '' : words.optimiser, `${whose}${words.ways[way]}${rest}`]
  })
}

/** The same as JSON: nothing without a model, or where nothing is trained. */
export function startJson(start: ModelStart | undefined, model: ModelFile | undefined) {
  if (!start || !model) return {}
  const savedState = start === 'continued' ? 'used' : model.training ? 'unused' : 'none'
  return { start: { model: model.fingerprint, optimiser: start === 'continued' ? 'continued' : 'new', savedState } }
}
