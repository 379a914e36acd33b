/** JavaScript has no types: every exported function refuses what it cannot use, in one sentence, never with a TypeError. */

import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { CoreError, type Experiment, loadCore } from 'pruning-playground'
import {
  CsvError,
  csvErrorText,
  evaluateTable,
  loadAsset,
  predictTable,
  readCsv,
  surveyCsv,
  toCsv,
  withTestData,
} from 'pruning-playground/data'
import { search } from 'pruning-playground/search'
import {
  besideControls,
  conditionsOf,
  DivergedError,
  meanAndSpread,
  pointsCsv,
  readSweep,
  type SweepPoint,
  type SweepSettings,
  spreadCsv,
  sweep,
} from 'pruning-playground/sweep'
import { root } from './support/command.js'
import { descriptorsOf } from './support/descriptors.js'
import { rejectionOf } from './support/error-of.js'

// biome-ignore lint/suspicious/noExplicitAny: what nobody's types would let through is the subject
type Call = (...given: any[]) => unknown

const bare = Object.create(null)
const odd: readonly [name: string, value: unknown][] = [
  ['null', null],
  ['undefined', undefined],
  ['5', 5],
  ['NaN', Number.NaN],
  ['1n', 1n],
  ["'x'", 'x'],
  ['true', true],
  ['{}', {}],
  ['an object without a prototype', bare],
  ['[]', []],
  ['[null]', [null]],
  ['[[null]]', [[null]]],
  ['[{}]', [{}]],
  ['[undefined]', [undefined]],
  ['a hole', Array(1)],
  ['a promise', Promise.resolve()],
  ['a symbol', Symbol('s')],
  ['a function', () => 1],
  ['a date', new Date(0)],
  ['a map', new Map()],
]

const core = await loadCore()
const csv = 'a,label\n1,x\n2,y\n3,x\n4,y\n'
const model = (() => {
  const { table } = readCsv(csv)
  using experiment = core.createExperiment({ data: 'table', table, testFraction: 0, epochs: 1, seed: 1 })
  return experiment.saveModel()
})()
const settings: SweepSettings = {
  experiment: { data: 'xor', epochs: 1, samples: 40 },
  criteria: ['magnitude'],
  amounts: [0.5],
  seeds: [1],
}
const asked = {
  ...{ budget: { bytes: 1000 }, widths: [1], forms: ['int8' as const], criteria: ['magnitude' as const] },
  ...{ amounts: [0.5], rungs: 1, epochs: 2, measure: 'accuracy' as const, seeds: [1], finalSeeds: [11] },
}
const point: SweepPoint = {
  criterion: 'magnitude',
  amount: 0.5,
  seed: 1,
  isRetrained: false,
  gone: 1,
  total: 2,
  part: 'test',
  loss: 1,
  accuracy: 1,
}
const [spread] = meanAndSpread([point])
const info = { network: '2-2', settings: { seed: 1 } }
const file = { format: 'pruning-playground/sweep', version: 1, conditions: {}, points: [point] }

