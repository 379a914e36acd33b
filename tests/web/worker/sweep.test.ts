/** Sweeps over workers: what they compute, whatever the workers, the order and what was known. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadCore } from 'pruning-playground'
import { CoreError } from '../../../web/src/core/core-error.js'
import { grainOf, needTraining, withControls } from '../../../web/src/sweep/criteria.js'
import { DivergedError } from '../../../web/src/sweep/diverged.js'
import { keyOf, type SweepPoint, type SweepSettings } from '../../../web/src/sweep/points.js'
import { runSweep, type SweepNews } from '../../../web/src/sweep/sweep.js'
import type { WorkerHome } from '../../../web/src/worker/connection.js'
import { nodeHome } from '../support/workers.js'

const core = await loadCore()
const experiment = { data: 'circle', network: '2-6-2 tanh', samples: 60, epochs: 3 }
const settings: SweepSettings = {
  experiment,
  criteria: ['magnitude', 'snip'],
  amounts: [0, 0.5, 0.75],
  seeds: [1, 2],
  retrain: { epochs: 2, rateFactor: 0.5 },
}

/** A home that must not be used. */
const noHome: WorkerHome = { compile: () => assert.fail('no worker is wanted'), start: () => assert.fail() }

const sweepWith = (size: number, changes: Partial<SweepSettings> = {}) =>
  runSweep(nodeHome, { ...settings, ...changes }, { size })

/** The error of a sweep that must be refused before a worker starts. */
async function refusal(changes: Partial<SweepSettings>): Promise<string> {
  const error = await runSweep(noHome, { ...settings, ...changes }, { size: 1 }).catch((thrown: unknown) => thrown)
  assert.ok(error instanceof CoreError, String(error))
  return error.message
}

/** A network trained in this thread. */
function trained(seed = 1) {
  const made = core.createExperiment({ ...experiment, seed })
  while (!made.progress.isDone) made.advance(1000)
  return made
}

test('a point is the same bits from one worker and from several', async () => {
  const alone = await sweepWith(1)
  assert.equal(alone.length, 3 * 3 * 2 * 2)
  for (const size of [2, 3]) assert.deepEqual(await sweepWith(size), alone)
})

test('a point is the same bits whatever else is swept, and in whatever order', async () => {
  const all = await sweepWith(2)
  const few = await sweepWith(1, { criteria: ['snip'], amounts: [0.75, 0.5], seeds: [2] })
  assert.equal(few.length, 2 * 2 * 2)
  for (const point of few)
    assert.deepEqual(
      point,
      all.find((one) => keyOf(one) === keyOf(point)),
    )
})

test('each fold is cut as it is alone, and a split seed keeps the same samples for every seed', async () => {
  const folded = { ...experiment, folds: 3, splitSeed: 5 }
  const few = { experiment: folded, criteria: ['magnitude'], amounts: [0.5], retrain: undefined } as const
  const { retrain: _, ...plain } = { ...settings, ...few }
  const all = await runSweep(nodeHome, { ...plain, folds: [0, 1, 2] }, { size: 2 })
  assert.equal(all.length, 2 * 2 * 3)
  for (const fold of [0, 2]) {
    const alone = await runSweep(nodeHome, { ...plain, experiment: { ...folded, fold } }, { size: 1 })
    assert.deepEqual(
      all.filter((point) => point.fold === fold).map(({ fold: _, ...point }) => point),
      alone,
    )
  }
})

test('a point is what the calls of an experiment give in this thread', async () => {
  const points = await sweepWith(2)
  for (const [criterion, amount, seed] of [
    ['magnitude', 0.75, 1],
    ['snip', 0.5, 2],
    ['random', 0.75, 2],
  ] as const) {
    using here = trained(seed)
    const { gone, total } = here.prune({ criterion, amount, seed })
    const id = { criterion, amount, seed, gone, total, part: 'test' }
    const fitsNow = () => {
      const { loss, accuracy, balancedAccuracy, macroF1, recall } = here.evaluate('test')
      return { loss, accuracy, balancedAccuracy, macroF1, leastRecall: Math.min(...recall) }
    }
    const cut = fitsNow()
    here.retrain(2, 0.5)
    while (!here.progress.isDone) here.advance(1000)
    const wanted = [
      { ...id, isRetrained: false, ...cut },
      { ...id, isRetrained: true, ...fitsNow() },
    ]
    const found = points.filter((one) => one.criterion === criterion && one.amount === amount && one.seed === seed)
    assert.deepEqual(found, wanted)
  }
})

