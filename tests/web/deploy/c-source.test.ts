/** Exported C, compiled and run: the same bits as the core in float32, the same bytes in 8 bits. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type GivenSettings, loadCore, type ModelFile, type PruneSettings } from 'pruning-playground'
import { type CSettings, type Deployment, loadDeployCore, weightFormIds } from 'pruning-playground/deploy'
import { arrayIn, compilers, cppCompilers, selfTest } from '../support/compiled.js'

const core = await loadCore()
const deploy = await loadDeployCore()

/** A table of samples out of a formula; one value is missing. */
function table({ steps = 1, channels, statics = 0, classes = [] }: Net) {
  const count = 60
  const features = steps * channels + statics
  const values = Float64Array.from(
    { length: count * features },
    (_, i) => 3 * Math.sin(1.7 * i + (i % 7)) + ((i % channels) + 1) * 0.1,
  )
  values[features] = Number.NaN
  const rows = Array.from({ length: count }, (_, i) => i)
  return {
    featureNames: Array.from({ length: channels + statics }, (_, i) => `f${i}`),
    staticFeatures: statics,
    values,
    fillsMissing: true,
    steps,
    classNames: [...classes],
    ...(classes.length
      ? { labels: Int32Array.from(rows, (i) => i % classes.length) }
      : { targets: Float64Array.from(rows, (i) => 40 + 10 * Math.cos(i)) }),
  }
}

interface Net {
  name: string
  network: string
  steps?: number
  channels: number
  statics?: number
  classes?: readonly string[]
  cuts?: readonly PruneSettings[]
  isShrunk?: boolean
}

const walks = ['rest', 'walk', 'run']
const magnitude = (amount: number, more: Partial<PruneSettings> = {}): PruneSettings => ({
  criterion: 'magnitude',
  amount,
  ...more,
})

const nets: readonly Net[] = [
  { name: 'a dense network', network: '9-13-6-3 relu', channels: 9, classes: walks, cuts: [magnitude(0.4)] },
  {
    name: 'nine tenths removed',
    network: '300-30-18-3 relu',
    channels: 300,
    classes: walks,
    cuts: [magnitude(0.9)],
  },
  {
    name: 'hardly a weight left: gaps above 255',
    network: '900-6-3 relu',
    channels: 900,
    classes: walks,
    cuts: [magnitude(0.998)],
  },
  {
    name: 'convolutions with padding and strides, pools, batch norm',
    network: '24x3-bn-conv(8,5)-bn-relu-pool(2)-conv(6,3,2,1)-relu-avgpool(3,2)-conv(4,3,1,same)-tanh-gap-3',
    steps: 24,
    channels: 3,
    classes: walks,
    cuts: [magnitude(0.6)],
  },
  {
    name: 'every activation',
    network: '5-7-tanh-7-sigmoid-7-softsign-7-leaky-relu-7-relu-1-tanh',
    channels: 5,
  },
  {
    name: 'static features behind convolutions, an input and a third of the weights removed',
    network: '24x2+3-conv(6,5,1,2)-bn-relu-pool(2)-conv(5,3)-relu-avgpool(2)-flatten-8-relu-3',
    steps: 24,
    channels: 2,
    statics: 3,
    classes: walks,
    cuts: [{ criterion: 'input-l1', amountKind: 'count', amount: 2 }, magnitude(0.3)],
  },
  {
    name: 'static features, and a network that was shrunk',
    network: '24x2+3-bn-conv(8,5)-tanh-flatten-8-relu-1',
    steps: 24,
    channels: 2,
    statics: 3,
    cuts: [{ criterion: 'unit-out-l1', amount: 0.5 }],
    isShrunk: true,
  },
  {
    name: 'more static features than anything else',
    network: '12x1+30-conv(1,8)-conv(1,5)-flatten-3',
    steps: 12,
    channels: 1,
    statics: 30,
    classes: walks,
  },
  { name: 'one layer, one output', network: '4-1', channels: 4 },
  { name: 'one weight', network: '1-1', channels: 1 },
  {
    name: 'a layer of zeros',
    network: '6-8-4-2 relu',
    channels: 6,
    classes: ['a "b" */ \\ ??/ \n 心房', 'b'.repeat(120)],
    cuts: [magnitude(1, { layers: [2] })],
  },
]

