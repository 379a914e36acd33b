/** LeNet-300-100 at every size, beside the same network with all its weights, trained on for as long. */

import { spread } from './figures.mjs'
import { testAccuracy, train, withExperiment } from './training.mjs'
import { comparison } from './verdict.mjs'

/** Percent of the weights that are kept, and the test accuracy of our own PyTorch run there: mean of three seeds. */
const steps = [
  { kept: 100, pytorch: 95.4 },
  { kept: 50, pytorch: 95.32 },
  { kept: 20, pytorch: 95.55 },
  { kept: 10, pytorch: 95.25 },
  { kept: 8.3, pytorch: 95.33 },
  { kept: 5, pytorch: 94.83 },
  { kept: 3, pytorch: 93.12 },
  { kept: 2, pytorch: 91.55 },
]

const recipe = {
  data: 'mnist',
  network: '784-300-100-10',
  optimiser: 'adam',
  learningRate: 1.2e-3,
  batchSize: 128,
  epochs: 20,
  schedule: 'constant',
  weightDecay: 0,
}
const retrainEpochs = 4

function trainOn(experiment) {
  experiment.retrain(retrainEpochs)
  train(experiment)
  return testAccuracy(experiment)
}

function cutAndTrainOn(experiment, { kept }) {
  experiment.prune({ criterion: 'magnitude', amount: 1 - kept / 100 })
  return trainOn(experiment)
}

export const kept = {
  id: 'kept',
  heads: [
    'LeNet-300-100, weights kept',
    'ours, cut and retrained',
    'ours, all weights, trained on for as long',
    'difference, points',
    'PyTorch 1.13, our own run, seeds 1 to 3',
  ],
  settings: `Adam 1.2e-3, batch 128, 20 epochs; magnitude, global, one size after the other, ${retrainEpochs} epochs after each`,
  tasks: (seeds) => seeds.map((seed) => ({ seed })),

  run: (core, { seed }) =>
    withExperiment(core, { ...recipe, seed }, (experiment) => {
      train(experiment)
      const whole = testAccuracy(experiment)
      const trained = experiment.saveModel()
      const smaller = steps.slice(1)
      const cut = smaller.map((step) => cutAndTrainOn(experiment, step))
      experiment.loadModel(trained)
      return { cut: [whole, ...cut], longer: [whole, ...smaller.map(() => trainOn(experiment))] }
    }),

  rows: (results) =>
    steps.map((step, i) => {
      const [cut, longer] = ['cut', 'longer'].map((key) => results.map((result) => result[key][i]))
      const beside = i ? [spread(longer), comparison(cut, longer)] : ['', '']
      return [`${step.kept} %`, spread(cut), ...beside, `${step.pytorch.toFixed(2)} %`]
    }),
}
