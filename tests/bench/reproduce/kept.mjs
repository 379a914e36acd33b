/** LeNet-300-100 at every size, beside what PyTorch reaches with the same steps on the same digits. */

import { spread } from './figures.mjs'
import { testAccuracy, train, withExperiment } from './training.mjs'

/** Percent of the weights that are kept, and PyTorch's test accuracy there: mean of three seeds. */
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

function accuracyAt(experiment, kept) {
  if (kept < 100) {
    experiment.prune({ criterion: 'magnitude', amount: 1 - kept / 100 })
    experiment.retrain(retrainEpochs)
  }
  train(experiment)
  return testAccuracy(experiment)
}

export const kept = {
  id: 'kept',
  settings: `Adam 1.2e-3, batch 128, 20 epochs; magnitude, global, one size after the other, ${retrainEpochs} epochs after each`,
  tasks: (seeds) => seeds.map((seed) => ({ seed })),

  run: (core, { seed }) =>
    withExperiment(core, { ...recipe, seed }, (experiment) => steps.map((step) => accuracyAt(experiment, step.kept))),

  rows: (results) =>
    steps.map((step, i) => ({
      claim: `LeNet-300-100, ${step.kept} % kept`,
      published: `${step.pytorch.toFixed(2)} % (PyTorch 1.13, same digits)`,
      ours: spread(results.map((accuracies) => accuracies[i])),
    })),
}
