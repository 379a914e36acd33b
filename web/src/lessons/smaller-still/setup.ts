/** What lesson 7 works with: networks, how small each is to become, and what can be set. */

import type { GivenSettings } from '../../core/contract/experiment.js'
import { tasks } from '../four-steps/tasks.js'

interface Net {
  settings: GivenSettings
  /** Epochs after each cut, at the full rate. */
  retrainEpochs: number
}

export const nets = {
  heart: { settings: { data: 'heart' }, retrainEpochs: 10 },
  motion: { settings: { data: 'motion' }, retrainEpochs: 10 },
  spiral: { settings: tasks.spiral.settings, retrainEpochs: 100 },
} as const satisfies Record<string, Net>
export type NetId = keyof typeof nets
export const netIds = Object.keys(nets) as NetId[]

/** Weights that are kept, in percent of all. */
export const keepIds = ['20', '50', '10', '5', '3'] as const
/** Bits of an index. */
export const bitIds = ['4', '1', '2', '3', '5', '6', '8'] as const
/** Epochs in which the shared values are trained. */
export const tuneIds = ['2', '0', '5'] as const

/** How many times smaller the whole file must be than all numbers as 32-bit floats. */
export const goalTimes = 30
/** Accuracy that may be lost. */
export const mostLost = 0.01
/** Of all weights: the most that are left when the first step is done. */
export const fewWeights = 0.101
