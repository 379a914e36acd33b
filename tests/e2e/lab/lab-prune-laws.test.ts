import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { loadCore } from '../../../web/src/core/node.js'
import { refusalOf } from '../../../web/src/lab/run/network-errors.js'
import {
  leftIn,
  placeOfShare,
  type ScoreRow,
  scoreAxis,
  scoreBins,
  shareBefore,
} from '../../../web/src/view/charts/score-bins.js'
import { nextAmount } from '../../../web/src/view/charts/score-figure.js'
import { scoreText } from '../../../web/src/view/charts/score-text.js'
import { nextUnit } from '../../../web/src/view/network/layers-figure.js'
import { coreWords } from '../../../web/src/words/core.js'
import { loadTexts } from '../../web/support/words.js'

await loadTexts(coreWords)

function row(scores: number[], gone: number[] = []): ScoreRow {
  return {
    label: 'dense1',
    scores: Float64Array.from(scores),
    kept: Uint8Array.from(scores, (_, i) => (gone.includes(i) ? 0 : 1)),
  }
}

test('scores of one size are on a linear axis, over decades on a logarithmic one, of both signs on a symmetric one', () => {
  assert.equal(scoreAxis([row([0.1, 0.5, 0.9])], false).kind, 'linear')
  assert.equal(scoreAxis([row([1e-6, 1e-5, 1e-4, 1])], false).kind, 'log')
  assert.equal(scoreAxis([row([-1, -1e-4, 1e-5, 1e-4, 1e-4])], false).kind, 'symlog')
  assert.equal(scoreAxis([row([-0.5, 0.4, 0.6])], false).kind, 'linear')
  assert.equal(scoreAxis([row([])], false).kind, 'linear', 'an empty layer has an axis too')
})

test('what goes first is at the start of the axis, also where the highest go first', () => {
  const up = scoreAxis([row([0, 2, 4])], false)
  assert.deepEqual([up.place(0), up.place(2), up.place(4)], [0, 0.5, 1])
  const down = scoreAxis([row([0, 2, 4])], true)
  assert.deepEqual([down.place(0), down.place(2), down.place(4)], [1, 0.5, 0])
})

test('a score of 0 has a place of its own before a logarithmic axis', () => {
  const bins = scoreBins([row([0, 0, 1e-6, 1e-3, 1, 1e-5])], false, 10)
  assert.ok(bins.axis.hasZero)
  assert.equal(bins.counts[0]?.[0], 2)
  assert.equal(
    bins.counts[0]?.reduce((a, b) => a + b),
    6,
  )
})

test('the share before a place only grows, from what is gone already to all; and finds its place again', () => {
  const scores = fc.array(fc.double({ min: 1e-6, max: 1e3, noNaN: true }), { minLength: 1, maxLength: 60 })
  fc.assert(
    fc.property(
      scores,
      fc.nat(5),
      fc.boolean(),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (list, gone, isDown, at) => {
        const one = row(
          list,
          Array.from({ length: Math.min(gone, list.length) }, (_, i) => i),
        )
        const bins = scoreBins([one], isDown, 32)
        const shares = [0, 0.25, 0.5, 0.75, 1].map((place) => shareBefore(bins, [0], place))
        assert.equal(shares[0], Math.min(gone, list.length) / list.length)
        assert.ok(Math.abs((shares[4] ?? 0) - 1) < 1e-12)
        assert.deepEqual(
          shares,
          [...shares].sort((a, b) => a - b),
        )
        const share = Math.max(at, shares[0] ?? 0)
        const found = shareBefore(bins, [0], placeOfShare(bins, [0], share))
        assert.ok(found >= share - 1e-9, 'no less than was asked for')
      },
    ),
    { numRuns: 200, seed: 3 },
  )
})

test('what a cut leaves in a row begins where its first survivor stands', () => {
  const one = row([0.1, 0.9, 0.3, 0.5], [0])
  const bins = scoreBins([one], false, 20)
  const left = leftIn(bins, 0, one, Uint8Array.from([0, 1, 0, 1]))
  assert.deepEqual([left.staying, left.first], [2, bins.axis.place(0.5)])
  assert.equal(
    left.counts.reduce((a, b) => a + b),
    2,
  )
  assert.equal(leftIn(bins, 0, one, new Uint8Array(4)).first, 1, 'nothing stays')
  const down = scoreBins([one], true, 20)
  assert.equal(leftIn(down, 0, one, Uint8Array.from([0, 0, 1, 1])).first, down.axis.place(0.5))
})

test('keys of the threshold end at 0 and at 99', () => {
  assert.deepEqual(
    ['ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown', 'Home', 'End', 'a'].map((key) => nextAmount(key, 95)),
    [94, 96, 99, 85, 0, 99, undefined],
  )
  assert.equal(nextAmount('ArrowDown', 0), 0)
})

test('keys lead from neuron to neuron and never out of the hidden layers', () => {
  const links = [
    { layer: 0, rows: 8, columns: 2, weights: new Float32Array(16) },
    { layer: 2, rows: 4, columns: 8, weights: new Float32Array(32) },
    { layer: 4, rows: 2, columns: 4, weights: new Float32Array(8) },
  ]
  assert.deepEqual(nextUnit('ArrowRight', { column: 1, row: 7 }, links), { column: 2, row: 3 })
  assert.deepEqual(nextUnit('ArrowRight', { column: 2, row: 3 }, links), { column: 2, row: 3 })
  assert.deepEqual(nextUnit('ArrowLeft', { column: 1, row: 0 }, links), { column: 1, row: 0 })
  assert.deepEqual(nextUnit('ArrowUp', { column: 1, row: 0 }, links), { column: 1, row: 0 })
  assert.equal(nextUnit('x', { column: 1, row: 0 }, links), undefined)
})

test('a score is told in three digits, however large or small', () => {
  assert.deepEqual(
    [0, 0.12345, 12.3456, 1234.56, 1e-7, -2.5e-9, 123456, Number.POSITIVE_INFINITY, Number.NaN].map(scoreText),
    ['0', '0.123', '12.3', '1230', '1.0e−7', '−2.5e−9', '1.2e5', '∞', '–'],
  )
})

test('why a layer cannot be taken out is said in Chinese too', async () => {
  const core = await loadCore()
  using dense = core.createExperiment({ data: 'circle', network: '2-8-2', samples: 40 })
  using series = core.createExperiment({ data: 'pulse', samples: 40 })
  for (const [remove, words] of [
    [() => dense.removeLayer(0, 'identity'), /2.*8.*最小二乘|8.*2.*最小二乘/],
    [() => series.removeLayer(0, 'product'), /全连接/],
  ] as const)
    assert.throws(remove, (error) => {
      const { reason, lang } = refusalOf(error, 'zh')
      assert.equal(lang, 'zh')
      assert.match(reason, words)
      assert.doesNotMatch(reason, /layers\[/)
      return true
    })
})
