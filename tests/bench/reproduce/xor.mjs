/** Optimal Brain Surgeon on exclusive or: it takes the right weights where others break the network. */

import { train, withExperiment } from './training.mjs'

const removedCount = 4

const recipe = {
  data: 'xor-table',
  network: '2-4-1 sigmoid',
  loss: 'mean-squared-error',
  learningRate: 0.02,
  batchSize: 4,
  epochs: 2000,
  weightDecay: 1e-4,
  testFraction: 0,
  validationFraction: 0,
}

/** Each removes the weight with its lowest score; OBS moves the others, as its paper does. */
export const methods = {
  OBS: { criterion: 'obs', healing: 'obs-update' },
  OBD: { criterion: 'obd' },
  magnitude: { criterion: 'magnitude' },
}

const isRight = (experiment) => experiment.evaluate('train').accuracy === 1

/** How many weights go, one at a time and never trained again, before an answer is wrong. */
function weightsBeforeMistake(experiment, settings) {
  const weights = experiment.info.layers.reduce((sum, layer) => sum + layer.weights, 0)
  for (let count = 1; count <= weights; count += 1) {
    experiment.prune({ ...settings, amountKind: 'count', amount: count })
    if (!isRight(experiment)) return count - 1
  }
  return weights
}

export const xor = {
  id: 'xor',
  seedCount: 20,
  settings: '2-4-1 sigmoid, squared error, L2 1e-4, Adam 0.02, 2,000 epochs; one weight at a time, never trained again',
  tasks: (seeds) => seeds.map((seed) => ({ seed })),

  run: (core, { seed }) =>
    withExperiment(core, { ...recipe, seed }, (experiment) => {
      train(experiment)
      const trained = experiment.saveModel()
      const counts = Object.entries(methods).map(([name, settings]) => {
        experiment.loadModel(trained)
        return [name, isRight(experiment) ? weightsBeforeMistake(experiment, settings) : -1]
      })
      return Object.fromEntries(counts)
    }),

  rows: (results) =>
    Object.keys(methods).map((name) => {
      const counts = results.map((result) => result[name])
      const right = counts.filter((count) => count >= removedCount).length
      return {
        claim: `${name}: XOR is right without ${removedCount} of 12 weights`,
        published: name === 'OBS' ? 'right in every case (Hassibi, Stork 1992, abstract)' : 'not in every case (same)',
        ours: `${right} of ${counts.length} seeds; ${Math.min(...counts)} to ${Math.max(...counts)} weights before a mistake`,
      }
    }),
}
