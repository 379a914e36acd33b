/** What the boundary refuses: every checked parameter of every entry, and that a refusal changes nothing. */

import assert from 'node:assert/strict'
import { type CriterionId, type ErrorCode, loadCore, partIds, type Session } from 'pruning-playground'
import { errorOf } from '../support/error-of.js'
import { sessionTests } from '../support/session-test.js'

/** A bad value, the code that answers it, and what the message must hold beside the parameter's name. */
type Bad = [value: unknown, code: ErrorCode, shown: string]

const noNumbers: Bad[] = [
  ['1', 'invalid-argument', 'must be a number, got "1"'],
  [null, 'invalid-argument', 'got null'],
  [undefined, 'invalid-argument', 'got undefined'],
  [true, 'invalid-argument', 'got true'],
  [1n, 'invalid-argument', 'got a bigint'],
  [[1], 'invalid-argument', 'got an array'],
  [{}, 'invalid-argument', 'got an object'],
]
const noFinite: Bad[] = [
  [Number.NaN, 'invalid-argument', 'got NaN'],
  [Number.POSITIVE_INFINITY, 'invalid-argument', 'got Infinity'],
  [Number.NEGATIVE_INFINITY, 'invalid-argument', 'got -Infinity'],
]
/** For an index or a count up to `highest`. */
const badIndex = (highest: number): Bad[] => [
  ...noNumbers,
  ...noFinite,
  [1.5, 'invalid-argument', 'must be a whole number, got 1.5'],
  [-1, 'out-of-range', `must be in [0, ${highest}], got -1`],
  [highest + 1, 'out-of-range', `must be in [0, ${highest}], got ${highest + 1}`],
  [5e9, 'out-of-range', 'got 5000000000'],
]
const badReal: Bad[] = [
  ...noNumbers,
  ...noFinite,
  [5e9, 'out-of-range', 'must be in [-1000000, 1000000], got 5000000000'],
  [-1000000.5, 'out-of-range', 'got -1000000.5'],
]
/** For a list of `length` numbers; `entry` is a good one. */
const badNumbers = (length: number): Bad[] => {
  const withLast = (last: unknown) => [...Array(length - 1).fill(1), last]
  return [
    ['123', 'invalid-argument', 'must be an array of numbers, got "123"'],
    [null, 'invalid-argument', 'got null'],
    [7, 'invalid-argument', 'got 7'],
    [{ length }, 'invalid-argument', 'got an object'],
    [withLast(1).concat(1), 'shape-mismatch', `got ${length + 1}`],
    [withLast(Number.NaN), 'invalid-argument', `[${length - 1}] must be a finite number, got NaN`],
    [withLast(Number.POSITIVE_INFINITY), 'invalid-argument', `[${length - 1}] must be a finite number, got Infinity`],
    [withLast(5e9), 'out-of-range', `[${length - 1}] must be in [-1000000, 1000000], got 5000000000`],
    [withLast('1'), 'invalid-argument', `[${length - 1}] must be a number, got "1"`],
    [withLast(null), 'invalid-argument', `[${length - 1}] must be a number, got null`],
    [new Float32Array(length).fill(Number.NaN), 'invalid-argument', 'got NaN'],
    [new Float64Array(length + 1), 'shape-mismatch', `got ${length + 1}`],
  ]
}
const emptyList: Bad = [[], 'shape-mismatch', 'got 0']
const badId = (ids: readonly string[]): Bad[] => [
  ['no-such-id', 'unknown-id', `"no-such-id"; one of: ${ids.join(', ')}`],
  ['', 'unknown-id', '""'],
  ['__proto__', 'unknown-id', '"__proto__"'],
  [7, 'invalid-argument', 'must be a string, got 7'],
  [null, 'invalid-argument', 'must be a string, got null'],
]
/** What a session can score by. */
const weightOnly: CriterionId[] = [
  'magnitude',
  'definition',
  'row',
  'column',
  'matrix',
  'magnitude-max',
  'magnitude-sigma',
  'lamp',
  'look-ahead',
  'synflow',
  'random',
]
const badBoolean: Bad[] = [
  [1, 'invalid-argument', 'must be true or false, got 1'],
  ['true', 'invalid-argument', 'got "true"'],
  [null, 'invalid-argument', 'got null'],
]

