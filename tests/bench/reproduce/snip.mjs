/** SNIP: weights removed before any training, by their connection sensitivity. */

import { spread } from './figures.mjs'
import { testAccuracy, train, withExperiment } from './training.mjs'

const amounts = [
  { amount: 0, published: '98.3 % (Lee et al. 2019, table 1)' },
  { amount: 0.95, published: '98.4 % (same)' },
  { amount: 0.98, published: '97.6 % (same)' },
]

const recipe = {
  data: 'mnist',
  network: '784-300-100-10',
  optimiser: 'adam',
  learningRate: 5e-3,
  batchSize: 128,
  epochs: 60,
  schedule: 'cosine',
  weightDecay: 0,
}

export const snip = {
  id: 'snip',
  seedCount: 3,
  settings: 'SNIP on 2,000 samples, global, then Adam 5e-3 (cosine), batch 128, 60 epochs',
  tasks: (seeds) => seeds.flatMap((seed) => amounts.map(({ amount }) => ({ seed, amount }))),

  run: (core, { seed, amount }) =>
    withExperiment(core, { ...recipe, seed }, (experiment) => {
      if (amount > 0) experiment.prune({ criterion: 'snip', amount })
      train(experiment)
      return { amount, accuracy: testAccuracy(experiment) }
    }),

  rows: (results) =>
    amounts.map(({ amount, published }) => ({
      claim: amount ? `SNIP, ${100 * amount} % removed before training` : 'the same network, nothing removed',
      published,
      ours: spread(results.filter((result) => result.amount === amount).map(({ accuracy }) => accuracy)),
    })),
}
