/**
 * `npm run bench:pruning`: what scores, previews and sweeps take on 784-300-100-10 over 2,000 of the 10,000 digits,
 * through JavaScript in Node. A benchmark, not a test: it returns 0 whatever comes out.
 *
 *   --as-built  takes dist/ as it is
 */

import { parseArgs } from 'node:util'
import { dist } from '../../core/toolchain/places.mjs'
import { reported, say } from '../../core/toolchain/report.mjs'
import { buildAll } from '../../web/build/build.mjs'
import { median } from './measure.mjs'
import { digits } from './report.mjs'

const { values: options } = parseArgs({ options: { 'as-built': { type: 'boolean', default: false } } })

const network = '784-300-100-10 relu'
const amounts = [0, 0.2, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98]

/** Milliseconds that each criterion of weights may take, by what it looks at; the others have no mark. */
const wanted = { nothing: 5, gradients: 150 }

async function timed(work) {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** The median of several times, the first of which is not counted. */
async function medianOf(rounds, work) {
  const times = []
  for (let round = 0; round <= rounds; round += 1) times.push(await timed(() => work(round)))
  return median(times.slice(1))
}

function print(what, milliseconds, mark) {
  const verdict = mark ? `  ${milliseconds <= mark ? 'ok' : 'over'}, ${mark} wanted` : ''
  process.stdout.write(`${what.padEnd(56)}${digits(milliseconds).padStart(8)} ms${verdict}\n`)
}

async function scores(core, experiment) {
  const chosen = core.describe().criteria.filter(({ grain, needs }) => grain === 'weight' && needs !== 'training')
  for (const { id } of chosen) experiment.score({ criterion: id }) // the engine compiles what it has seen before
  for (const { id, needs } of chosen) {
    const rounds = needs === 'nothing' ? 15 : 3
    print(`score ${id}`, await medianOf(rounds, () => experiment.score({ criterion: id })), wanted[needs])
  }
}

/** Amounts that were not asked for before. */
async function previews(experiment) {
  const preview = (settings) => experiment.preview({ criterion: 'magnitude', ...settings })
  preview({ amounts: [0.5] })
  print('threshold to mask', await medianOf(21, (i) => preview({ amountKind: 'threshold', amounts: [i / 1000] })), 3)
  print('MACs to mask', await medianOf(5, (i) => preview({ amountKind: 'macs', amounts: [50_000 + i] })))
  print('bytes to mask', await medianOf(3, (i) => preview({ amountKind: 'bytes', amounts: [200_000 + i] })))
}

/** Sweeps of one model, with the control that is always in them, and of seeds that are trained first. */
async function sweeps(sweep, asset, model) {
  const once = { experiment: { data: 'mnist', asset, seed: 1 }, model, criteria: ['magnitude'], amounts, seeds: [1] }
  print('one-shot sweep of ten amounts, control and all', await medianOf(3, () => sweep(once, { size: 2 })), 1000)
  const seeds = {
    experiment: { data: 'mnist', asset, epochs: 2, network },
    criteria: ['magnitude', 'lamp', 'obd'],
    amounts,
    seeds: [1, 2, 3, 4],
  }
  const times = { 1: [], 2: [] }
  for (let round = 0; round < 3; round += 1)
    for (const size of [1, 2]) times[size].push(await timed(() => sweep(seeds, { size })))
  const [one, two] = [median(times[1]), median(times[2])]
  print('four seeds trained, cut 160 times, one worker', one)
  print('the same, two workers', two)
  process.stdout.write(`two workers against one: ${(one / two).toFixed(2)}, 1.8 wanted\n`)
}

await reported(async () => {
  if (!options['as-built']) await buildAll()
  const [{ loadCore }, { loadAsset }, { sweep }] = await Promise.all(
    ['node.js', 'data-node.js', 'sweep-node.js'].map((name) => import(`${dist}/${name}`)),
  )
  const core = await loadCore()
  const asset = await loadAsset('digits.bin')
  const experiment = core.createExperiment({ data: 'mnist', asset, network, epochs: 2, seed: 1 })
  say('training the network')
  while (!experiment.progress.isDone) experiment.advance(100)
  await scores(core, experiment)
  await previews(experiment)
  await sweeps(sweep, asset, experiment.saveModel())
})
