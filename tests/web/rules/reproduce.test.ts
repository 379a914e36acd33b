/** One cheap reproduction of `npm run reproduce`, and its pool and table. */

import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { loadCore } from 'pruning-playground'

/** The scripts are JavaScript without declarations. */
const script = (name: string) =>
  import(pathToFileURL(join(import.meta.dirname, '../../bench/reproduce', `${name}.mjs`)).href)

const { experimentOf, experiments, seedsOf } = await script('experiments')
const { runJobs } = await script('pool')
const { tableText } = await script('table')
const seeds = [1, 2, 3]

/** Weights that each method can take before an answer is wrong. */
type Counts = Record<'OBS' | 'OBD' | 'magnitude', number>
type XorResult = Counts & { network: string; isLearned: boolean }

const { xorRow } = await script('xor')

test('2-4-1 sigmoid without 4 of 12 weights: OBS is right with every seed, magnitude is not', async () => {
  const core = await loadCore()
  const xor = experimentOf('xor')
  const tasks = xor.tasks(seeds).filter(({ network }: XorResult) => network === '2-4-1 sigmoid')
  const results: XorResult[] = []
  for (const task of tasks) results.push(await xor.run(core, task))
  assert.equal(results.length, 3)
  assert.ok(
    results.every(({ isLearned, OBS }) => isLearned && OBS >= 4),
    JSON.stringify(results),
  )
  assert.ok(
    results.some(({ magnitude }) => magnitude < 4),
    JSON.stringify(results),
  )
  const [network, learned, obs] = xorRow('2-4-1 sigmoid', results)
  assert.equal(network, '2-4-1 sigmoid, 12 weights, without 4')
  assert.equal(learned, '3 of 3')
  assert.match(obs, /^3 of 3; /)
  assert.equal(core.liveExperiments, 0)
})

test('a network that never learned XOR is not counted as right without weights', () => {
  const run = { weights: 9, OBS: 4, OBD: 3, magnitude: 2, isLearned: true }
  const never = { weights: 9, OBS: 0, OBD: 0, magnitude: 0, isLearned: false }
  assert.deepEqual(xorRow('2-3-1', [run, run, never]), [
    '2-3-1, 9 weights, without 3',
    '2 of 3',
    '2 of 2; 4.0 (4 to 4)',
    '2 of 2; 3.0 (3 to 3)',
    '0 of 2; 2.0 (2 to 2)',
    '+1.0 ± 0.0: better',
  ])
  assert.deepEqual(xorRow('2-3-1', [never]), ['2-3-1, 9 weights', '0 of 1', '', '', '', ''])
})

test('workers give what this thread gives, in the order of the seeds', async () => {
  const core = await loadCore()
  const xor = experimentOf('xor')
  const jobs = xor
    .tasks(seeds)
    .slice(0, 3)
    .map((task: object) => ({ id: 'xor', task }))
  const here: XorResult[] = []
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
  assert.equal(
    tableText(
      { id: 'x', settings: 'slowly', heads: ['a', 'published'] },
      [
        ['b', '1 %'],
        ['c', ''],
      ],
      seeds,
    ),
    '`npm run reproduce -- x`: slowly\n\n| a | published | seeds |\n| --- | --- | --- |\n| b | 1 % | 1 to 3 |\n| c | - | 1 to 3 |\n\n',
  )
})

test('the criteria of layers are set beside the mean of all layers that can be taken out', async () => {
  const core = await loadCore()
  const { layerPoints } = await import(pathToFileURL(join(import.meta.dirname, '../../bench/layer-points.mjs')).href)
  const pointsOf = (network: string) => {
    const create = () => core.createExperiment({ data: 'circle', network, epochs: 5, seed: 3 })
    return layerPoints(create, ['layer-ablation'], { seed: 3 })
  }
  const points = pointsOf('2-8-8-2')
  assert.deepEqual(
    points.map(({ criterion, seed }: { criterion: string; seed: number }) => [criterion, seed]),
    [
      ['layer-ablation', 3],
      ['layer-random', 3],
    ],
  )
  assert.ok(points[0].accuracy >= points[1].accuracy, JSON.stringify(points))
  assert.deepEqual(pointsOf('2-8-2'), [], 'one hidden layer leaves no choice')
  assert.equal(core.liveExperiments, 0)
})
