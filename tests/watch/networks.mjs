/** The networks that are measured: one layer alone, the wearable presets and LeNet-300-100, cut step by step and shrunk. */

import { loadAsset } from '../../dist/data-node.js'

const amounts = [0.5, 0.8, 0.9, 0.95]
const retrainEpochs = 2
const blockAmount = 0.9
const unitShare = 0.5

/** The layer for which figures of CMSIS-NN are known: 784 inputs, 300 outputs. */
function oneLayer() {
  const samples = 300
  const features = 784
  const classes = 300
  return {
    data: 'table',
    network: `${features}-${classes}`,
    table: {
      featureNames: Array.from({ length: features }, (_, i) => `f${i}`),
      values: Float64Array.from({ length: samples * features }, (_, i) => Math.sin(1.7 * i + (i % 7))),
      labels: Int32Array.from({ length: samples }, (_, i) => i),
      classNames: Array.from({ length: classes }, (_, i) => `c${i}`),
    },
  }
}

const lenet = { data: 'mnist', network: '784-300-100-10', optimiser: 'adam', learningRate: 1.2e-3, batchSize: 128 }

export const sources = [
  { name: 'layer', settings: oneLayer(), isTrained: false },
  ...['heart', 'pulse', 'motion', 'stress'].map((data) => ({ name: data, settings: { data }, isTrained: true })),
  { name: 'lenet', settings: { ...lenet, epochs: 10 }, isTrained: true },
]

function train(experiment) {
  while (!experiment.progress.isDone) experiment.advance(1000)
}

const percent = (share) => `${Math.round(100 * share)} %`

/**
 * Every state of a network that is measured.
 *
 * @returns {{ settings: object, states: { name: string, model: object, weights: string[], isTriedInAll?: boolean,
 *   network?: string }[] }} `weights`: the forms of `weightFormIds` in which it is written; `isTriedInAll`: in float32
 *   and in every rounding, too; `network`: its text, where it is not that of the settings
 */
export async function statesOf(core, { settings: given, isTrained }) {
  const { asset } = core.describe().dataSources.find(({ id }) => id === given.data) ?? {}
  const settings = { ...given, ...(asset ? { asset: await loadAsset(asset) } : {}) }
  const experiment = core.createExperiment(settings)
  try {
    return { settings, states: statesFrom(experiment, isTrained) }
  } finally {
    experiment.dispose()
  }
}

function statesFrom(experiment, isTrained) {
  const criterion = isTrained ? 'magnitude' : 'random'
  const cut = (wanted) => {
    experiment.prune({ criterion, ...wanted })
    if (isTrained) experiment.retrain(retrainEpochs)
    if (isTrained) train(experiment)
    return experiment.saveModel()
  }
  if (isTrained) train(experiment)
  const whole = experiment.saveModel()
  const states = [{ name: 'all weights', model: whole, weights: ['dense'], isTriedInAll: true }]
  for (const amount of amounts)
    states.push({
      name: `${percent(amount)} removed`,
      model: cut({ amount }),
      weights: ['dense', 'sparse'],
      isTriedInAll: amount === 0.9,
    })
  for (const block of [2, 4]) {
    experiment.loadModel(whole)
    const name = `${percent(blockAmount)} removed in blocks 1 x ${block}`
    states.push({ name, model: cut({ amount: blockAmount, block }), weights: ['sparse'] })
  }
  if (!isTrained) return states
  experiment.loadModel(whole)
  cut({ criterion: 'unit-out-l2', amount: unitShare })
  experiment.shrink()
  const { network } = experiment.info
  const name = `${percent(unitShare)} of units removed`
  states.push({ name, model: experiment.saveModel(), weights: ['dense'], network })
  return states
}
