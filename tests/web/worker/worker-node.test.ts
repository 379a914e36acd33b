/** Workers of Node, with the real core in them. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadCore } from 'pruning-playground'
import { CoreError } from '../../../web/src/core/core-error.js'
import { CoreWorker } from '../../../web/src/worker/client.js'
import { runPool } from '../../../web/src/worker/pool.js'
import { homeOf, nodeHome } from '../support/workers.js'

test('a worker serves the core that this thread has', async () => {
  using worker = new CoreWorker(nodeHome)
  const core = await loadCore()
  assert.equal(await worker.version(), core.version)
  assert.deepEqual(await worker.describe(), core.describe())
  assert.deepEqual(await worker.defaultSettings(), core.defaultSettings())
})

test('the module is compiled once for all workers', async () => {
  assert.equal(await nodeHome.compile(), await nodeHome.compile())
})

test('a worker that dies rejects every open call, and says how it died', async () => {
  for (const [program, reason] of [
    ["port.once('message', () => process.exit(3))", /stopped, .*: exit status 3/],
    ["port.once('message', () => { throw new Error('out') })", /stopped, .*: Error: out/],
    ['syntax error', /SyntaxError/],
  ] as const) {
    using worker = new CoreWorker(homeOf(program))
    const errors = await Promise.all([worker.version(), worker.describe()].map((call) => call.catch(String)))
    for (const error of errors) assert.match(String(error), reason)
    assert.match(String(worker.failure), reason)
  }
})

test('a module that is not the core is refused', async () => {
  const empty = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0)
  using worker = new CoreWorker({ ...nodeHome, compile: () => WebAssembly.compile(empty) })
  const error = await worker.version().catch((thrown: unknown) => thrown)
  assert.ok(error instanceof CoreError, String(error))
  assert.equal(worker.failure, error)
})

test('the pool does each task once, several at a time, and gives results in the order of the tasks', async () => {
  const seen = new Set<CoreWorker>()
  const results = await runPool(
    nodeHome,
    [1, 2, 3, 4, 5],
    async (worker, task) => {
      seen.add(worker)
      return `${await worker.version()}/${task}`
    },
    { size: 2 },
  )
  const { version } = await loadCore()
  assert.deepEqual(
    results,
    [1, 2, 3, 4, 5].map((task) => `${version}/${task}`),
  )
  assert.equal(seen.size, 2)
  assert.deepEqual(await runPool(nodeHome, [], () => assert.fail('no task'), { size: 2 }), [])
})

test('the pool throws what the first task to fail throws, and begins no other', async () => {
  const begun: number[] = []
  const work = async (_: CoreWorker, task: number) => {
    begun.push(task)
    if (task === 1) throw new Error('task 1')
    return task
  }
  await assert.rejects(runPool(nodeHome, [1, 2, 3], work, { size: 1 }), /^Error: task 1$/)
  assert.deepEqual(begun, [1])
})

test("a signal ends the pool with the signal's reason, whatever its workers do", async () => {
  const stop = new AbortController()
  const work = async (worker: CoreWorker) => {
    await worker.version()
    stop.abort(new Error('enough'))
    await worker.version()
  }
  await assert.rejects(runPool(nodeHome, [1, 2], work, { size: 2, signal: stop.signal }), /^Error: enough$/)
})
