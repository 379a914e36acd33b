/** What the reproductions share: training to the end, and what is kept. */

import { loadAsset } from '../../../dist/data-node.js'

/**
 * Works with an experiment on one of the package's data sets, its data file loaded when it has one.
 *
 * @param work  is given the experiment and its settings
 */
export async function withExperiment(core, settings, work) {
  const { asset } = core.describe().dataSources.find(({ id }) => id === settings.data)
  const whole = { ...settings, ...(asset ? { asset: await loadAsset(asset) } : {}) }
  const experiment = core.createExperiment(whole)
  try {
    return await work(experiment, whole)
  } finally {
    experiment.dispose()
  }
}

/** Trains, or retrains, to the end. */
export function train(experiment) {
  while (!experiment.progress.isDone) experiment.advance(1000)
}

/** Right answers on the test part, in percent. */
export function testAccuracy(experiment) {
  return 100 * experiment.evaluate('test').accuracy
}

/** Which weights are kept, by the place of their layer. */
export const masksOf = (experiment) =>
  new Map(
    experiment.info.layers.flatMap(({ weights }, layer) => (weights ? [[layer, experiment.copyMask(layer)]] : [])),
  )

/** Share of the weights that are kept, in percent. */
export function keptPercent(experiment) {
  const { layers } = experiment.info
  const sum = (key) => layers.reduce((total, layer) => total + layer[key], 0)
  return (100 * sum('kept')) / sum('weights')
}
