/** What is set in a network by hand. */

import type { Contributions } from '../core/contract/example.js'
import type { GivenLayer, InspectionSettings } from '../core/contract/inspection.js'
import type { Lang, Theme } from '../state/settings.js'

export type ContributionKey = keyof Contributions
export const contributionKeys: readonly ContributionKey[] = ['energy', 'energyOfNext', 'signedShare']

/** A layer with nothing left out. */
export interface HandLayer {
  weights: number[][]
  bias: number[]
  activation: NonNullable<GivenLayer['activation']>
}

export interface HandState {
  layers: HandLayer[]
  /** Samples x inputs. */
  inputs: number[][]
  criterion: NonNullable<InspectionSettings['criterion']>
  threshold: number
  /** Layers that are compared with the threshold, from 0; undefined for all but the last. */
  thresholdLayers: number[] | undefined
  cut: string[]
  keep: string[]
  /** How the share of a unit is reckoned. */
  contribution: ContributionKey
  /** The input that the figure shows, from 0. */
  sample: number
  /** The weight whose formula is shown. */
  focus: string
  /** `auto` follows the page or the browser. */
  lang: Lang | 'auto'
  theme: Theme | 'auto'
}

/** The network of lesson 1. */
export const workedExample: InspectionSettings = {
  layers: [
    {
      weights: [
        [1, 2, 3],
        [4, 5, 6],
      ],
      activation: 'softsign',
    },
    { weights: [[1, 1]] },
  ],
  inputs: [[1, 0, 1]],
  criterion: 'row',
  threshold: 0.5,
}

/** A state for a network that was checked. */
export function stateOf(settings: InspectionSettings): HandState {
  const { layers, inputs, criterion = 'magnitude', threshold = 0, thresholdLayers, cut = [], keep = [] } = settings
  return {
    layers: layers.map(({ weights, bias, activation = 'identity' }) => ({
      weights,
      bias: bias ?? weights.map(() => 0),
      activation,
    })),
    ...{ inputs, criterion, threshold, thresholdLayers, cut, keep },
    ...{ contribution: 'energy', sample: 0, focus: 'w1.1.1', lang: 'auto', theme: 'auto' },
  }
}

/** What the core is asked to compute. */
export function coreSettings(state: HandState): InspectionSettings {
  const { layers, inputs, criterion, threshold, thresholdLayers, cut, keep } = state
  return { layers, inputs, criterion, threshold, thresholdLayers, cut, keep }
}

/** The same as a file has it, with what is usual left out. */
export function fileOf(state: HandState): InspectionSettings {
  const { layers, inputs, criterion, threshold, thresholdLayers, cut, keep } = state
  return {
    ...networkOf({ layers, inputs }),
    criterion,
    threshold,
    ...(thresholdLayers ? { thresholdLayers } : {}),
    ...(cut.length ? { cut } : {}),
    ...(keep.length ? { keep } : {}),
  }
}

/** Weights, biases, activations and inputs. */
export type Network = Pick<InspectionSettings, 'layers' | 'inputs'>

export function networkOf({ layers, inputs }: Pick<HandState, 'layers' | 'inputs'>): Network {
  const short = ({ weights, bias, activation }: HandLayer): GivenLayer => ({
    weights,
    ...(bias.some((value) => value !== 0) ? { bias } : {}),
    ...(activation === 'identity' ? {} : { activation }),
  })
  return { layers: layers.map(short), inputs }
}

/** What a person looks at, and not what is worked on. */
const viewKeys: readonly (keyof HandState)[] = ['contribution', 'sample', 'focus', 'lang', 'theme']
const same = (a: unknown, b: unknown) => a === b || JSON.stringify(a) === JSON.stringify(b)
const keysOf = (state: HandState) => Object.keys(state) as (keyof HandState)[]

export const isSame = (a: HandState, b: HandState): boolean => keysOf(a).every((key) => same(a[key], b[key]))

/** Whether two states differ in what is looked at, at most. */
export const isSameWork = (a: HandState, b: HandState): boolean =>
  keysOf(a).every((key) => viewKeys.includes(key) || same(a[key], b[key]))

export const isSameNetwork = (a: HandState, b: HandState): boolean =>
  same(a.layers, b.layers) && same(a.inputs, b.inputs)
