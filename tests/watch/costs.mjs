/**
 * `npm run watch:costs`: how well the instructions that a board is said to take (core/deploy/boards/instructions.cpp) hold
 * for networks of all kinds, beside those that are counted on the emulated Cortex-M4F. Returns 1 when more than one in a
 * hundred lies outside what is said.
 */

import { reported } from '../../core/toolchain/report.mjs'
import { installEmulator, measured } from './emulator.mjs'
import { machines } from './machines.mjs'
import { rangeOf, samples } from './range.mjs'

/** Removed share, and rows of a block. */
const cuts = [
  [0, 1],
  [0.5, 1],
  [0.8, 1],
  [0.9, 1],
  [0.95, 1],
  [0.6, 2],
  [0.9, 2],
  [0.6, 4],
  [0.9, 4],
]

const convolutions = [
  ['motion', '128x3-conv(8,5)-flatten-6'],
  ['motion', '128x3-conv(32,9)-conv(7,4)-gap-6'],
  ['motion', '128x3-conv(4,3)-pool(2)-conv(8,3)-pool(2)-flatten-6'],
  ['motion', '128x3-conv(16,5)-pool(2)-conv(16,5)-sigmoid-gap-6'],
  ['stress', '64x2-conv(16,5)-conv(8,3)-flatten-2'],
  ['stress', '64x2-conv(8,5)-relu-pool(2)-conv(8,5)-relu-pool(2)-flatten-16-relu-2'],
  ['heart', '128x1-conv(6,7)-tanh-flatten-4'],
  ['heart', '128x1-conv(4,7)-relu-pool(2)-conv(8,5)-relu-pool(2)-flatten-16-relu-4'],
]

const layers = [
  [784, 64],
  [128, 32],
  [64, 10],
  [37, 13],
  [250, 30],
]

/** Some table that a network of these sizes can be made for: only its sizes matter. */
function tableOf(features, classes) {
  const rows = 60
  return {
    featureNames: Array.from({ length: features }, (_, i) => `f${i}`),
    values: Float64Array.from({ length: rows * features }, (_, i) => Math.sin(1.7 * i + (i % 7))),
    labels: Int32Array.from({ length: rows }, (_, i) => i % classes),
    classNames: Array.from({ length: classes }, (_, i) => `c${i}`),
  }
}

const settings = [
  ...layers.map(([inputs, units]) => ({
    data: 'table',
    network: `${inputs}-${units}`,
    table: tableOf(inputs, units),
  })),
  ...convolutions.map(([data, network]) => ({ data, network, samples: 300 })),
]

/** What is counted over the middle of what is said, and whether it lies within. */
async function comparedWith(deployment, rounding) {
  deployment.quantise({ rounding })
  const { instructions } = await measured(deployment.cSource({ form: 'int8', samples, name: 'net' }), machines[0])
  const { low, high } = rangeOf(deployment, 'int8')
  return { ratio: (2 * instructions) / (low + high), isWithin: low <= instructions && instructions <= high }
}

await reported(async () => {
  await installEmulator()
  const { loadCore } = await import('../../dist/node.js')
  const { loadDeployCore } = await import('../../dist/deploy-node.js')
  const [core, deploy] = await Promise.all([loadCore(), loadDeployCore()])
  const found = []
  for (const given of settings)
    for (const [amount, block] of cuts) {
      const experiment = core.createExperiment(given)
      if (amount) experiment.prune({ criterion: 'random', amount, ...(block > 1 ? { block } : {}) })
      const deployment = deploy.createDeployment(given)
      deployment.loadModel(experiment.saveModel())
      for (const rounding of ['double', 'single']) {
        const compared = await comparedWith(deployment, rounding)
        found.push(compared)
        if (!compared.isWithin)
          process.stdout.write(
            `${given.network}, ${amount} in blocks of ${block}, ${rounding}: ${compared.ratio.toFixed(2)}\n`,
          )
      }
      deployment.dispose()
      experiment.dispose()
    }
  const ratios = found.map(({ ratio }) => ratio).sort((a, b) => a - b)
  const at = (share) => ratios[Math.round(share * (ratios.length - 1))].toFixed(2)
  const outside = found.filter(({ isWithin }) => !isWithin).length
  process.stdout.write(
    `${found.length} networks, ${outside} outside; counted over the middle of what is said: ${at(0)} to ${at(1)}, nine in ten from ${at(0.05)} to ${at(0.95)}\n`,
  )
  process.exitCode = outside > found.length / 100 ? 1 : 0
})
