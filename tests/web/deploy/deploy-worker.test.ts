/** Networks for devices in workers of Node. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadCore } from 'pruning-playground'
import { DeployWorker, deployHome, exportFormats, loadDeployCore } from 'pruning-playground/deploy'
import { rejectionOf } from '../support/error-of.js'

const settings = { data: 'circle', network: '2-8-relu-2', seed: 1 }

test('a worker answers as the deployment of this thread does', async () => {
  using worker = new DeployWorker(deployHome)
  const core = await loadDeployCore()
  using here = core.createDeployment(settings)
  here.quantise({ calibrate: 50 })
  await worker.make(settings)
  await worker.call('quantise', { calibrate: 50 })
  assert.deepEqual(await worker.call('info'), here.info)
  assert.deepEqual(await worker.call('quantised'), here.quantised())
  assert.deepEqual(await worker.call('evaluate', 'int8', 'test'), here.evaluate('int8', 'test'))
  assert.deepEqual(await worker.call('weigh', { board: 'nrf52840' }), here.weigh({ board: 'nrf52840' }))
})

test('it takes a model, and another make takes the place of the first', async () => {
  using worker = new DeployWorker(deployHome)
  const core = await loadCore()
  using experiment = core.createExperiment({ ...settings, seed: 2 })
  const model = experiment.saveModel()
  await worker.make(settings)
  const before = await worker.call('plain')
  await worker.make(settings, model)
  const after = await worker.call('plain')
  assert.notDeepEqual(after.layers[0]?.weights, before.layers[0]?.weights)
  const weights = experiment.copyWeights(experiment.info.layers.findIndex(({ rows }) => rows > 0))
  assert.deepEqual([...(after.layers[0]?.weights ?? [])], [...weights])
})

test('formats are described without their program, and write in the worker what they write here', async () => {
  using worker = new DeployWorker(deployHome)
  const { formats } = await worker.describe()
  assert.deepEqual(
    formats.map(({ id, forms }) => ({ id, forms })),
    exportFormats.map(({ id, forms }) => ({ id, forms })),
  )
  await worker.make(settings)
  const core = await loadDeployCore()
  using deployment = core.createDeployment(settings)
  const request = { form: 'float32', name: 'net', fingerprint: 'f', version: '1' } as const
  const json = exportFormats.find(({ id }) => id === 'json')
  assert.deepEqual(await worker.files({ format: 'json', ...request }), await json?.files({ deployment, ...request }))
})

test('what is refused is told, and the worker goes on', async () => {
  using worker = new DeployWorker(deployHome)
  assert.equal((await rejectionOf(worker.call('plain'))).template, 'core-not-loaded')
  await worker.make(settings)
  assert.equal((await rejectionOf(worker.call('quantised'))).template, 'not-quantised')
  const unknown = { format: 'papyrus', form: 'int8', name: '', fingerprint: '', version: '' } as const
  assert.equal((await rejectionOf(worker.files(unknown))).template, 'unknown-setting')
  assert.equal((await worker.call('info')).network, '2-8-relu-2')
})

test('disposing ends it at once: what is open is rejected, and what is asked later', async () => {
  const worker = new DeployWorker(deployHome)
  const open = [worker.describe(), worker.make(settings)].map(rejectionOf)
  worker.dispose()
  for (const error of await Promise.all(open)) assert.equal(error.template, 'disposed')
  assert.equal((await rejectionOf(worker.call('plain'))).template, 'disposed')
})
