/** The laws of lesson 3, on the real core in a worker. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FormTime } from '../../../web/src/core/contract/report.js'
import { en } from '../../../web/src/lessons/three-ways/en.js'
import { claimText } from '../../../web/src/lessons/three-ways/facts.js'
import { actIds, denseBytes, ThreeWaysRun } from '../../../web/src/lessons/three-ways/run.js'
import { bridgeIds, claimIds, mostLost, type WayId, wayIds } from '../../../web/src/lessons/three-ways/setup.js'
import { equalCount } from '../../../web/src/lessons/three-ways/shrunk.js'
import { weightsBetween } from '../../../web/src/lessons/three-ways/spend.js'
import { vocabulary } from '../../../web/src/lessons/three-ways/texts.js'
import { zh } from '../../../web/src/lessons/three-ways/zh.js'
import { tools } from '../support/lesson-tools.js'
import { loadTexts } from '../support/words.js'

await loadTexts(vocabulary)

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
  assert.deepEqual(open(run), ['retrain', 'shrink'])
  assert.equal(run.refusal('measure'), 'shrink-first')
  await run.shrink()
  assert.deepEqual(open(run), ['retrain', 'measure'])
  await run.retrain()
  assert.deepEqual(open(run), ['shrink'])
  assert.equal(run.isShrunk, false)
  await run.choose({ ...run.choice, bridge: 'identity' })
  assert.deepEqual(open(run), ['spend'])
  assert.ok(run.whole)
  run.dispose()
})

test('a retraining that is cancelled leaves the copies as they were, and comes out the same the next time', async () => {
  const fresh = await opened({ task: 'spiral' })
  await fresh.spend()
  await fresh.retrain()
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
  assert.deepEqual(run.copies, fresh.copies)
  for (const one of [fresh, run]) one.dispose()
})

test('on three seeds a way is smaller in dense bytes and within a point; weights alone save the least', async () => {
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
    const [weights = 0, neurons = 0, layer = 0] = wayIds.map((way) => denseBytes(run.copies?.[way].shrunk?.sizes ?? []))
    assert.ok(weights > Math.max(neurons, layer), `seed ${seed}: ${weights}, ${neurons}, ${layer}`)
    assert.equal(run.answer, undefined, 'nothing is known before it was measured')
    run.dispose()
  }
})

/** Times of a form, with quartiles a tenth beside. */
const timed = (form: FormTime['form'], microseconds: number, parameters: number): FormTime => ({
  form,
  batch: 128,
  microseconds,
  lowerQuartile: 0.9 * microseconds,
  upperQuartile: 1.1 * microseconds,
  speedUp: null,
  parameters,
})

/** Retrained and shrunk, with times as if they had been measured: of the whole, and of the form that counts. */
async function measured(times: Record<WayId, readonly [whole: number, last: number]>): Promise<ThreeWaysRun> {
  // With this seed no neuron loses all of its weights: the first copy cannot be shrunk.
  const run = await opened({ task: 'spiral' })
  await run.spend()
  await run.retrain()
  await run.shrink()
  const { copies } = run
  assert.ok(copies)
  const timesOf = (way: WayId) => {
    const [whole, last] = times[way]
    return [
      timed('whole', whole, 1322),
      timed('masked', way === 'weights' ? last : whole, 1322),
      timed('compressed', way === 'weights' ? last : whole, 1322),
      timed('shrunk', last, 700),
    ]
  }
  const timedCopy = (way: WayId) => ({ ...copies[way], times: timesOf(way) })
  run.copies = { weights: timedCopy('weights'), neurons: timedCopy('neurons'), layer: timedCopy('layer') }
  return run
}

/** What the page says to each answer. */
async function said(run: ThreeWaysRun): Promise<Record<string, string>> {
  const found: Record<string, string> = {}
  for (const claim of claimIds) {
    await run.choose({ ...run.choice, claim })
    assert.equal(run.isClaimRight, run.answer === claim)
    found[claim] = claimText(run, 'en')
  }
  return found
}

test('there is one time for the whole network, and every way is compared with it', async () => {
  const run = await measured({ weights: [100, 100], neurons: [110, 60], layer: [140, 55] })
  assert.deepEqual(run.wholeTime, { microseconds: 110, lowerQuartile: 90, upperQuartile: 1.1 * 140 })
  assert.deepEqual(run.time('neurons', 'shrunk'), { microseconds: 60, speedUp: 110 / 60 })
  assert.deepEqual(run.time('weights', 'masked'), { microseconds: 100, speedUp: null })
  assert.equal(run.time('layer', 'masked'), 'no-zeros')
  assert.equal(run.time('layer', 'compressed'), 'no-zeros')
  assert.equal(run.time('weights', 'compressed'), 'none-skipped')
  await run.choose({ ...run.choice, batch: '1' })
  assert.equal(run.wholeTime, undefined, 'only what is looked at counts')
  assert.equal(run.answer, 'none')
  run.dispose()
})

test('the answer is the passing way with the fewest dense bytes, and its sentence says why the others are not', async () => {
  const run = await measured({ weights: [100, 100], neurons: [100, 60], layer: [100, 55] })
  const { weights, neurons, layer, none } = await said(run)
  const bytes = (way: WayId) => denseBytes(run.copies?.[way].shrunk?.sizes ?? [])
  const wanted = bytes('neurons') < bytes('layer') ? 'neurons' : 'layer'
  assert.equal(run.answer, wanted)
  assert.equal(weights, 'No. Weights: no fewer dense bytes; no gain in time.')
  assert.equal(none, 'No. One of the ways passes all three tests.')
  const [right, other] = wanted === 'neurons' ? [neurons, layer] : [layer, neurons]
  assert.equal(other, 'No. Another way passes, too, and takes fewer dense bytes.')
  assert.match(right ?? '', /^Right\. Weights: no fewer dense bytes; no gain in time\. Neurons: passes, with \d+ dense/)
  assert.match(right ?? '', /Layer: passes, with \d+ dense bytes in place of 5288, and 1\.82 times as fast\.$/)
  run.dispose()
})

test('a way with fewer bytes that was not measured to be faster is not the answer, and the page says so', async () => {
  const run = await measured({ weights: [100, 100], neurons: [100, 105], layer: [100, 55] })
  const { neurons, layer } = await said(run)
  assert.equal(run.answer, 'layer')
  assert.equal(neurons, 'No. Neurons: no gain in time.')
  assert.match(layer ?? '', /^Right\. .* Neurons: no gain in time\. Layer: passes/)
  run.dispose()
})

test('that no way holds up can be the right answer, and completes the lesson', async () => {
  const run = await measured({ weights: [100, 100], neurons: [100, 95], layer: [100, 300] })
  const { neurons, layer, none } = await said(run)
  assert.equal(run.answer, 'none')
  assert.equal(neurons, 'No. Neurons: no gain in time.')
  assert.equal(layer, 'No. Layer: slower.')
  assert.equal(none, 'Right. Weights: no fewer dense bytes; no gain in time. Neurons: no gain in time. Layer: slower.')
  run.dispose()
})

test('what was measured on this device has one right answer', async () => {
  const run = await opened({ budget: '2' })
  for (const act of ['spend', 'retrain', 'shrink', 'measure'] as const) await run[act]()
  assert.equal(run.failure, undefined)
  assert.equal(run.next, undefined)
  const answers = Object.values(await said(run)).filter((text) => text.startsWith('Right.'))
  assert.equal(answers.length, 1)
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
