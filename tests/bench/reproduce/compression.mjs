/** Deep compression of LeNet-300-100: 12, 32 and 40 times smaller, stage by stage, read back from files. */

import { loadDeployCore } from '../../../dist/deploy-node.js'
import { shortSpread, spread } from './figures.mjs'
import { recipe } from './han.mjs'
import { testAccuracy, train, withExperiment } from './training.mjs'
import { comparison } from './verdict.mjs'

/** Of the three layers; the paper's own, 21,776 of 266,200 weights. */
const kept = [0.08, 0.09, 0.26]
const rounds = 5
const retrainEpochs = 8
const widths = [6, 5, 4]
const tuning = { epochs: 4, rate: 0.1 }

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

const times = (numbers) => `${shortSpread(numbers, 2)}x`

/** Numbers of each width, as a cell each. */
const cells = (results, pick, text) => widths.map((_, i) => text(results.map(({ widths }) => pick(widths[i]))))

/** In the order of the stages. */
const [P, PQ, PQH] = [0, 1, 2]
const stage = (place, key) => (width) => width.stages[place][key]

export const compression = {
  id: 'compression',
  heads: [
    'LeNet-300-100, 8, 9 and 26 % kept',
    'published (Han, Mao, Dally 2016), 6 bits',
    ...widths.map((bits) => `ours, ${bits} bits`),
  ],
  settings: `Adam 1.2e-3, batch 128, L2 1e-4, 20 epochs; magnitude, by layer, ${rounds} rounds, ${retrainEpochs} epochs each at 0.3 of the rate; centroids ${tuning.epochs} epochs at ${tuning.rate}; bytes and accuracies of files that were read back`,
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
    const [first] = cells(results, stage(P, 'alone'), times)
    const [second] = cells(results, stage(P, 'smaller'), times)
    return [
      ['accuracy, all weights', '98.36 %', spread(whole), '', ''],
      ['accuracy, pruned', '98.41 %', spread(pruned), '', ''],
      ['P: kept weights alone', '12x', first, '', ''],
      ['P, with gaps of 5 bits', '', second, '', ''],
      ['P+Q: weights shared', '32x', ...cells(results, stage(PQ, 'smaller'), times)],
      ['P+Q+H: Huffman codes', '40x', ...cells(results, stage(PQH, 'smaller'), times)],
      ['P+Q+H, biases counted', '', ...cells(results, stage(PQH, 'withBiases'), times)],
      ...['2.32 %', '3.04 %', '12.70 %'].map((published, layer) => [
        `P+Q+H, left of layer ${layer + 1}`,
        published,
        ...cells(
          results,
          ({ percentOfLayers }) => percentOfLayers[layer],
          (list) => `${shortSpread(list, 2)} %`,
        ),
      ]),
      [
        'bits of a weight, coded',
        '5.1',
        ...cells(
          results,
          ({ indexBits }) => indexBits,
          (list) => shortSpread(list, 2),
        ),
      ],
      [
        'bits of a gap, coded',
        '3.7',
        ...cells(
          results,
          ({ gapBits }) => gapBits,
          (list) => shortSpread(list, 2),
        ),
      ],
      [
        'whole file, kB',
        '27',
        ...cells(results, stage(PQH, 'fileBytes'), (list) => shortSpread(list.map((bytes) => bytes / 1000))),
      ],
      [
        'accuracy beside pruned, points',
        '+0.01',
        ...cells(results, stage(PQH, 'accuracy'), (list) => comparison(list, pruned)),
      ],
    ]
  },
}
