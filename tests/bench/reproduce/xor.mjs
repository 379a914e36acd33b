/** Optimal Brain Surgeon on exclusive or: how much of a network goes before one of the four answers is wrong. */

import { mean } from './figures.mjs'
import { train, withExperiment } from './training.mjs'
import { comparison } from './verdict.mjs'

/** The first is where the published claim holds with every seed; the others show that it depends on the network. */
export const networks = ['2-4-1 sigmoid', '2-3-1 sigmoid', '2-6-1 sigmoid', '2-4-1 tanh', '2-3-3-1 tanh']

const recipe = {
  data: 'xor-table',
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

const weightsOf = (experiment) => experiment.info.layers.reduce((sum, layer) => sum + layer.weights, 0)

/** How many weights go, one at a time and never trained again, before an answer is wrong. */
function weightsBeforeMistake(experiment, settings) {
  const weights = weightsOf(experiment)
  for (let count = 1; count <= weights; count += 1) {
    experiment.prune({ ...settings, amountKind: 'count', amount: count })
    if (!isRight(experiment)) return count - 1
  }
  return weights
}

/** How many seeds are right without a third, and how many weights went before the first mistake. */
function cell(counts, third) {
  const right = counts.filter((count) => count >= third).length
  return `${right} of ${counts.length}; ${mean(counts).toFixed(1)} (${Math.min(...counts)} to ${Math.max(...counts)})`
}

/** A row of what training got right; networks that never learned XOR can lose nothing. */
export function xorRow(network, results) {
  const learned = results.filter(({ isLearned }) => isLearned)
  const name = `${network}, ${results[0].weights} weights`
  if (!learned.length) return [name, `0 of ${results.length}`, '', '', '', '']
  const third = Math.round(results[0].weights / 3)
  const countsOf = (method) => learned.map((result) => result[method])
  return [
    `${name}, without ${third}`,
    `${learned.length} of ${results.length}`,
    ...Object.keys(methods).map((method) => cell(countsOf(method), third)),
    comparison(countsOf('OBS'), countsOf('OBD'), 1),
  ]
}

export const xor = {
  id: 'xor',
  heads: [
    'network',
    'seeds that learned XOR',
    'OBS: of these, right; weights gone before a mistake',
    'OBD',
    'magnitude',
    'OBS beside OBD, weights',
  ],
  seedCount: 20,
  settings: 'squared error, L2 1e-4, Adam 0.02, 2,000 epochs; one weight at a time, scored anew, never trained again',
  tasks: (seeds) => networks.flatMap((network) => seeds.map((seed) => ({ network, seed }))),

  run: (core, { network, seed }) =>
    withExperiment(core, { ...recipe, network, seed }, (experiment) => {
      train(experiment)
      const trained = experiment.saveModel()
      const isLearned = isRight(experiment)
      const counts = Object.entries(methods).map(([name, settings]) => {
        experiment.loadModel(trained)
        return [name, isLearned ? weightsBeforeMistake(experiment, settings) : 0]
      })
      return { network, weights: weightsOf(experiment), isLearned, ...Object.fromEntries(counts) }
    }),

  rows: (results) =>
    networks.map((network) =>
      xorRow(
        network,
        results.filter((result) => result.network === network),
      ),
    ),
}
