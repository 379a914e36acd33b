/** What is made of the points of a sweep: mean and spread, CSV, and a file to go on from. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadCore } from 'pruning-playground'
import { CoreError } from '../../../web/src/core/core-error.js'
import { pointsCsv, spreadCsv } from '../../../web/src/sweep/csv.js'
import { conditionsOf, differenceOf, readSweep } from '../../../web/src/sweep/file.js'
import type { SweepPoint, SweepSettings } from '../../../web/src/sweep/points.js'
import { meanAndSpread } from '../../../web/src/sweep/spread.js'

function point(seed: number, loss: number, accuracy: number, changes: Partial<SweepPoint> = {}): SweepPoint {
  const id = { criterion: 'obd', amount: 0.5, seed, isRetrained: false } as const
  const fits = { balancedAccuracy: accuracy, macroF1: accuracy, leastRecall: 0 }
  return { ...id, gone: 12, total: 24, loss, accuracy, part: 'test', ...fits, ...changes }
}

test('mean, standard deviation over n - 1, least and most, against numbers done by hand', () => {
  const points = [point(1, 2, 0.5), point(2, 4, 0.75), point(3, 9, 1)]
  assert.deepEqual(meanAndSpread(points), [
    {
      criterion: 'obd',
      amount: 0.5,
      isRetrained: false,
      n: 3,
      loss: { mean: 5, deviation: Math.sqrt((9 + 1 + 16) / 2), min: 2, max: 9 },
      accuracy: { mean: 0.75, deviation: 0.25, min: 0.5, max: 1 },
      balancedAccuracy: { mean: 0.75, deviation: 0.25, min: 0.5, max: 1 },
      macroF1: { mean: 0.75, deviation: 0.25, min: 0.5, max: 1 },
      leastRecall: { mean: 0, deviation: 0, min: 0, max: 0 },
    },
  ])
})

test('criteria, amounts and stages are kept apart, in their order', () => {
  const others: Partial<SweepPoint>[] = [{}, { isRetrained: true }, { amount: 0.8 }, { criterion: 'random' }]
  const spreads = meanAndSpread(others.flatMap((changes) => [point(1, 1, 0, changes), point(2, 3, 1, changes)]))
  assert.deepEqual(
    spreads.map(({ criterion, amount, isRetrained, n }) => [criterion, amount, isRetrained, n]),
    [
      ['obd', 0.5, false, 2],
      ['obd', 0.5, true, 2],
      ['obd', 0.8, false, 2],
      ['random', 0.5, false, 2],
    ],
  )
  assert.deepEqual(meanAndSpread([]), [])
})

test('a single point has no deviation; a loss that is no number is not passed over', () => {
  assert.deepEqual(meanAndSpread([point(1, 2, 0.5)])[0]?.loss, { mean: 2, deviation: Number.NaN, min: 2, max: 2 })
  const nan = Number.NaN
  const [lost] = meanAndSpread([point(1, 2, 0.5), point(2, nan, 0.25)])
  assert.deepEqual(lost?.loss, { mean: nan, deviation: nan, min: nan, max: nan })
  assert.equal(lost?.accuracy.mean, 0.375)
})

test('CSV has a line for each point, and one for each criterion, amount and stage', () => {
  const points = [point(1, 2, 0.5), point(2, 4, 1)]
  assert.equal(
    pointsCsv(points),
    'criterion,amount,seed,isRetrained,gone,total,part,loss,accuracy,balancedAccuracy,macroF1,leastRecall,fold\n' +
      'obd,0.5,1,false,12,24,test,2,0.5,0.5,0.5,0,\n' +
      'obd,0.5,2,false,12,24,test,4,1,1,1,0,\n',
  )
  const [head, line] = spreadCsv(meanAndSpread(points)).split('\n')
  const fits = ['balancedAccuracy', 'macroF1', 'leastRecall'].map(
    (fit) => `,${fit}_mean,${fit}_deviation,${fit}_min,${fit}_max`,
  )
  assert.equal(
    head,
    'criterion,amount,isRetrained,n,loss_mean,loss_deviation,loss_min,loss_max,accuracy_mean,accuracy_deviation,accuracy_min,accuracy_max' +
      fits.join(''),
  )
  const shares = `0.75,${Math.sqrt(0.125)},0.5,1`
  assert.equal(line, `obd,0.5,false,2,3,${Math.SQRT2},2,4,${shares},${shares},${shares},0,0,0,0`)
})

const file = {
  format: 'pruning-playground/sweep',
  version: 1,
  conditions: { data: 'circle', epochs: 3 },
  points: [point(1, 2, 0.5), point(2, Number.NaN, 1, { isRetrained: true })],
}

/** What is said of a file that must be refused. */
function refusal(change: object): string {
  try {
    readSweep({ ...file, ...change })
  } catch (error) {
    assert.ok(error instanceof CoreError, String(error))
    return error.message
  }
  return assert.fail('it must be refused')
}

