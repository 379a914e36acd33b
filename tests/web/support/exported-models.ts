/** Trained models as exported files: what they answer to values as they were measured, beside what the core answers. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type GivenSettings, loadCore, type PruneSettings } from 'pruning-playground'
import { loadAsset } from 'pruning-playground/data'
import { type ExportFormat, exportFormats, loadDeployCore } from 'pruning-playground/deploy'
import type { PlainNetwork } from '../../../web/src/core/contract/deployment.js'
import type { DeviceFormId } from '../../../web/src/core/ids.js'
import { featuresOf } from '../../../web/src/core/model/shape.js'
import { assertNear } from './exported.js'
import { twoInputs } from './two-inputs.js'

const joined = {
  data: 'table',
  table: twoInputs(),
  epochs: 4,
  network: '24x2+3-conv(8,5,1,2)-bn-relu-pool(2)-conv(6,4)-bn-relu-avgpool(2)-flatten-10-relu-3',
}

type Tried = GivenSettings & { amount?: number; cuts?: readonly PruneSettings[] }

/** Trained for a moment only: enough for numbers that are not those of the start. */
const models: readonly Tried[] = [
  ...['heart', 'pulse', 'motion', 'stress'].map((data) => ({ data, samples: 300, epochs: 2 })),
  {
    data: 'motion',
    samples: 300,
    epochs: 2,
    network: 'conv(8,5,2,3)-bn-relu-avgpool(2)-conv(6,4,1,2)-tanh-pool(3)-dropout(0.2)-conv(6,3)-bn-gap-16-softsign-6',
  },
  { data: 'circle', samples: 200, epochs: 5, network: '2-8-softsign-8-sigmoid-2' },
  {
    data: 'breast-cancer',
    asset: await loadAsset('breast-cancer.csv'),
    epochs: 2,
    network: '30-12-relu-1',
    loss: 'binary-cross-entropy',
  },
  { data: 'heart', samples: 300, epochs: 1, amount: 0.98 }, // with units that have no weights left
  { data: 'plane', samples: 200, epochs: 3, network: '2-8-1 tanh' },
  joined,
  { ...joined, network: '24x2+3-conv(4,5)-tanh-flatten-3' },
  {
    ...joined, // without an input, half of the units and half of the other weights
    amount: 0.5,
    cuts: [
      { criterion: 'input-l1', amountKind: 'count', amount: 2 },
      { criterion: 'unit-out-l1', amount: 0.5 },
    ],
  },
]

/** How much of an answer one unit of an int8 output is at most, of its scale: the steepest slopes of the links. */
const steepest = { softmax: 1 / 2, sigmoid: 1 / 4, identity: 1 } as const

/** In the rounding of those programs all were seen to be equal; a sum at a half may fall to its other side. */
const leastEqual = 0.98

/** Runs a file with float32 at both ends. */
type Run = (file: Uint8Array, input: PlainNetwork['input'], samples: number[][]) => Promise<number[][]>

const rowsOf = (values: Float32Array, count: number): number[][] => {
  const size = values.length / count
  return Array.from({ length: count }, (_, i) => [...values.subarray(i * size, (i + 1) * size)])
}

const core = await loadCore()
const deployCore = await loadDeployCore()

/** A model as two files, some samples of its test part, and what the core answers to them in each form. */
async function exported({ amount = 0, cuts, ...settings }: Tried, format: ExportFormat) {
  using experiment = core.createExperiment({ seed: 3, testFraction: 0.3, ...settings })
  while (!experiment.progress.isDone) experiment.advance(1000)
  for (const cut of cuts ?? []) experiment.prune(cut)
  experiment.prune({ criterion: 'magnitude', amount })
  if (cuts) experiment.shrink()
  const model = experiment.saveModel()
  using deployment = deployCore.createDeployment({ seed: 3, testFraction: 0.3, ...settings, network: model.network })
  deployment.loadModel(model)
  deployment.quantise({ calibrate: 100, granularity: 'channel', rounding: format.rounding ?? 'double' })
  const { values } = experiment.samples('test', 40)
  const count = values.length / featuresOf(deployment.info)
  const files = async (form: DeviceFormId) => {
    const [file] = await format.files({ deployment, form, name: 'net', fingerprint: '', version: core.version })
    assert.ok(file?.content instanceof Uint8Array && file.name === `net.${format.id}`)
    return file.content
  }
  const quantised = deployment.quantised()
  const { targetScale } = deployment.standardisation
  const [unit = 1] = targetScale.map((scale) => 1 / scale)
  return {
    samples: rowsOf(values, count),
    input: quantised.input,
    files: { float32: await files('float32'), int8: await files('int8') },
    wanted: {
      float32: rowsOf(deployment.predict('float32', values), count),
      int8: rowsOf(deployment.predict('int8', values), count),
    },
    /** How much of an answer one unit of an int8 output is at most. */
    step: (quantised.layers.at(-1)?.to.scale ?? 1) * unit * steepest[quantised.link],
  }
}

/** Declares a test of each model. @param id  of a format */
export function exportedModels(id: string, run: Run): void {
  const format = exportFormats.find((one) => one.id === id) as ExportFormat
  for (const settings of models)
    test(`${id}: ${settings.data} ${settings.network ?? ''} ${settings.amount ? 'pruned ' : ''}${settings.cuts ? 'and shrunk ' : ''}answers as the core does, in float32 and in int8`, async () => {
      const { samples, input, files, wanted, step } = await exported(settings, format)
      assertNear(await run(files.float32, input, samples), wanted.float32, 'float32')
      const given = await run(files.int8, input, samples)
      const off = wanted.int8.flatMap((row, i) =>
        row.map((value, k) => Math.abs((given[i]?.[k] ?? Number.NaN) - value)),
      )
      const equal = off.filter((one) => one < 1e-5 * Math.max(1, step)).length / off.length
      assert.ok(equal >= leastEqual, `${equal} equal`)
      assert.ok(Math.max(...off) <= step * 1.001, `${Math.max(...off)} apart, a unit is ${step}`)
    })
}
