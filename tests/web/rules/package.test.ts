/** The built package, as a program that installs it sees it. */

import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import * as entry from 'pruning-playground'
import { rejectionOf } from '../support/error-of.js'

const wasmPath = fileURLToPath(import.meta.resolve('pruning-playground/core.wasm'))
const manifestPath = fileURLToPath(import.meta.resolve('pruning-playground/package.json'))

const documented = [
  'CoreError',
  'activationIds',
  'amountKindIds',
  'boardIds',
  'bridgeIds',
  'classWeightingIds',
  'contributionReadingIds',
  'criterionIds',
  'deviceFormIds',
  'encodingIds',
  'errorCodes',
  'formIds',
  'granularityIds',
  'healingIds',
  'initialisationIds',
  'loadCore',
  'lossIds',
  'measureIds',
  'optimiserIds',
  'partIds',
  'planKindIds',
  'rangeRuleIds',
  'restartIds',
  'roundingIds',
  'scheduleIds',
  'scopeIds',
  'sensitivityReadingIds',
  'surgeryFormIds',
  'weightFormIds',
]

/** Serves one answer on loopback while `work` runs. */
async function withServer(answer: RequestListener, work: (url: string) => Promise<void>): Promise<void> {
  const server = createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  try {
    await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}/core.wasm`)
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

test('the module has at most 260 KiB, gzipped', async () => {
  const size = gzipSync(await readFile(wasmPath), { level: 9 }).length
  assert.ok(size <= 260 * 1024, `${size} bytes`)
})

test('the entry for Node exports what is documented and nothing else', () => {
  assert.deepEqual(Object.keys(entry).sort(), documented)
})

test('the entry for browsers exports the same names', async () => {
  const browser: object = await import(new URL('../../../dist/index.js', import.meta.url).href)
  assert.deepEqual(Object.keys(browser).sort(), documented)
})

test('a core has the documented members and nothing else', async () => {
  const core = await entry.loadCore()
  const members = Object.getOwnPropertyNames(Object.getPrototypeOf(core)).filter((name) => name !== 'constructor')
  assert.deepEqual(members.sort(), [
    'createExperiment',
    'createSession',
    'createWorkload',
    'defaultSettings',
    'describe',
    'inspect',
    'liveExperiments',
    'liveSessions',
    'referenceFingerprint',
    'trainingFingerprints',
    'version',
    'workedExample',
  ])
  assert.deepEqual(Object.keys(core), [], 'the module behind it is not reachable')
})

test('version is that of package.json', async () => {
  const manifest = JSON.parse(await readFile(manifestPath, 'utf8'))
  assert.equal((await entry.loadCore()).version, manifest.version)
})

test("the TypeScript lists of ids are the core's tables, in the same order", async () => {
  const described = (await entry.loadCore()).describe()
  const ids = (choices: { id: string }[]) => choices.map(({ id }) => id)
  assert.deepEqual(ids(described.activations), [...entry.activationIds])
  assert.deepEqual(ids(described.initialisations), [...entry.initialisationIds])
  assert.deepEqual(ids(described.criteria), [...entry.criterionIds])
  assert.deepEqual(ids(described.scopes), [...entry.scopeIds])
  assert.deepEqual(ids(described.amountKinds), [...entry.amountKindIds])
  assert.deepEqual(ids(described.healings), [...entry.healingIds])
  assert.deepEqual(ids(described.surgeryForms), [...entry.surgeryFormIds])
  assert.deepEqual(ids(described.encodings), [...entry.encodingIds])
  assert.deepEqual(ids(described.bridges), [...entry.bridgeIds])
  assert.deepEqual(ids(described.sensitivityReadings), [...entry.sensitivityReadingIds])
  assert.deepEqual(ids(described.contributionReadings), [...entry.contributionReadingIds])
  assert.deepEqual(ids(described.losses), [...entry.lossIds])
  assert.deepEqual(ids(described.optimisers), [...entry.optimiserIds])
  assert.deepEqual(ids(described.classWeightings), [...entry.classWeightingIds])
  assert.deepEqual(ids(described.measures), [...entry.measureIds])
  assert.deepEqual(ids(described.schedules), [...entry.scheduleIds])
  assert.deepEqual(described.parts, [...entry.partIds])
  assert.deepEqual(described.errorCodes, [...entry.errorCodes])
  assert.deepEqual(described.printedOutputs, [0.8, 0.9])
})

test('every choice has a name in both languages and a formula', async () => {
  const {
    parts: _parts,
    printedOutputs: _printed,
    errorCodes: _codes,
    messages: _messages,
    phrases: _phrases,
    dataSources: _sources,
    scopes,
    surgeryForms,
    ...tables
  } = (await entry.loadCore()).describe()
  for (const choice of Object.values(tables).flat())
    for (const text of [choice.name.zh, choice.name.en, choice.formula]) assert.ok(text.trim(), choice.id)
  for (const { id, name } of [...scopes, ...surgeryForms]) assert.ok(name.zh.trim() && name.en.trim(), id)
})

test('every data set has a name and a summary in both languages, and says when it is synthetic', async () => {
  for (const { id, name, summary, isSynthetic } of (await entry.loadCore()).describe().dataSources) {
    for (const text of [name.zh, name.en, summary.zh, summary.en]) assert.ok(text.trim(), id)
    const isWearable = ['heart', 'pulse', 'motion', 'stress'].includes(id)
    if (isWearable) assert.ok(isSynthetic && summary.en.includes('ynthetic') && summary.zh.includes('合成'), id)
  }
})

const defaults = {
  session: {
    layers: [3, 2, 1],
    activation: 'relu',
    outputActivation: 'identity',
    initialisation: 'he-normal',
    seed: 1,
  },
  workedExample: {
    weights: [
      [1, 2, 3],
      [4, 5, 6],
    ],
    input: [1, 0, 1],
    outputWeights: [1, 1],
    activation: 'softsign',
    reading: 'row',
    threshold: 0.5,
    cut: [],
    keep: [],
  },
  experiment: {
    data: 'circle',
    samples: 0,
    noise: -1,
    testFraction: 0.2,
    validationFraction: 0,
    splitSeed: -1,
    folds: 0,
    fold: 0,
    network: '2-8-8-2',
    initialisation: 'he-normal',
    classWeights: 'none',
    loss: 'auto',
    optimiser: 'adam',
    learningRate: 0.01,
    momentum: 0.9,
    weightDecay: 0,
    l1: 0,
    hoyer: 0,
    batchSize: 16,
    epochs: 100,
    schedule: 'constant',
    warmupEpochs: 0,
    stepEpochs: 10,
    stepFactor: 0.1,
    patience: 0,
    seed: 1,
  },
  plan: {
    criterion: 'magnitude',
    samples: 2000,
    seed: 1,
    damping: 0.001,
    temperature: 1,
    amountKind: 'fraction',
    amount: 0.5,
    groupSize: 4,
    block: 1,
    plan: 'iterative',
    rounds: 5,
    retrain: 2,
    retrainRate: 1,
    restart: 'none',
    rewindTo: 0,
    floorMeasure: 'accuracy',
  },
}

test('defaultSettings are those of the article, a small network, the circle, and a plan', async () => {
  assert.deepEqual((await entry.loadCore()).defaultSettings(), defaults)
})

test('the reference run gives the fingerprint that the native build gives', async () => {
  const golden = await readFile(new URL('../../golden/fingerprint.txt', import.meta.url), 'utf8')
  assert.equal((await entry.loadCore()).referenceFingerprint(), golden.trim())
})

test('five hundred steps of training give the fingerprints that the native build gives', async () => {
  const golden = await readFile(new URL('../../golden/training.txt', import.meta.url), 'utf8')
  assert.equal((await entry.loadCore()).trainingFingerprints(), golden)
})

test('wasmBinary takes the bytes as an ArrayBuffer, and as a view into a larger one', async () => {
  const bytes = await readFile(wasmPath)
  const larger = new Uint8Array(bytes.length + 16)
  larger.set(bytes, 8)
  const whole = new Uint8Array(bytes).buffer
  for (const wasmBinary of [whole, larger.subarray(8, 8 + bytes.length)])
    assert.equal((await entry.loadCore({ wasmBinary })).workedExample().before.y, 1.709090909090909)
})

test('wasmUrl takes a file address and an http address', async () => {
  assert.equal((await entry.loadCore({ wasmUrl: import.meta.resolve('pruning-playground/core.wasm') })).liveSessions, 0)
  const bytes = await readFile(wasmPath)
  await withServer(
    (_, response) => response.end(bytes),
    async (url) => assert.equal((await entry.loadCore({ wasmUrl: url })).liveSessions, 0),
  )
})

test('an HTML page in place of core.wasm is refused, and the message shows how it starts', async () => {
  const page = '<!doctype html>\n<title>Not found</title>'
  await withServer(
    (_, response) => response.end(page),
    async (url) => {
      const error = await rejectionOf(entry.loadCore({ wasmUrl: url }))
      assert.equal(error.code, 'load-failed')
      assert.equal(
        error.message,
        `[loadCore] ${url} must be WebAssembly, got ${page.length} bytes that start with "<!doctype html> <title>Not found</title>"`,
      )
    },
  )
})

test('bytes that are no WebAssembly, none at all and a part of the file are refused', async () => {
  const bytes = await readFile(wasmPath)
  const cases: [Uint8Array<ArrayBuffer>, RegExp][] = [
    [
      new TextEncoder().encode('PK\u0003\u0004zip'),
      /^\[loadCore\] wasmBinary must be WebAssembly, got 7 bytes .*"PK zip"$/,
    ],
    [new Uint8Array(0), /got 0 bytes/],
    [new Uint8Array(bytes.subarray(0, 1000)), /wasmBinary must be the whole of core\.wasm, got CompileError/],
  ]
  for (const [wasmBinary, message] of cases) {
    const error = await rejectionOf(entry.loadCore({ wasmBinary }))
    assert.equal(error.code, 'load-failed')
    assert.match(error.message, message)
  }
})

test('a file, a status and a host that are not there are named', async () => {
  const missing = new URL('no-such-folder/core.wasm', import.meta.url)
  const file = await rejectionOf(entry.loadCore({ wasmUrl: missing }))
  assert.ok(file.message.startsWith(`[loadCore] ${missing.href} cannot be read: Error: ENOENT`), file.message)
  let closed = ''
  await withServer(
    (_, response) => response.writeHead(404).end('gone'),
    async (url) => {
      closed = url
      const status = await rejectionOf(entry.loadCore({ wasmUrl: url }))
      assert.equal(status.message, `[loadCore] ${url} must be WebAssembly, got status 404`)
    },
  )
  const host = await rejectionOf(entry.loadCore({ wasmUrl: closed }))
  assert.ok(host.message.startsWith(`[loadCore] ${closed} cannot be fetched: `), host.message)
  for (const { code } of [file, host]) assert.equal(code, 'load-failed')
})

test('two cores are independent', async () => {
  const [one, other] = await Promise.all([entry.loadCore(), entry.loadCore()])
  const session = one.createSession()
  const twin = other.createSession()
  assert.deepEqual([one.liveSessions, other.liveSessions], [1, 1])
  session.setWeight(0, 0, 0, 7)
  assert.equal(session.copyWeights(0)[0], 7)
  assert.notEqual(twin.copyWeights(0)[0], 7)
  session.dispose()
  assert.deepEqual([one.liveSessions, other.liveSessions], [0, 1])
  twin.dispose()
  assert.equal(other.liveSessions, 0)
})

test('the elements load at most 5 KiB at first, and lesson 1 at most 60 KiB when it is alive, the core aside', async () => {
  const { firstBytes, aliveBytes } = await import(new URL('../../support/loaded.mjs', import.meta.url).href)
  assert.ok(firstBytes() <= 5 * 1024, `${firstBytes()} bytes`)
  const { own } = await aliveBytes('example-element')
  assert.ok(own <= 60 * 1024, `${own} bytes`)
})

test('the writers of TensorFlow Lite and ONNX files are loaded when they are asked for', async () => {
  const { withImports } = await import(new URL('../../support/loaded.mjs', import.meta.url).href)
  const dist = new URL('../../../dist/', import.meta.url)
  for (const entry of ['index', 'element', 'data', 'sweep', 'deploy', 'browser-worker', 'csv-worker', 'embed-page'])
    for (const name of withImports(`${entry}.js`))
      assert.doesNotMatch(await readFile(new URL(name, dist), 'utf8'), /TFL3|ir_version/, `${name}, of ${entry}.js`)
})