/** Each function with arguments that are good; one of them at a time is replaced. */
const functions: Record<string, readonly [call: Call, good: readonly unknown[]]> = {
  loadCore: [loadCore, [{}]],
  toCsv: [toCsv, [[['a', 1]]]],
  csvErrorText: [csvErrorText, [new CsvError('rows-missing'), 'zh', 'call']],
  loadAsset: [loadAsset, ['digits.bin']],
  readCsv: [readCsv, [csv, {}]],
  surveyCsv: [surveyCsv, [csv, {}]],
  withTestData: [withTestData, [readCsv(csv), csv, {}]],
  predictTable: [predictTable, [core, model, csv, {}]],
  evaluateTable: [evaluateTable, [core, model, csv, {}]],
  conditionsOf: [conditionsOf, [info, settings, 'hash']],
  meanAndSpread: [meanAndSpread, [[point]]],
  besideControls: [besideControls, [[point], false]],
  pointsCsv: [pointsCsv, [[point]]],
  spreadCsv: [spreadCsv, [[spread]]],
  readSweep: [readSweep, [file, 'classification']],
  sweep: [sweep, [settings, { size: 1 }]],
  search: [search, [settings.experiment, asked, { size: 1 }]],
}
/** Fields of those arguments that are objects. */
const fields: Record<string, readonly [call: (given: object) => unknown, names: readonly string[]]> = {
  loadCore: [loadCore, ['wasmUrl', 'wasmBinary']],
  readCsv: [
    (options) => readCsv('a,label\n1,x\n2,y\n', options),
    [
      ...'label subject part time timeUnit columns leaveOut oneHot testSubjects windows layout'.split(' '),
      ...'encoding delimiter header decimal task missing steps onProgress'.split(' '),
    ],
  ],
  conditionsOf: [
    (given) => conditionsOf({ ...info, ...given } as never, { ...settings, ...given }),
    ['network', 'settings', 'model', 'scope', 'samples', 'retrain'],
  ],
  meanAndSpread: [(given) => meanAndSpread([{ ...point, ...given }]), Object.keys(point)],
  pointsCsv: [(given) => pointsCsv([{ ...point, ...given }]), Object.keys(point)],
  spreadCsv: [(given) => spreadCsv([{ ...spread, ...given } as never]), Object.keys(spread ?? {})],
  readSweep: [(given) => readSweep({ ...file, ...given }), Object.keys(file)],
  sweep: [
    (given) => sweep({ ...settings, ...given }, { size: 1 }),
    [...Object.keys(settings), 'model', 'scope', 'samples', 'retrain', 'part'],
  ],
  'sweep, options': [
    (given) => sweep(settings, { size: 1, ...given }),
    ['size', 'signal', 'known', 'onPoint', 'onNews'],
  ],
  // What is taken is a whole search each time: one field of a kind is enough.
  search: [
    (given) => search(settings.experiment, { ...asked, ...given }, { size: 1 }),
    ['budget', 'criteria', 'rungs', 'epochs'],
  ],
  'search, options': [(given) => search(settings.experiment, asked, { size: 1, ...given }), ['size', 'known', 'shard']],
}

