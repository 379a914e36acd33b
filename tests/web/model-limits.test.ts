/** What is written can be read: the largest network there may be, with all that its training remembers. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadCore } from 'pruning-playground'
import { largestFile } from '../../web/src/core/load/file-limit.js'
import { modelLimits, readModel } from '../../web/src/core/model/model-file.js'

test('one limit holds the largest network, with two memories of the optimiser and the best weights of patience', () => {
  const bytes = 4 * 4 * modelLimits.weights
  const besideWeights = 4 * 2 ** 20 // samples in their order, names, means, history of some thousand epochs
  assert.ok((bytes * 4) / 3 + besideWeights <= largestFile)
  assert.equal(modelLimits.fileBytes, largestFile)
  assert.ok(largestFile < 2 ** 29 - 24, 'longer texts are none in V8')
})

test('a network of nearly the most weights is saved, read and loaded again', async () => {
  const core = await loadCore()
  const width = 3990
  const table = {
    featureNames: Array.from({ length: width }, (_, i) => `f${i}`),
    classNames: ['no', 'yes'],
    values: Float64Array.from({ length: 4 * width }, (_, i) => i % 7),
    labels: Int32Array.of(0, 1, 0, 1),
    targets: new Float64Array(),
    subjects: new Int32Array(),
    steps: 1,
  }
  using experiment = core.createExperiment({ data: 'table', table, network: `${width}-${width}-2` })
  const text = JSON.stringify(experiment.saveModel())
  assert.ok(text.length > 64 * 2 ** 20 && text.length < largestFile, String(text.length))
  const { model } = readModel(JSON.parse(text))
  experiment.setMask(
    2,
    Uint8Array.from({ length: 2 * width }, (_, i) => i % 2),
  )
  const before = experiment.fingerprint
  experiment.loadModel(model)
  assert.notEqual(experiment.fingerprint, before)
  assert.equal(experiment.fingerprint, model.fingerprint)
})
