/** The table of an experiment's settings: what each takes from a text, and how it is written. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadCore } from 'pruning-playground'
import type { ExperimentState } from '../../../web/src/rules/experiment-settings.js'
import { completeState, type ExperimentKey, experimentSettings } from '../../../web/src/rules/experiment-settings.js'

const defaults = (await loadCore()).defaultSettings().experiment as ExperimentState

function setting(key: ExperimentKey) {
  const found = experimentSettings.find((candidate) => candidate.key === key)
  assert.ok(found, key)
  return found
}

test('the table has each setting once, and each key of a link once, in small letters and hyphens', () => {
  assert.deepEqual(experimentSettings.map(({ key }) => key).sort(), Object.keys(defaults).sort())
  assert.equal(new Set(experimentSettings.map(({ urlKey }) => urlKey)).size, experimentSettings.length)
  for (const { urlKey } of experimentSettings) assert.match(urlKey, /^[a-z0-9-]+$/)
  assert.equal(setting('learningRate').urlKey, 'learning-rate')
})

test('every default is good, and comes back from its text', () => {
  for (const { key, accepts, read, write } of experimentSettings) {
    assert.equal(accepts(defaults[key]), true, key)
    assert.equal(read(write(defaults[key])), defaults[key], key)
  }
})

test('both ends of a range are good, and what is beyond is not', () => {
  for (const { key, kind, low, high, accepts } of experimentSettings) {
    if (low === undefined || high === undefined) continue
    for (const good of [low, high]) assert.equal(accepts(good), true, `${key} ${good}`)
    const little = kind === 'whole' ? 1 : 1e-9
    const isExtreme = high === Number.MAX_SAFE_INTEGER
    for (const bad of [low - little, ...(isExtreme ? [2 ** 53] : [high * (1 + 1e-9) + little])])
      assert.equal(accepts(bad) && bad !== setting(key).auto?.value, false, `${key} ${bad}`)
  }
})

test('auto stands for a number of its own, in texts alone', () => {
  assert.equal(setting('noise').read('auto'), -1)
  assert.equal(setting('samples').read('auto'), 0)
  assert.equal(setting('noise').write(-1), 'auto')
  for (const [key, text] of [
    ['noise', '-1'],
    ['samples', '0'],
    ['seed', 'auto'],
  ] as const)
    assert.equal(setting(key).read(text), undefined, text)
})

test('texts that are no good value are refused', () => {
  const bad: [ExperimentKey, string[]][] = [
    ['data', ['', 'Circle', '../x', 'a b', 'x'.repeat(41)]],
    ['network', ['', '2-8_2', '<b>', '2-8;2', '2'.repeat(1001)]],
    ['loss', ['', 'hinge', 'Auto']],
    ['optimiser', ['ADAM', 'auto']],
    ['learningRate', ['', '0x1', 'NaN', 'Infinity', '1e999', '-0.1', ' 1', '1,5']],
    ['seed', ['1.5', '-1', '9007199254740992']],
  ]
  for (const [key, texts] of bad)
    for (const text of texts) assert.equal(setting(key).read(text), undefined, `${key} "${text}"`)
})

test('values from a program that are no good are refused', () => {
  const bad: [ExperimentKey, unknown[]][] = [
    ['seed', [undefined, null, '1', 1.5, Number.NaN, {}, [1]]],
    ['data', [undefined, null, 7, ['circle'], {}]],
    ['network', [{ layers: [] }, 5]],
  ]
  for (const [key, values] of bad)
    for (const value of values) assert.equal(setting(key).accepts(value), false, `${key} ${String(value)}`)
})

test('labels and hints stand in both languages', () => {
  for (const { key, label, wanted } of experimentSettings)
    for (const name of [label, wanted]) {
      assert.ok(name.zh && name.en, key)
      assert.doesNotMatch(name.en, /\p{Script=Han}/u, key)
    }
})

test('without a network the preset is taken, settings and all; what is given goes over it', () => {
  const preset = { network: '784-300-100-10', learningRate: 0.001, epochs: 5 }
  assert.deepEqual(completeState({ data: 'mnist', epochs: 2 }, defaults, preset), {
    ...defaults,
    ...preset,
    data: 'mnist',
    epochs: 2,
  })
  assert.deepEqual(completeState({ data: 'mnist', network: '784-10' }, defaults, preset), {
    ...defaults,
    data: 'mnist',
    network: '784-10',
  })
})
