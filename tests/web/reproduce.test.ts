/** One cheap reproduction of `npm run reproduce`, and its pool and table. */

import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { loadCore } from 'pruning-playground'

/** The scripts are JavaScript without declarations. */
const script = (name: string) =>
  import(pathToFileURL(join(import.meta.dirname, '../bench/reproduce', `${name}.mjs`)).href)

const { experimentOf, experiments, seedsOf } = await script('experiments')
const { runJobs } = await script('pool')
const { rowsText } = await script('table')
const seeds = [1, 2, 3]

/** Weights that each method can take from XOR before an answer is wrong. */
type Counts = Record<'OBS' | 'OBD' | 'magnitude', number>

test('XOR without 4 of 12 weights: OBS is right with every seed, magnitude is not', async () => {
  const core = await loadCore()
  const xor = experimentOf('xor')
  const results: Counts[] = []
  for (const task of xor.tasks(seeds)) results.push(await xor.run(core, task))
  assert.ok(
    results.every(({ OBS }) => OBS >= 4),
    JSON.stringify(results),
  )
  assert.ok(
    results.some(({ magnitude }) => magnitude < 4),
    JSON.stringify(results),
  )
  assert.match(xor.rows(results)[0].ours, /^3 of 3 seeds; /)
  assert.equal(core.liveExperiments, 0)
})

test('workers give what this thread gives, in the order of the seeds', async () => {
  const core = await loadCore()
  const xor = experimentOf('xor')
  const jobs = xor.tasks(seeds).map((task: object) => ({ id: 'xor', task }))
  const here: Counts[] = []
  for (const { task } of jobs) here.push(await xor.run(core, task))
  assert.deepEqual(await runJobs(jobs, { size: 2 }), here)
  await assert.rejects(runJobs([{ id: 'nothing', task: {} }], { size: 2 }), /"nothing" is none of: .*xor/)
})

test('each reproduction has a name of its own, tasks and settings that the table shows', () => {
  assert.equal(new Set(experiments.map(({ id }: { id: string }) => id)).size, experiments.length)
  for (const experiment of experiments) {
    const own = seedsOf(experiment)
    assert.ok(own.length >= 3 && experiment.tasks(own).length >= own.length, experiment.id)
  }
  const rows = [
    { claim: 'a', published: '1 %', ours: '2 %' },
    { claim: 'b', published: '', ours: '3 %' },
  ]
  assert.equal(
    rowsText({ id: 'x', settings: 'slowly' }, rows, seeds),
    '| a | 1 % | 2 % | `npm run reproduce -- x`: slowly | 1 to 3 |\n| b | - | 3 % | 〃 | 〃 |\n',
  )
})
