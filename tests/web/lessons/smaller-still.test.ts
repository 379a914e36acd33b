/** The laws of lesson 7, on the real core and the real deployment, each in a worker. */

import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { CompressedLayer } from '../../../web/src/core/contract/compression.js'
import { binsOf } from '../../../web/src/lessons/smaller-still/histogram.js'
import { smallerStill } from '../../../web/src/lessons/smaller-still/lesson.js'
import {
  type ActId,
  centroidsOf,
  isForNothing,
  reachesGoal,
  SmallerStillRun,
  stageOf,
  timesOf,
  wholeBytes,
} from '../../../web/src/lessons/smaller-still/run.js'
import { tools } from '../support/lesson-tools.js'
import { loadTexts } from '../support/words.js'

await loadTexts(smallerStill.speech)

const first = Object.fromEntries(smallerStill.settings.map(({ key, first }) => [key, first]))

const runs: SmallerStillRun[] = []
after(() => {
  for (const run of runs) run.dispose()
})

async function opened(choice: Record<string, string> = {}): Promise<SmallerStillRun> {
  const run = new SmallerStillRun(tools, { ...first, ...choice })
  runs.push(run)
  await run.reset()
  assert.equal(run.failure, undefined)
  return run
}

/** Acts one after the other; a number is what the next cuts leave. */
async function act(run: SmallerStillRun, ...acts: (ActId | number)[]): Promise<void> {
  for (const id of acts) {
    if (typeof id === 'number') await run.choose({ ...run.choice, keep: String(id) })
    else await run.act(id)
    assert.equal(run.failure, undefined)
  }
}

test('bins hold every value, the greatest too', () => {
  assert.deepEqual(binsOf(Float32Array.of(-1, -0.5, 0, 0.5, 1), 4), { low: -1, high: 1, counts: [1, 1, 1, 2] })
  assert.deepEqual(binsOf(Float32Array.of(3, 3), 2).counts, [2, 0])
})

test('different values are counted, the least first', () => {
  assert.deepEqual(centroidsOf([2, -1, 2, 0.5]), [
    { value: -1, count: 1 },
    { value: 0.5, count: 1 },
    { value: 2, count: 2 },
  ])
})

test('what was read back has at most 2^bits − 1 values a layer, one for every weight that is left', async () => {
  for (const bits of [1, 2, 4]) {
    const run = await opened({ net: 'spiral', keep: '50', bits: String(bits) })
    await act(run, 'train', 'prune', 'compress')
    const { result } = run
    assert.ok(result)
    for (const [i, { before, centroids, name }] of result.layers.entries()) {
      const told: CompressedLayer | undefined = result.compression.layers[i]
      assert.equal(told?.name, name)
      assert.equal(told?.kept, before.length)
      assert.equal(
        centroids.reduce((sum, { count }) => sum + count, 0),
        before.length,
      )
      assert.ok(centroids.length <= 2 ** bits - 1)
    }
  }
})

test('each stage is a file that was read back; pruned alone it answers as the network does', async () => {
  const run = await opened({ net: 'spiral', keep: '50' })
  await act(run, 'train', 'prune', 'compress')
  const { result, now } = run
  assert.ok(result)
  assert.equal(stageOf(result, 'pruned').evaluation.accuracy, now?.evaluation.accuracy)
  assert.equal(stageOf(result, 'coded').evaluation.accuracy, stageOf(result, 'shared').evaluation.accuracy)
  assert.equal(wholeBytes(result), 4 * (320 + 34))
})

test('compressing changes nothing: again it gives the same, and the network goes on from where it was', async () => {
  const run = await opened({ net: 'spiral', keep: '50' })
  await act(run, 'train', 'prune', 'compress', 'compress')
  const [one, two] = run.tried
  assert.deepEqual(one, two)
})

test('a cut that is taken back was never made', async () => {
  const run = await opened({ net: 'spiral', keep: '50' })
  await act(run, 'train', 'prune')
  const known = run.now?.model.fingerprint
  assert.equal(run.refusal('prune'), 'fewer')
  await act(run, 20, 'prune')
  await run.takeBack()
  assert.equal(run.now?.model.fingerprint, known)
  await run.takeBack()
  await act(run, 50, 'prune')
  assert.equal(run.now?.model.fingerprint, known)
})

test('on the tiny network codes of 6 bits do not pay', async () => {
  for (const seed of ['1', '2', '3']) {
    const run = await opened({ net: 'spiral', seed, bits: '6' })
    await act(run, 'train', 'compress')
    assert.ok(run.result && isForNothing(run.result), `seed ${seed}`)
  }
})

test('the goal is earned at the first settings with 5 % of the weights and 4 bits; one bit loses everything', async () => {
  const run = await opened()
  await act(run, 'train', 20, 'prune', 10, 'prune', 'compress')
  assert.ok(run.result && !reachesGoal(run.result))
  await act(run, 5, 'prune', 'compress')
  assert.ok(run.result && reachesGoal(run.result))
  assert.ok(timesOf(run.result, 'coded') >= 30)
  await run.choose({ ...run.choice, bits: '1' })
  await act(run, 'compress')
  assert.ok(stageOf(run.result, 'coded').evaluation.accuracy < 0.5)
})