test('points of older versions are read, and are good for all that they say', () => {
  const { balancedAccuracy: _, macroF1: _f, leastRecall: _r, ...older } = point(1, 2, 0.5)
  const { points } = readSweep(JSON.parse(JSON.stringify({ ...file, points: [older] })))
  assert.deepEqual(points, [older])
  const [spread] = meanAndSpread(points)
  assert.equal(spread?.accuracy.mean, 0.5)
  assert.ok(Number.isNaN(spread?.leastRecall.mean))
  assert.match(pointsCsv(points), /,2,0\.5,,,,\n$/)
})

test('a file comes back as it was, NaN too', () => {
  assert.deepEqual(readSweep(JSON.parse(JSON.stringify(file))), file)
})

const broken: [change: object, message: string][] = [
  [{ format: 'run' }, '[sweep] format must be "pruning-playground/sweep", got "run"'],
  [{ version: 2 }, '[sweep] version must be 1, got 2'],
  [
    { more: 1 },
    '[sweep] the file must be an object of format, version, conditions, points, shard alone, got the key "more"',
  ],
  [{ points: {} }, '[sweep] points must be a list of at most 500000, got an object'],
  [{ points: [{ ...point(1, 2, 3), amount: 2 }] }, '[sweep] points[0].amount must be a number in [0, 1], got 2'],
  [{ points: [{ ...point(1, 2, 3), gone: 25 }] }, '[sweep] points[0].gone must be a whole number in [0, 24], got 25'],
  [{ points: [{ ...point(1, 2, 3), isRetrained: 0 }] }, '[sweep] points[0].isRetrained must be true or false, got 0'],
  [{ points: [{ ...point(1, 2, 3), loss: '1' }] }, '[sweep] points[0].loss must be a number, got "1"'],
  [{ points: [{ ...point(1, 2, 1.5) }] }, '[sweep] points[0].accuracy must be a number of at most 1, got 1.5'],
  [
    { points: [point(1, 2, 0.5), point(2, 2, 0.5), point(1, 3, 0.25)] },
    '[sweep] points[2] must be a point that comes once, got points[0] again (obd, amount 0.5, seed 1, cut)',
  ],
  [{ conditions: [] }, '[sweep] conditions must be an object, got a list of 0'],
  [{ conditions: { data: 'a\nb' } }, '[sweep] conditions.data must be a short text, got "a\ufffdb"'],
  [{ conditions: { data: {} } }, '[sweep] conditions.data must be a short text, got an object'],
]

for (const [change, message] of broken)
  test(`a file is refused, and the field named: ${message}`, () => {
    assert.equal(refusal(change), message)
  })

test('an accuracy below 0 is one of numbers alone; a loss that is lost is null', () => {
  const read = (accuracy: number, task?: 'classification' | 'regression') =>
    readSweep(
      { ...file, points: [{ ...point(1, 2, accuracy, { balancedAccuracy: 0.5, macroF1: 0.5 }), loss: null }] },
      task,
    ).points[0]
  assert.equal(read(-3, 'regression')?.accuracy, -3)
  assert.equal(read(0, 'classification')?.loss, Number.NaN)
  assert.throws(() => read(-3, 'classification'), /points\[0\]\.accuracy must be a number in \[0, 1\], got -3/)
})

test('a criterion that is not known is refused', () => {
  const points = [{ ...point(1, 2, 3), criterion: 'best' }]
  assert.match(refusal({ points }), /points\[0\]\.criterion must be one of magnitude, /)
})

test('conditions tell apart what gives other points, and nothing else', async () => {
  const core = await loadCore()
  const settings: SweepSettings = { experiment: { data: 'circle' }, criteria: ['obd'], amounts: [0.5], seeds: [1] }
  const of = (experiment: object, changes: Partial<SweepSettings> = {}, table?: string) => {
    using made = core.createExperiment({ data: 'circle', ...experiment })
    return conditionsOf(made.info, { ...settings, ...changes }, table)
  }
  const usual = of({})
  for (const same of [
    of({ seed: 7 }),
    of({ optimiser: 'adam' }),
    of({}, { criteria: ['snip'], seeds: [2], amounts: [0.9] }),
  ])
    assert.equal(differenceOf(usual, same), undefined)
  for (const [other, condition] of [
    [of({ epochs: 7 }), 'epochs'],
    [of({ network: '2-4-2' }), 'network'],
    [of({}, { scope: 'layer' }), 'scope'],
    [of({}, { samples: 10 }), 'scoredSamples'],
    [of({}, { retrain: { epochs: 2 } }), 'retrain'],
    [of({}, {}, 'abc'), 'table'],
  ] as const)
    assert.equal(differenceOf(usual, other)?.condition, condition)
  assert.deepEqual(differenceOf({ a: 1 }, { a: 2 }), { condition: 'a', wanted: 1, got: 2 })
})