test('points come by criterion, the control last; cut before retrained; by amount; by seed', async () => {
  const points = await sweepWith(2, { criteria: ['random', 'obd'], amounts: [0.5, 0], seeds: [2, 1] })
  const short = ({ criterion, isRetrained, amount, seed }: SweepPoint) =>
    `${criterion} ${isRetrained ? 'retrained' : 'cut'} ${amount} ${seed}`
  assert.deepEqual(points.slice(0, 5).map(short), [
    'obd cut 0.5 2',
    'obd cut 0.5 1',
    'obd cut 0 2',
    'obd cut 0 1',
    'obd retrained 0.5 2',
  ])
  assert.deepEqual(
    [...new Set(points.map(({ criterion }) => criterion))],
    ['obd', 'random'],
    'the control is there once, though it was asked for',
  )
})

test('the control of each grain is always there; layers are refused', () => {
  assert.deepEqual(withControls(['magnitude']), ['magnitude', 'random'])
  assert.deepEqual(withControls(['unit-energy']), ['unit-energy', 'unit-random'])
  assert.deepEqual(withControls(['input-l2']), ['input-l2', 'input-random'])
  assert.deepEqual(withControls(['unit-random', 'obd']), ['obd', 'unit-random', 'random'])
  assert.throws(() => withControls(['obd', 'layer-scan']), {
    message: '[sweep] criteria must be of weights, units or inputs, got layer-scan',
  })
})

test('grains and needs are those of the core', () => {
  const { criteria } = core.describe()
  for (const { id, grain } of criteria) assert.equal(grainOf(id), grain, id)
  const needy = criteria.filter(({ needs }) => needs === 'training').map(({ id }) => id)
  assert.deepEqual(needTraining, needy)
})

test('a criterion that needs the record of training is swept too, with the same bits', async () => {
  const changes: Partial<SweepSettings> = { criteria: ['movement', 'magnitude'], seeds: [1] }
  const points = await sweepWith(1, changes)
  assert.deepEqual(await sweepWith(2, changes), points)
  const ofZero = points.filter(({ amount, isRetrained }) => amount === 0 && !isRetrained)
  assert.equal(new Set(ofZero.map(({ loss }) => loss)).size, 1, 'it is the same network')
  assert.equal(new Set(points.map(({ loss }) => loss)).size > 4, true)
})

test('what is known is not computed again, and the rest comes out as if it were not known', async () => {
  const all = await sweepWith(2)
  const known = all.filter((_, i) => i % 3 !== 1)
  const told: SweepPoint[] = []
  const news: SweepNews[] = []
  const again = await runSweep(nodeHome, settings, {
    size: 2,
    known,
    onPoint: (point) => told.push(point),
    onNews: (one) => news.push(one),
  })
  assert.deepEqual(again, all)
  assert.deepEqual(
    told.map(keyOf).sort(),
    all
      .filter((_, i) => i % 3 === 1)
      .map(keyOf)
      .sort(),
  )
  assert.deepEqual(news[0], { done: known.length, total: all.length, trained: 0, replaced: 0 })
  assert.deepEqual(news.at(-1), { done: all.length, total: all.length, trained: 1, replaced: 0 })
})

test('when all is known no worker starts; points of another part are not known', async () => {
  const all = await sweepWith(2)
  assert.deepEqual(await runSweep(noHome, settings, { size: 2, known: all.toReversed() }), all)
  const train = await runSweep(nodeHome, { ...settings, part: 'train' }, { size: 2, known: all })
  assert.equal(train[0]?.part, 'train')
  assert.notEqual(train[0]?.loss, all[0]?.loss)
})

test("a signal stops it with the signal's reason; what was told before is sound, and it goes on from there", async () => {
  const stop = new AbortController()
  const told: SweepPoint[] = []
  const onPoint = (point: SweepPoint) => {
    told.push(point)
    if (told.length === 5) stop.abort(new Error('enough'))
  }
  const sweep = runSweep(nodeHome, settings, { size: 2, signal: stop.signal, onPoint })
  await assert.rejects(sweep, /^Error: enough$/)
  assert.ok(told.length >= 5 && told.length < 36)
  assert.deepEqual(await runSweep(nodeHome, settings, { size: 1, known: told }), await sweepWith(1))
  await assert.rejects(runSweep(noHome, settings, { size: 2, signal: AbortSignal.abort(new Error('no')) }), /no/)
})

test('it is stopped while it trains', { timeout: 20_000 }, async () => {
  const stop = new AbortController()
  const long = { ...settings, experiment: { ...experiment, epochs: 100_000 } }
  const onNews = ({ trained }: SweepNews) => trained > 0 && stop.abort(new Error('enough'))
  await assert.rejects(runSweep(nodeHome, long, { size: 2, signal: stop.signal, onNews }), /^Error: enough$/)
})

