/** Compact files through the real module: what was measured is what is read back, and nothing else is let in. */

import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { CoreError, loadCore } from 'pruning-playground'
import { loadDeployCore } from 'pruning-playground/deploy'
import { numbers } from '../support/deployed.js'
import { twoInputs } from '../support/two-inputs.js'

const [core, deploy] = await Promise.all([loadCore(), loadDeployCore()])
const settings = { data: 'clusters', network: '2-24-16-2 relu', samples: 150, epochs: 8, seed: 3 } as const

/** A network with six in ten weights gone, trained on. */
function cutModel() {
  using experiment = core.createExperiment(settings)
  experiment.advance(1e6)
  experiment.prune({ criterion: 'magnitude', amount: 0.6 })
  experiment.retrain(4)
  experiment.advance(1e6)
  return experiment.saveModel()
}
const model = cutModel()

const deployment = deploy.createDeployment(settings)
after(() => deployment.dispose())
deployment.loadModel(model)

test('a file before compress is refused', () => {
  assert.equal(deployment.compression, undefined)
  assert.throws(() => deployment.compactFile(), /^CoreError: \[compactFile\] the network must be compressed first$/)
})

test('every stage is as long as it says, and the coded file answers as it was measured', () => {
  const { weightBytes, arrayBytes, layers, stages } = deployment.compress({ bits: 4, epochs: 2 })
  assert.deepEqual(deployment.compression?.stages, stages)
  assert.equal(weightBytes, 4 * (2 * 24 + 24 * 16 + 16 * 2))
  assert.equal(arrayBytes, 4 * (24 + 16 + 2))
  assert.deepEqual(
    stages.map(({ stage }) => stage),
    ['pruned', 'shared', 'coded'],
  )
  const bytes = deployment.compactFile()
  assert.equal(bytes.length, stages[2]?.fileBytes)
  for (const { weightBytes: all, layers: each } of stages)
    assert.equal(
      each.reduce((sum, layer) => sum + layer.bytes, 0),
      all,
    )
  for (const { kept, fillers, entries, centroids, indexBits, indexEntropy } of layers) {
    assert.equal(kept + fillers, entries)
    assert.ok(centroids <= 15)
    assert.ok(indexBits >= indexEntropy && indexBits < indexEntropy + 1)
  }
  using experiment = core.createExperiment(settings)
  experiment.loadModel(deploy.openCompact(bytes))
  assert.deepEqual(experiment.evaluate('test'), stages[2]?.evaluation)
  assert.equal(experiment.fingerprint, deploy.openCompact(bytes).fingerprint)
})

test('a network of two inputs comes back with both', () => {
  const joined = { data: 'table', table: twoInputs(), network: '24x2+3-conv(6,5)-bn-relu-pool(2)-flatten-8-relu-3' }
  using small = deploy.createDeployment(joined)
  const [, , coded] = small.compress({ bits: 5 }).stages
  const back = deploy.openCompact(small.compactFile())
  assert.deepEqual(back.network.input, { steps: 24, channels: 2, staticFeatures: 3 })
  using experiment = core.createExperiment(joined)
  experiment.loadModel(back)
  assert.equal(experiment.fingerprint, back.fingerprint)
  assert.deepEqual(experiment.evaluate('test'), coded?.evaluation)
})

test('the pruned stage is the model itself', () => {
  const [pruned] = deployment.compress({ bits: 4 }).stages
  using experiment = core.createExperiment(settings)
  experiment.loadModel(model)
  assert.deepEqual(pruned?.evaluation, experiment.evaluate('test'))
})

test('names, origin and data come back, and centroids that are trained change no mask', () => {
  deployment.compress({ bits: 3, epochs: 1 })
  const back = deploy.openCompact(deployment.compactFile())
  assert.deepEqual(back.origin, model.origin)
  assert.deepEqual(back.classNames, model.classNames)
  assert.deepEqual(back.featureNames, model.featureNames)
  assert.deepEqual(back.network, model.network)
  assert.equal(back.dataFingerprint, model.dataFingerprint)
  assert.deepEqual(
    back.tensors.map(({ mask, gaps }) => [mask, gaps]),
    model.tensors.map(({ mask, gaps }) => [mask, gaps]),
  )
})

test('every file cut off is refused in a sentence, and so are 2,000 files with a bit turned over', () => {
  deployment.compress()
  const bytes = deployment.compactFile()
  const refused = (given: Uint8Array) =>
    assert.throws(
      () => deploy.openCompact(given),
      (error) => error instanceof CoreError && error.message.startsWith('[decode] '),
    )
  for (let length = 0; length < bytes.length; length++) refused(bytes.subarray(0, length))
  const next = numbers(7)
  for (let i = 0; i < 2000; i++) {
    const bit = Math.floor(((next() + 1) / 2) * 8 * bytes.length)
    const turned = bytes.slice()
    turned[bit >> 3]! ^= 1 << (bit & 7)
    refused(turned)
  }
})

test('what is no bytes is refused', () => {
  for (const given of [undefined, null, 'PPCM', 7, {}, [80, 80, 67, 77], new Float32Array(4)])
    assert.throws(() => deploy.openCompact(given as never), /\[openCompact\] bytes must be bytes \(Uint8Array, /)
})

test('settings out of range and unknown ones are refused', () => {
  assert.throws(() => deployment.compress({ bits: 9 }), /\[compress\] bits must be in \[1, 8\], got 9/)
  assert.throws(() => deployment.compress({ epoch: 1 } as object), /unknown setting "epoch"/)
  const { bits, gapBits, epochs, rate, part } = deploy.describe().compress
  assert.deepEqual({ bits, gapBits, epochs, rate, part }, { bits: 6, gapBits: 0, epochs: 0, rate: 0.1, part: 'test' })
})
