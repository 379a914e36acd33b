/** The plans of `prune`: how amounts are reached, what follows a cut, and when a plan ends. */

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { loadCore } from 'pruning-playground'
import { readModel } from '../../../web/src/core/model/model-file.js'
import { fromModelTensor } from '../../../web/src/core/model/tensor-data.js'
import { ownFolder } from '../support/folder.js'
import { pruneJson, pruneRefusal } from '../support/prune.js'
import { small, trainJson } from '../support/train.js'

const { file } = ownFolder()

/** 24 weights, half of them into the output; no training after a cut. */
const once = [...small, '--retrain', '0']
/** 96 weights in three layers, trained until nearly all answers are right; 10 mini-batches an epoch. */
const ring = ['--data', 'circle', '--samples', '200', '--epochs', '40', '--retrain', '1']

interface Round {
  amount: number
  layer: string | null
  isKept: boolean
  removed: number
  gone: number
  total: number
  before: { accuracy: number }
  after: { accuracy: number }
  retrained: { accuracy: number }
  bytes: number
  macs: number
  growth: Record<string, number | null>
}

/** Powers may round their last bit. */
const short = (value: number) => Number(value.toFixed(9))

/** The weights of a model file, by tensor. */
function weightsOf(name: string): Map<string, { values: Float32Array; kept: boolean[] }> {
  const { model } = readModel(JSON.parse(readFileSync(file(name), 'utf8')))
  return new Map(
    model.tensors.map((tensor) => {
      const { name, values, mask } = fromModelTensor(tensor, model.version)
      return [name, { values, kept: Array.from(values, (_, i) => mask?.[i] !== 0) }]
    }),
  )
}

/** The weights of an experiment like `small` after so many epochs. */
async function smallAfter(epochs: number): Promise<Float32Array[]> {
  const core = await loadCore()
  using experiment = core.createExperiment({ data: 'circle', network: '2-6-2 tanh', samples: 60, epochs: epochs || 1 })
  while (epochs && !experiment.progress.isDone) experiment.advance(1000)
  return experiment.info.layers.flatMap(({ weights }, i) => (weights ? [experiment.copyWeights(i)] : []))
}

test('a share, iterative: what is left falls by one factor; gradual: by the cubic rule', async () => {
  const amounts = async (plan: string, amount: string, rounds: string) =>
    (await pruneJson(...once, '--plan', plan, '--amount', amount, '--rounds', rounds)).rounds.map((round: Round) =>
      short(round.amount),
    )
  assert.deepEqual(await amounts('iterative', '0.9375', '4'), [0.5, 0.75, 0.875, 0.9375])
  assert.deepEqual(await amounts('gradual', '0.8', '2'), [0.7, 0.8])
  const { rounds } = await pruneJson(
    ...small,
    '--amount',
    '0.75',
    '--plan',
    'iterative',
    '--rounds',
    '2',
    '--retrain',
    '1',
  )
  assert.deepEqual(
    rounds.map(({ removed, gone }: Round) => [removed, gone]),
    [
      [12, 12], // half of 24, and half of what was left
      [6, 18],
    ],
  )
  assert.deepEqual(rounds[1].before, rounds[0].retrained)
  assert.deepEqual(
    rounds[1].history.map(({ epoch }: { epoch: number }) => epoch),
    [0, 1],
  )
})

test('a count, a threshold and N:M remove what they say; a count can be reached in rounds', async () => {
  assert.equal((await pruneJson(...once, '--kind', 'count', '--amount', '7')).rounds[0].gone, 7)
  assert.equal((await pruneJson(...once, '--kind', 'threshold', '--amount', '1000')).rounds[0].gone, 24)
  // Rows of 2 inputs keep one, rows of 6 keep three.
  const { rounds, cut } = await pruneJson(...once, '--kind', 'n-of-m', '--amount', '1', '--group', '2')
  assert.deepEqual([rounds[0].gone, cut.groupSize, cut.scope], [12, 2, undefined])
  const halves = await pruneJson(...once, '--kind', 'count', '--amount', '18', '--plan', 'iterative', '--rounds', '2')
  assert.deepEqual(
    halves.rounds.map(({ gone }: Round) => gone),
    [12, 18],
  )
})