test('a model is cut in place of a trained network, and other seeds are for random cuts alone', async () => {
  using here = trained()
  const model = here.saveModel()
  const { network: _, ...data } = experiment
  const changes = { experiment: { ...data, epochs: 100_000 }, model, seeds: [5, 6], amounts: [0.5] }
  const points = await runSweep(nodeHome, { criteria: ['obd'], ...changes }, { size: 2 })
  assert.deepEqual(
    points.map(({ criterion, seed }) => [criterion, seed]),
    [
      ['obd', 5],
      ['random', 5],
      ['random', 6],
    ],
  )
  here.prune({ criterion: 'obd', amount: 0.5 })
  assert.equal(points[0]?.loss, here.evaluate('test').loss)
  assert.notEqual(points[1]?.loss, points[2]?.loss)
  const needy = runSweep(nodeHome, { criteria: ['movement'], ...changes }, { size: 2 })
  await assert.rejects(needy, /\[sweep\] criteria must be ones that do not watch training, for a model, got movement/)
})

test('a network whose training diverges is named by its seed', async () => {
  const experiment = { data: 'plane', optimiser: 'sgd', learningRate: 100, epochs: 5 } as const
  const error = await sweepWith(2, { experiment, seeds: [7] }).catch((thrown: unknown) => thrown)
  assert.ok(error instanceof DivergedError, String(error))
  assert.equal(error.seed, 7)
  assert.match(error.message, /^\[sweep\] training with seed 7 must end with a loss that is a number, got none/)
})

test('what is no good is refused before a worker starts', async () => {
  for (const [changes, message] of [
    [{ criteria: [] }, '[sweep] criteria must be a list of at least one, got none'],
    [
      { amounts: Array.from({ length: 1_000_000 }, (_, i) => i / 1e6) },
      '[sweep] amounts must be 1000 at most, got 1000000',
    ],
    [{ amounts: [] }, '[sweep] amounts must be a list of at least one, got none'],
    [{ seeds: [] }, '[sweep] seeds must be a list of at least one, got none'],
    [{ amounts: [0.5, 1.5] }, '[sweep] amounts must be in [0, 1], got 1.5'],
    [{ amounts: [Number.NaN] }, '[sweep] amounts must be in [0, 1], got NaN'],
    [{ seeds: [1, -1] }, '[sweep] seeds must be whole and in [0, 2^53 - 1], got -1'],
    [{ retrain: { epochs: 0 } }, '[sweep] retrain.epochs must be whole and in [1, 100000], got 0'],
    [{ retrain: { epochs: 1, rateFactor: -1 } }, '[sweep] retrain.rateFactor must be in [0, 100], got -1'],
    [{ retrain: { epochs: 1, rateFactor: Number.NaN } }, '[sweep] retrain.rateFactor must be in [0, 100], got NaN'],
    [{ part: 'all' as 'test' }, '[sweep] part must be one of train, validation, test, got "all"'],
    [{ samples: 0 }, '[sweep] samples must be whole and in [1, 500000], got 0'],
    [{ samples: 1.5 }, '[sweep] samples must be whole and in [1, 500000], got 1.5'],
  ] as const)
    assert.equal(await refusal(changes), message)
})

test('null, undefined and promises are refused by name wherever they stand, before a worker starts', async () => {
  const none = undefined as never
  for (const [changes, message] of [
    [{ criteria: [none] }, /^\[sweep\] criteria must be of .*, got undefined$/],
    [{ amounts: [0.5, none] }, /^\[sweep\] amounts must be in \[0, 1\], got undefined$/],
    [{ seeds: [none] }, /^\[sweep\] seeds must be whole .*, got undefined$/],
    [{ seeds: null as never }, /^\[sweep\] seeds must be a list of at least one/],
    [{ experiment: null as never }, /^\[sweep\] experiment must be an object, got null$/],
    [{ experiment: Promise.resolve() as never }, /^\[sweep\] experiment must be an object, got a promise$/],
    [{ model: null as never }, /^\[sweep\] model must be an object, got null$/],
    [{ retrain: null as never }, /^\[sweep\] retrain must be an object, got null$/],
  ] as const)
    assert.match(await refusal(changes), message)
  const point: SweepPoint = {
    ...{ criterion: 'magnitude', amount: 0, seed: 1, isRetrained: false, gone: 0, total: 9, part: 'test' },
    ...{ loss: 1, accuracy: 0.5 },
  }
  for (const [given, known, message] of [
    [null as never, [], /^\[sweep\] settings must be an object, got null$/],
    [settings, null as never, /^\[sweep\] known must be a list of points, got null$/],
    [settings, [point, null as never], /^\[sweep\] known\[1\] must be a point of a sweep, got null$/],
    [settings, [{ ...point, seed: none }], /^\[sweep\] known\[0\] must be a point of a sweep, got an object$/],
  ] as const) {
    const error = await runSweep(noHome, given, { size: 1, known }).catch((thrown: unknown) => thrown)
    assert.ok(error instanceof CoreError, String(error))
    assert.match(error.message, message)
  }
})

test('what the core refuses comes out as it says it', async () => {
  const error = await sweepWith(2, { experiment: { data: 'cube' } }).catch((thrown: unknown) => thrown)
  assert.ok(error instanceof CoreError, String(error))
  assert.equal(error.code, 'unknown-id')
})
