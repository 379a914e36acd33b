/** The table of settings: what each takes from a text, and how it is written. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadCore } from 'pruning-playground'
import { coreSettings, defaultState, type ExampleState, settings } from '../../../web/src/state/settings.js'

const core = await loadCore()
const defaults = defaultState(core.defaultSettings().workedExample)

function read(key: keyof ExampleState, text: string): unknown {
  const setting = settings.find((candidate) => candidate.key === key)
  assert.ok(setting, key)
  return setting.read(text)
}

test('the table has each field of the state once, and each key of a link once', () => {
  assert.deepEqual(settings.map(({ key }) => key).sort(), Object.keys(defaults).sort())
  assert.equal(new Set(settings.map(({ urlKey }) => urlKey)).size, settings.length)
})

test('every default is good: it comes back from its text, and is accepted', () => {
  for (const setting of settings) {
    assert.deepEqual(setting.read(setting.write(defaults[setting.key])), defaults[setting.key], setting.key)
    assert.equal(setting.accepts(defaults[setting.key]), true, setting.key)
  }
})

test('what a good value looks like is said in both languages', () => {
  for (const { key, wanted } of settings) {
    assert.match(wanted.zh, /\p{Script=Han}/u, key)
    assert.doesNotMatch(wanted.en, /\p{Script=Han}/u, key)
  }
})

test('coreSettings is what the core takes', () => {
  assert.deepEqual(coreSettings(defaults), core.defaultSettings().workedExample)
  assert.doesNotThrow(() => core.workedExample(coreSettings(defaults)))
})

test('a number is plain decimal text in its range', () => {
  const good: [string, number][] = [
    ['0', 0],
    ['0.5', 0.5],
    ['.5', 0.5],
    ['5.', 5],
    ['+5', 5],
    ['1e2', 100],
    ['1E-7', 1e-7],
    ['1000', 1000],
    ['5e-324', 5e-324],
  ]
  for (const [text, value] of good) assert.equal(read('threshold', text), value, text)
  const bad = [
    '',
    ' ',
    ' 1',
    '1 ',
    '0x10',
    '0b1',
    '1_000',
    '1,5',
    '٣',
    '１',
    'NaN',
    'Infinity',
    '1e999',
    '1e1234',
    '1e-1234',
    '--1',
    '1e',
    'e5',
    '.',
  ]
  for (const text of [...bad, '-0.001', '1000.001'])
    assert.equal(read('threshold', text), undefined, JSON.stringify(text))
})

test('minus zero is read as zero, so that a link can hold it', () => {
  assert.deepEqual(read('input', '-0,1,-0.0'), [0, 1, 0])
})

test('lists of numbers have their length and their range', () => {
  assert.deepEqual(read('input', '1,0,-1000'), [1, 0, -1000])
  for (const text of ['', '1,0', '1,0,1,0', '1,,1', '1;0;1', '1,0,1001', '1,0,x'])
    assert.equal(read('input', text), undefined, text)
  assert.deepEqual(read('outputWeights', '2,-3'), [2, -3])
  assert.equal(read('outputWeights', '1,1,1'), undefined)
  assert.deepEqual(read('weights', '1,2,3;4,5,6'), [
    [1, 2, 3],
    [4, 5, 6],
  ])
  for (const text of ['1,2,3', '1,2,3;4,5', '1,2,3;4,5,6;7,8,9', '1,2;3,4;5,6', ';'])
    assert.equal(read('weights', text), undefined, text)
})

test('lists of parts hold known parts, each once, in the order given', () => {
  assert.deepEqual(read('cut', 'o1,w11,v2'), ['o1', 'w11', 'v2'])
  assert.deepEqual(read('cut', ''), [])
  for (const text of ['w11,w11', 'w11,', ',', 'w33', 'W11', 'w11;w12', '__proto__'])
    assert.equal(read('cut', text), undefined, text)
  assert.deepEqual(read('keep', 'w11'), ['w11'])
  for (const text of ['v1', 'o1']) assert.equal(read('keep', text), undefined, text)
})

test('a choice is one of its ids, to the letter', () => {
  assert.equal(read('reading', 'matrix'), 'matrix')
  for (const text of ['', 'Row', 'row ', 'constructor', '0']) assert.equal(read('reading', text), undefined, text)
  assert.equal(read('lang', 'auto'), 'auto')
  assert.equal(read('focus', 'v1'), undefined)
})

test('a value from a program is accepted only when it is of the right kind', () => {
  const bad: Partial<Record<keyof ExampleState, unknown[]>> = {
    threshold: ['0.5', Number.NaN, Number.POSITIVE_INFINITY, -1, 1001, null, undefined, [0.5], {}],
    reading: ['rows', ['row'], 0, null, Symbol('row')],
    weights: [
      [[1, 2, 3]],
      [1, 2, 3, 4, 5, 6],
      '1,2,3;4,5,6',
      [
        [1, 2, 3],
        [4, 5, '6'],
      ],
      null,
    ],
    input: [[1, 0], [1, 0, Number.NaN], ['1', 0, 1], '1,0,1', new Float64Array(3), null],
    cut: ['w11', ['w11', 'w11'], ['w33'], [1], null],
    keep: [['o1']],
  }
  for (const [key, values] of Object.entries(bad)) {
    const setting = settings.find((candidate) => candidate.key === key)
    for (const value of values) assert.equal(setting?.accepts(value), false, `${key}: ${String(value)}`)
  }
})
