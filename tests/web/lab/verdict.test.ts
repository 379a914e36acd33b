/** What the tables of `npm run reproduce`, `outcomes` and `defaults` may say of their numbers. */

import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'

/** The scripts are JavaScript without declarations. */
const script = (name: string) => import(pathToFileURL(join(import.meta.dirname, '../../bench', `${name}.mjs`)).href)

const { samplingError, shortSpread, spread, standardError } = await script('reproduce/figures')
const { comparison, pairedDifference, terseComparison, verdict } = await script('reproduce/verdict')
const { scaledNetwork, networkOfSize } = await script('reproduce/small-network')
const { seedsText } = await script('reproduce/table')
const { besideRandom } = await script('below-random')

test('a mean stands with its standard error, the lowest and the highest', () => {
  assert.equal(standardError([1, 2, 3]).toFixed(6), '0.577350') // standard deviation 1 over the root of 3
  assert.equal(spread([95, 96, 97]), '96.00 ± 0.58 % (95.00 to 97.00)')
  assert.equal(shortSpread([95, 96, 97]), '96.0 ± 0.6')
  assert.equal(spread([95]), '95.00 % (95.00 to 95.00)', 'one seed has no standard error')
})

test('seeds are a range only when they are neighbours', () => {
  assert.equal(seedsText([1, 2, 3]), '1 to 3')
  assert.equal(seedsText([2, 4, 9]), '2, 4, 9')
  assert.equal(seedsText([7]), '7')
})

test('a test part of 2,000 samples brings 0.44 points of standard error at 96 %', () => {
  assert.equal(samplingError(96, 2000).toFixed(2), '0.44')
  assert.equal(samplingError(50, 100).toFixed(2), '5.00')
  assert.equal(samplingError(100, 2000), 0)
})

test('differences are paired by seed: what is common to a seed drops out', () => {
  const difference = pairedDifference([91, 81, 71], [90, 80, 70])
  assert.deepEqual(difference, { mean: 1, error: 0, seeds: 3 })
  assert.throws(() => pairedDifference([1], [1, 2]), RangeError)
})

test('better and worse are said only when 0 is outside the 95 % interval of the paired difference', () => {
  const cases = [
    // Three seeds, two degrees of freedom: the mean must be more than 4.303 standard errors from 0.
    { mean: 4.31, error: 1, seeds: 3, said: 'better' },
    { mean: 4.3, error: 1, seeds: 3, said: 'no difference shown' },
    { mean: -4.31, error: 1, seeds: 3, said: 'worse' },
    // Five seeds: 2.776.
    { mean: 2.78, error: 1, seeds: 5, said: 'better' },
    { mean: 2.77, error: 1, seeds: 5, said: 'no difference shown' },
    { mean: 9, error: Number.NaN, seeds: 1, said: 'no difference shown' },
    { mean: 0, error: 0, seeds: 5, said: 'no difference shown' },
    { mean: 2.14, error: 1, seeds: 20, said: 'better' },
  ]
  for (const { said, ...difference } of cases) assert.equal(verdict(difference), said, JSON.stringify(difference))
})

test('a comparison has the difference, its standard error and the verdict', () => {
  assert.equal(comparison([91, 81.1, 71], [90, 80, 70]), '+1.03 ± 0.03: better')
  assert.equal(comparison([90, 80, 70], [91, 79, 70]), '+0.00 ± 0.58: no difference shown')
  assert.equal(terseComparison([91, 81.1, 71], [90, 80, 70]), '+1.0 ± 0.0 better')
  assert.equal(terseComparison([90, 80, 70], [91, 79, 70]), '+0.0 ± 0.6', 'no word: no difference shown')
  assert.equal(comparison([90, 80], [91, 82], 1), '-1.5 ± 0.5: no difference shown', 'two seeds show little')
})

test('a narrower network keeps input, outputs, kernels and pools', () => {
  const text = '128x1-conv(8,7)-relu-pool(2)-conv(16,5)-relu-pool(2)-flatten-32-relu-4'
  assert.equal(scaledNetwork(text, 0.5), '128x1-conv(4,7)-relu-pool(2)-conv(8,5)-relu-pool(2)-flatten-16-relu-4')
  assert.equal(scaledNetwork('784-dropout(0.3)-300-100-10 tanh', 0.01), '784-dropout(0.3)-3-1-10 tanh')
})

test('the small network is the one whose number of weights is nearest', () => {
  const weightsOf = (text: string) => {
    const widths = text.split('-').map(Number)
    return widths.slice(1).reduce((sum, width, i) => sum + width * (widths[i] as number), 0)
  }
  assert.equal(networkOfSize('10-20-2', 120, weightsOf), '10-10-2')
  assert.equal(networkOfSize('10-20-2', 1, weightsOf), '10-1-2', 'one unit at least')
})

test('below random: by more than one standard error of the paired difference, or no number', () => {
  const points = (criterion: string, accuracies: number[]) =>
    accuracies.map((accuracy, i) => ({ criterion, seed: i + 1, accuracy }))
  const compared = besideRandom([
    ...points('good', [0.9, 0.8]),
    ...points('same', [0.6, 0.4]),
    ...points('bad', [0.3, 0.4]),
    ...points('lost', [0.3, Number.NaN]),
    ...points('unit-bad', [0.1, 0.1]),
    ...points('layer-good', [0.9, 0.9]),
    ...points('layer-random', [0.8, 0.7]),
    ...points('random', [0.5, 0.5]),
    ...points('unit-random', [0.2, 0.3]),
  ])
  assert.deepEqual(
    compared.map(({ criterion, isBelow }: { criterion: string; isBelow: boolean }) => `${criterion} ${isBelow}`),
    ['good false', 'same false', 'bad true', 'lost true', 'unit-bad true', 'layer-good false'],
  )
  assert.equal(compared[2].difference.toFixed(6), '-15.000000')
})
