/** The lottery ticket: what is left after rounds of pruning, rewound to its first weights, against new ones. */

import { mean, spread } from './figures.mjs'
import { keptPercent, train, withExperiment, withMasks } from './training.mjs'

/** Rounds after which 51.3, 21.1 and 3.6 % are kept. */
const rounds = [3, 7, 15]

const published = [
  'learns faster than all weights, and to a better accuracy (Frankle, Carbin 2019, figure 3)',
  'the best of all (same)',
  'back to what all weights reach (same)',
]

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

/** Trains from the weights of a model on. */
function trainFrom(experiment, model) {
  experiment.loadModel(model)
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

const told = (runs) =>
  `${spread(runs.map(({ accuracy }) => accuracy))}, epoch ${mean(runs.map(({ epoch }) => epoch)).toFixed(1)}`

/** First weights of another seed. */
const otherWeights = (core, seed) =>
  withExperiment(core, { ...recipe, seed: seed + 1000 }, (other) => other.saveModel())

export const lottery = {
  id: 'lottery',
  seedCount: 3,
  settings: `Adam 1.2e-3, batch 60, Glorot normal, ${recipe.epochs} epochs, stopped at the least validation loss; magnitude by layer, 20 % a round, 10 % of the last layer`,
  tasks: (seeds) => seeds.map((seed) => ({ seed })),

  run: (core, { seed }) =>
    withExperiment(core, { ...recipe, seed }, async (experiment) => {
      const [first, others] = [experiment.saveModel(), await otherWeights(core, seed)]
      trainFrom(experiment, first)
      const whole = stopped(experiment)
      const tickets = []
      for (let round = 1; round <= Math.max(...rounds); round += 1) {
        cutRound(experiment, round)
        const pruned = experiment.saveModel()
        if (rounds.includes(round)) {
          trainFrom(experiment, withMasks(others, pruned))
          tickets.push({ reinitialised: stopped(experiment) })
        }
        trainFrom(experiment, withMasks(first, pruned))
        if (rounds.includes(round))
          Object.assign(tickets.at(-1), { kept: keptPercent(experiment), rewound: stopped(experiment) })
      }
      return { whole, tickets }
    }),

  rows: (results) => [
    {
      claim: 'lottery ticket: all weights',
      published: '',
      ours: told(results.map(({ whole }) => whole)),
    },
    ...published.flatMap((text, i) => {
      const tickets = results.map((result) => result.tickets[i])
      const percent = `${tickets[0].kept.toFixed(1)} % kept`
      return [
        { claim: `${percent}, rewound`, published: text, ours: told(tickets.map(({ rewound }) => rewound)) },
        {
          claim: `${percent}, new weights`,
          published: 'slower and less accurate than the ticket',
          ours: told(tickets.map(({ reinitialised }) => reinitialised)),
        },
      ]
    }),
  ],
}
