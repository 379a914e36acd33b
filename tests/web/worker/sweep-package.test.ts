/** The entries of the package for sweeps. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import * as entry from 'pruning-playground/sweep'

const documented = [
  'DivergedError',
  'besideControls',
  'conditionsOf',
  'meanAndSpread',
  'pointsCsv',
  'readSweep',
  'spreadCsv',
  'sweep',
]

test('the entries for Node and for browsers export what is documented and nothing else', async () => {
  assert.match(fileURLToPath(import.meta.resolve('pruning-playground/sweep')), /sweep-node\.js$/)
  assert.deepEqual(Object.keys(entry).sort(), documented)
  const browser: object = await import(new URL('../../../dist/sweep.js', import.meta.url).href)
  assert.deepEqual(Object.keys(browser).sort(), documented)
})

test('sweep needs nothing but settings', async () => {
  const points = await entry.sweep({
    experiment: { data: 'circle', network: '2-4-2', samples: 60, epochs: 1 },
    criteria: ['magnitude'],
    amounts: [0.5],
    seeds: [1],
  })
  assert.deepEqual(
    points.map(({ criterion, gone, total }) => [criterion, gone, total]),
    [
      ['magnitude', 8, 16],
      ['random', 8, 16],
    ],
  )
})

const asked: Parameters<typeof entry.sweep>[0] = {
  experiment: { data: 'circle', network: '2-4-2', samples: 60, epochs: 1 },
  criteria: ['magnitude'],
  amounts: [0.5],
  seeds: [1],
}

test('a sweep without workers is refused: it would come to no points', async () => {
  for (const [size, got] of [
    [0, '0'],
    [-1, '-1'],
    [1.5, '1.5'],
    [Number.NaN, 'NaN'],
  ] as const)
    await assert.rejects(entry.sweep(asked, { size }), {
      name: 'CoreError',
      message: `[sweep] size must be a whole number from 1, got ${got}`,
    })
})

const wrong: [changes: object, message: RegExp][] = [
  [{ amount: 0.5 }, /^\[sweep\] settings must be an object of experiment, .* alone, got the key "amount"$/],
  [
    { retrain: { epochs: 1, rate: 2 } },
    /^\[sweep\] retrain must be an object of epochs, rateFactor alone, got the key "rate"$/,
  ],
  [{ criteria: ['best'] }, /^\[sweep\] criteria must be of magnitude, .*, got "best"$/],
  [{ criteria: undefined }, /^\[sweep\] criteria must be a list of at least one, got none$/],
  [{ amounts: undefined }, /^\[sweep\] amounts must be a list of at least one, got none$/],
  [{ scope: 'world' }, /^\[sweep\] scope must be one of global, layer, row, got "world"$/],
  [
    { scope: 'row', criteria: ['unit-in-l1'] },
    /^\[sweep\] scope must be global or layer for units, .*, got row with unit-in-l1$/,
  ],
  [
    { model: {}, criteria: ['movement'] },
    /^\[sweep\] criteria must be ones that do not watch training, for a model, got movement$/,
  ],
]

for (const [changes, message] of wrong)
  test(`settings that are no good are refused by name: ${JSON.stringify(changes)}`, async () => {
    await assert.rejects(entry.sweep({ ...asked, ...changes }), { name: 'CoreError', message })
  })
