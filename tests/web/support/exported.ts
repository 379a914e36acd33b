/** What every exported file of a network must answer, whichever format it has and whatever runs it. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PlainNetwork, QuantisedNetwork } from '../../../web/src/core/contract/deployment.js'
import type { Standardisation } from '../../../web/src/core/contract/model.js'
import type { ModelFacts, StandardisationPlace } from '../../../web/src/files/exported/model-facts.js'
import { applied, floatOutputs, int8Outputs, network, quantisedNetwork, sizeOf } from './deployed.js'
import { anyNetwork, type Case, cases, floatCases, samplesFor } from './deployed-cases.js'

/** A format, and a program that runs its files with float32 at both ends. */
export interface Runnable {
  name: string
  write: (
    network: PlainNetwork | QuantisedNetwork,
    facts: ModelFacts,
    options: { standardisation: StandardisationPlace },
  ) => Uint8Array
  run: (file: Uint8Array, network: PlainNetwork | QuantisedNetwork, samples: number[][]) => Promise<number[][]>
}

/** Of data that are taken as they are. */
export const asTheyAre: Standardisation = {
  mean: new Float64Array(),
  scale: new Float64Array(),
  targetMean: new Float64Array(),
  targetScale: new Float64Array(),
}

export const plainFacts: ModelFacts = {
  generator: 'pruning-playground 0.0.0',
  fingerprint: '0123456789abcdef',
  featureNames: [],
  classNames: [],
  standardisation: asTheyAre,
}

/** Single precision over some thousand sums of numbers about 1; files were seen to be 2e-7 away. */
const nearly = 1e-5

export function assertNear(given: readonly number[][], wanted: readonly number[][], what: string): void {
  assert.equal(given.length, wanted.length)
  for (const [i, row] of wanted.entries())
    for (const [k, value] of row.entries()) {
      const off = Math.abs((given[i]?.[k] ?? Number.NaN) - value)
      assert.ok(off <= nearly * Math.max(1, Math.abs(value)), `${what}: ${given[i]?.[k]} in place of ${value}`)
    }
}

/** How far integers are apart: the share of equal ones, and the largest distance. */
export function distances(given: readonly number[][], wanted: readonly number[][]): { equal: number; most: number } {
  const off = wanted.flatMap((row, i) => row.map((value, k) => Math.abs((given[i]?.[k] ?? Number.NaN) - value)))
  return { equal: off.filter((one) => one === 0).length / off.length, most: Math.max(...off) }
}

/** The integers that reals stand for. */
const integersOf = (rows: readonly number[][], { layers }: QuantisedNetwork): number[][] => {
  const { scale, zero } = layers.at(-1)?.to ?? { scale: 1, zero: 0 }
  return rows.map((row) => row.map((value) => Math.round(value / scale + zero)))
}

function floatLaws({ name, write, run }: Runnable): void {
  for (const { name: kind, network } of floatCases)
    test(`${name}, float32: ${kind} answers as the network`, async () => {
      const samples = samplesFor(network, 20)
      const given = await run(write(network, plainFacts, { standardisation: 'graph' }), network, samples)
      const wanted = samples.map((x) => applied(network.link, floatOutputs(network, x)))
      assertNear(given, wanted, kind)
    })
}

/**
 * Of numbers that are computed once in each engine. A leaky ReLU, which TensorFlow Lite computes with two products where
 * we have a table, was seen to be equal in 91 of 100, all others in all.
 */
export const leastEqual = 0.9

function int8Laws({ name, write, run }: Runnable): void {
  const tried = (isByRow: boolean, { name: kind, network }: Case) =>
    test(`${name}, int8, ${isByRow ? 'a scale a row' : 'a scale a layer'}: ${kind} is at most 1 apart`, async () => {
      const samples = samplesFor(network, 60)
      const open = quantisedNetwork({ ...network, link: 'identity' }, samples, isByRow)
      const given = await run(write(open, plainFacts, { standardisation: 'graph' }), open, samples)
      const wanted = samples.map((x) => int8Outputs(open, x))
      const { equal, most } = distances(integersOf(given, open), wanted)
      assert.ok(most <= 1 && equal >= leastEqual, `${equal} equal, at most ${most} apart`)
    })
  for (const isByRow of [false, true]) for (const one of cases) tried(isByRow, one)

  test(`${name}, int8: the link is of the reals that the outputs stand for`, async () => {
    const [, , { network }] = cases as [Case, Case, Case]
    const samples = samplesFor(network, 20)
    const open = quantisedNetwork(network, samples, false)
    const given = await run(write(open, plainFacts, { standardisation: 'graph' }), open, samples)
    const { scale, zero } = open.layers.at(-1)?.to ?? { scale: 1, zero: 0 }
    const wanted = samples.map((x) =>
      applied(
        'softmax',
        int8Outputs(open, x).map((q) => scale * (q - zero)),
      ),
    )
    assertNear(given, wanted, 'softmax')
  })
}

