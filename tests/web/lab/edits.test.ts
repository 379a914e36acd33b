/** Edits by hand, against the masks that the real core computes. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { loadCore, type PartId, partIds, type WorkedExample } from 'pruning-playground'
import { placeOf, toggled, withInput, withOutputWeight, withWeight } from '../../../web/src/state/edits.js'
import { coreSettings, defaultState, type ExampleState } from '../../../web/src/state/settings.js'
import { states, weightIds } from '../support/states.js'

const core = await loadCore()
/** The article: reading `row`, threshold 0.5, which removes w11 and w21. */
const defaults = defaultState(core.defaultSettings().workedExample)
const connections = partIds.filter((id) => !id.startsWith('o'))
const neurons = partIds.filter((id) => id.startsWith('o'))

const computed = (state: ExampleState): WorkedExample => core.workedExample(coreSettings(state))
const removed = (state: ExampleState): PartId[] => computed(state).removed
const toggle = (state: ExampleState, id: PartId): ExampleState => toggled(state, id, computed(state))
const toggleAll = (state: ExampleState, ...ids: PartId[]) => ids.reduce(toggle, state)

test('placeOf says where a part is', () => {
  assert.deepEqual(placeOf('w12'), { kind: 'weight', row: 0, column: 1 })
  assert.deepEqual(placeOf('w23'), { kind: 'weight', row: 1, column: 2 })
  assert.deepEqual(placeOf('v2'), { kind: 'output-weight', row: 1, column: 0 })
  assert.deepEqual(placeOf('o1'), { kind: 'neuron', row: 0, column: 0 })
})

test('withWeight, withInput and withOutputWeight change one number of a new state', () => {
  const before = structuredClone(defaults)
  assert.deepEqual(withWeight(defaults, 1, 2, 9).weights, [
    [1, 2, 3],
    [4, 5, 9],
  ])
  assert.deepEqual(withInput(defaults, 1, 9).input, [1, 9, 1])
  assert.deepEqual(withOutputWeight(defaults, 1, 9).outputWeights, [1, 9])
  assert.deepEqual(defaults, before)
})

test('a weight that the threshold keeps is cut, one that it removes is kept, by hand', () => {
  assert.deepEqual(removed(defaults), ['w11', 'w21'])
  const cut = toggle(defaults, 'w12')
  assert.deepEqual([cut.cut, cut.keep, removed(cut)], [['w12'], [], ['w11', 'w12', 'w21']])
  const kept = toggle(defaults, 'w11')
  assert.deepEqual([kept.cut, kept.keep, removed(kept)], [[], ['w11'], ['w21']])
})

test('only what differs from the threshold is remembered: back again leaves no trace', () => {
  for (const id of partIds) assert.deepEqual(toggleAll(defaults, id, id), defaults, id)
})

test('an edit that the threshold has made needless is dropped when the part is toggled', () => {
  const cut = { ...toggle(defaults, 'w12'), threshold: 0.6 } // 0.6 removes w12 too
  const back = toggleAll(cut, 'w12', 'w12')
  assert.deepEqual([back.cut, back.keep], [[], []])
  assert.deepEqual(removed(back), removed(cut))
})

test('a cut neuron takes its connections with it and comes back with them', () => {
  const cut = toggle(defaults, 'o1')
  assert.deepEqual([cut.cut, removed(cut)], [['o1'], ['w11', 'w12', 'w13', 'w21', 'v1']])
  assert.deepEqual(toggle(cut, 'o1'), defaults)
})

test('bringing back one connection of a cut neuron leaves the others cut', () => {
  const opened = toggleAll(defaults, 'o1', 'w12')
  assert.deepEqual(removed(opened), ['w11', 'w13', 'w21', 'v1'])
  assert.ok(!opened.cut.includes('o1'))
  assert.deepEqual(removed(toggle(opened, 'v1')), ['w11', 'w13', 'w21'])
})

test('toggling a connection flips it and no other, in every state', () => {
  const property = fc.property(states, fc.constantFrom(...connections), (state, id) => {
    const before = new Set(removed(state))
    const after = new Set(removed(toggle(state, id)))
    const flipped = connections.filter((other) => before.has(other) !== after.has(other))
    assert.deepEqual(flipped, [id])
  })
  fc.assert(property, { numRuns: 1000 })
})

test('toggling any part twice gives the same masks, in every state', () => {
  const property = fc.property(states, fc.constantFrom(...partIds), (state, id) => {
    const [before, after] = [computed(state), computed(toggleAll(state, id, id))]
    assert.deepEqual([after.mask, after.outputMask], [before.mask, before.outputMask])
  })
  fc.assert(property, { numRuns: 1000 })
})

test('toggling a neuron that is not cut removes its four connections, in every state', () => {
  const property = fc.property(states, fc.constantFrom(...neurons), (state, id) => {
    fc.pre(!state.cut.includes(id))
    const gone = removed(toggle(state, id))
    for (const own of connections.filter((other) => other[1] === id[1])) assert.ok(gone.includes(own), own)
  })
  fc.assert(property)
})

test('a weight is never remembered as cut and kept at once after it is toggled, nor twice', () => {
  const property = fc.property(states, fc.constantFrom(...weightIds), (state, id) => {
    const { cut, keep } = toggle(state, id)
    assert.ok(!(cut.includes(id) && keep.includes(id)))
    for (const list of [cut, keep]) assert.equal(new Set(list).size, list.length)
  })
  fc.assert(property)
})

test('toggling changes cut and keep alone, of a new state', () => {
  const property = fc.property(states, fc.constantFrom(...partIds), (state, id) => {
    const before = structuredClone(state)
    const after = toggle(state, id)
    assert.deepEqual({ ...after, cut: state.cut, keep: state.keep }, before)
    assert.deepEqual(state, before)
  })
  fc.assert(property)
})
