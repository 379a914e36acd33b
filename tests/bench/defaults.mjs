/**
 * `npm run defaults`: every criterion with its own scope and healing, half of the weights, units or inputs, or one
 * hidden layer, removed and nothing trained again, on the preset of every data set; prints what is below random cuts by
 * more than the paired standard error, `--all` prints the rest too. `--only heart,mnist` picks data sets,
 * `--criteria obs,unit-apoz` criteria; `--scope layer` tries another scope than each one's own; `--workers 1` leaves
 * cores to others.
 */

import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { loadAsset } from '../../dist/data-node.js'
import { loadCore } from '../../dist/node.js'
import { sweep } from '../../dist/sweep-node.js'
import { besideRandom, besideRandomRow } from './below-random.mjs'
import { layerPoints } from './layer-points.mjs'

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    seeds: { type: 'string', default: '1,2,3,4,5' },
    workers: { type: 'string', default: String(availableParallelism()) },
    criteria: { type: 'string', default: '' },
    scope: { type: 'string' },
    all: { type: 'boolean', default: false },
  },
})
const [only, chosen] = [values.only, values.criteria].map((text) => text.split(',').filter(Boolean))
const seeds = values.seeds.split(',').map(Number)

/** What is not as in the preset: MNIST is trained for less long; the four rows of a truth table leave none for a test. */
const otherwise = { mnist: { epochs: 5 }, 'xor-table': { testFraction: 0 } }
const parts = { 'xor-table': 'train' }

const core = await loadCore()
const { dataSources, criteria } = core.describe()
const scored = criteria.filter(({ id }) => !chosen.length || chosen.includes(id))
const idsOf = (...grains) => scored.filter(({ grain }) => grains.includes(grain)).map(({ id }) => id)
const scope = values.scope ? { scope: values.scope } : {}

async function pointsOf({ id, asset }) {
  const experiment = { data: id, ...otherwise[id], ...(asset ? { asset: await loadAsset(asset) } : {}) }
  const [cutting, taking] = [idsOf('weight', 'unit', 'input'), idsOf('layer')]
  const part = parts[id] ?? 'test'
  const settings = { experiment, criteria: cutting, amounts: [0.5], seeds, part, ...scope }
  const points = cutting.length ? await sweep(settings, { size: Number(values.workers) }) : []
  for (const seed of taking.length ? seeds : []) {
    const create = () => core.createExperiment({ ...experiment, seed })
    points.push(...layerPoints(create, taking, { seed, part }))
  }
  return points
}

process.stdout.write(
  `Half of the weights, units or inputs, or one hidden layer, removed and not retrained; seeds ${seeds.join(', ')}; accuracy (R^2 x 100 for regression) of the test part; mnist after ${otherwise.mnist.epochs} epochs, xor-table on its four rows\n\n`,
)
process.stdout.write('| data, preset | criterion | mean | random | difference |\n|---|---|---|---|---|\n')
for (const source of dataSources.filter(({ id }) => !only.length || only.includes(id))) {
  const compared = besideRandom(await pointsOf(source))
  for (const row of compared.filter(({ isBelow }) => isBelow || values.all))
    process.stdout.write(besideRandomRow(source.id, row))
  const below = compared.filter(({ isBelow }) => isBelow).length
  process.stderr.write(`${source.id}: ${below} of ${compared.length} below random\n`)
}
