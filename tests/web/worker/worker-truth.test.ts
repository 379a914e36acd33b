/** The truth through a worker: in pieces, with progress, and ended at any of them. */

import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { loadCore, type TruthSettings } from 'pruning-playground'
import { CoreWorker } from '../../../web/src/worker/client.js'
import { nodeHome } from '../support/workers.js'

const worker = new CoreWorker(nodeHome)
after(() => worker.dispose())
const settings = { data: 'circle', network: '2-16-16-2', epochs: 2, samples: 200, seed: 3 } as const
const truthSettings: TruthSettings = { criteria: ['obd', 'taylor-second'], limit: 1000 }

test('a truth in pieces is the truth in one, with its progress told from 0 to all', async () => {
  const experiment = await worker.createExperiment(settings)
  const told: number[][] = []
  const found = await experiment.truth(truthSettings, { onProgress: (done, all) => told.push([done, all]) })
  using own = (await loadCore()).createExperiment(settings)
  assert.deepEqual(found, own.truth(truthSettings))
  assert.deepEqual(told[0], [0, 322])
  assert.deepEqual(told.at(-1), [322, 322])
  for (let i = 1; i < told.length; i++) assert.ok(told[i]![0]! >= told[i - 1]![0]!)
  await experiment.dispose()
})

test('a signal ends a truth between two pieces, and other questions are answered meanwhile', async () => {
  const experiment = await worker.createExperiment(settings)
  const ending = new AbortController()
  let isAsked = false
  const work = experiment.truth(truthSettings, {
    signal: ending.signal,
    onProgress: (done) => {
      if (done === 0 || isAsked) return
      isAsked = true
      experiment.fingerprint().then(() => ending.abort(new Error('enough')))
    },
  })
  await assert.rejects(work, { message: 'enough' })
  assert.ok(isAsked)
  await experiment.dispose()
})

test('a truth is refused to go on once the network has changed', async () => {
  const experiment = await worker.createExperiment(settings)
  assert.equal(await experiment.startTruth(truthSettings), 322)
  assert.equal(await experiment.advanceTruth(5), 5)
  await assert.rejects(experiment.takeTruth(), {
    code: 'invalid-argument',
    message: '[takeTruth] a truth must be found out to its end, got none',
  })
  await experiment.prune({ criterion: 'magnitude', amount: 0.5 })
  await assert.rejects(experiment.advanceTruth(5), {
    code: 'invalid-argument',
    message: '[truth] the network must stay as it was when its truth was begun, and has changed',
  })
  await experiment.dispose()
})
