/** A queue that grows while workers serve it. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CoreWorker } from '../../../web/src/worker/client.js'
import type { WorkerEvents, WorkerHome } from '../../../web/src/worker/connection.js'
import { runQueue } from '../../../web/src/worker/pool.js'
import type { Question } from '../../../web/src/worker/protocol.js'
import { TaskQueue } from '../../../web/src/worker/task-queue.js'

/** No task here talks to its worker. */
const home: WorkerHome = { compile: () => assert.fail(), start: () => assert.fail() }
const pause = () => new Promise((resolve) => setTimeout(resolve, 5))

test('a taker waits for a task that another may add, and gets nothing when the last is done', async () => {
  const queue = new TaskQueue([{ name: 'first' }])
  assert.deepEqual(await queue.take(), { name: 'first' })
  const [second, third] = [queue.take(), queue.take()]
  queue.add({ name: 'second' })
  assert.deepEqual(await second, { name: 'second' })
  queue.finish()
  queue.finish()
  assert.equal(await third, undefined)
  assert.equal(await queue.take(), undefined)
})

test('a lower rank goes first, the same in the order in which they came', async () => {
  const queue = new TaskQueue([{ rank: 2 }, { rank: 1, name: 'a' }, { rank: 1, name: 'b' }], ({ rank }) => rank)
  queue.add({ rank: 1, name: 'c' })
  queue.add({ rank: 0 })
  queue.add({ rank: 3 })
  const taken = []
  for (let i = 0; i < 6; ++i) taken.push(await queue.take())
  assert.deepEqual(taken, [
    { rank: 0 },
    { rank: 1, name: 'a' },
    { rank: 1, name: 'b' },
    { rank: 1, name: 'c' },
    { rank: 2 },
    { rank: 3 },
  ])
})

test('a taker gets what suits it first, but nothing of a higher rank before the others', async () => {
  const tasks = [
    { rank: 0, seed: 1 },
    { rank: 0, seed: 2 },
    { rank: 1, seed: 2 },
    { rank: 0, seed: 2, name: 'later' },
  ]
  const queue = new TaskQueue(tasks, ({ rank }) => rank)
  const take = () => queue.take(({ seed }) => seed === 2)
  assert.deepEqual(await take(), { rank: 0, seed: 2 })
  assert.deepEqual(await take(), { rank: 0, seed: 2, name: 'later' })
  assert.deepEqual(await take(), { rank: 0, seed: 1 })
  assert.deepEqual(await take(), { rank: 1, seed: 2 })
})

test('tasks that follow go to the workers that wait', async () => {
  const doneBy = new Map<CoreWorker, number>()
  await runQueue(
    home,
    [{ follow: 6 }],
    async (worker, { follow }, add) => {
      for (let i = 0; i < follow; ++i) add({ follow: 0 })
      await pause()
      doneBy.set(worker, (doneBy.get(worker) ?? 0) + 1)
    },
    { size: 3 },
  )
  const counts = [...doneBy.values()]
  assert.equal(counts.length, 3)
  assert.equal(
    counts.reduce((sum, count) => sum + count, 0),
    7,
  )
})

/** A home whose first workers die at their second question; the first one starts them. */
function homeOfMortals(deaths: number): WorkerHome & { started: number } {
  const mortal = {
    started: 0,
    compile: async () => new WebAssembly.Module(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0)),
    start: ({ onAnswer, onFailure }: WorkerEvents) => {
      mortal.started += 1
      const isMortal = mortal.started <= deaths
      const post = ({ id, request }: Question) =>
        queueMicrotask(() => {
          if (isMortal && request.type !== 'start') onFailure('killed')
          else onAnswer({ type: 'value', id, value: 'alive' as never })
        })
      return { post, terminate: () => {} }
    },
  }
  return mortal
}

test('in place of a worker that dies another does its task; the third death at one task is an error that counts them', async () => {
  const work = async (worker: CoreWorker) => assert.equal(await worker.version(), 'alive')
  for (const [deaths, size, tasks] of [
    [1, 1, 3],
    [2, 1, 1],
    [2, 2, 5],
  ] as const) {
    const mortal = homeOfMortals(deaths)
    let replaced = 0
    const onReplaced = () => {
      replaced += 1
    }
    await runQueue(
      mortal,
      Array.from({ length: tasks }, () => ({})),
      work,
      { size, onReplaced },
    )
    assert.equal(replaced, deaths)
  }
  const mortal = homeOfMortals(99)
  await assert.rejects(
    runQueue(mortal, [{}], work, { size: 1 }),
    /a task must end, got 3 workers that stopped at it; .*killed/,
  )
  assert.equal(mortal.started, 3)
})

test('workers that wait end when another fails, and when a signal comes', async () => {
  const fail = async () => {
    await pause()
    throw new Error('broken')
  }
  await assert.rejects(runQueue(home, [{}], fail, { size: 3 }), /^Error: broken$/)
  const stop = new AbortController()
  const work = async () => {
    await pause()
    stop.abort(new Error('enough'))
    await pause()
  }
  await assert.rejects(runQueue(home, [{}], work, { size: 3, signal: stop.signal }), /^Error: enough$/)
  const { signal } = stop
  await assert.rejects(
    runQueue(home, [{}], () => assert.fail(), { size: 2, signal }),
    /^Error: enough$/,
  )
})