function settingsOf(net: Net): GivenSettings {
  return { data: 'table', table: table(net), network: net.network, epochs: 2, batchSize: 10 }
}

/** A model that was trained for a moment, so that batch norm has means, and cut. */
function modelOf(net: Net): ModelFile {
  using experiment = core.createExperiment(settingsOf(net))
  experiment.advance(5)
  for (const cut of net.cuts ?? []) experiment.prune(cut)
  if (net.isShrunk) experiment.shrink()
  return experiment.saveModel()
}

const quantisations = [
  { rounding: 'double', granularity: 'channel' },
  { rounding: 'single', granularity: 'channel' },
  { rounding: 'double', granularity: 'tensor' },
  { rounding: 'single', granularity: 'tensor' },
] as const

interface Variant {
  words: string
  settings: CSettings
  deployment: Deployment
}

/** All ways to write a network; the deployment is quantised anew for each. */
function* variants(net: Net): Generator<Variant> {
  const model = modelOf(net)
  using deployment = deploy.createDeployment({ ...settingsOf(net), network: model.network })
  deployment.loadModel(model)
  for (const weights of weightFormIds)
    yield { words: `float32, ${weights}`, settings: { form: 'float32', weights, samples: 5 }, deployment }
  for (const quantise of quantisations) {
    deployment.quantise({ ...quantise, calibrate: 40 })
    for (const weights of weightFormIds)
      yield {
        words: `int8, ${weights}, ${quantise.rounding}, ${quantise.granularity}`,
        settings: { form: 'int8', weights, samples: 5 },
        deployment,
      }
  }
}

const passed = { status: 0, text: 'net: 5 of 5 samples give the expected bits\n' }

/** One compiler takes every form, the others take some of each kind. */
const [thorough] = compilers
const some = /^float32, auto|auto, double, channel|sparse, single, tensor/

for (const net of nets) {
  for (const compiler of [...compilers, ...cppCompilers])
    test(`${net.name}: ${compiler.name} makes of ${compiler === thorough ? 'every form' : 'some forms'} what answers as the core`, async () => {
      const seen = new Set<string>()
      for (const { words, settings, deployment } of variants(net)) {
        if (compiler !== thorough && !some.test(words)) continue
        const files = deployment.cSource(settings)
        const text = files.map(({ content }) => content).join()
        if (!seen.has(text)) assert.deepEqual(await selfTest(files, compiler), passed, words)
        seen.add(text) // what is written by itself may be what was asked for before
      }
    })

  test(`${net.name}: the self-test expects what the core predicts`, () => {
    for (const { words, settings, deployment } of variants(net)) {
      const text = deployment.cSource(settings)[2]?.content ?? ''
      const answers = Float32Array.from(arrayIn(text, 'answers'))
      assert.ok(answers.length >= 5)
      assert.deepEqual(deployment.predict(settings.form, arrayIn(text, 'features').map(Math.fround)), answers, words)
    }
  })
}

test('a network is written under any name', { skip: !thorough }, async () => {
  using deployment = deploy.createDeployment({ data: 'circle', samples: 60 })
  const names = { 'my-net.v2': 'my-net.v2.c', '*/ "x" \n心房': 'x.c', int: 'int.c', '': 'net.c', '9': '9.c' }
  for (const [name, file] of Object.entries(names)) {
    const files = deployment.cSource({ form: 'float32', name, maker: '*/ "', fingerprint: '\\ */' })
    assert.equal(files[1]?.name, file)
    if (thorough) assert.equal((await selfTest(files, thorough)).status, 0, name)
  }
})

test('what cannot be written is refused with a sentence', () => {
  using deployment = deploy.createDeployment({ data: 'circle', samples: 60 })
  const refusal = (settings: object) => {
    try {
      deployment.cSource(settings as CSettings)
      return ''
    } catch (error) {
      return (error as Error).message
    }
  }
  assert.match(refusal({ form: 'int8' }), /must be quantised before/)
  assert.match(refusal({ form: 'int4' }), /unknown .* "int4"; one of: float32, int8/)
  assert.match(refusal({ form: 'float32', weights: 'all' }), /unknown form "all"; one of: auto, dense, sparse/)
  assert.match(refusal({ form: 'float32', samples: 0 }), /samples must be in \[1, 1000\], got 0/)
  assert.match(refusal({ form: 'float32', sample: 3 }), /sample/)
})
