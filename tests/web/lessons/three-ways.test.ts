/** The laws of lesson 3, on the real core in a worker. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { en } from '../../../web/src/lessons/three-ways/en.js'
import { actIds, denseBytes, ThreeWaysRun } from '../../../web/src/lessons/three-ways/run.js'
import { bridgeIds, mostLost, wayIds } from '../../../web/src/lessons/three-ways/setup.js'
import { equalCount } from '../../../web/src/lessons/three-ways/shrunk.js'
import { weightsBetween } from '../../../web/src/lessons/three-ways/spend.js'
import { zh } from '../../../web/src/lessons/three-ways/zh.js'
import { tools } from '../support/lesson-tools.js'

const first = { task: 'circle', seed: '1', budget: '1', bridge: 'product', batch: '128', claim: '' }

async function opened(choice: Partial<typeof first> = {}): Promise<ThreeWaysRun> {
  const run = new ThreeWaysRun(tools, { ...first, ...choice })
  await run.reset()
  assert.equal(run.failure, undefined)
  return run
}

const open = (run: ThreeWaysRun) => actIds.filter((act) => !run.refusal(act))

test('the three ways remove as many weights, neurons as nearly as they can', async () => {
  for (const [budget, removed] of [
    ['1', 576],
    ['2', 1152],
  ] as const) {
    const run = await opened({ budget })
    await run.spend()
    const { whole, copies } = run
    assert.ok(whole && copies)
    const gone = wayIds.map((way) => whole.judged.kept - copies[way].cut.kept)
    assert.equal(gone[0], removed)
    assert.equal(gone[2], removed)
    assert.ok(Math.abs((gone[1] ?? 0) - removed) <= 24, `neurons: ${gone[1]} of ${removed}`)
    run.dispose()
  }
})

test('masked weights and neurons take as many dense bytes as before; a layer that is out does not', async () => {
  const run = await opened()
  await run.spend()
  const { whole, copies } = run
  assert.ok(whole && copies)
  const before = denseBytes(whole.sizes)
  assert.equal(denseBytes(copies.weights.sizes), before)
  assert.equal(denseBytes(copies.neurons.sizes), before)
  assert.ok(denseBytes(copies.layer.sizes) < before)
  run.dispose()
})

test('the shrunk network says the same as the masked one on every sample', async () => {
  for (const bridge of bridgeIds) {
    const run = await opened({ bridge })
    await run.spend()
    await run.retrain()
    await run.shrink()
    assert.equal(run.failure, undefined)
    for (const way of wayIds) {
      const shrunk = run.copies?.[way].shrunk
      assert.equal(shrunk?.samples, 500)
      assert.equal(shrunk?.equal, 500, `${way} over ${bridge}`)
      assert.ok((shrunk?.largestDifference ?? 1) < 1e-4)
    }
    run.dispose()
  }
})

test('each act is possible in its turn, and a retrained copy must be shrunk anew', async () => {
  const run = await opened()
  assert.deepEqual(open(run), ['spend'])
  await run.spend()
  assert.deepEqual(open(run), ['retrain', 'shrink', 'measure'])
  await run.shrink()
  assert.deepEqual(open(run), ['retrain', 'measure'])
  await run.retrain()
  assert.deepEqual(open(run), ['shrink', 'measure'])
  assert.equal(run.isShrunk, false)
  await run.choose({ ...run.choice, bridge: 'identity' })
  assert.deepEqual(open(run), ['spend'])
  assert.ok(run.whole)
  run.dispose()
})

test('a retraining that is cancelled leaves the copies as they were', async () => {
  const run = await opened({ task: 'spiral' })
  await run.spend()
  const before = run.copies
  const retraining = run.retrain()
  await new Promise<void>((resolve) => {
    const end = run.subscribe(() => {
      if ((run.busy?.share ?? 0) === 0) return
      end()
      run.cancel()
      resolve()
    })
  })
  await retraining
  await run.shrink()
  const { shrunk, ...weights } = run.copies?.weights ?? {}
  assert.deepEqual(weights, before?.weights)
  assert.equal(shrunk?.equal, 500)
  await run.retrain()
  assert.equal(run.failure, undefined)
  assert.equal(run.isRetrained, true)
  run.dispose()
})

test('on three seeds a way is smaller in dense bytes and within a point; weights alone never are', async () => {
  for (const seed of ['1', '2', '3']) {
    const run = await opened({ task: 'spiral', seed })
    await run.spend()
    await run.retrain()
    await run.shrink()
    const held = wayIds.map((way) => run.holdsUp(way))
    assert.ok(
      held.some(({ isSmaller, isAsGood }) => isSmaller && isAsGood),
      `seed ${seed}: ${JSON.stringify(held)}`,
    )
    assert.equal(held[0]?.isSmaller, false)
    assert.equal(run.best, undefined, 'nothing is best before it was measured')
    run.dispose()
  }
})

test('what was measured decides whether a claim is right', async () => {
  const run = await opened({ budget: '2' })
  await run.spend()
  await run.retrain()
  await run.shrink()
  await run.measure()
  assert.equal(run.failure, undefined)
  assert.equal(run.isMeasured, true)
  for (const way of wayIds) {
    await run.choose({ ...run.choice, claim: way })
    assert.equal(run.isClaimRight, run.best === way)
  }
  run.dispose()
})

test('samples count as equal when all their outputs are, but for rounding', () => {
  assert.equal(equalCount(Float32Array.of(0.5, 0.5, 1, 0), Float32Array.of(0.500001, 0.499999, 0.99, 0.01), 2), 1)
  assert.equal(
    weightsBetween(
      2,
      [
        [1, 0, 1],
        [1, 1],
      ],
      2,
    ),
    2 * 2 + 2 * 2 + 2 * 2,
  )
  assert.equal(mostLost, 0.01)
})

test('both languages have every text', () => {
  const shape = (value: unknown): unknown =>
    typeof value === 'object' && value !== null
      ? Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, shape(entry)]))
      : typeof value
  assert.deepEqual(shape(zh), shape(en))
  assert.equal(en.lesson.steps.length, 4)
})
