/**
 * `npm run outcomes`: what the presets learn, three seeds each, as the table of the README; and the memory it took.
 * `--only heart,mnist` picks rows.
 */

import { parseArgs } from 'node:util'
import { loadAsset } from '../../dist/data-node.js'
import { loadCore } from '../../dist/node.js'

const { values } = parseArgs({
  options: { only: { type: 'string', default: '' }, seeds: { type: 'string', default: '1,2,3' } },
})
const only = values.only.split(',').filter(Boolean)
const seeds = values.seeds.split(',').map(Number)

/** Sees the memory of the core that is loaded. */
let memory
const instantiate = WebAssembly.instantiate
WebAssembly.instantiate = async (...args) => {
  const result = await instantiate(...args)
  memory =
    (result.instance ?? result).exports.memory ??
    Object.values((result.instance ?? result).exports).find((value) => value instanceof WebAssembly.Memory)
  return result
}
const core = await loadCore()
const sources = core.describe().dataSources

const wearables = ['heart', 'pulse', 'motion', 'stress']
const rows = [
  {
    name: 'mnist, plain recipe',
    settings: {
      data: 'mnist',
      network: '784-300-100-10',
      optimiser: 'adam',
      learningRate: 1.2e-3,
      batchSize: 128,
      epochs: 20,
      schedule: 'constant',
      weightDecay: 0,
    },
  },
  { name: 'mnist, preset', settings: { data: 'mnist' } },
  { name: 'breast-cancer, preset', settings: { data: 'breast-cancer' } },
  ...wearables.flatMap((data) => [
    { name: `${data}, preset`, settings: { data } },
    {
      name: `${data}, linear`,
      settings: { data, network: String(sources.find(({ id }) => id === data).classNames.length) },
    },
  ]),
]

async function trained(settings, seed) {
  const asset = sources.find(({ id }) => id === settings.data).asset
  const started = performance.now()
  const experiment = core.createExperiment({ ...settings, seed, ...(asset ? { asset: await loadAsset(asset) } : {}) })
  while (!experiment.progress.isDone) experiment.advance(20)
  const { accuracy } = experiment.evaluate('test')
  const { parameters } = experiment.info
  experiment.dispose()
  return { accuracy: 100 * accuracy, parameters, seconds: (performance.now() - started) / 1000 }
}

const mean = (numbers) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length

process.stdout.write(
  '| data, network | parameters | test accuracy, mean (lowest to highest) | seconds, longest |\n|---|---|---|---|\n',
)
for (const { name, settings } of rows.filter((row) => !only.length || only.includes(row.settings.data))) {
  const runs = []
  for (const seed of seeds) runs.push(await trained(settings, seed))
  const accuracies = runs.map(({ accuracy }) => accuracy)
  const [low, high] = [Math.min(...accuracies), Math.max(...accuracies)].map((value) => value.toFixed(1))
  const longest = Math.max(...runs.map(({ seconds }) => seconds))
  process.stdout.write(
    `| ${name} | ${runs[0].parameters.toLocaleString('en')} | ${mean(accuracies).toFixed(2)} % (${low} to ${high}) | ${longest.toFixed(1)} |\n`,
  )
}
process.stderr.write(`WebAssembly memory at the end: ${(memory.buffer.byteLength / 2 ** 20).toFixed(1)} MiB\n`)
