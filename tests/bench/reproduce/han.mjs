/** Magnitude pruning with retraining: twelve times fewer weights in LeNet-300-100, at the same accuracy. */

import { spread } from './figures.mjs'
import { testAccuracy, train, withExperiment } from './training.mjs'
import { comparison } from './verdict.mjs'

/** The weights that Han's network keeps, of 266,200. */
const keptShare = 21_776 / 266_200

/** How LeNet-300-100 is trained. */
export const recipe = {
  data: 'mnist',
  network: '784-300-100-10',
  optimiser: 'adam',
  learningRate: 1.2e-3,
  batchSize: 128,
  epochs: 20,
  schedule: 'constant',
  weightDecay: 1e-4,
}

/** As in the paper: with L2, in rounds, at a lower rate. */
const plan = {
  criterion: 'magnitude',
  amount: 1 - keptShare,
  plan: 'iterative',
  rounds: 5,
  retrain: 8,
  retrainRate: 0.3,
}

function carryOut(experiment, wanted) {
  experiment.startPlan(wanted)
  while (experiment.planProgress.stage !== 'done') experiment.advance(1000)
  return testAccuracy(experiment)
}

export const han = {
  id: 'han',
  heads: ['LeNet-300-100', 'published (Han et al. 2015, table 1)', 'ours'],
  settings: 'Adam 1.2e-3, batch 128, L2 1e-4, 20 epochs; magnitude, global, 5 rounds, 8 epochs each at 0.3 of the rate',
  tasks: (seeds) => seeds.map((seed) => ({ seed })),

  run: (core, { seed }) =>
    withExperiment(core, { ...recipe, seed }, (experiment) => {
      train(experiment)
      const before = testAccuracy(experiment)
      const trained = experiment.saveModel()
      const after = carryOut(experiment, plan)
      experiment.loadModel(trained)
      return { before, after, longer: carryOut(experiment, { ...plan, amount: 0 }) } // as long, and nothing cut
    }),

  rows(results) {
    const [before, after, longer] = ['before', 'after', 'longer'].map((key) => results.map((result) => result[key]))
    return [
      ['all 266,200 weights', '98.36 %', spread(before)],
      ['12.2 times fewer: 21,776 weights', '98.41 %', spread(after)],
      ['all weights, trained on for as long', '', spread(longer)],
      ['what the cut changed, in points, beside all weights', '+0.05', comparison(after, before)],
      ['beside all weights, trained on for as long', '', comparison(after, longer)],
    ]
  },
}
