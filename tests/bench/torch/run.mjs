/**
 * `npm run torch`: our engine and PyTorch with the same split, starting weights and recipe, ten seeds a table, each with
 * its own order of samples; then 80 % of the weights are cut by magnitude, and both retrain what ours left, under one
 * mask. The mark: means no farther apart than one standard deviation of the seeds, the smaller of the two. Returns 1 when
 * it is missed anywhere. One thread each, in turns. Needs a Python with PyTorch.
 *
 *   --only WORD   tables with this word in their name; may be given more than once
 *   --seeds N     so many seeds, 10 when left out
 *   --as-built    takes dist/ as it is
 */

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { reported, SetupError, say } from '../../../core/toolchain/report.mjs'
import { buildAll } from '../../../web/build/build.mjs'
import { startPeer } from './peer.mjs'
import { heads, rowOf } from './rows.mjs'

const { values: options } = parseArgs({
  options: {
    only: { type: 'string', multiple: true, default: [] },
    seeds: { type: 'string', default: '10' },
    'as-built': { type: 'boolean', default: false },
  },
})

const cutShare = 0.8
const seedCount = Number(options.seeds)

/** Milliseconds of processor time that this process has had: what others do on the machine is left out. */
function processorMs() {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** Trains to the end; the milliseconds of each epoch, evaluations left out. No mini-batch here is trained in slices. */
function trainTimed(experiment) {
  const times = []
  for (let epoch = 0; ; epoch += 1) {
    while (experiment.reports(epoch).length === 0) experiment.advance(1)
    if (experiment.progress.isDone) return times
    const { stepsPerEpoch } = experiment.progress
    const started = processorMs()
    experiment.advance(stepsPerEpoch)
    times.push(processorMs() - started)
  }
}

/** Trains what stands in the experiment in both, one after the other; who begins changes with the seed. */
async function inTurns({ peer, handOver, file }, experiment, name, { dividesByWeights = false }) {
  const job = { ...handOver(experiment, name, file), dividesByWeights }
  const train = () => ({ times: trainTimed(experiment), measures: experiment.evaluate('test') })
  const early = job.seed % 2 ? train() : undefined
  const torch = await peer.train(job)
  return { ours: early ?? train(), torch }
}

/** One seed of a table: trained, then cut and retrained. */
async function pairsOf(bench, one, data, seed) {
  const experiment = bench.core.createExperiment({ ...data, ...one.settings, seed })
  const whole = await inTurns(bench, experiment, `${one.name}, seed ${seed}`, one)
  experiment.prune({ criterion: 'magnitude', amount: cutShare })
  experiment.retrain(one.retrain)
  const cut = await inTurns(bench, experiment, `${one.name}, seed ${seed}, cut`, one)
  const { task } = experiment.info
  experiment.dispose()
  return { task, whole, cut }
}

const printRow = (cells) => process.stdout.write(`| ${cells.join(' | ')} |\n`)

/** Prints the two rows of a table. @returns their marks, and how far apart starting outputs were */
async function compare(bench, one) {
  const data = await one.load(bench.core)
  const seeds = []
  for (let seed = 1; seed <= seedCount; seed += 1) seeds.push(await pairsOf(bench, one, data, seed))
  const names = { whole: one.name, cut: `- ${100 * cutShare} % cut, retrained` }
  return Object.entries(names).map(([stage, name]) => {
    const pairs = seeds.map((pairs) => pairs[stage])
    const { marks, cells } = rowOf(name, seeds[0].task, pairs)
    printRow(cells)
    return { marks, distance: Math.max(...pairs.map(({ torch }) => torch.distance)) }
  })
}

function printSum(rows) {
  const marks = rows.flatMap((row) => row.marks)
  const [held, different] = ['holds', 'differs'].map((key) => marks.filter((mark) => mark[key]).length)
  const farthest = Math.max(...rows.map(({ distance }) => distance)).toExponential(0)
  process.stdout.write(`
Within one standard deviation: ${held} of ${marks.length}. Paired difference shown: ${different}, where chance alone shows
${(marks.length / 20).toFixed(1)}. Starting outputs are at most ${farthest} apart.
`)
  if (held < marks.length) process.exitCode = 1
}

await reported(async () => {
  if (!(seedCount >= 2)) throw new SetupError(`[torch] seeds must be 2 or more, got ${options.seeds}`)
  const peer = await startPeer()
  if (!options['as-built']) await buildAll()
  const folder = mkdtempSync(join(tmpdir(), 'torch-'))
  try {
    const { loadCore } = await import('../../../dist/node.js')
    const { cases } = await import('./tables.mjs')
    const { handOver } = await import('./hand-over.mjs')
    const bench = { core: await loadCore(), peer, handOver, file: join(folder, 'arrays.f32') }
    const chosen = ({ name }) => !options.only.length || options.only.some((word) => name.includes(word))
    say(`PyTorch ${peer.version}, ${peer.libraries.join(' ')}; ${seedCount} seeds`)
    printRow(heads)
    printRow(heads.map(() => '---'))
    const rows = []
    for (const one of cases.filter(chosen)) rows.push(...(await compare(bench, one)))
    printSum(rows)
  } finally {
    peer.end()
    rmSync(folder, { recursive: true })
  }
})
