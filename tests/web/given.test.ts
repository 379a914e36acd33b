/** What callers give is read completely before a call begins, and nothing that they bring runs in the middle of one. */

import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { CoreError, type ErrorCode, loadCore } from 'pruning-playground'
import { errorOf } from './support/error-of.js'

const core = await loadCore()
const settings = { data: 'circle', network: '2-6-2 tanh', samples: 60, epochs: 3, seed: 5 } as const
const make = (changes: object = {}) => core.createExperiment({ ...settings, ...changes })
/** Settings of which one is read by a function of the caller's. */
const withGetter = (key: string, get: () => unknown) =>
  Object.defineProperty({ ...settings }, key, { get, enumerable: true }) as typeof settings

after(() => {
  assert.equal(core.liveExperiments, 0)
  assert.equal(core.liveSessions, 0)
})

test('a getter that disposes, calls, or makes another experiment is refused, and nothing is changed', () => {
  const experiment = make()
  const session = core.createSession()
  const before = experiment.fingerprint
  const within: Record<string, () => unknown> = {
    dispose: () => experiment.dispose(),
    'dispose of a session': () => session.dispose(),
    advance: () => experiment.advance(1),
    reset: () => experiment.reset(),
    createExperiment: () => make(),
    describe: () => core.describe(),
    setWeight: () => session.setWeight(0, 0, 0, 1),
  }
  for (const [name, call] of Object.entries(within)) {
    const settingsThatCall = withGetter('seed', () => call() ?? 1)
    const { code, message } = errorOf(() => core.createExperiment(settingsThatCall))
    assert.equal(code, 'busy', name)
    assert.match(message, /^\[\w+\] a call must come after the one before it, got one within "experiment"$/)
    const amount = {
      criterion: 'magnitude' as const,
      get amount(): number {
        call()
        return 0.5
      },
    }
    assert.equal(errorOf(() => experiment.prune(amount)).code, 'busy', name)
  }
  assert.equal(experiment.fingerprint, before)
  assert.equal(core.liveExperiments, 1)
  assert.equal(core.liveSessions, 1)
  experiment.dispose()
  session.dispose()
})

test('what a getter throws comes out as a CoreError with its cause, and the core goes on', () => {
  const cause = new Error('not today')
  const error = errorOf(() =>
    core.createExperiment(
      withGetter('noise', () => {
        throw cause
      }),
    ),
  )
  assert.equal(error.message, '[experiment] settings must be readable, got not today')
  assert.equal(error.cause, cause)
  using experiment = make()
  assert.equal(experiment.advance(1), 1)
})

test('a getter is read once', () => {
  let reads = 0
  using experiment = core.createExperiment(withGetter('seed', () => ++reads))
  assert.equal(reads, 1)
  assert.equal(experiment.info.settings.seed, 1)
})

const detached = new Float64Array(3)
structuredClone(detached, { transfer: [detached.buffer] })
const circular: Record<string, unknown> = {}
circular.data = circular

/** Settings that are no plain data. */
const bad: [name: string, settings: unknown, code: ErrorCode, message: string][] = [
  ['a promise', Promise.resolve({}), 'invalid-argument', 'settings must be a plain object, got an object of Promise'],
  ['a map', new Map(), 'invalid-argument', 'settings must be a plain object, got an object of Map'],
  ['a date', { data: new Date(0) }, 'invalid-argument', 'data must be a plain object, got an object of Date'],
  [
    'a class',
    new (class Settings {})(),
    'invalid-argument',
    'settings must be a plain object, got an object of Settings',
  ],
  ['a function', () => settings, 'invalid-argument', 'settings must be an object, got a function'],
  ['a symbol', { data: Symbol('s') }, 'invalid-argument', 'data must be a string, got a symbol'],
  ['a circle', circular, 'invalid-argument', 'must have at most 16 levels, got more'],
  ['half a character', { data: 'a\ud800' }, 'invalid-argument', 'data must be whole characters, got "a\\u{d800}"'],
  ['half a character in a key', { 'a\udc00': 1 }, 'invalid-argument', 'got "a\\u{dc00}"'],
  ['controls', { data: 'a\u0000b\u001b[31m\u202e' }, 'unknown-id', '"a\\u{0}b\\u{1b}[31m\\u{202e}"'],
  ['controls in a key', { 'x\n': 1 }, 'unknown-option', 'unknown setting "x\\u{a}"'],
  [
    'a long text',
    { network: '1'.repeat(2 ** 20 + 1) },
    'out-of-range',
    'network must have at most 1048576 characters, got 1048577',
  ],
  [
    'a long list',
    { asset: Array(2 ** 26 + 1) },
    'out-of-range',
    'asset must have at most 67108864 entries, got 67108865',
  ],
]

for (const [name, given, code, message] of bad)
  test(`${name} is refused as settings`, () => {
    const error = errorOf(() => core.createExperiment(given as typeof settings))
    assert.equal(error.code, code, error.message)
    assert.ok(error.message.startsWith('[experiment] '), error.message)
    assert.ok(error.message.includes(message), error.message)
  })

test('typed arrays of 2^29 entries, and those whose memory is gone, are refused by name', () => {
  using experiment = make()
  using session = core.createSession()
  const huge = new Uint8Array(2 ** 29)
  for (const [call, where, name] of [
    [(values: ArrayLike<number>) => experiment.predict(values), 'predict', 'values'],
    [(values: ArrayLike<number>) => experiment.setMask(0, values), 'setMask', 'mask'],
    [(values: ArrayLike<number>) => session.setWeights(0, values), 'setWeights', 'values'],
    [(values: ArrayLike<number>) => session.forward(values), 'forward', 'samples'],
  ] as const) {
    assert.equal(
      errorOf(() => call(huge)).message,
      `[${where}] ${name} must have at most 67108864 entries, got 536870912`,
    )
    assert.equal(
      errorOf(() => call(detached)).message,
      `[${where}] ${name} must be numbers that are there, got a detached array`,
    )
  }
  assert.match(errorOf(() => make({ asset: huge })).message, /^\[experiment\] asset must have at most/)
})

test('a workload that is disposed says so, and may be disposed again', () => {
  const workload = core.createWorkload({ network: '2-4-2', batch: 4, removed: 0, seed: 1 })
  workload.dispose()
  workload.dispose()
  workload[Symbol.dispose]()
  for (const call of [() => workload.trainSteps(1), () => workload.forwards(1)]) {
    const { code, message } = errorOf(call)
    assert.equal(code, 'disposed')
    assert.match(message, /^\[\w+\] the workload must be in use, got one that is disposed$/)
  }
})

test('lists of another page, and objects without a prototype, are taken', () => {
  const bare = Object.assign(Object.create(null), settings)
  using experiment = core.createExperiment(bare)
  assert.equal(experiment.info.settings.seed, 5)
})

test('a message shows what does not print by its number', () => {
  assert.equal(new CoreError('unknown-id', 'a\u0000\u200e\ud800b\n').message, 'a\\u{0}\\u{200e}\\u{d800}b\\u{a}')
  assert.equal(new CoreError('unknown-id', '剪枝 é 🙂').message, '剪枝 é 🙂')
})
