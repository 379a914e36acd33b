/** A sweep in shares, and the whole of them. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { pointsOf } from '../../../web/src/sweep/all-points.js'
import { readSweep, type SweepFile, shardOf, sweepText } from '../../../web/src/sweep/file.js'
import { mergeSweeps } from '../../../web/src/sweep/merge.js'
import { keyOf, type PointId, type SweepPoint, type SweepSettings } from '../../../web/src/sweep/points.js'
import { runSweep } from '../../../web/src/sweep/sweep.js'
import { networkKey } from '../../../web/src/sweep/tasks.js'
import { nodeHome } from '../support/workers.js'

const some = <T>(values: T[], most: number) =>
  fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: most })

const sweeps: fc.Arbitrary<SweepSettings> = fc.record(
  {
    experiment: fc.constant({ data: 'circle' }),
    criteria: some(['magnitude', 'obd', 'movement', 'unit-in-l2', 'random'], 4),
    amounts: some([0, 0.25, 0.5, 0.9], 4),
    seeds: some([1, 2, 3, 7], 4),
    folds: some([0, 1, 2], 3),
    retrain: fc.constant({ epochs: 2 }),
  },
  { requiredKeys: ['experiment', 'criteria', 'amounts', 'seeds'] },
)

/** A point as a sweep would have it, whose numbers follow from which one it is; now and then one that diverged. */
function computed(id: PointId): SweepPoint {
  const sum = [...keyOf(id)].reduce((total, sign) => (31 * total + sign.charCodeAt(0)) % 9973, 7)
  const accuracy = sum % 10 ? sum / 9973 : Number.NaN
  const fits = { balancedAccuracy: accuracy, macroF1: accuracy, leastRecall: accuracy }
  return { ...id, gone: sum % 25, total: 24, loss: sum % 10 ? sum / 7 : Number.NaN, accuracy, part: 'test', ...fits }
}

/** What a sweep writes, read again. */
function written(settings: SweepSettings): SweepFile {
  const shard = shardOf(settings)
  const conditions = { data: 'circle', ...(settings.retrain ? { retrain: settings.retrain.epochs } : {}) }
  const points = pointsOf(settings).map(computed)
  return readSweep(JSON.parse(sweepText({ conditions, points, ...(shard ? { shard } : {}) })))
}

const sharesOf = (settings: SweepSettings, count: number) =>
  Array.from({ length: count }, (_, i) => written({ ...settings, shard: { index: i + 1, count } }))

function textOf(file: ReturnType<typeof mergeSweeps>): string {
  assert.ok(!('fault' in file), JSON.stringify(file))
  return sweepText({ conditions: file.conditions, points: file.points })
}

test('all shares of any sweep, in any order, merge to the text of the whole', () => {
  fc.assert(
    fc.property(sweeps, fc.integer({ min: 1, max: 9 }), fc.integer(), (settings, count, turn) => {
      const shares = sharesOf(settings, count)
      const place = ((turn % count) + count) % count
      const turned = [...shares.slice(place), ...shares.slice(0, place)].reverse()
      const { conditions, points } = written(settings)
      assert.equal(textOf(mergeSweeps(turned)), sweepText({ conditions, points }))
    }),
  )
})

test('shares have each point once, differ by one point at most, and train few networks twice', () => {
  fc.assert(
    fc.property(sweeps, fc.integer({ min: 1, max: 9 }), (settings, count) => {
      const shares = Array.from({ length: count }, (_, i) => pointsOf({ ...settings, shard: { index: i + 1, count } }))
      const all = pointsOf(settings)
      assert.deepEqual(shares.flat().map(keyOf).sort(), all.map(keyOf).sort())
      const sizes = shares.map((share) => share.length)
      assert.ok(Math.max(...sizes) - Math.min(...sizes) <= 1)
      const trained = shares.map((share) => new Set(share.map(networkKey)).size)
      const networks = new Set(all.map(networkKey)).size
      assert.ok(trained.reduce((sum, one) => sum + one, 0) <= networks + count - 1)
    }),
  )
})

test('a share that was resumed from more than its own points merges to the same', () => {
  const settings: SweepSettings = {
    experiment: { data: 'circle' },
    criteria: ['obd'],
    amounts: [0, 0.5],
    seeds: [1, 2],
  }
  const [first, second] = sharesOf(settings, 2)
  assert.ok(first && second)
  const { conditions, points } = written(settings)
  const more = {
    ...second,
    points: [...second.points, ...first.points, ...written({ ...settings, seeds: [9] }).points],
  }
  assert.equal(textOf(mergeSweeps([first, more])), sweepText({ conditions, points }))
})

const asked: SweepSettings = {
  experiment: { data: 'circle', network: '2-4-2', samples: 60, epochs: 1 },
  criteria: ['magnitude', 'movement'],
  amounts: [0, 0.5],
  seeds: [1, 2],
  retrain: { epochs: 1 },
}

test('shares that are really computed hold the points of the whole sweep, bit for bit', async () => {
  const whole = await runSweep(nodeHome, asked, { size: 2 })
  const shares: SweepPoint[] = []
  for (const index of [1, 2, 3])
    shares.push(...(await runSweep(nodeHome, { ...asked, shard: { index, count: 3 } }, { size: 1 })))
  const byKey = (points: SweepPoint[]) => points.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1))
  assert.deepEqual(byKey(shares), byKey(whole))
})

const faults: [name: string, change: (shares: SweepFile[]) => SweepFile[], fault: object][] = [
  ['a whole sweep', (shares) => shares.map(({ shard: _, ...whole }) => whole), { fault: 'no-shard', place: 0 }],
  ['one missing', (shares) => shares.slice(1), { fault: 'missing', indexes: [1], count: 3 }],
  ['one doubled', (shares) => [...shares, ...shares.slice(1, 2)], { fault: 'doubled', place: 3, other: 1, index: 2 }],
  [
    'one of other conditions',
    ([first, second, third]) => [first, second, { ...third, conditions: { data: 'moons', retrain: 1 } }] as SweepFile[],
    { fault: 'other-conditions', place: 2, condition: 'data', wanted: 'circle', got: 'moons' },
  ],
  [
    'one of other amounts',
    ([first, ...others]) =>
      [first, ...others.map((one) => ({ ...one, shard: { ...one.shard, amounts: [0.5] } }))] as SweepFile[],
    { fault: 'other-points', place: 1, list: 'amounts' },
  ],
  [
    'one of another count',
    (shares) => [...shares.slice(0, 2), ...sharesOf(asked, 4).slice(3)],
    { fault: 'other-count', place: 2, wanted: 3, got: 4 },
  ],
  [
    'one that is not finished',
    ([first, second, third]) => [first, { ...second, points: second?.points.slice(3) }, third] as SweepFile[],
    { fault: 'unfinished', place: 1, index: 2, count: 3, missing: 3 },
  ],
]

for (const [name, change, fault] of faults)
  test(`merging refuses ${name}`, () => {
    assert.deepEqual(mergeSweeps(change(sharesOf(asked, 3))), fault)
  })
