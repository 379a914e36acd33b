/** The entries of the package for sweeps. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import * as entry from 'pruning-playground/sweep'

const documented = ['DivergedError', 'conditionsOf', 'meanAndSpread', 'pointsCsv', 'readSweep', 'spreadCsv', 'sweep']

test('the entries for Node and for browsers export what is documented and nothing else', async () => {
  assert.match(fileURLToPath(import.meta.resolve('pruning-playground/sweep')), /sweep-node\.js$/)
  assert.deepEqual(Object.keys(entry).sort(), documented)
  const browser: object = await import(new URL('../../dist/sweep.js', import.meta.url).href)
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