type Parameter = [name: string, good: unknown, bad: Bad[]]

/** Of a 3-2-1 network: each entry with its parameters, a good value of each, and what is bad. */
const entries: Record<string, Parameter[]> = {
  setWeights: [
    ['layer', 0, badIndex(1)],
    ['values', [1, 2, 3, 4, 5, 6], [...badNumbers(6), emptyList]],
  ],
  setWeight: [
    ['layer', 0, badIndex(1)],
    ['row', 0, badIndex(1)],
    ['column', 0, badIndex(2)],
    ['value', 1, badReal],
  ],
  setBias: [
    ['layer', 0, badIndex(1)],
    ['row', 0, badIndex(1)],
    ['value', 1, badReal],
  ],
  setKept: [
    ['layer', 0, badIndex(1)],
    ['row', 0, badIndex(1)],
    ['column', 0, badIndex(2)],
    ['keep', false, badBoolean],
  ],
  cutNeuron: [
    ['layer', 0, badIndex(0)],
    ['neuron', 0, badIndex(1)],
  ],
  removeBelow: [
    ['layer', 0, badIndex(1)],
    ['criterion', 'row', badId(weightOnly)],
    ['threshold', 0.5, badReal],
    ['samples', [1, 0, 1], badNumbers(3)],
  ],
  score: [
    ['layer', 0, badIndex(1)],
    ['criterion', 'row', badId(weightOnly)],
    ['samples', [1, 0, 1], badNumbers(3)],
  ],
  forward: [['samples', [1, 0, 1], badNumbers(3)]],
  trace: [['samples', [1, 0, 1], badNumbers(3)]],
  contributions: [
    ['layer', 0, badIndex(0)],
    ['sample', [1, 0, 1], [...badNumbers(3), emptyList]],
  ],
  removalEffects: [
    ['layer', 0, badIndex(1)],
    ['sample', [1, 0, 1], [...badNumbers(3), emptyList]],
  ],
  norms: [['layer', 0, badIndex(1)]],
  copyWeights: [['layer', 0, badIndex(1)]],
  copyMask: [['layer', 0, badIndex(1)]],
}

const core = await loadCore()
let session: Session
const sessionTest = sessionTests(
  core,
  () => core.createSession(),
  (made) => {
    session = made
  },
)

/** Asserts the code, the place, the parameter and the value of a refusal. */
function assertRefused(call: () => unknown, where: string, name: string, [, code, shown]: Bad): void {
  const { message, code: actual } = errorOf(call)
  assert.equal(actual, code, message)
  assert.ok(message.startsWith(`[${where}] `), message)
  assert.ok(message.includes(name), `${name} must be named: ${message}`)
  assert.ok(message.includes(shown), `"${shown}" must be in: ${message}`)
}

sessionTest('the table covers every entry of a session that takes parameters', () => {
  const methods = Object.getOwnPropertyNames(Object.getPrototypeOf(session))
  const free = ['constructor', 'sizes', 'parameterCount', 'fingerprint', 'dispose']
  assert.deepEqual(Object.keys(entries).sort(), methods.filter((name) => !free.includes(name)).sort())
})

for (const [where, parameters] of Object.entries(entries)) {
  const good = parameters.map(([, value]) => value)
  const call = (args: unknown[]) =>
    (session as unknown as Record<string, (...args: unknown[]) => unknown>)[where]?.(...args)

  sessionTest(`${where} takes what is good`, () => {
    assert.doesNotThrow(() => call(good))
  })
  parameters.forEach(([name, , bads], i) => {
    sessionTest(`${where} refuses a bad ${name}, names it, and changes nothing`, () => {
      for (const bad of bads) {
        const before = session.fingerprint
        assertRefused(() => call(good.with(i, bad[0])), where, name, bad)
        assert.equal(session.fingerprint, before, `${String(bad[0])} changed the session`)
      }
    })
  })
}

sessionTest('cutNeuron and contributions say when there is no hidden layer', () => {
  const flat = core.createSession({ layers: [3, 1] })
  for (const call of [() => flat.cutNeuron(0, 0), () => flat.contributions(0, [1, 0, 1])])
    assert.match(errorOf(call).message, /layer must be a hidden layer, and this network has none$/)
  flat.dispose()
})