test('sigma removes what is strictly below so many root mean squares of its layer', async () => {
  await trainJson(...small, '-o', file('sigma.json'))
  const counts = [...weightsOf('sigma.json')]
    .filter(([name]) => name.endsWith('.weights'))
    .map(([, { values }]) => {
      const squares = values.reduce((sum, value) => sum + value * value, 0)
      return values.filter((value) => Math.abs(value) < 0.9 * Math.sqrt(squares / values.length)).length
    })
  const { rounds, cut } = await pruneJson(...once, '--kind', 'sigma', '--amount', '0.9')
  assert.equal(rounds[0].gone, counts[0]! + counts[1]!)
  assert.ok(rounds[0].gone > 0 && rounds[0].gone < 24)
  assert.equal(cut.scope, undefined)
})

test('bytes and macs remove as few as bring the network to them, at once or in rounds', async () => {
  const { rounds } = await pruneJson(...once, '--kind', 'macs', '--amount', '10')
  assert.deepEqual([rounds[0].macs, rounds[0].gone], [10, 14])
  const [bytes] = (await pruneJson(...once, '--kind', 'bytes', '--amount', '90')).rounds
  const [oneLess] = (await pruneJson(...once, '--kind', 'count', '--amount', String(bytes.gone - 1))).rounds
  assert.ok(bytes.bytes <= 90 && oneLess.bytes > 90, `${bytes.bytes}, ${oneLess.bytes}`)
  const staged = await pruneJson(...once, '--kind', 'macs', '--amount', '6', '--plan', 'iterative', '--rounds', '2')
  assert.deepEqual(
    staged.rounds.map(({ macs }: Round) => macs),
    [12, 6],
  )
})

test('a floor takes back the round that ends below it, and the plan ends with what was there before', async () => {
  const { fingerprint } = await trainJson(...small)
  const none = await pruneJson(...small, '--amount', '0.75', '--floor', '1')
  assert.deepEqual([none.end, none.rounds[0].isKept, none.rounds[0].gone], ['floor', false, 18])
  assert.deepEqual([none.fingerprint, none.pruned.keptWeights, none.report.changes], [fingerprint, 24, null])

  const plan = ['--plan', 'iterative', '--amount', '0.95', '--rounds', '4']
  const { end, rounds, ...json } = await pruneJson(...ring, ...plan, '--floor', '0.9')
  assert.equal(end, 'floor')
  assert.deepEqual(
    rounds.map(({ isKept, retrained }: Round) => [isKept, retrained.accuracy >= 0.9]),
    [
      [true, true],
      [false, false],
    ],
  )
  const first = await pruneJson(...ring, '--amount', String(rounds[0].amount))
  assert.equal(json.fingerprint, first.fingerprint)
  assert.equal(json.pruned.keptWeights, 96 - rounds[0].gone)
})

test('layer by layer to a budget of bytes: each round takes a share of the layer whose loss grows least', async () => {
  const plan = ['--plan', 'layer-by-layer', '--amount', '0.3', '--rounds', '30', '--most-bytes', '250']
  const {
    end,
    rounds,
    report,
  }: { end: string; rounds: Round[]; report: { layers: { name: string; kept: number }[] } } = await pruneJson(
    ...ring,
    ...plan,
  )
  assert.equal(end, 'budget')
  assert.deepEqual(
    rounds.map(({ bytes }) => bytes <= 250),
    rounds.map((_, i) => i === rounds.length - 1),
  )
  const sizes: Record<string, number> = { dense1: 16, dense2: 64, dense3: 16 }
  const left = { ...sizes }
  for (const { layer, growth, removed } of rounds) {
    assert.ok(layer !== null)
    assert.equal(growth[layer], Math.min(...Object.values(growth).map(Number)))
    // A share of what is left; the whole number nearest to it, counted from all of the layer.
    assert.ok(Math.abs(removed - 0.3 * left[layer]!) <= 0.5 + 1e-9, `${removed} of ${left[layer]}`)
    left[layer]! -= removed
  }
  assert.ok(new Set(rounds.map(({ layer }) => layer)).size > 1)
  assert.deepEqual(Object.fromEntries(report.layers.map(({ name, kept }) => [name, kept])), left)
})

