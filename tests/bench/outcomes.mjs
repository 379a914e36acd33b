/**
 * `npm run outcomes`: what the presets learn, three seeds each, as the table of the README; and the memory it took.
 * `--only heart,mnist` picks rows.
 */

import { parseArgs } from 'node:util'
import { loadAsset } from '../../dist/data-node.js'
import { loadCore } from '../../dist/node.js'
import { mean, samplingError, spread } from './reproduce/figures.mjs'
import { seedsText } from './reproduce/table.mjs'

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

const plain = {
  data: 'mnist',
  network: '784-300-100-10',
  optimiser: 'adam',
  learningRate: 1.2e-3,
  batchSize: 128,
  epochs: 20,
  schedule: 'constant',
  weightDecay: 0,
}
/** A linear model stands beside the wearable sets, because data that it can do teach nothing. */
const rows = [
  { name: 'mnist, 784-300-100-10, Adam 1.2e-3, batch 128, 20 epochs', settings: plain },
  { name: 'mnist, preset (input dropout 0.3, cosine, 25 epochs)', settings: { data: 'mnist' } },
  { name: 'breast-cancer, preset', settings: { data: 'breast-cancer' } },
  ...['heart', 'pulse', 'motion', 'stress'].flatMap((data) => [
    { name: `${data}, preset`, settings: { data } },
    { name: `${data}, linear model`, settings: { data, network: `${classesOf(data)}` } },
  ]),
]

function classesOf(data) {
  return sources.find(({ id }) => id === data).classNames.length
}

async function trained(settings, seed) {
  const asset = sources.find(({ id }) => id === settings.data).asset
  const started = performance.now()
  const experiment = core.createExperiment({ ...settings, seed, ...(asset ? { asset: await loadAsset(asset) } : {}) })
  while (!experiment.progress.isDone) experiment.advance(20)
  const { accuracy, samples } = experiment.evaluate('test')
  const { parameters } = experiment.info
  experiment.dispose()
  return { accuracy: 100 * accuracy, samples, parameters, seconds: (performance.now() - started) / 1000 }
}

/** What choosing the test samples alone brings to one seed's accuracy, for the mean of their numbers. */
function testPart(runs) {
  const samples = Math.round(mean(runs.map((run) => run.samples)))
  const error = samplingError(mean(runs.map(({ accuracy }) => accuracy)), samples)
  return `${samples.toLocaleString('en')}: ${error.toFixed(2)}`
}

const heads = [
  'data, network',
  'parameters',
  'test accuracy, mean ± standard error over seeds (lowest to highest)',
  'test samples: standard error that they bring, points a seed',
  'seeds',
]
process.stdout.write(`| ${heads.join(' | ')} |\n|${' --- |'.repeat(heads.length)}\n`)
for (const { name, settings } of rows.filter((row) => !only.length || only.includes(row.settings.data))) {
  const runs = []
  for (const seed of seeds) runs.push(await trained(settings, seed))
  const accuracies = spread(runs.map(({ accuracy }) => accuracy))
  const cells = [name, runs[0].parameters.toLocaleString('en'), accuracies, testPart(runs), seedsText(seeds)]
  process.stdout.write(`| ${cells.join(' | ')} |\n`)
  const longest = Math.max(...runs.map(({ seconds }) => seconds))
  process.stderr.write(`${name}: ${longest.toFixed(1)} s at most\n`)
}
process.stderr.write(`WebAssembly memory at the end: ${(memory.buffer.byteLength / 2 ** 20).toFixed(1)} MiB\n`)
