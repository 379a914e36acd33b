/** The criteria of layers by default: the hidden layer that each would take out first, beside any of them. */

import { mean } from './reproduce/figures.mjs'

/** As `prune --grain layer` takes them: the first that can stand in the layer's place. */
const bridges = ['least-squares', 'identity']

/** Share of right answers without a hidden layer; undefined where no bridge fits. */
function accuracyWithout(create, model, layer, part) {
  const experiment = create()
  try {
    experiment.loadModel(model)
    for (const bridge of bridges) {
      try {
        experiment.removeLayer(layer, bridge)
        return experiment.evaluate(part).accuracy
      } catch (error) {
        if (error.name !== 'CoreError') throw error
      }
    }
    return undefined
  } finally {
    experiment.dispose()
  }
}

/**
 * The points of one seed: each criterion's first choice, and `random`, the mean over all choices; none when there are
 * fewer than two.
 *
 * @param {() => object} create  an experiment of that seed, untrained
 */
export function layerPoints(create, criteria, { seed, part = 'test' }) {
  const experiment = create()
  while (!experiment.progress.isDone) experiment.advance(1000)
  const model = experiment.saveModel()
  const scores = criteria.map((criterion) => experiment.score({ criterion }))
  experiment.dispose()
  const layers = scores[0].map(({ layer }) => layer)
  const accuracies = new Map(layers.map((layer) => [layer, accuracyWithout(create, model, layer, part)]))
  const removable = layers.filter((layer) => accuracies.get(layer) !== undefined)
  if (removable.length < 2) return []
  const scoreOf = (parts, layer) => parts.find((one) => one.layer === layer).scores[0]
  const chosen = scores.map((parts) =>
    removable.reduce((best, layer) => (scoreOf(parts, layer) < scoreOf(parts, best) ? layer : best)),
  )
  return [
    ...criteria.map((criterion, i) => ({ criterion, seed, accuracy: accuracies.get(chosen[i]) })),
    { criterion: 'layer-random', seed, accuracy: mean(removable.map((layer) => accuracies.get(layer))) },
  ]
}
