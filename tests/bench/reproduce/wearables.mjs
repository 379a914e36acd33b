/** The wearable presets, half to nineteen twentieths of their weights removed, with and without training again. */

import { spread } from './figures.mjs'
import { testAccuracy, train, withExperiment } from './training.mjs'

const sources = ['heart', 'pulse', 'motion', 'stress']
const amounts = [0.5, 0.8, 0.9, 0.95]
const criterion = 'magnitude'
const retrainEpochs = 10

export const wearables = {
  id: 'wearables',
  settings: `preset; magnitude, global; retrained: one amount after the other, ${retrainEpochs} epochs after each`,
  tasks: (seeds) => sources.flatMap((data) => seeds.map((seed) => ({ data, seed }))),

  run: (core, { data, seed }) =>
    withExperiment(core, { data, seed }, (experiment) => {
      train(experiment)
      const whole = testAccuracy(experiment)
      const trained = experiment.saveModel()
      const cuts = experiment.preview({ criterion, amounts, part: 'test', hasLoss: true })
      const retrained = amounts.map((amount) => {
        experiment.prune({ criterion, amount })
        experiment.retrain(retrainEpochs)
        train(experiment)
        return testAccuracy(experiment)
      })
      experiment.loadModel(trained)
      experiment.retrain(retrainEpochs * amounts.length)
      train(experiment)
      return {
        data,
        whole,
        longer: testAccuracy(experiment),
        cut: cuts.map(({ accuracy }) => 100 * accuracy),
        retrained,
      }
    }),

  rows: (results) =>
    sources.flatMap((data) => {
      const runs = results.filter((result) => result.data === data)
      const row = (what, accuracyOf) => ({
        claim: `${data}, ${what}`,
        published: '',
        ours: spread(runs.map(accuracyOf), 1),
      })
      const cuts = amounts.flatMap((amount, i) => [
        row(`${100 * amount} % removed`, ({ cut }) => cut[i]),
        row(`${100 * amount} % removed, retrained`, ({ retrained }) => retrained[i]),
      ])
      const longer = `all weights, ${retrainEpochs * amounts.length} epochs more`
      return [row('all weights', ({ whole }) => whole), row(longer, (run) => run.longer), ...cuts]
    }),
}
