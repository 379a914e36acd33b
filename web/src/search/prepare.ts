/** From what is asked to a plan: the ladder is made, and what is left out is chosen. */

import type { ExperimentInfo, GivenSettings, GivenTable, NetworkDescription } from '../core/contract/experiment.js'
import { featuresOf, inputsOf } from '../core/model/shape.js'
import { ladderOf } from './ladder.js'
import type { SearchPlan } from './plan.js'

/** What may be asked; what is left out is as in `usualSearch`. */
export interface SearchAsked extends Partial<Omit<SearchPlan, 'ladder' | 'budget'>> {
  /** Bytes, or a share of the preset's bytes in 8-bit integers. */
  budget: { bytes: number } | { share: number }
  /** Factors of the widths of the networks that are tried, in (0, 1]. */
  widths?: number[]
}

export const usualSearch = {
  widths: [1, 0.75, 0.5, 0.35, 0.25, 0.15],
  forms: ['float32', 'int8'],
  criteria: ['magnitude', 'unit-taylor'],
  amounts: [0.5, 0.75, 0.9, 0.96],
  rungs: 4,
  measure: 'accuracy',
  seeds: [1, 2, 3],
  finalSeeds: [11, 12, 13, 14, 15],
} satisfies Partial<SearchAsked>

/** The part that decides, where the settings hold none out. */
export const usualValidation = 0.2

export interface PreparedSearch {
  /** The settings of all experiments. */
  base: GivenSettings
  /** Of the preset. */
  info: ExperimentInfo
  plan: SearchPlan
}

/** Of the first rung, so that the last one trains for up to twice the preset's epochs, the half of them before a cut. */
export const usualEpochs = (preset: number, rungs: number): number =>
  2 * Math.max(1, Math.floor(preset / 2 ** (rungs - 1)))

/** A table of the shape of an experiment's data and a few samples, for networks that are only described. */
function smallTable(info: ExperimentInfo): GivenTable {
  const { steps, staticFeatures = 0, task, classNames } = info
  const classes = Math.max(2, classNames.length)
  const samples = 2 * classes
  const names = (count: number) => Array.from({ length: count }, (_, i) => `n${i}`)
  const ofClasses = {
    labels: Int32Array.from({ length: samples }, (_, i) => i % classes),
    classNames: names(classes),
  }
  return {
    featureNames: names(inputsOf(info)),
    values: Float64Array.from({ length: samples * featuresOf(info) }, (_, i) => i % 7),
    steps,
    staticFeatures,
    ...(task === 'classification' ? ofClasses : { targets: Float64Array.from({ length: samples }, (_, i) => i) }),
  }
}

/** Has a core describe the experiment of some settings. @throws CoreError when it refuses them */
export type InfoOf = (settings: GivenSettings) => Promise<ExperimentInfo>

/** @throws CoreError when the core refuses the settings */
export async function prepareSearch(
  infoOf: InfoOf,
  experiment: GivenSettings,
  asked: SearchAsked,
): Promise<PreparedSearch> {
  const { seed, splitSeed, validationFraction } = (await infoOf(experiment)).settings
  const base: GivenSettings = {
    ...experiment,
    // The test part holds the same samples whatever the seed: no seed of the search has seen any of them.
    splitSeed: splitSeed < 0 ? seed : splitSeed,
    validationFraction: validationFraction || usualValidation,
  }
  const info = await infoOf(base)
  const table = smallTable(info)
  const { loss } = info.settings
  const describe = (network: NetworkDescription) =>
    infoOf({ data: 'table', table, network, loss, testFraction: 0, validationFraction: 0 })
  const { widths: usualWidths, ...usual } = usualSearch
  const { widths = usualWidths, budget, ...others } = asked
  const ladder = await ladderOf(info, widths, describe)
  const { rungs = usual.rungs } = others
  const bytes = 'bytes' in budget ? budget.bytes : Math.floor(budget.share * ladder.whole.bytes.int8)
  const epochs = usualEpochs(info.settings.epochs, rungs)
  return { base, info, plan: { ...usual, epochs, ...others, ladder, budget: bytes } }
}
