/**
 * The wearable presets, half to nineteen twentieths of their weights removed, beside what else could explain the result:
 * training for longer, cuts at random, and a small network that was never cut.
 */

import { shortSpread } from './figures.mjs'
import { networkOfSize } from './small-network.mjs'
import { testAccuracy, train, withExperiment } from './training.mjs'
import { terseComparison } from './verdict.mjs'

const sources = ['heart', 'pulse', 'motion', 'stress']
const amounts = [0.5, 0.8, 0.9, 0.95]
const retrainEpochs = 10

const weightsOf = (experiment) => experiment.info.layers.reduce((sum, layer) => sum + layer.weights, 0)

function trainOn(experiment) {
  experiment.retrain(retrainEpochs)
  train(experiment)
  return testAccuracy(experiment)
}

/** Right after each cut, and, one amount after the other, after training again. */
function cutBy(experiment, trained, criterion, seed) {
  experiment.loadModel(trained)
  const cuts = experiment.preview({ criterion, seed, amounts, part: 'test', hasLoss: true })
  const retrained = amounts.map((amount) => {
    experiment.prune({ criterion, seed, amount })
    return trainOn(experiment)
  })
  return { cut: cuts.map(({ accuracy }) => 100 * accuracy), retrained }
}

/** All weights, trained on for as long as the pruned network at each amount. */
function trainLonger(experiment, trained) {
  experiment.loadModel(trained)
  return amounts.map(() => trainOn(experiment))
}

function countWeights(core, settings) {
  const experiment = core.createExperiment(settings)
  const count = weightsOf(experiment)
  experiment.dispose()
  return count
}

/** Narrower networks from their first weights on, each trained for as long as the pruned one of as many weights. */
async function trainSmall(core, { data, seed }, { network, weights }) {
  const counts = new Map()
  const countOf = (text) => {
    if (!counts.has(text)) counts.set(text, countWeights(core, { data, network: text, samples: 60 }))
    return counts.get(text)
  }
  const accuracies = []
  for (const [i, amount] of amounts.entries()) {
    const text = networkOfSize(network, weights * (1 - amount), countOf)
    accuracies.push(
      await withExperiment(core, { data, seed, network: text }, (experiment) => {
        train(experiment)
        for (let more = 0; more <= i; more += 1) trainOn(experiment)
        return testAccuracy(experiment)
      }),
    )
  }
  return accuracies
}

export const wearables = {
  id: 'wearables',
  heads: ['preset, test accuracy in %', 'all', ...amounts.map((amount) => `${100 * amount} % removed`)],
  settings: `preset; global; retrained: one amount after the other, ${retrainEpochs} epochs after each; mean ± standard error over the seeds; a difference without a word is none that is shown`,
  tasks: (seeds) => sources.flatMap((data) => seeds.map((seed) => ({ data, seed }))),

  run: (core, task) =>
    withExperiment(core, task, async (experiment) => {
      train(experiment)
      const trained = experiment.saveModel()
      const { info } = experiment
      const whole = testAccuracy(experiment)
      const magnitude = cutBy(experiment, trained, 'magnitude', task.seed)
      const random = cutBy(experiment, trained, 'random', task.seed)
      const longer = trainLonger(experiment, trained)
      const small = await trainSmall(core, task, { network: info.settings.network, weights: weightsOf(experiment) })
      return { data: task.data, whole, magnitude, random, longer, small }
    }),

  rows: (results) =>
    sources.flatMap((data) => {
      const runs = results.filter((result) => result.data === data)
      const across = (accuraciesOf) => amounts.map((_, i) => runs.map((run) => accuraciesOf(run)[i]))
      const row = (what, accuraciesOf, whole = '') => [
        `${data}, ${what}`,
        whole,
        ...across(accuraciesOf).map((accuracies) => shortSpread(accuracies)),
      ]
      const retrained = across(({ magnitude }) => magnitude.retrained)
      const beside = (what, accuraciesOf) => {
        const others = across(accuraciesOf)
        return [`${data}, ${what}`, '', ...retrained.map((accuracies, i) => terseComparison(accuracies, others[i]))]
      }
      return [
        row('cut by magnitude', ({ magnitude }) => magnitude.cut, shortSpread(runs.map(({ whole }) => whole))),
        row('cut at random', ({ random }) => random.cut),
        row('cut by magnitude, retrained', ({ magnitude }) => magnitude.retrained),
        row('cut at random, retrained', ({ random }) => random.retrained),
        row('small dense network of about as many weights, trained as long', ({ small }) => small),
        row('all weights, trained on for as long', ({ longer }) => longer),
        beside('magnitude retrained beside random retrained, points', ({ random }) => random.retrained),
        beside('beside the small dense network', ({ small }) => small),
        beside('beside all weights, trained on for as long', ({ longer }) => longer),
      ]
    }),
}
