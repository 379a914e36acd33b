/** Files of models and runs: good ones come through unchanged, any other is refused with the name of the field. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { CoreError } from '../../web/src/core/core-error.js'
import { modelLimits, readModel } from '../../web/src/core/model/model-file.js'
import { readRun } from '../../web/src/files/run-file.js'

const base64 = (values: readonly number[]) => Buffer.from(Float32Array.from(values).buffer).toString('base64')

const model = {
  format: 'pruning-playground/model',
  version: 1,
  network: {
    input: { steps: 8, channels: 2 },
    layers: [
      { type: 'conv1d', filters: 2, kernel: 3, stride: 1, padding: 1 },
      { type: 'activation', function: 'relu' },
      { type: 'max-pool', size: 2 },
      { type: 'dropout', rate: 0.5 },
      { type: 'flatten' },
      { type: 'dense', units: 3 },
    ],
  },
  tensors: [
    { name: 'dense1.weights', shape: [2, 3], data: base64([1, 2, 3, -4, 5, 0]), mask: 'Hw==' },
    { name: 'dense1.bias', shape: [2], data: base64([0, 0]) },
  ],
  standardisation: { mean: base64(Array(16).fill(0)), scale: base64(Array(16).fill(1)) },
  classNames: ['走', 'run', 'sit'],
  featureNames: ['x', 'y'],
  origin: {
    data: 'table',
    seed: 3,
    samples: 40,
    noise: -1,
    ...{ validationFraction: 0.1, testFraction: 0.2, splitSeed: 7, folds: 4, fold: 3 },
    tableHash: 'a'.repeat(64),
  },
  fingerprint: '0123456789abcdef',
}

const doubles = (values: readonly number[]) => Buffer.from(Float64Array.from(values).buffer).toString('base64')

/** The same in the second version, whose removed weights are not there, in the middle of a training. */
const second = {
  ...model,
  version: 2,
  tensors: [
    { name: 'dense1.weights', shape: [2, 3], data: base64([1, 2, 3, -4, 5]), mask: 'Hw==' },
    { name: 'dense1.bias', shape: [2], data: base64([7]), gaps: 'AQ==' },
  ],
  standardisation: {
    mean: doubles(Array(16).fill(0)),
    scale: doubles(Array(16).fill(1)),
    targetMean: doubles([1, 2, 3]),
    targetScale: doubles([1, 1, 1]),
  },
  dataFingerprint: 'fedcba9876543210',
  training: {
    epochs: 3,
    learningRate: 0.003,
    retrainings: 0,
    conditions: '0123456789abcdef',
    epoch: 1,
    step: 2,
    batches: 5,
    isEvaluating: false,
    rng: doubles(Array(10).fill(1)),
    order: base64([1, 2]),
    optimiserSteps: 5,
    first: [base64([1, 2, 3, 4, 5, 6]), base64([1, 2])],
    second: ['', ''],
    bestLoss: null,
    bestEpoch: 0,
    best: '',
    history: [[0, 0.003, 0.7, 0.5, null, null, 0.7, 0.5]],
    fingerprint: '0123456789abcdef',
  },
}

const run = {
  format: 'pruning-playground/run',
  version: 1,
  settings: {
    data: 'circle',
    samples: 500,
    noise: 0.1,
    testFraction: 0.2,
    validationFraction: 0,
    ...{ splitSeed: 1, folds: 0, fold: 0, classWeights: 'balanced' },
    network: '2-8-relu-2',
    initialisation: 'he-normal',
    loss: 'cross-entropy',
    optimiser: 'adam',
    learningRate: 0.003,
    momentum: 0.9,
    weightDecay: 0,
    l1: 0,
    hoyer: 0,
    batchSize: 32,
    epochs: 1,
    schedule: 'constant',
    warmupEpochs: 0,
    stepEpochs: 10,
    stepFactor: 0.1,
    patience: 0,
    seed: 1,
  },
  tableHash: 'a'.repeat(64),
  table: { label: 'y', subject: 'who', delimiter: ',', missing: 'refuse', task: 'classification', steps: 1 },
  start: '0123456789abcdef',
  plan: {
    criterion: 'unit-in-l1',
    samples: 100,
    seed: 3,
    damping: 0.01,
    scope: 'layer',
    amountKind: 'fraction',
    amount: 0.5,
    groupSize: 4,
    layers: [0, 2],
    healing: 'none',
    plan: 'layer-by-layer',
    rounds: 4,
    retrain: 1,
    retrainRate: 0.5,
    restart: 'rewind',
    rewindTo: 3,
    floor: 0.9,
    mostBytes: 1000,
    mostMacs: 500,
  },
  isShrunk: true,
  history: [
    {
      epoch: 0,
      learningRate: 0.003,
      trainLoss: 0.7,
      trainAccuracy: 0.5,
      validationLoss: null,
      validationAccuracy: null,
      testLoss: 0.7,
      testAccuracy: 0.5,
    },
  ],
  results: { rounds: [{ round: 1, gone: 3 }], end: 'rounds', report: { layers: [], parts: [] } },
  fingerprint: '0123456789abcdef',
}

