import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadCore } from 'pruning-playground'
import type { InspectionSettings } from '../../../web/src/core/contract/inspection.js'
import { coreSettings, stateOf, workedExample } from '../../../web/src/hand/state.js'
import { HandStore } from '../../../web/src/hand/store.js'

const core = await loadCore()
const first = stateOf(workedExample)

test('what single parts cost is measured anew when weights or inputs are others, not with every cut', () => {
  const asked: (boolean | undefined)[] = []
  const inspect = (settings: InspectionSettings) => {
    asked.push(settings.removals)
    return core.inspect(settings)
  }
  const store = new HandStore({ inspect }, first, () => assert.fail())
  const assertWhole = () => assert.deepEqual(store.snapshot.result, core.inspect(coreSettings(store.state)))
  store.change({ ...store.state, threshold: 0.9 })
  assertWhole()
  store.change({ ...store.state, cut: ['n1.1'] })
  assertWhole()
  assert.deepEqual(asked, [undefined, false, false])
  store.change({ ...store.state, inputs: [[1, 1, 1]] })
  assertWhole()
  store.undo()
  assertWhole()
  assert.deepEqual(asked, [undefined, false, false, undefined, undefined])
})

/** 24 x 24 x 4: more than a page computes at once. */
const large = (scale: number) =>
  stateOf({
    layers: Array.from({ length: 4 }, (_, layer) => ({
      weights: Array.from({ length: 24 }, (_, i) =>
        Array.from({ length: 24 }, (_, j) => scale * Math.sin(layer + 5 * i + j)),
      ),
    })),
    inputs: [Array.from({ length: 24 }, (_, i) => i / 24), Array.from({ length: 24 }, () => 1)],
  })

test('what takes long comes later and is then the same; what else there is comes at once', async () => {
  const asked: InspectionSettings[] = []
  const store = new HandStore(core, large(1), async (settings) => {
    asked.push(settings)
    return core.inspect(settings)
  })
  const { result, isMeasuring } = store.snapshot
  assert.equal(isMeasuring, true)
  const whole = core.inspect(coreSettings(store.state))
  assert.deepEqual(result.after, whole.after)
  assert.deepEqual(result.layers[0]?.removal.size, [])
  store.change({ ...store.state, threshold: 0.2 }) // while it is measured
  await new Promise<void>((resolve) => store.subscribe(resolve))
  assert.equal(store.snapshot.isMeasuring, false)
  assert.deepEqual(store.snapshot.result, core.inspect(coreSettings(store.state)))
  assert.equal(asked.length, 1)
})

test('a newer network takes the place of one that is measured, and a short one needs nothing measured later', async () => {
  const answers: (() => void)[] = []
  const store = new HandStore(core, large(1), async (settings) => {
    await new Promise<void>((resolve) => answers.push(resolve))
    return core.inspect(settings)
  })
  store.replace({ ...store.state, ...large(2) })
  const measured = new Promise<void>((resolve) => store.subscribe(resolve))
  for (const answer of answers) answer()
  await measured
  assert.deepEqual(store.snapshot.result, core.inspect(coreSettings(store.state)))
  store.replace({ ...first })
  assert.equal(store.snapshot.isMeasuring, false)
  assert.deepEqual(store.snapshot.result, core.inspect(coreSettings(first)))
})

test('more than a page should do is refused, and changes nothing', () => {
  const store = new HandStore(core, first, () => assert.fail())
  const inputs = Array.from({ length: 500 }, () => Array.from({ length: 24 }, () => 1))
  assert.throws(
    () => store.change({ ...store.state, ...large(1), inputs }),
    /weights x inputs must be at most 1000000 in a page, got 1152000/,
  )
  assert.deepEqual(store.state, first)
})
