/** Links: what is written comes back to the bit, and a hostile hash does no harm. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { loadCore } from 'pruning-playground'
import { defaultState, settings } from '../../../web/src/state/settings.js'
import { fromHash, toHash } from '../../../web/src/state/url.js'
import { states } from '../support/states.js'

const core = await loadCore()
const defaults = defaultState(core.defaultSettings().workedExample)

test('1,000 random states round-trip exactly', () => {
  const property = fc.property(states, (state) => {
    assert.deepEqual(fromHash(toHash(state, defaults), defaults), { state, ignored: [] })
  })
  fc.assert(property, { numRuns: 1000 })
})

test('a link survives the address bar', () => {
  const property = fc.property(states, (state) => {
    const { hash } = new URL(`https://example.org/a%20b/${toHash(state, defaults)}`)
    assert.deepEqual(fromHash(hash, defaults).state, state)
  })
  fc.assert(property)
})

test('a link holds what differs from the defaults, in the order of the table; none when nothing does', () => {
  assert.equal(toHash(defaults, defaults), '')
  assert.equal(
    toHash(
      {
        ...defaults,
        cut: ['w12', 'o1'],
        threshold: 0.7,
        weights: [
          [1, 2, 3],
          [4, 5, -6.5],
        ],
      },
      defaults,
    ),
    '#v=1&lesson=example&threshold=0.7&W=1,2,3;4,5,-6.5&cut=w12,o1',
  )
})

test('an empty list is written when the default is not empty', () => {
  const cutDefaults = { ...defaults, cut: ['w12' as const] }
  assert.deepEqual(fromHash(toHash(defaults, cutDefaults), cutDefaults).state, defaults)
})

test('the empty hash gives the defaults', () => {
  for (const hash of ['', '#', '#&', '&&']) assert.deepEqual(fromHash(hash, defaults), { state: defaults, ignored: [] })
})

test('what is not understood is named and ignored; the rest counts', () => {
  const cases: [hash: string, ignored: string[]][] = [
    ['#v=1&lesson=example&threshold=0.7&foo=1', ['foo']],
    ['#threshold=0.7&reading=rows', ['reading']],
    ['#threshold=0.7&threshold=0.8', ['threshold']],
    ['#threshold=0.7&v=2', ['v']],
    ['#threshold=0.7&v=1&v=1', ['v']],
    ['#threshold=0.7&lesson=other', ['lesson']],
    ['#threshold=0.7&W=1,2', ['W']],
    ['#threshold=0.7&x=%ZZ', ['x']],
    ['#threshold=0.7&%E0%A4=1', ['%E0%A4']],
    ['#threshold=0.7&=1', ['=1']],
    ['#threshold=0.7&Reading=row', ['Reading']],
    [`#threshold=0.7&${'y'.repeat(100)}=1`, ['y'.repeat(40)]],
  ]
  for (const [hash, ignored] of cases)
    assert.deepEqual(fromHash(hash, defaults), { state: { ...defaults, threshold: 0.7 }, ignored }, hash)
})

test('names from the prototype of objects are keys like any other unknown one', () => {
  const names = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '__defineGetter__']
  const parsed = fromHash(`#${names.map((name) => `${name}=1`).join('&')}`, defaults)
  assert.deepEqual(parsed, { state: defaults, ignored: names })
  assert.equal(Object.getPrototypeOf(parsed.state), Object.prototype)
  for (const value of ['__proto__', 'constructor', 'toString'])
    assert.deepEqual(fromHash(`#reading=${value}&cut=${value}&lang=${value}`, defaults), {
      state: defaults,
      ignored: ['reading', 'cut', 'lang'],
    })
})

/** Hashes of an adversary: noise, and known keys with noise. */
const key = fc.oneof(fc.constantFrom(...settings.map(({ urlKey }) => urlKey), 'v', 'lesson', '__proto__'), fc.string())
const noise = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.webFragments(),
  fc.constantFrom('1,2,3;4,5,6', '1e309', '-0', '%'),
)
const hashes = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.tuple(key, noise), { maxLength: 20 })
    .map((pairs) => `#${pairs.map(([k, text]) => `${k}=${text}`).join('&')}`),
)

test('no hash throws, and every one gives a state that the core takes', () => {
  const property = fc.property(hashes, (hash) => {
    const { state, ignored } = fromHash(hash, defaults)
    for (const setting of settings) assert.ok(setting.accepts(state[setting.key]), setting.key)
    assert.deepEqual(Object.keys(state).sort(), Object.keys(defaults).sort())
    for (const name of ignored) assert.ok(name.length <= 40)
  })
  fc.assert(property, { numRuns: 1000 })
})

test('a state that comes from a link is one that the core computes', () => {
  const property = fc.property(states, (state) => {
    const {
      contribution: _c,
      focus: _f,
      lang: _l,
      theme: _t,
      ...forCore
    } = fromHash(toHash(state, defaults), defaults).state
    assert.equal(core.workedExample(forCore).connectionCount, 8)
  })
  fc.assert(property)
})

test('reading a hash never changes the defaults', () => {
  const before = structuredClone(defaults)
  fromHash('#threshold=0.7&W=0,0,0;0,0,0&cut=w11&lang=zh', defaults)
  assert.deepEqual(defaults, before)
})

test('a hash of a million characters takes well under a second of the processor', () => {
  const before = process.cpuUsage()
  fromHash(`#${'a=1&'.repeat(250_000)}`, defaults)
  const { user, system } = process.cpuUsage(before)
  assert.ok((user + system) / 1e6 < 1)
})
