/** Deep compression of LeNet-300-100: 12, 32 and 40 times smaller, stage by stage, read back from files. */

import { loadDeployCore } from '../../../dist/deploy-node.js'
import { shortSpread, spread } from './figures.mjs'
import { testAccuracy, train, withExperiment } from './training.mjs'
import { comparison } from './verdict.mjs'

/** Of the three layers; the paper's own, 21,776 of 266,200 weights. */
const kept = [0.08, 0.09, 0.26]
const rounds = 5
const retrainEpochs = 8
const widths = [6, 5, 4]
const tuning = { epochs: 4, rate: 0.1 }

const recipe = {
  data: 'mnist',
  network: '784-300-100-10',
  optimiser: 'adam',
  learningRate: 1.2e-3,
  batchSize: 128,
  epochs: 20,
  schedule: 'constant',
  weightDecay: 1e-4,
}

/** Layer by layer to the paper's shares, a fifth of the way (in logarithms) and a retraining at a time. */
function cutAsPublished(experiment) {
  const layers = experiment.info.layers.flatMap(({ weights }, i) => (weights ? [i] : []))
  for (let round = 1; round <= rounds; round++) {
    for (const [i, layer] of layers.entries())
      experiment.prune({ criterion: 'magnitude', layers: [layer], amount: 1 - kept[i] ** (round / rounds) })
    experiment.retrain(retrainEpochs, 0.3)
    train(experiment)
  }
}

/** What the table shows of one width, as plain numbers. */
function figuresOf({ weightBytes, arrayBytes, layers, stages }) {
  const entries = layers.reduce((sum, layer) => sum + layer.entries, 0)
  const meanOf = (key) => layers.reduce((sum, layer) => sum + layer[key] * layer.entries, 0) / entries
  return {
    stages: stages.map(({ weightBytes: bytes, aloneBytes, fileBytes, evaluation }) => ({
      smaller: weightBytes / bytes,
      alone: weightBytes / aloneBytes,
      withBiases: (weightBytes + arrayBytes) / (bytes + arrayBytes),
      fileBytes,
      accuracy: 100 * evaluation.accuracy,
    })),
    percentOfLayers: stages[2].layers.map(({ bytes }, i) => (100 * bytes) / (4 * layers[i].weights)),
    indexBits: meanOf('indexBits'),
    gapBits: meanOf('gapBits'),
  }
}

async function compressed(settings, model) {
  const deploy = await loadDeployCore()
  const deployment = deploy.createDeployment(settings)
  try {
    deployment.loadModel(model)
    return widths.map((bits) => figuresOf(deployment.compress({ bits, ...tuning })))
  } finally {
    deployment.dispose()
  }
}

const times = (numbers) => `${shortSpread(numbers)}x`

export const compression = {
  id: 'compression',
  heads: ['LeNet-300-100, 8, 9 and 26 % kept', 'published (Han, Mao, Dally 2016, on all of MNIST)', 'ours'],
  settings: `Adam 1.2e-3, batch 128, L2 1e-4, 20 epochs; magnitude, by layer, ${rounds} rounds, ${retrainEpochs} epochs each at 0.3 of the rate; centroids ${tuning.epochs} epochs at ${tuning.rate}; weights without biases, code tables and codebooks counted, by the bytes of files that were read back`,
  seedCount: 5,
  tasks: (seeds) => seeds.map((seed) => ({ seed })),

  run: (core, { seed }) =>
    withExperiment(core, { ...recipe, seed }, async (experiment, settings) => {
      train(experiment)
      const whole = testAccuracy(experiment)
      cutAsPublished(experiment)
      const widthsOf = await compressed(settings, experiment.saveModel())
      return { whole, pruned: testAccuracy(experiment), widths: widthsOf }
    }),

  rows(results) {
    const [whole, pruned] = ['whole', 'pruned'].map((key) => results.map((result) => result[key]))
    const at = (width, pick) => results.map((result) => pick(result.widths[width]))
    const stage = (width, place, key) => at(width, ({ stages }) => stages[place][key])
    const published = {
      6: { shared: '32x', coded: '40x', layers: '2.32, 3.04 and 12.70 %', bits: '5.1 and 3.7', change: '+0.01' },
    }
    return [
      ['accuracy, all weights', '98.36 %', spread(whole)],
      ['accuracy, pruned', '98.41 %', spread(pruned)],
      ['P: pruned, kept weights alone', '12x', times(stage(0, 0, 'alone'))],
      ['P, with gaps of 5 bits', '', times(stage(0, 0, 'smaller'))],
      ...widths.flatMap((bits, i) => [
        [`${bits} bits, P+Q: weights shared`, published[bits]?.shared, times(stage(i, 1, 'smaller'))],
        [`${bits} bits, P+Q+H: Huffman codes`, published[bits]?.coded, times(stage(i, 2, 'smaller'))],
        [`${bits} bits, P+Q+H, with biases`, '', times(stage(i, 2, 'withBiases'))],
        [
          `${bits} bits, P+Q+H, what is left of each layer`,
          published[bits]?.layers,
          `${[0, 1, 2]
            .map((layer) =>
              shortSpread(
                at(i, ({ percentOfLayers }) => percentOfLayers[layer]),
                2,
              ),
            )
            .join(', ')} %`,
        ],
        [
          `${bits} bits, a weight and a gap after Huffman`,
          published[bits]?.bits,
          `${shortSpread(at(i, ({ indexBits }) => indexBits))} and ${shortSpread(at(i, ({ gapBits }) => gapBits))}`,
        ],
        [`${bits} bits, whole file, kB`, '', shortSpread(stage(i, 2, 'fileBytes').map((bytes) => bytes / 1000))],
        [
          `${bits} bits, accuracy beside pruned, points`,
          published[bits]?.change,
          comparison(stage(i, 2, 'accuracy'), pruned),
        ],
      ]),
    ]
  },
}
