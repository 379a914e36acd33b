import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Inspection, InspectionSettings } from '../../../web/src/core/contract/inspection.js'
import { measureWith } from '../../../web/src/hand/measurer.js'
import { Deferred } from '../../../web/src/page/deferred.js'

const settings = (threshold: number) => ({ layers: [], inputs: [], threshold }) satisfies InspectionSettings

/** A worker that answers when it is told to; started again, it refuses what is open. */
function slowWorker() {
  const open: Deferred[] = []
  const log: (number | 'restart' | undefined)[] = []
  return {
    log,
    answer: () => open.at(-1)?.resolve(),
    inspect: async ({ threshold }: InspectionSettings) => {
      log.push(threshold)
      const answer = new Deferred()
      open.push(answer)
      await answer.promise
      return { removedShare: threshold } as Inspection
    },
    restart: () => {
      log.push('restart')
      open.at(-1)?.reject(new Error('restarted'))
    },
  }
}

test('a newer question takes the place of an older one, which the worker gives up', async () => {
  const worker = slowWorker()
  let starts = 0
  const measure = measureWith(async () => {
    starts += 1
    return worker
  })
  const first = measure(settings(1))
  await new Promise(setImmediate)
  const second = measure(settings(2))
  await new Promise(setImmediate)
  worker.answer()
  assert.equal(await first, undefined)
  assert.equal((await second)?.removedShare, 2)
  const third = measure(settings(3))
  await new Promise(setImmediate)
  worker.answer()
  assert.equal((await third)?.removedShare, 3)
  assert.deepEqual([worker.log, starts], [[1, 'restart', 2, 3], 1])
})

test('what goes wrong with the newest question is told', async () => {
  const measure = measureWith(async () => ({
    inspect: async () => Promise.reject(new Error('no memory')),
    restart: () => assert.fail(),
  }))
  await assert.rejects(measure(settings(1)), /no memory/)
  await assert.rejects(measure(settings(1)), /no memory/)
})
