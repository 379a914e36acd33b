/** Files that were written before there was a setting are read as they were made. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadCore } from 'pruning-playground'
import { readModel } from '../../web/src/core/model/model-file.js'
import { readRun } from '../../web/src/files/run-file.js'

const core = await loadCore()
const made = () => core.createExperiment({ data: 'circle', network: '2-3-2', samples: 60, epochs: 1, seed: 5 })

/** Without what came later. */
function asBefore<T extends object>(value: T, ...later: (keyof T)[]): Partial<T> {
  return Object.fromEntries(Object.entries(value).filter(([key]) => !later.includes(key as keyof T))) as Partial<T>
}

test('a run of before there were folds and class weights was split by its seed and its shares', () => {
  using experiment = made()
  const settings = asBefore(experiment.info.settings, 'splitSeed', 'folds', 'fold', 'classWeights')
  const { history, fingerprint } = experiment
  const read = readRun({ format: 'pruning-playground/run', version: 1, settings, history, fingerprint })
  const { splitSeed, folds, fold, classWeights } = read.settings
  assert.deepEqual([splitSeed, folds, fold, classWeights], [-1, 0, 0, 'none'])
  using again = core.createExperiment(read.settings)
  assert.deepEqual(again.samples('test', 60).values, experiment.samples('test', 60).values)
})

test('a model of before there were folds says by which seed it was split', () => {
  using experiment = made()
  const model = experiment.saveModel()
  const origin = asBefore(model.origin ?? assert.fail('it has an origin'), 'splitSeed', 'folds', 'fold')
  const read = readModel({ ...model, origin }).model
  assert.deepEqual(read.origin, model.origin)
})
