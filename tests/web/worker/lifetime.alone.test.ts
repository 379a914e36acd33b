/** Sessions give back what they take: handles, memory of the module, objects of the heap. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { type Core, loadCore, type Session } from 'pruning-playground'
import { errorOf } from '../support/error-of.js'

const cycles = 10_000

/** Loads a core, and its memory with it. */
async function loadWithMemory(): Promise<{ core: Core; memory: WebAssembly.Memory }> {
  const instantiate = WebAssembly.instantiate
  let memory: WebAssembly.Memory | undefined
  WebAssembly.instantiate = (async (wasm: WebAssembly.Module, imports: WebAssembly.Imports) => {
    const instance = await instantiate(wasm, imports)
    memory = Object.values(instance.exports).find((value) => value instanceof WebAssembly.Memory)
    return instance
  }) as unknown as typeof instantiate
  try {
    const core = await loadCore()
    assert.ok(memory, 'the module exports its memory')
    return { core, memory }
  } finally {
    WebAssembly.instantiate = instantiate
  }
}

/**
 * The bytes by which the module's memory grows while `work` runs. The module starts with room to spare, in which a leak
 * would go unseen, so the room is filled first: what is left is under a fifth of the memory, the step by which it grows.
 */
function growthOf({ core, memory }: { core: Core; memory: WebAssembly.Memory }, work: () => void): number {
  const start = memory.buffer.byteLength
  const ballast: Session[] = []
  while (memory.buffer.byteLength === start) ballast.push(core.createSession({ layers: [1000, 100, 1] }))
  const before = memory.buffer.byteLength
  work()
  const growth = memory.buffer.byteLength - before
  for (const session of ballast) session.dispose()
  return growth
}

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

/** The bytes by which the heap of JavaScript grows while `work` runs. */
function heapGrowthOf(work: () => void): number {
  collectGarbage()
  const before = process.memoryUsage().heapUsed
  work()
  collectGarbage()
  return process.memoryUsage().heapUsed - before
}

function repeat(times: number, work: () => void): void {
  for (let i = 0; i < times; i++) work()
}

test('dispose gives the session back once, however often it is called', async () => {
  const core = await loadCore()
  const [session, other] = [core.createSession(), core.createSession()]
  session.dispose()
  session.dispose()
  assert.equal(core.liveSessions, 1)
  assert.equal(other.parameterCount, 11)
  other.dispose()
  assert.equal(core.liveSessions, 0)
})

test('Symbol.dispose is dispose', async () => {
  const core = await loadCore()
  const session = core.createSession()
  session[Symbol.dispose]()
  session[Symbol.dispose]()
  session.dispose()
  assert.equal(core.liveSessions, 0)
})

test('every member of a disposed session throws `disposed` and names itself', async () => {
  const core = await loadCore()
  const session = core.createSession()
  session.dispose()
  const prototype = Object.getPrototypeOf(session)
  const names = Object.getOwnPropertyNames(prototype).filter((name) => !['constructor', 'dispose'].includes(name))
  assert.equal(names.length, 17)
  for (const name of names) {
    const { get, value } = Object.getOwnPropertyDescriptor(prototype, name) ?? {}
    const { code, message } = errorOf(() => (get ?? value).call(session, 0, 0, 0, 0))
    assert.equal(code, 'disposed')
    assert.equal(message, `[${name}] the session must be in use, got one that is disposed`)
  }
})

test('the measure sees a leak of 1 KiB a cycle in the module', async () => {
  const loaded = await loadWithMemory()
  const kept: Session[] = []
  // 8 * 12 + 12 weights of 8 bytes and as many masks: 1 KiB a session with its overhead.
  const growth = growthOf(loaded, () =>
    repeat(cycles, () => kept.push(loaded.core.createSession({ layers: [8, 12, 1] }))),
  )
  assert.ok(growth > 0)
  assert.equal(kept.length, cycles)
})

test('the measure sees a leak of one error a cycle on the heap', () => {
  const kept: Error[] = []
  assert.ok(heapGrowthOf(() => repeat(cycles, () => kept.push(new Error('kept')))) > 1_000_000)
  assert.equal(kept.length, cycles)
})

test('10,000 sessions made, used and disposed leave nothing behind', async () => {
  const loaded = await loadWithMemory()
  const { core } = loaded
  const cycle = () => {
    const session = core.createSession({ layers: [8, 12, 1] })
    session.removeBelow(0, 'magnitude', 0.1, Array(8).fill(1))
    session.trace(Array(16).fill(1))
    session.removalEffects(0, Array(8).fill(1))
    session.dispose()
  }
  repeat(1000, cycle)
  const heap = heapGrowthOf(() =>
    assert.equal(
      growthOf(loaded, () => repeat(cycles, cycle)),
      0,
    ),
  )
  // 10,000 objects of any kind would be 160 kB at the least; the collector leaves some tens of kB of its own.
  assert.ok(heap < 160_000, `the heap grew by ${heap} bytes`)
  assert.equal(core.liveSessions, 0)
})

const refusals: Record<string, (core: Core, session: Session) => unknown> = {
  'createSession, a bad seed': (core) => core.createSession({ layers: [8, 12, 1], seed: -1 }),
  'createSession, a bad initialisation after the network is made': (core) =>
    core.createSession({ layers: [8, 12, 1], initialisation: 'zeros' as 'he-normal' }),
  'createSession, an unknown key': (core) => core.createSession({ layer: [1] } as object),
  'workedExample, a bad weight': (core) =>
    core.workedExample({
      weights: [
        [1, 2, 3],
        [4, 5, Number.NaN],
      ],
    }),
  'setWeights, a bad entry': (_, session) => session.setWeights(0, [...Array(95).fill(1), Number.NaN]),
  'forward, a wrong length': (_, session) => session.forward(Array(127).fill(1)),
}

for (const [name, call] of Object.entries(refusals))
  test(`10,000 refused calls leave nothing behind: ${name}`, async () => {
    const loaded = await loadWithMemory()
    const session = loaded.core.createSession({ layers: [8, 12, 1] })
    const cycle = () => errorOf(() => call(loaded.core, session))
    repeat(1000, cycle)
    const heap = heapGrowthOf(() =>
      assert.equal(
        growthOf(loaded, () => repeat(cycles, cycle)),
        0,
      ),
    )
    assert.ok(heap < 160_000, `the heap grew by ${heap} bytes`)
    session.dispose()
    assert.equal(loaded.core.liveSessions, 0)
  })