/** A copy with another value at a path; `undefined` takes the key away. */
function changed(tree: unknown, path: readonly (string | number)[], value: unknown): unknown {
  const copy = structuredClone(tree)
  let place = copy as Record<string | number, unknown>
  for (const key of path.slice(0, -1)) place = place[key] as typeof place
  const last = path.at(-1) as string
  if (value === undefined) delete place[last]
  else place[last] = value
  return copy
}

function refusalOf(read: () => unknown): string {
  try {
    read()
  } catch (error) {
    assert.ok(error instanceof CoreError, String(error))
    assert.equal(error.code, 'invalid-argument')
    return error.message
  }
  return assert.fail('it must be refused')
}

test('a good model comes through as it is, with and without what may be left out', () => {
  assert.deepEqual(readModel(model), { model, notFinite: [] })
  const small = ['standardisation', 'origin'].reduce(
    (tree: unknown, key) => changed(tree, [key], undefined),
    changed(model, ['tensors', 0, 'mask'], undefined),
  )
  assert.deepEqual(readModel(small).model, small)
  assert.deepEqual(readModel(second), { model: second, notFinite: [] })
})

test('a good run comes through as it is; null in the history is NaN', () => {
  const read = readRun(run)
  assert.deepEqual(JSON.parse(JSON.stringify(read)), run)
  assert.equal(read.history[0]?.validationLoss, Number.NaN)
  const { tableHash: _hash, table: _table, start: _start, plan: _plan, isShrunk: _isShrunk, ...others } = run
  const { results: _results, ...small } = others
  assert.deepEqual(JSON.parse(JSON.stringify(readRun(small))), small)
  const removal = { layer: 2, bridge: 'product', retrain: 1, retrainRate: 0.5 }
  assert.deepEqual(readRun({ ...small, removal }).removal, removal)
  assert.throws(
    () => readRun({ ...small, removal: { ...removal, layer: -1 } }),
    /removal\.layer must be a whole number/,
  )
  assert.throws(() => readRun({ ...small, removal: { ...removal, bridge: 'x' } }), /removal\.bridge must be one of/)
  assert.deepEqual(readRun({ ...small, plan: { criterion: 'obd' } }).plan, { criterion: 'obd' })
})

test('a tensor with NaN or infinity is named', () => {
  for (const bad of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
    const given = changed(model, ['tensors', 1, 'data'], base64([0, bad]))
    assert.deepEqual(readModel(given).notFinite, ['dense1.bias'])
  }
})

type Case = [path: (string | number)[], value: unknown, message: RegExp]

