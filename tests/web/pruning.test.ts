/** Scoring and pruning as programmers call them from Node. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Experiment, loadCore } from 'pruning-playground'
import { errorOf } from './support/error-of.js'

const core = await loadCore()

function trained(): Experiment {
  const experiment = core.createExperiment({ data: 'circle', epochs: 5, seed: 3 })
  while (!experiment.progress.isDone) experiment.advance(1000)
  return experiment
}

test('every criterion that needs no record of training scores; the network stays as it is', () => {
  using experiment = trained()
  const before = experiment.fingerprint
  for (const { id, needs } of core.describe().criteria) {
    if (needs === 'training') continue
    for (const { rows, columns, scores, kept } of experiment.score({ criterion: id })) {
      assert.equal(scores.length, rows * columns, id)
      assert.equal(kept.length, rows * columns, id)
      assert.ok(scores.every(Number.isFinite), id)
    }
  }
  assert.equal(experiment.fingerprint, before)
})

test('prune removes exactly the share, and a refused call changes nothing', () => {
  using experiment = trained()
  const { gone, total } = experiment.prune({ criterion: 'magnitude', amount: 0.75 })
  assert.deepEqual([gone, total], [72, 96])
  const before = experiment.fingerprint
  const refused = [
    [{ criterion: 'magnitude', amount: 2 }, 'out-of-range', /amount must be in \[0, 1\], got 2/],
    [{ criterion: 'magnitude', scope: 'planet' }, 'unknown-id', /"planet"; one of: global, layer, row/],
    [{ criterion: 'layer-scan' }, 'invalid-argument', /weights, units or inputs/],
    [{ criterion: 'movement' }, 'invalid-argument', /movement over a training/],
    [{ criterion: 'magnitude', amounts: 1 }, 'unknown-option', /amounts/],
  ] as const
  for (const [settings, code, message] of refused) {
    const error = errorOf(() => experiment.prune(settings as never))
    assert.equal(error.code, code)
    assert.match(error.message, message)
  }
  assert.equal(experiment.fingerprint, before)
})

test('retraining starts anew and brings nothing back; shrinking keeps what is computed', () => {
  using experiment = trained()
  experiment.prune({ criterion: 'unit-product', amount: 0.5 })
  experiment.retrain(2)
  assert.equal(experiment.progress.epochs, 2)
  while (!experiment.progress.isDone) experiment.advance(1000)
  const { accuracy } = experiment.evaluate('test')
  const { parametersBefore, parameters, largestDifference } = experiment.shrink()
  assert.ok(parameters < parametersBefore && largestDifference < 1e-5)
  assert.equal(experiment.info.parameters, parameters)
  assert.equal(experiment.evaluate('test').accuracy, accuracy)
})

test('the truth has a point a weight, and says how well scores predicted it', () => {
  using experiment = trained()
  const { changes, predictions } = experiment.truth({ criteria: ['obd', 'random'], limit: 1000 })
  assert.equal(changes.length, 96)
  for (const { scores, measured, spearman, regret } of predictions) {
    assert.equal(scores.length, 96)
    assert.equal(measured.length, 96)
    assert.ok(Math.abs(spearman) <= 1 && regret >= 0)
  }
  assert.ok(predictions[0]!.spearman > predictions[1]!.spearman)
})

test('the truth judges a signed score by the change, a size by its size, a square by its square', () => {
  using experiment = trained()
  const criteria = ['taylor-second', 'snip', 'gradient-weight', 'magnitude'] as const
  const { changes, predictions } = experiment.truth({ criteria: [...criteria], limit: 1000 })
  const [signed, size, square, order] = predictions.map(({ measured }) => [...measured])
  assert.ok(changes.some((change) => change < 0))
  assert.deepEqual(signed, [...changes])
  assert.deepEqual(size, Array.from(changes, Math.abs))
  assert.deepEqual(
    square,
    Array.from(changes, (change) => change * change),
  )
  assert.deepEqual(order, size)
})

test('stored sizes fall with what is removed, but for the dense format', () => {
  using experiment = trained()
  const bytes = () => new Map(experiment.storedSizes().map(({ format, bits, bytes }) => [`${format}-${bits}`, bytes]))
  const before = bytes()
  experiment.prune({ criterion: 'magnitude', amount: 0.8 })
  const after = bytes()
  assert.equal(after.get('dense-32'), before.get('dense-32'))
  for (const key of ['csr-32', 'bitmap-32', 'relative-index-8']) assert.ok(after.get(key)! < before.get(key)!, key)
})

test('an input that is cut changes no prediction any more, the report says so, and truth measures each', () => {
  using experiment = core.createExperiment({ data: 'stress', samples: 300, epochs: 5, seed: 2 })
  while (!experiment.progress.isDone) experiment.advance(1000)
  const { channels, featureNames } = experiment.info
  const truth = experiment.truth({ criteria: ['input-leave-one-out', 'input-taylor'] })
  assert.equal(truth.changes.length, channels)
  assert.equal(truth.predictions[0]?.regret, 0)
  const one = { criterion: 'input-taylor', amountKind: 'count' } as const
  assert.equal(experiment.preview({ ...one, amounts: [1] })[0]?.gone, 1)
  experiment.prune({ ...one, amount: 1 })
  const { inputs } = experiment.report()
  const { values } = experiment.samples('test', 5)
  assert.deepEqual([inputs.length, inputs.filter(({ isNeeded }) => !isNeeded).length], [channels, 1])
  assert.deepEqual(
    inputs.map(({ name }) => name),
    featureNames.length ? featureNames : Array.from(inputs, (_, i) => String(i + 1)),
  )
  const before = experiment.predict(values)
  inputs.forEach(({ isNeeded, weightsKept }, channel) => {
    const other = Float64Array.from(values, (value, i) => (i % channels === channel ? value + 50 : value))
    assert.equal(weightsKept > 0, isNeeded)
    if (!isNeeded) assert.deepEqual(experiment.predict(other), before)
  })
})
