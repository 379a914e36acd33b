/** SNIP: weights removed before any training, by their connection sensitivity. */

import { spread } from './figures.mjs'
import { testAccuracy, train, withExperiment } from './training.mjs'
import { comparison } from './verdict.mjs'

const amounts = [
  { amount: 0, published: '98.3 %' },
  { amount: 0.95, published: '98.4 %' },
  { amount: 0.98, published: '97.6 %' },
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
  heads: ['removed before training', 'published (Lee et al. 2019, table 1)', 'ours', 'beside none removed, points'],
  settings: 'SNIP on 2,000 samples, global, then Adam 5e-3 (cosine), batch 128, 60 epochs',
  tasks: (seeds) => seeds.flatMap((seed) => amounts.map(({ amount }) => ({ seed, amount }))),

  run: (core, { seed, amount }) =>
    withExperiment(core, { ...recipe, seed }, (experiment) => {
      if (amount > 0) experiment.prune({ criterion: 'snip', amount })
      train(experiment)
      return { amount, accuracy: testAccuracy(experiment) }
    }),

  rows(results) {
    const at = (wanted) => results.filter(({ amount }) => amount === wanted).map(({ accuracy }) => accuracy)
    return amounts.map(({ amount, published }) => [
      `${100 * amount} %`,
      published,
      spread(at(amount)),
      amount ? comparison(at(amount), at(0)) : '',
    ])
  },
}
