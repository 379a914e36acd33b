/** Optimal Brain Surgeon one weight at a time, beside all at once: the training loss right after a cut, never trained again. */

import { shortSpread } from './figures.mjs'
import { train, withExperiment } from './training.mjs'

export const ways = [
  { name: 'obs', criterion: 'obs' },
  { name: 'obs-joint', criterion: 'obs-joint' },
  { name: 'obd', criterion: 'obd' },
  { name: 'magnitude', criterion: 'magnitude' },
]
export const amounts = [0.5, 0.7]

export const obs = {
  id: 'obs',
  heads: ['criterion', 'before', ...amounts.map((amount) => `${100 * amount} % of the weights gone`)],
  settings: 'circle, 2-8-8-2 tanh, 20 epochs; training loss, each criterion with its own healing',
  tasks: (seeds) => seeds.map((seed) => ({ seed })),

  run: (core, { seed }) =>
    withExperiment(core, { data: 'circle', network: '2-8-8-2 tanh', seed }, (experiment) => {
      train(experiment)
      const trained = experiment.saveModel()
      const lossOf = () => experiment.evaluate('train').loss
      const before = lossOf()
      const losses = ways.map(({ criterion }) =>
        amounts.map((amount) => {
          experiment.loadModel(trained)
          experiment.prune({ criterion, amount })
          return lossOf()
        }),
      )
      return { before, losses }
    }),

  rows: (results) =>
    ways.map(({ name }, i) => [
      name,
      shortSpread(
        results.map(({ before }) => before),
        3,
      ),
      ...amounts.map((_, j) =>
        shortSpread(
          results.map(({ losses }) => losses[i][j]),
          3,
        ),
      ),
    ]),
}
