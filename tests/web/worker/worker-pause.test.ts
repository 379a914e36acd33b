/** A pause comes through in the midst of a mini-batch of much work. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CoreWorker } from '../../../web/src/worker/client.js'
import { nodeHome } from '../support/workers.js'

// 2.256 million multiply-accumulates a sample: the one mini-batch of 1600 is 37 slices of 44 samples.
const settings = { data: 'circle', network: '2-1500-1500-2', samples: 2000, batchSize: 1600, epochs: 1 } as const

test('a pause does not wait for a mini-batch of much work, and training goes on to the same bits', async () => {
  using worker = new CoreWorker(nodeHome)
  const experiment = await worker.createExperiment(settings)
  const before = await experiment.fingerprint()
  const progress = await experiment.train({}, ({ reports }) => {
    if (reports.length) experiment.pause() // the evaluation before the first epoch is done
  })
  assert.deepEqual([progress.epoch, progress.step, progress.stepsPerEpoch, progress.isDone], [0, 0, 1, false])
  assert.equal(await experiment.fingerprint(), before)
  await experiment.train({}, () => {})
  const paused = await experiment.fingerprint()
  await experiment.reset()
  await experiment.train({}, () => {})
  assert.equal(await experiment.fingerprint(), paused)
  assert.notEqual(paused, before)
})