/** Fails unless a call gives a result or a refusal of the package. */
async function check(call: () => unknown, name: string): Promise<void> {
  try {
    await call()
  } catch (error) {
    assert.ok(error instanceof CoreError || error instanceof CsvError, `${name}: ${String(error)}`)
    assert.match(error.message, /^\[\w+\] [^\n]*\b(must|unknown|cannot|got)\b[^\n]+$/, name)
    assert.doesNotMatch(error.message, /TypeError|\[object|Cannot read|is not a function|is not iterable/, name)
  }
}

for (const [name, [call, good]] of Object.entries(functions))
  test(`${name} takes or refuses anything at all, in each place`, async () => {
    await call(...good)
    for (const i of good.keys())
      for (const [shown, value] of odd)
        await check(() => call(...good.with(i, value)), `${name}, argument ${i + 1}: ${shown}`)
    await check(() => call(), `${name}, without arguments`)
  })

for (const [name, [call, names]] of Object.entries(fields))
  test(`${name} takes or refuses anything at all, in each field`, async () => {
    for (const key of names)
      for (const [shown, value] of odd) await check(() => call({ [key]: value }), `${name}, ${key}: ${shown}`)
  })

/** They are given nothing, and take seconds. */
const takesNothing = ['referenceFingerprint', 'trainingFingerprints', 'formTimes']

const methodsOf = (object: object) =>
  [...descriptorsOf(Object.getPrototypeOf(object))]
    .filter(([name, { value }]) => typeof value === 'function' && name !== 'constructor' && name !== 'dispose')
    .map(([name]) => name)
    .filter((name) => !takesNothing.includes(name))

test('every method of the core, an experiment, a session and a workload takes or refuses anything at all', async () => {
  using experiment: Experiment = core.createExperiment({ data: 'xor', network: '2-3-2', epochs: 1, seed: 1 })
  using session = core.createSession()
  using workload = core.createWorkload({ network: '2-4-2', batch: 4, removed: 0, seed: 1 })
  for (const object of [core, experiment, session, workload] as unknown as Record<string, Call>[])
    for (const name of methodsOf(object))
      for (const [shown, value] of odd) {
        // What is made is let go of with the core.
        const made: unknown[] = []
        await check(() => made.push(object[name]?.(value)), `${name}: ${shown}`)
        await check(() => made.push(object[name]?.(0, value)), `${name}, second: ${shown}`)
      }
})

test('what is refused is named with its function, what it must be and what was given', async () => {
  const cases: [call: () => unknown, message: string][] = [
    [() => toCsv(null as never), '[toCsv] rows must be a list of lists, got null'],
    [() => toCsv([null] as never), '[toCsv] rows[0] must be a list of texts and numbers, got null'],
    [() => toCsv([['a', {}]] as never), '[toCsv] rows[0] must be a list of texts and numbers, got one with an object'],
    [() => meanAndSpread(null as never), '[meanAndSpread] points must be a list of points, got null'],
    [() => pointsCsv(Promise.resolve([]) as never), '[pointsCsv] points must be a list of points, got a promise'],
    [() => pointsCsv([null] as never), '[pointsCsv] points[0] must be a point of a sweep, got null'],
    [() => spreadCsv({} as never), '[spreadCsv] spreads must be a list of spreads, got an object'],
    [() => loadCore(null as never), '[loadCore] options must be an object, got null'],
    [() => loadCore(Promise.resolve({}) as never), '[loadCore] options must be an object, got a promise'],
    [() => loadAsset(1n as never), '[loadAsset] the name must be one of digits.bin, breast-cancer.csv; got 1'],
    [() => conditionsOf(null as never, settings), '[conditionsOf] info must be that of an experiment, got null'],
    [() => readSweep(file, 'x' as never), '[readSweep] task must be one of classification, regression, got "x"'],
    [() => csvErrorText(null as never, 'zh'), '[csvErrorText] error must be a CsvError, got null'],
    [() => sweep(settings, [] as never), '[sweep] options must be an object, got a list of 0'],
    [() => sweep(settings, { signal: 5 } as never), '[sweep] signal must be an AbortSignal, got 5'],
    [() => sweep(settings, { onNews: {} } as never), '[sweep] onNews must be a function, got an object'],
    [() => search(settings.experiment, asked, { signal: 5 } as never), '[search] signal must be an AbortSignal, got 5'],
    [
      () => search(settings.experiment, asked, { onNews: {} } as never),
      '[search] onNews must be a function, got an object',
    ],
    [
      () => search(settings.experiment, { ...asked, epochs: 3 }),
      '[search] asked.epochs must be an even number from 2, got 3',
    ],
  ]
  for (const [call, message] of cases) {
    const error = await rejectionOf(Promise.resolve().then(call))
    assert.deepEqual(
      [error.code, error.message],
      [message.startsWith('[loadAsset]') ? 'load-failed' : 'invalid-argument', message],
    )
  }
})

test('no export is left out: each is in the table, a list of ids or of limits, or the class of an error', async () => {
  const classes: unknown[] = [CoreError, CsvError, DivergedError]
  for (const entry of ['index', 'node', 'data', 'data-node', 'sweep', 'sweep-node', 'search', 'search-node']) {
    const exported = await import(pathToFileURL(join(root, `dist/${entry}.js`)).href)
    for (const [name, value] of Object.entries(exported))
      assert.ok(
        Array.isArray(value) ||
          name === 'csvLimits' ||
          Object.hasOwn(functions, name) ||
          /Error$/.test(name) ||
          classes.includes(value),
        `${entry}.js: ${name}`,
      )
  }
})