test('layer by layer with a floor: a layer whose round was taken back loses no more, until none is left', async () => {
  const plan = ['--plan', 'layer-by-layer', '--amount', '0.3', '--rounds', '60', '--floor', '0.9']
  const { end, rounds }: { end: string; rounds: Round[] } = await pruneJson(...ring, ...plan)
  assert.equal(end, 'layers')
  const closed: string[] = []
  for (const { layer, isKept, retrained, growth } of rounds) {
    for (const name of closed) assert.equal(growth[name], null)
    assert.ok(layer !== null && !closed.includes(layer))
    assert.equal(isKept, retrained.accuracy >= 0.9)
    if (!isKept) closed.push(layer)
  }
  assert.ok(closed.length > 1)
})

test('a budget of MACs ends a plan before its last round', async () => {
  const plan = ['--plan', 'iterative', '--rounds', '8', '--amount', '0.99', '--most-macs', '40']
  const { end, rounds }: { end: string; rounds: Round[] } = await pruneJson(...ring, ...plan)
  assert.equal(end, 'budget')
  assert.ok(rounds.length < 8)
  assert.ok(rounds.at(-1)!.macs <= 40 && rounds.at(-2)!.macs > 40)
})

test('rewind at 0 gives what is left the initial weights, at K those after K mini-batches; reinitialise others', async () => {
  const left = async (restart: string[], name: string) => {
    await pruneJson(...once, '--restart', ...restart, '-o', file(name))
    return [...weightsOf(name)].filter(([tensor]) => tensor.endsWith('.weights')).map(([, tensor]) => tensor)
  }
  const initial = await left(['rewind'], 'rewind.json')
  const later = await left(['rewind', '--rewind-to', '3'], 'rewind-3.json')
  const drawn = await left(['reinitialise'], 'drawn.json')
  // 48 samples in batches of 16: an epoch is 3 mini-batches
  const wanted = { initial: await smallAfter(0), later: await smallAfter(1) }
  const masked = (weights: Float32Array[]) =>
    weights.map((values, i) => values.map((value, k) => (initial[i]!.kept[k] ? value : 0)))
  assert.equal(initial.flatMap(({ kept }) => kept).filter(Boolean).length, 12)
  for (const [found, all] of [
    [initial, wanted.initial],
    [later, wanted.later],
  ] as const)
    assert.deepEqual(
      found.map(({ values, kept }) => values.map((value, k) => (kept[k] ? value : 0))),
      masked(all),
    )
  assert.deepEqual(
    drawn.map(({ kept }) => kept),
    initial.map(({ kept }) => kept),
  )
  const same = drawn.flatMap(({ values, kept }, i) =>
    [...values].filter((value, k) => kept[k] && value === initial[i]!.values[k]),
  )
  assert.deepEqual(same, [])
})

test('rewinding further than the training goes is refused before it', async () => {
  const [status, stderr] = await pruneRefusal(...small, '--restart', 'rewind', '--rewind-to', '10')
  assert.equal(status, 1)
  assert.match(stderr, /--rewind-to must be at most 9, the mini-batches of the training; got 10\.\n$/)
  assert.equal((await pruneJson(...small, '--restart', 'rewind', '--rewind-to', '9')).cut.rewindTo, 9)
})

test('from scratch, the network gets smaller with each round; what is gone is counted from the first', async () => {
  const plan = ['--criterion', 'unit-in-l1', '--restart', 'from-scratch', '--plan', 'iterative', '--rounds', '2']
  const { rounds, network, pruned }: { rounds: Round[]; network: string; pruned: { network: string } } =
    await pruneJson(...small, ...plan, '--amount', '0.6667')
  const gone = rounds.map((round) => round.gone)
  assert.ok(gone[0]! > 0 && gone[1]! > gone[0]!, String(gone))
  assert.deepEqual(
    rounds.map(({ total }) => total),
    [6, 6],
  )
  assert.deepEqual([network, pruned.network], ['2-6-tanh-2', `2-${6 - gone[1]!}-tanh-2`])
})

test('movement looks at the training of the network, or at one before the first cut of a model', async () => {
  const options = ['--criterion', 'movement', '--retrain', '1']
  assert.equal((await pruneJson(...small, ...options)).rounds[0].gone, 12)
  await trainJson(...small, '-o', file('moved.json'))
  const { rounds } = await pruneJson('--data', 'circle', '--samples', '60', '--model', file('moved.json'), ...options)
  assert.deepEqual([rounds.length, rounds[0].gone], [1, 12])
})