const badModels: Case[] = [
  [['format'], 'pruning-playground/run', /^\[model\] format must be "pruning-playground\/model", got "pruning-/],
  [['version'], 3, /^\[model\] version must be 1 or 2, got 3$/],
  [['version'], '1', /version must be 1 or 2, got "1"/],
  [['version'], 2, /the file must be an object with the key "dataFingerprint", got none|must be base64 of/],
  [['extra'], 1, /the file must be an object of format, .* alone, got the key "extra"/],
  [['tensors'], undefined, /the file must be an object with the key "tensors", got none/],
  [['network'], null, /network must be an object, got null/],
  [['network', 'input', 'steps'], 0, /network\.input\.steps must be a whole number in \[1, 1000000\], got 0/],
  [['network', 'input', 'channels'], 1e300, /network\.input\.channels must be a whole number/],
  [['network', 'layers'], {}, /network\.layers must be a list of at most 10000, got an object/],
  [
    ['network', 'layers', 0, 'type'],
    'conv2d',
    /network\.layers\[0\] must be a layer whose type is one of dense, conv1d,/,
  ],
  [['network', 'layers', 0, 'type'], '__proto__', /network\.layers\[0\] must be a layer whose type/],
  [['network', 'layers', 0], 'dense', /network\.layers\[0\] must be a layer/],
  [['network', 'layers', 0, 'kernel'], undefined, /layers\[0\] must be an object with the key "kernel"/],
  [['network', 'layers', 0, 'units'], 3, /layers\[0\] must be an object of .* alone, got the key "units"/],
  [['network', 'layers', 0, 'padding'], -1, /layers\[0\]\.padding must be a whole number in \[0,/],
  [
    ['network', 'layers', 1, 'function'],
    'gelu',
    /layers\[1\]\.function must be one of identity, relu, .*softmax, got "gelu"/,
  ],
  [['network', 'layers', 3, 'rate'], 1.5, /layers\[3\]\.rate must be a number in \[0, 1\], got 1\.5/],
  [['network', 'layers', 5, 'units'], 2.5, /layers\[5\]\.units must be a whole number .*, got 2\.5/],
  [['tensors', 0, 'name'], 'é'.repeat(129), /tensors\[0\]\.name must be a text of at most 256 bytes/],
  [['tensors', 0, 'name'], '\ud800', /tensors\[0\]\.name must be a text/],
  [
    ['tensors', 1, 'name'],
    'dense1.weights',
    /tensors\[1\] must be a tensor with a name of its own, got "dense1\.weights" again/,
  ],
  [['tensors', 0, 'shape'], [-1, -6], /tensors\[0\]\.shape\[0\] must be a whole number/],
  [['tensors', 0, 'shape'], [2, '3'], /shape\[1\] must be a whole number .*, got "3"/],
  [['tensors', 0, 'shape'], Array(9).fill(1), /shape must be a list of at most 8, got a list of 9/],
  [['tensors', 0, 'shape'], [4_000_000, 4_000_000], /shape must be of at most 16000000 weights, got 4000000 x 4000000/],
  [['tensors', 0, 'shape'], [2, 4], /tensors\[0\]\.data must be base64 of 32 bytes \(44 characters\), got "/],
  [
    ['tensors', 0, 'data'],
    `${base64([1, 2, 3, 4, 5, 6]).slice(0, -1)}!`,
    /data must be base64 of 24 bytes .*, which is none/,
  ],
  [['tensors', 0, 'data'], [1, 2, 3, 4, 5, 6], /data must be base64 of 24 bytes .*, got a list of 6/],
  [['tensors', 0, 'mask'], 'Hw', /mask must be base64 of 1 bytes \(4 characters\), got "Hw"/],
  [['standardisation', 'mean'], base64([0]), /standardisation\.mean must be base64 of 64 bytes/],
  [['standardisation', 'scale'], base64(Array(16).fill(Number.NaN)), /standardisation\.scale must be finite/],
  [['origin'], 'circle', /origin must be an object, got "circle"/],
  [['origin', 'data'], '../x', /origin\.data must be an id, got "\.\.\/x"/],
  [['origin', 'seed'], -1, /origin\.seed must be a whole number in \[0, 9007199254740991\], got -1/],
  [['origin', 'seed'], undefined, /origin must be an object with the key "seed", got none/],
  [['origin', 'samples'], 1.5, /origin\.samples must be a whole number/],
  [['origin', 'noise'], 'much', /origin\.noise must be a number in \[-1, 1\], got "much"/],
  [['origin', 'testFraction'], 1, /origin\.testFraction must be a number in \[0, 0\.9\], got 1/],
  [['origin', 'validationFraction'], null, /origin\.validationFraction must be a number/],
  [['origin', 'tableHash'], 'abc', /origin\.tableHash must be SHA-256/],
  [['origin', 'more'], 1, /origin must be an object of .* alone, got the key "more"/],
  [['classNames', 0], 5, /classNames\[0\] must be a text of at most 256 bytes, got 5/],
  [['featureNames'], 'x', /featureNames must be a list/],
  [['fingerprint'], 'XYZ', /fingerprint must be a fingerprint of 16 hexadecimal digits, got "XYZ"/],
]

const badSeconds: Case[] = [
  [['dataFingerprint'], undefined, /the file must be an object with the key "dataFingerprint", got none/],
  [['tensors', 0, 'data'], base64([1, 2, 3, -4, 5, 0]), /tensors\[0\]\.data must be base64 of 20 bytes/],
  [['tensors', 0, 'gaps'], 'AQ==', /tensors\[0\]\.gaps must be left out where there is a mask/],
  [['tensors', 1, 'gaps'], 'Ag==', /tensors\[1\]\.gaps must be the places of 1 among 2 weights/],
  [['tensors', 1, 'gaps'], 'A', /tensors\[1\]\.gaps must be base64 of at most 10 bytes, got "A", which is none/],
  [['standardisation', 'mean'], base64(Array(16).fill(0)), /standardisation\.mean must be base64 of 128 bytes/],
  [['standardisation', 'targetScale'], doubles([1, 0, 1]), /standardisation\.targetScale must be without 0/],
  [['classNames'], ['a', 'b'], /classNames must be 3 names, as many as the network has outputs, got a list of 2/],
  [['classNames'], ['a', 'b', 'a'], /classNames must be names that are all different, got one twice/],
  [['featureNames'], ['x'], /featureNames must be 2 names, as many as the network has inputs, got a list of 1/],
  [['training', 'rng'], 'AAAA', /training\.rng must be base64 of 80 bytes/],
  [['training', 'history', 0], [1], /training\.history\[0\] must be a list of 8/],
  [['training', 'epochs'], 0, /training\.epochs must be a whole number in \[1, 100000\], got 0/],
]

const badRuns: Case[] = [
  [['format'], 'pruning-playground/model', /^\[run\] format must be "pruning-playground\/run"/],
  [['settings', 'seed'], -1, /settings\.seed must be a whole number in \[0, 9007199254740991\], got -1/],
  [['settings', 'seed'], undefined, /settings must be an object with the key "seed"/],
  [['settings', 'table'], {}, /settings must be an object of .* alone, got the key "table"/],
  [['settings', 'learningRate'], null, /settings\.learningRate must be a number, got null/],
  [['settings', 'learningRate'], '0.1', /settings\.learningRate must be a number, got "0\.1"/],
  [['settings', 'data'], '../../etc', /settings\.data must be an id/],
  [['settings', 'network'], 7, /settings\.network must be an object, got 7/],
  [['settings', 'network'], 'x'.repeat(1001), /settings\.network must be a network as text/],
  [['settings', 'network'], '2-8\u001b[31m', /settings\.network must be a network as text, got "2-8\ufffd\[31m"/],
  [['tableHash'], 'abc', /tableHash must be SHA-256/],
  [['table', 'delimiter'], '/', /table\.delimiter must be one of/],
  [['table', 'steps'], 0, /table\.steps must be a whole number/],
  [['start'], 1, /start must be a fingerprint/],
  [['plan'], [], /plan must be an object, got a list of 0/],
  [['plan', 'criterion'], undefined, /plan must be an object with the key "criterion", got none/],
  [['plan', 'criterion'], 'magnitud', /plan\.criterion must be one of magnitude, .*, got "magnitud"/],
  [['plan', 'more'], 1, /plan must be an object of criterion, .* alone, got the key "more"/],
  [['plan', 'seed'], 0.5, /plan\.seed must be a whole number in \[0, 9007199254740991\], got 0\.5/],
  [['plan', 'layers', 1], -1, /plan\.layers\[1\] must be a whole number in \[0, 10000\], got -1/],
  [['plan', 'layers'], 2, /plan\.layers must be a list of at most 10000, got 2/],
  [['plan', 'amount'], '0.5', /plan\.amount must be a number, got "0\.5"/],
  [['plan', 'amountKind'], 'share', /plan\.amountKind must be one of fraction, .*, got "share"/],
  [['plan', 'restart'], 'over', /plan\.restart must be one of none, rewind, .*, got "over"/],
  [['plan', 'mostBytes'], null, /plan\.mostBytes must be a number, got null/],
  [['isShrunk'], 1, /isShrunk must be true or false, got 1/],
  [['history', 0, 'epoch'], 0.5, /history\[0\]\.epoch must be a whole number/],
  [['history', 0, 'trainLoss'], 'low', /history\[0\]\.trainLoss must be a number, got "low"/],
  [['history', 0, 'more'], 1, /history\[0\] must be an object of/],
  [
    ['removal'],
    { layer: 2, bridge: 'product', retrain: 1, retrainRate: 1 },
    /removal must be left out where there is a/,
  ],
  [['results'], [], /results must be an object, got a list of 0/],
  [['results', 'rounds'], {}, /results\.rounds must be a list of at most 1000, got an object/],
  [['results', 'rounds', 0], 7, /results\.rounds\[0\] must be an object, got 7/],
  [['results', 'end'], 1, /results\.end must be a word, got 1/],
  [['results', 'report'], null, /results\.report must be an object, got null/],
  [['results', 'more'], 1, /results must be an object of rounds, end, report alone, got the key "more"/],
  [['fingerprint'], 'a'.repeat(17), /fingerprint must be a fingerprint/],
]

for (const [what, good, read, cases] of [
  ['model', model, readModel, badModels],
  ['model', second, readModel, badSeconds],
  ['run', run, readRun, badRuns],
] as const) {
  test(`a bad ${what} is refused with the field, what is wanted and what was there`, () => {
    for (const [path, value, message] of cases)
      assert.match(
        refusalOf(() => read(changed(good, path, value))),
        message,
      )
    for (const value of [undefined, null, 7, 'text', [], true])
      assert.match(
        refusalOf(() => read(value)),
        new RegExp(`^\\[${what}\\] the file must be an object`),
      )
  })

  test(`a ${what} with any value in any place is read, or refused with a CoreError that is not long`, () => {
    const paths: (string | number)[][] = []
    const walk = (tree: unknown, path: (string | number)[]) => {
      if (path.length) paths.push(path)
      if (typeof tree === 'object' && tree !== null)
        for (const [key, value] of Object.entries(tree)) walk(value, [...path, Array.isArray(tree) ? Number(key) : key])
    }
    walk(good, [])
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.jsonValue(), (path, value) => {
        try {
          read(changed(good, path, value))
        } catch (error) {
          assert.ok(error instanceof CoreError, String(error))
          assert.ok(error.message.length < 1000, error.message) // the list of all criteria has some 600 letters
        }
      }),
      { numRuns: 2000 },
    )
  })
}

test('what a file holds at the limits is read, one more is refused', () => {
  const empty = { name: '', shape: [0], data: '' }
  const tensors = (count: number) => Array.from({ length: count }, (_, i) => ({ ...empty, name: `t${i}` }))
  assert.equal(readModel({ ...model, tensors: tensors(modelLimits.tensors) }).model.tensors.length, modelLimits.tensors)
  assert.match(
    refusalOf(() => readModel({ ...model, tensors: tensors(modelLimits.tensors + 1) })),
    /tensors must be a list/,
  )
  const name = 'x'.repeat(256)
  assert.equal(readModel(changed(model, ['tensors', 0, 'name'], name)).model.tensors[0]?.name, name)
  const half = { shape: [modelLimits.weights / 2], data: Buffer.alloc(2 * modelLimits.weights).toString('base64') }
  const two = {
    ...model,
    tensors: [
      { name: 'a', ...half },
      { name: 'b', ...half },
    ],
  }
  assert.equal(readModel(two).model.tensors.length, 2)
  const more = { ...two, tensors: [...two.tensors, { name: 'c', shape: [1], data: base64([0]) }] }
  assert.match(
    refusalOf(() => readModel(more)),
    /tensors must be of at most 16000000 weights together, got more/,
  )
})
