/** Bytes of networks on devices, and the ladder of narrower ones. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadCore } from 'pruning-playground'
import { loadDeployCore } from 'pruning-playground/deploy'
import type { PlainNetwork, QuantisedLayer, QuantisedNetwork } from '../../../web/src/core/contract/deployment.js'
import { floatBytes, int8Bytes } from '../../../web/src/search/bytes.js'
import { denseNear, denseOf, ladderOf } from '../../../web/src/search/ladder.js'
import { twoInputs } from '../support/two-inputs.js'

/** A dense layer of so many rows. */
function int8Of(weights: number[], rows: number): QuantisedNetwork {
  const layer = { weights: Int8Array.from(weights), bias: new Int32Array(rows), weightScales: new Float64Array(1) }
  return { layers: [layer as Partial<QuantisedLayer> as QuantisedLayer] } as unknown as QuantisedNetwork
}

const row = (columns: number, ...kept: number[]) =>
  Array.from({ length: columns }, (_, i) => (kept.includes(i) ? 1 : 0))

test('int8: a layer takes the fewest of all weights, kept ones, and blocks that share columns; then biases, multiplier', () => {
  const rest = 4 + 5 // a bias of 32 bits, and the multiplier
  assert.equal(int8Bytes(int8Of(row(4, 0, 1, 2, 3), 1)), 4 + rest)
  assert.equal(int8Bytes(int8Of(row(100, 7, 9), 1)), 2 * 2 + 2 + rest, 'two entries and their count')
  assert.equal(int8Bytes(int8Of(row(100, 7), 1)), 2 * 2 + 2 + rest, 'entries come in pairs')
  assert.equal(int8Bytes(int8Of(row(600, 0, 1, 512), 1)), 2 * 6 + 2 + rest, 'two fillers for a gap of 511')
  const alike = [...row(100, 3, 50), ...row(100, 3, 50)]
  assert.equal(int8Bytes(int8Of(alike, 2)), 2 * 3 + 2 + (2 * 4 + 5), 'a gap and two weights for each shared column')
})

test('float32: five bytes for a kept weight, or four for each', () => {
  const network = (weights: number[]) =>
    ({ layers: [{ weights: Float32Array.from(weights), bias: new Float32Array(1) }] }) as unknown as PlainNetwork
  assert.equal(floatBytes(network(row(10, 1, 5))), 2 * 5 + 2 + 4)
  assert.equal(floatBytes(network(row(3, 0, 1, 2))), 3 * 4 + 4)
})

const core = await loadCore()

function described(settings: Parameters<typeof core.createExperiment>[0]) {
  using experiment = core.createExperiment(settings)
  return experiment.info
}

test('what a dense network is said to take is what its forms take', async () => {
  const deploy = await loadDeployCore()
  for (const settings of [
    { data: 'heart', samples: 60 },
    { data: 'circle', samples: 60, network: '2-6-tanh-5-sigmoid-2' },
    { data: 'table', table: twoInputs(), network: '24x2+3-conv(6,5)-relu-pool(2)-conv(5,3)-tanh-flatten-8-relu-3' },
  ]) {
    using deployment = deploy.createDeployment(settings)
    deployment.quantise()
    const { bytes } = denseOf(described(settings))
    assert.deepEqual(bytes, { float32: floatBytes(deployment.plain()), int8: int8Bytes(deployment.quantised()) })
  }
})

test('the ladder narrows every layer but the outputs, and its nearest network is the nearest', async () => {
  const whole = described({ data: 'heart', samples: 60 })
  const ladder = await ladderOf(whole, [0.25, 1, 0.5], async (network) =>
    described({ data: 'heart', samples: 60, network }),
  )
  assert.deepEqual(
    ladder.tried.map(({ network }) => network),
    [8, 4, 2].map((n) => `128x1-conv(${n},7)-relu-pool(2)-conv(${2 * n},5)-relu-pool(2)-flatten-${4 * n}-relu-4`),
  )
  assert.equal(ladder.whole.network, ladder.tried[0]?.network)
  const sizes = ladder.fine.map(({ bytes }) => bytes.int8)
  assert.deepEqual(
    sizes,
    sizes.toSorted((one, other) => one - other),
  )
  for (const wanted of [1, 500, 3000, 1e6]) {
    const near = Math.abs(denseNear(ladder, 'int8', wanted).bytes.int8 - wanted)
    assert.ok(sizes.every((size) => Math.abs(size - wanted) >= near))
  }
})
