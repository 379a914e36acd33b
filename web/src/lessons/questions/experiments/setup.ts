/** What an experiment of this lesson is done with, from the lesson's settings. */

import type { Description } from '../../../core/contract/describe.js'
import type { GivenSettings } from '../../../core/contract/experiment.js'
import type { Choice } from '../../lesson-run.js'

/** Sets in the plane; all are synthetic. */
export const dataIds = ['spiral', 'moons', 'circle', 'xor', 'clusters'] as const
export const seedCounts = ['3', '5', '10'] as const
/** Percent removed. */
export const shareIds = ['20', '40', '60', '80', '90', '95'] as const
/** How many times the set's own noise. */
export const noiseIds = ['1', '2', '3'] as const

export const shares = shareIds.map((id) => Number(id) / 100)

export interface Setup {
  data: string
  /** The set's own, times what was chosen. */
  noise: number
  ownNoise: number
  /** The network that suits the set, and how long it is trained. */
  network: string
  epochs: number
  share: number
  seeds: readonly number[]
}

/** Epochs after a cut. */
export const retrainEpochs = 20

const firstSeeds = (count: number) => Array.from({ length: count }, (_, i) => i + 1)

export function setupOf({ dataSources }: Pick<Description, 'dataSources'>, choice: Choice): Setup {
  const data = choice.data ?? dataIds[0]
  const source = dataSources.find(({ id }) => id === data)
  if (!source) throw new Error(`no data set ${data}`)
  return {
    data,
    noise: source.noise * Number(choice.noise ?? 1),
    ownNoise: source.noise,
    network: source.preset.network,
    epochs: source.preset.epochs ?? 100,
    share: Number(choice.share) / 100,
    seeds: firstSeeds(Number(choice.seeds ?? 3)),
  }
}

/** Half of the samples test, so that one answer is a quarter of a point. */
export const halfForTest = ({ data, noise, network, epochs }: Setup, seed: number) =>
  ({ data, noise, network, epochs, seed, samples: 800, testFraction: 0.5 }) satisfies GivenSettings
