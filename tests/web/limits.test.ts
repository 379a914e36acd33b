/** Products of sizes that no index holds: each is refused by name, nothing is changed, and the core goes on. */

import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { type Experiment, type ExperimentSettings, loadCore } from 'pruning-playground'
import { errorOf } from './support/error-of.js'

const core = await loadCore()
const circle = { data: 'circle', samples: 40, epochs: 1, seed: 1 } as const
const atMost = 'must have at most 128000000 entries, got'

after(() => {
  assert.equal(core.liveExperiments, 0)
  assert.equal(core.liveSessions, 0)
  using experiment = core.createExperiment({ ...circle, network: '2-4-2' })
  assert.equal(experiment.advance(1), 1, 'the core is as well as before')
})

/** A table of series of one channel, two classes. */
function series(steps: number): Partial<ExperimentSettings> {
  const samples = 8
  return {
    data: 'table',
    table: {
      featureNames: Array.from({ length: steps }, (_, i) => `step ${i}`),
      values: Float32Array.from({ length: samples * steps }, (_, i) => (i % 7) / 7),
      labels: Array.from({ length: samples }, (_, i) => i % 2),
      classNames: ['no', 'yes'],
      targets: [],
      subjects: [],
      steps,
    },
    testFraction: 0,
    batchSize: 2,
    epochs: 1,
  } as unknown as Partial<ExperimentSettings>
}

/** Asserts the refusal, and that the network is as before. */
function refuses(settings: object, call: (experiment: Experiment) => unknown, message: RegExp | string): void {
  using experiment = core.createExperiment(settings as ExperimentSettings)
  const before = experiment.fingerprint
  const error = errorOf(() => call(experiment))
  assert.equal(error.code, 'out-of-range', error.message)
  if (typeof message === 'string') assert.equal(error.message, message)
  else assert.match(error.message, message)
  assert.equal(experiment.fingerprint, before)
}

test('removalEffects of 2048 x 2048 weights on 2048 outputs', () => {
  using session = core.createSession({ layers: [2048, 2048] })
  assert.equal(
    errorOf(() => session.removalEffects(0, new Float64Array(2048))).message,
    `[removalEffects] effects ${atMost} 4194304 x 2048`,
  )
})

test('forward and trace of 1,048,577 samples through 4,096 units', () => {
  using session = core.createSession({ layers: [1, 4096, 1] })
  const samples = new Float32Array(1_048_577)
  for (const where of ['forward', 'trace'] as const)
    assert.equal(
      errorOf(() => session[where](samples)).message,
      `[${where}] outputs of layer 0 ${atMost} 1048577 x 4096`,
    )
})

test('predict of 4,294,968 rows and a boundary of 512 x 512 cells, with 1,000 classes', () => {
  const classes = 1000
  const table = {
    featureNames: ['a', 'b'],
    values: new Float32Array(2 * classes).map((_, i) => i),
    labels: Array.from({ length: classes }, (_, i) => i),
    classNames: Array.from({ length: classes }, (_, i) => `class ${i}`),
    targets: [],
    subjects: [],
    steps: 1,
  }
  const settings = { data: 'table', table, network: '2-1000', testFraction: 0, epochs: 1 }
  refuses(settings, (one) => one.predict(new Float32Array(2 * 4_294_968)), `[predict] outputs ${atMost} 4294968 x 1000`)
  refuses(
    settings,
    (one) => one.boundary({ left: 0, right: 1, bottom: 0, top: 1, cells: 512 }),
    `[predict] outputs ${atMost} 262144 x 1000`,
  )
})

test('obs-update on 2-65536-2: prune, truth, preview, a plan and its check', () => {
  const settings = { ...circle, network: '2-65536-2' }
  const columns = /^\[\w+\] columns of weight layer 1 must be in \[1, 2048\], got 65536$/
  const cut = { criterion: 'magnitude', amount: 0.5, samples: 4, healing: 'obs-update' } as const
  refuses(settings, (one) => one.prune(cut), columns)
  refuses(settings, (one) => one.prune({ ...cut, criterion: 'obs' }), columns)
  refuses(settings, (one) => one.checkPlan(cut), columns)
  refuses(settings, (one) => one.startPlan(cut), columns)
  refuses(
    settings,
    (one) => one.truth({ criteria: ['magnitude'], limit: 2, samples: 4, healing: 'obs-update' }),
    columns,
  )
  refuses(settings, (one) => one.preview({ criterion: 'obs', samples: 4, amounts: [0.5], hasLoss: true }), columns)
})

test('least-squares on a layer of 4,097 inputs', () => {
  const settings = { ...circle, network: '2-4097-2' }
  const inputs = /^\[[\w-]+\] inputs of a layer must be in \[1, 4096\], got 4097$/
  const cut = { criterion: 'magnitude', amount: 0.5, samples: 4, healing: 'least-squares' } as const
  refuses(settings, (one) => one.prune(cut), inputs)
  refuses(settings, (one) => one.startPlan(cut), inputs)
  refuses(
    settings,
    (one) => one.truth({ criteria: ['magnitude'], limit: 2, samples: 4, healing: 'least-squares' }),
    inputs,
  )
})

test('a bridge of 65,536 x 65,536 weights', () => {
  const settings = { ...circle, network: '2-65536-2-65536-2' }
  refuses(
    settings,
    (one) => one.removeLayer(2, 'product'),
    `[removeLayer] the weights of the bridge ${atMost} 65536 x 65536`,
  )
  refuses(
    settings,
    (one) => one.removeLayer(2, 'least-squares'),
    /inputs of a layer must be in \[1, 4096\], got 65536$/,
  )
})

test('units that tell the next layer 65,536 numbers each, and filters that see 50,000 at 50,001 places', () => {
  refuses(
    { ...series(65_536), network: 'conv(1,1)-relu-flatten-2' },
    (one) => one.score({ criterion: 'unit-variance', samples: 2 }),
    /entries, got 65536 x 65536$/,
  )
  refuses(
    { ...series(100_000), network: 'conv(1,50000)-flatten-2' },
    (one) => one.score({ criterion: 'wanda', samples: 2 }),
    /entries, got 50001 x 50000$/,
  )
})

test('a table of 65,536 labels and 65,536 columns without a value', () => {
  const table = {
    featureNames: Array(65_536).fill('a'),
    values: new Float32Array(0),
    labels: new Uint8Array(65_536),
    classNames: ['no', 'yes'],
    targets: [],
    subjects: [],
    steps: 1,
  }
  const { message } = errorOf(() => core.createExperiment({ data: 'table', table } as never))
  assert.equal(message, `[experiment] table.values ${atMost} 65536 x 65536`)
})

test('a batch that is too large for the layers', () => {
  assert.match(
    errorOf(() => core.createWorkload({ network: '2-65536-2', batch: 4096 } as never)).message,
    /128000000 or fewer/,
  )
})