const badSessions: [settings: unknown, name: string, code: ErrorCode, shown: string][] = [
  [null, 'settings', 'invalid-argument', 'must be an object, got null'],
  ['relu', 'settings', 'invalid-argument', 'got "relu"'],
  [[3, 2, 1], 'settings', 'invalid-argument', 'got an array'],
  [
    { layer: [3, 1] },
    '"layer"',
    'unknown-option',
    'one of: layers, activation, outputActivation, initialisation, seed',
  ],
  [{ layers: [3] }, 'layers.length', 'out-of-range', 'must be in [2, 17], got 1'],
  [{ layers: Array(18).fill(1) }, 'layers.length', 'out-of-range', 'got 18'],
  [{ layers: [3, 0, 1] }, 'layers[1]', 'out-of-range', 'must be in [1, 4096], got 0'],
  [{ layers: [3, 5e9, 1] }, 'layers[1]', 'out-of-range', 'got 5000000000'],
  [{ layers: [3, 1.5, 1] }, 'layers[1]', 'invalid-argument', 'got 1.5'],
  [{ layers: [3, Number.NaN, 1] }, 'layers[1]', 'invalid-argument', 'got NaN'],
  [{ layers: [3, '2', 1] }, 'layers[1]', 'invalid-argument', 'must be a number, got "2"'],
  [{ layers: '3,2,1' }, 'layers', 'invalid-argument', 'must be an array of numbers, got "3,2,1"'],
  [{ layers: null }, 'layers', 'invalid-argument', 'got null'],
  [{ activation: 'gelu' }, 'activation', 'unknown-id', '"gelu"; one of: identity, relu'],
  [{ activation: 3 }, 'activation', 'invalid-argument', 'must be a string, got 3'],
  [{ outputActivation: 'gelu' }, 'activation', 'unknown-id', '"gelu"'],
  [{ outputActivation: null }, 'outputActivation', 'invalid-argument', 'got null'],
  [{ initialisation: 'zeros' }, 'initialisation', 'unknown-id', '"zeros"; one of: he-normal'],
  [{ seed: -1 }, 'seed', 'out-of-range', 'must be in [0, 9007199254740991], got -1'],
  [{ seed: 1.5 }, 'seed', 'invalid-argument', 'got 1.5'],
  [{ seed: 2 ** 53 }, 'seed', 'out-of-range', '9007199254740991'],
  [{ seed: Number.NaN }, 'seed', 'invalid-argument', 'got NaN'],
  [{ seed: '1' }, 'seed', 'invalid-argument', 'must be a number, got "1"'],
]

sessionTest('createSession refuses bad settings, names them, and leaves no session', () => {
  const before = core.liveSessions
  for (const [settings, name, code, shown] of badSessions) {
    assertRefused(() => core.createSession(settings as object), 'session', name, [settings, code, shown])
    assert.equal(core.liveSessions, before)
  }
})

