/** The lottery ticket: what is left after rounds of pruning, rewound to its first weights, against new ones. */

import { shortSpread, spread } from './figures.mjs'
import { keptPercent, masksOf, train, withExperiment } from './training.mjs'
import { comparison } from './verdict.mjs'

/** Rounds after which 51.3, 21.1 and 3.6 % are kept. */
const rounds = [3, 7, 15]

const published = ['sooner and better than all weights', 'the best of all', 'as all weights']

const recipe = {
  data: 'mnist',
  network: '784-300-100-10',
  initialisation: 'glorot-normal',
  optimiser: 'adam',
  learningRate: 1.2e-3,
  batchSize: 60,
  epochs: 16,
  schedule: 'constant',
  weightDecay: 0,
  validationFraction: 0.1,
}
const layers = { hidden: [0, 2], last: [4] }

/** Trains from the weights of a model on, without those that the masks remove. */
function trainFrom(experiment, model, masks = new Map()) {
  experiment.loadModel(model)
  for (const [layer, mask] of masks) experiment.setMask(layer, mask)
  experiment.retrain(recipe.epochs)
  train(experiment)
}

/** The epoch of least validation loss, where the paper stops, and the test accuracy there. */
function stopped(experiment) {
  const best = experiment.history.reduce((a, b) => (b.validationLoss < a.validationLoss ? b : a))
  return { epoch: best.epoch, accuracy: 100 * best.testAccuracy }
}

/** Removes 20 % of what each hidden layer still has, and 10 % of the last one. */
function cutRound(experiment, round) {
  const cut = (some, share) =>
    experiment.prune({ criterion: 'magnitude', scope: 'layer', layers: some, amount: 1 - (1 - share) ** round })
  cut(layers.hidden, 0.2)
  cut(layers.last, 0.1)
}

/** What one row says of its runs, and of the same seeds of another network. */
function cells(runs, others) {
  const of = (key, some = runs) => some.map((run) => run[key])
  const beside = others && [
    comparison(of('accuracy'), of('accuracy', others)),
    comparison(of('epoch', others), of('epoch'), 1), // fewer epochs are the better ones
  ]
  return [spread(of('accuracy')), shortSpread(of('epoch')), ...(beside ?? ['', ''])]
}

/** First weights of another seed. */
const otherWeights = (core, seed) =>
  withExperiment(core, { ...recipe, seed: seed + 1000 }, (other) => other.saveModel())

export const lottery = {
  id: 'lottery',
  heads: [
    'network',
    'published (Frankle, Carbin 2019, figure 3)',
    'ours, at the least validation loss',
    'its epoch',
    'points beside the other',
    'epochs sooner than the other',
  ],
  settings: `Adam 1.2e-3, batch 60, Glorot normal, ${recipe.epochs} epochs, stopped at the least validation loss; magnitude by layer, 20 % a round, 10 % of the last layer`,
  tasks: (seeds) => seeds.map((seed) => ({ seed })),

  run: (core, { seed }) =>
    withExperiment(core, { ...recipe, seed }, async (experiment) => {
      const [first, others] = [experiment.saveModel(), await otherWeights(core, seed)]
      trainFrom(experiment, first)
      const { sizes } = experiment.info
      const whole = stopped(experiment)
      const tickets = []
      for (let round = 1; round <= Math.max(...rounds); round += 1) {
        cutRound(experiment, round)
        const masks = masksOf(experiment)
        if (rounds.includes(round)) {
          trainFrom(experiment, others, masks)
          tickets.push({ reinitialised: stopped(experiment) })
        }
        trainFrom(experiment, first, masks)
        if (rounds.includes(round))
          Object.assign(tickets.at(-1), { kept: keptPercent(experiment), rewound: stopped(experiment) })
      }
      return { sizes, whole, tickets }
    }),

  rows(results) {
    const wholes = results.map(({ whole }) => whole)
    const samples = results[0].sizes.train.toLocaleString('en')
    return [
      [`all weights, ${samples} training samples`, '', ...cells(wholes)],
      ...published.flatMap((text, i) => {
        const tickets = results.map((result) => result.tickets[i])
        const percent = `${tickets[0].kept.toFixed(1)} % kept`
        const [rewound, reinitialised] = ['rewound', 'reinitialised'].map((key) => tickets.map((ticket) => ticket[key]))
        return [
          [`${percent}, rewound; other: all weights`, text, ...cells(rewound, wholes)],
          [`${percent}, new weights; other: rewound`, 'slower and worse', ...cells(reinitialised, rewound)],
        ]
      }),
    ]
  },
}
