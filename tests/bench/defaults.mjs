/**
 * `npm run defaults`: every criterion of weights and units with its own scope and healing, half of the candidates
 * removed and nothing trained again, on the preset of every data set; prints what is below random cuts by more than the
 * paired standard error, `--all` prints the rest too. `--only heart,mnist` picks data sets, `--criteria obs,unit-apoz`
 * criteria; `--scope layer` tries another scope than each one's own; `--workers 1` leaves cores to others.
 */

import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { loadAsset } from '../../dist/data-node.js'
import { loadCore } from '../../dist/node.js'
import { sweep } from '../../dist/sweep-node.js'
import { besideRandom, besideRandomRow } from './below-random.mjs'

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
const ids = criteria.filter(({ grain }) => grain !== 'layer').map(({ id }) => id)
const scored = chosen.length ? chosen : ids
const scope = values.scope ? { scope: values.scope } : {}

async function pointsOf({ id, asset }) {
  const experiment = { data: id, ...otherwise[id], ...(asset ? { asset: await loadAsset(asset) } : {}) }
  const { part = 'test' } = { part: parts[id] }
  return sweep(
    { experiment, criteria: scored, amounts: [0.5], seeds, part, ...scope },
    { size: Number(values.workers) },
  )
}

process.stdout.write(
  `Half removed, not retrained, seeds ${seeds.join(', ')}; accuracy (R^2 x 100 for regression) of the test part; mnist after ${otherwise.mnist.epochs} epochs, xor-table on its four rows\n\n`,
)
process.stdout.write('| data, preset | criterion | mean | random | difference |\n|---|---|---|---|---|\n')
for (const source of dataSources.filter(({ id }) => !only.length || only.includes(id))) {
  const compared = besideRandom(await pointsOf(source))
  for (const row of compared.filter(({ isBelow }) => isBelow || values.all))
    process.stdout.write(besideRandomRow(source.id, row))
  const below = compared.filter(({ isBelow }) => isBelow).length
  process.stderr.write(`${source.id}: ${below} of ${compared.length} below random\n`)
}