const thousand = 'must be in [-1000, 1000], got 5000000000'
const badExamples: [settings: unknown, name: string, code: ErrorCode, shown: string][] = [
  [null, 'settings', 'invalid-argument', 'must be an object, got null'],
  [7, 'settings', 'invalid-argument', 'got 7'],
  [
    { tresh: 1 },
    '"tresh"',
    'unknown-option',
    'one of: weights, input, outputWeights, activation, reading, threshold, cut, keep',
  ],
  [{ weights: [[1, 2, 3]] }, 'weights', 'shape-mismatch', 'must have 2 entries, got 1'],
  [{ weights: [] }, 'weights', 'shape-mismatch', 'must have 2 entries, got 0'],
  [
    {
      weights: [
        [1, 2],
        [3, 4],
      ],
    },
    'weights[0]',
    'shape-mismatch',
    'must have 3 entries, got 2',
  ],
  [
    {
      weights: [
        [1, 2, 3],
        [4, 5],
      ],
    },
    'weights[1]',
    'shape-mismatch',
    'must have 3 entries, got 2',
  ],
  [
    {
      weights: [
        [1, 2, 3],
        [4, Number.NaN, 6],
      ],
    },
    'weights[1][1]',
    'invalid-argument',
    'got NaN',
  ],
  [
    {
      weights: [
        [1, 2, 3],
        [4, 5, 5e9],
      ],
    },
    'weights[1][2]',
    'out-of-range',
    thousand,
  ],
  [
    {
      weights: [
        [1, 2, 3],
        [4, '5', 6],
      ],
    },
    'weights[1][1]',
    'invalid-argument',
    'must be a number, got "5"',
  ],
  [{ weights: [1, 2, 3, 4, 5, 6] }, 'weights[0]', 'invalid-argument', 'must be an array of numbers, got 1'],
  [{ weights: '1,2,3;4,5,6' }, 'weights', 'invalid-argument', 'must be an array of rows, got "1,2,3;4,5,6"'],
  [{ weights: null }, 'weights', 'invalid-argument', 'got null'],
  [{ input: [1, 0] }, 'input', 'shape-mismatch', 'must have 3 entries, got 2'],
  [{ input: [1, 0, Number.POSITIVE_INFINITY] }, 'input[2]', 'invalid-argument', 'got Infinity'],
  [{ input: [1, 0, 5e9] }, 'input[2]', 'out-of-range', thousand],
  [{ input: null }, 'input', 'invalid-argument', 'got null'],
  [{ outputWeights: [1, 1, 1] }, 'outputWeights', 'shape-mismatch', 'must have 2 entries, got 3'],
  [{ outputWeights: [1, 5e9] }, 'outputWeights[1]', 'out-of-range', thousand],
  [{ activation: 'gelu' }, 'activation', 'unknown-id', '"gelu"; one of: identity'],
  [{ activation: 1 }, 'activation', 'invalid-argument', 'must be a string, got 1'],
  [{ reading: 'rows' }, 'reading', 'unknown-id', '"rows"; one of: printed, definition, row, column, matrix, magnitude'],
  [{ threshold: -1 }, 'threshold', 'out-of-range', 'must be in [0, 1000], got -1'],
  [{ threshold: Number.NaN }, 'threshold', 'invalid-argument', 'got NaN'],
  [{ threshold: 5e9 }, 'threshold', 'out-of-range', 'got 5000000000'],
  [{ threshold: '0.5' }, 'threshold', 'invalid-argument', 'must be a number, got "0.5"'],
  [{ cut: ['w33'] }, 'part to cut', 'unknown-id', `"w33"; one of: ${partIds.join(', ')}`],
  [{ cut: [1] }, 'cut[0]', 'invalid-argument', 'must be a string, got 1'],
  [{ cut: 'w11' }, 'cut', 'invalid-argument', 'must be an array of strings, got "w11"'],
  [{ keep: ['o1'] }, 'weight to keep', 'unknown-id', '"o1"; one of: w11, w12, w13, w21, w22, w23'],
  [{ keep: null }, 'keep', 'invalid-argument', 'got null'],
]

sessionTest('workedExample refuses bad settings and names them', () => {
  for (const [settings, name, code, shown] of badExamples)
    assertRefused(() => core.workedExample(settings as object), 'workedExample', name, [settings, code, shown])
})

sessionTest('the worked example after many refusals is the same as before', () => {
  const before = core.workedExample()
  for (const [settings] of badExamples) errorOf(() => core.workedExample(settings as object))
  assert.deepEqual(core.workedExample(), before)
})

sessionTest('a long text is shown by its beginning alone', () => {
  const { message } = errorOf(() => session.setBias(0, 0, 'x'.repeat(10_000) as unknown as number))
  assert.ok(message.length < 150, `${message.length} characters`)
})

sessionTest('an id with a zero character in it is shown with the valid ids after it', () => {
  const { message } = errorOf(() => core.createSession({ activation: 'a\0b' as 'relu' }))
  assert.match(message, /one of: identity, relu/)
})

sessionTest('a list of big integers is refused like any other list of no numbers', () => {
  const { code, message } = errorOf(() => session.setWeights(0, new BigInt64Array(6) as unknown as number[]))
  assert.equal(code, 'invalid-argument')
  assert.match(message, /^\[setWeights\] values/)
})