function shapeLaws({ name, write, run }: Runnable): void {
  test(`${name}: whatever size, stride and padding, the file answers as the network`, async () => {
    for (let seed = 1; seed <= 25; seed += 1) {
      const plain = anyNetwork(seed)
      const samples = samplesFor(plain, 5)
      const given = await run(write(plain, plainFacts, { standardisation: 'graph' }), plain, samples)
      assertNear(
        given,
        samples.map((x) => floatOutputs(plain, x)),
        `network ${seed}`,
      )
      const open = quantisedNetwork(plain, samples, true)
      const int8 = await run(write(open, plainFacts, { standardisation: 'graph' }), open, samples)
      const wanted = samples.map((x) => int8Outputs(open, x))
      assert.ok(distances(integersOf(int8, open), wanted).most <= 1, `network ${seed} in int8`)
    }
  })
}

/** The same samples as someone measured them: x = (value - mean) * scale; constant features have the scale 0. */
const unscaled = (samples: readonly number[][], { mean, scale }: Standardisation): number[][] =>
  samples.map((x) => x.map((value, i) => Math.fround((mean[i] ?? 0) + (scale[i] ? value / scale[i] : 3))))

const scaled = (values: readonly number[][], { mean, scale }: Standardisation): number[][] =>
  values.map((row) => row.map((value, i) => Math.fround((value - (mean[i] ?? 0)) * (scale[i] ?? 1))))

/** @param period  features that have numbers of their own */
const standardisationOf = (features: number, period: number): Standardisation => ({
  ...asTheyAre,
  mean: Float64Array.from({ length: features }, (_, i) => 20 * (i % period) - 11),
  scale: Float64Array.from({ length: features }, (_, i) => (i % period === 1 ? 0 : 1 / (1 + (i % period)))),
})

function standardisationLaws({ name, write, run }: Runnable): void {
  const wrist = cases.find(({ network }) => network.input.steps > 1)?.network as PlainNetwork
  const tried = (how: string, network: PlainNetwork, period: number) =>
    test(`${name}: with the standardisation of ${how} in the graph, values go in as they were measured`, async () => {
      const standardisation = standardisationOf(sizeOf(network.input), period)
      const values = unscaled(samplesFor(network, 10), standardisation)
      const samples = scaled(values, standardisation)
      const facts = { ...plainFacts, standardisation }
      const given = await run(write(network, facts, { standardisation: 'graph' }), network, values)
      const wanted = samples.map((x) => applied(network.link, floatOutputs(network, x)))
      assertNear(given, wanted, how)
      const beside = await run(write(network, facts, { standardisation: 'facts' }), network, samples)
      assertNear(beside, wanted, 'beside the graph')
      const open = quantisedNetwork({ ...network, link: 'identity' }, samples, true)
      const int8 = await run(write(open, facts, { standardisation: 'graph' }), open, values)
      const { equal, most } = distances(
        integersOf(int8, open),
        samples.map((x) => int8Outputs(open, x)),
      )
      assert.ok(most <= 1 && equal >= leastEqual, `${equal} equal, at most ${most} apart`)
    })
  tried('each feature', cases[1]?.network as PlainNetwork, 7)
  tried('each channel', wrist, 3)
  tried('each number of a window', wrist, 60)
  const joined = cases.find(({ network }) => network.input.staticFeatures)?.network as PlainNetwork
  tried('each channel and static feature', joined, 3)
  tried('each number of a window and static feature', joined, 62)

  test(`${name}: regression answers in the unit of its targets`, async () => {
    const plain = network({ steps: 1, channels: 4 }, 'identity', [{ kind: 'dense', units: 2 }])
    const targetMean = Float64Array.of(120, -3)
    const targetScale = Float64Array.of(0.05, 1)
    const standardisation = { ...standardisationOf(4, 4), targetMean, targetScale }
    const values = unscaled(samplesFor(plain, 5), standardisation)
    const facts = { ...plainFacts, standardisation }
    const given = await run(write(plain, facts, { standardisation: 'graph' }), plain, values)
    const wanted = scaled(values, standardisation).map((x) =>
      floatOutputs(plain, x).map((y, k) => y / (targetScale[k] ?? 1) + (targetMean[k] ?? 0)),
    )
    assertNear(given, wanted, 'targets')
  })
}

/** Names of layers, features and classes as a hostile file may have them. */
export const hostileNames = ['', '\u0000', '心率 ❤️', '"]}\\', '\ud800', 'x'.repeat(100_000), '__proto__', '../../etc']

function nameLaws({ name, write, run }: Runnable): void {
  test(`${name}: whatever names there are, the file runs`, async () => {
    const { network } = cases.find(({ network }) => network.input.steps > 1) as Case
    const layers = network.layers.map((layer, i) => ({ ...layer, name: hostileNames[i % 3] ?? '' }))
    const facts = { ...plainFacts, featureNames: hostileNames, classNames: hostileNames, fingerprint: '' }
    const samples = samplesFor(network, 3)
    for (const form of [{ ...network, layers }, quantisedNetwork({ ...network, layers }, samples, true)])
      assert.equal((await run(write(form, facts, { standardisation: 'facts' }), form, samples)).length, 3)
  })
}

/** Declares the tests of a format. */
export function exportedLaws(format: Runnable): void {
  for (const laws of [floatLaws, int8Laws, shapeLaws, standardisationLaws, nameLaws]) laws(format)
}
