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
  const store = new HandStore({ inspect }, first)
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
