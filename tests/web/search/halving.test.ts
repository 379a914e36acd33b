/** What a search decides, from its results alone. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { candidatesOf, roundsOf } from '../../../web/src/search/candidates.js'
import { readSearch, searchText } from '../../../web/src/search/file.js'
import { viewOf } from '../../../web/src/search/finals.js'
import { frontNumbers, frontOf } from '../../../web/src/search/front.js'
import { mergeSearches } from '../../../web/src/search/merge.js'
import { candidateKey, pieceKey, type SearchPlan } from '../../../web/src/search/plan.js'
import { orderedResults, ownPieces } from '../../../web/src/search/search.js'
import { conditions, fakeResult, plan, plans, type Results, search, textOf } from '../support/search-plans.js'

const points = fc.array(fc.record({ bytes: fc.integer({ min: 1, max: 12 }), measure: fc.integer({ min: 0, max: 8 }) }))
const isBetter = (one: { bytes: number; measure: number }, other: { bytes: number; measure: number }) =>
  one.bytes <= other.bytes && one.measure >= other.measure && (one.bytes < other.bytes || one.measure > other.measure)

test('no point is better than one of the front, and each other one has a point of the front that is as good', () => {
  fc.assert(
    fc.property(points, (all) => {
      const front = frontOf(all)
      for (const point of front) assert.ok(!all.some((other) => isBetter(other, point)))
      for (const point of all)
        assert.ok(front.some(({ bytes, measure }) => bytes <= point.bytes && measure >= point.measure))
    }),
  )
})

test('front numbers count the fronts that must go before a point is on one', () => {
  fc.assert(
    fc.property(points, (all) => {
      let left = all.map((point, place) => ({ point, number: frontNumbers(all)[place] ?? -1 }))
      for (let number = 0; left.length; number += 1) {
        const first = left.filter(({ point }) => !left.some((other) => isBetter(other.point, point)))
        assert.ok(first.every((one) => one.number === number))
        left = left.filter((one) => !first.includes(one))
      }
    }),
  )
})

test('each rung trains the better half of the one before, twice as long, and none that is above the budget', () => {
  fc.assert(
    fc.property(plans, (plan) => {
      const { rungs } = viewOf(plan, search(plan))
      assert.equal(rungs.length, plan.rungs)
      assert.deepEqual(rungs[0]?.candidates, candidatesOf(plan))
      for (const [i, rung] of rungs.entries()) {
        const next = rungs[i + 1]
        if (!next) continue
        const fitting = new Set(
          rung.points.filter(({ bytes }) => bytes <= plan.budget).map(({ candidate }) => candidate),
        )
        assert.equal(next.candidates.length, Math.min(Math.ceil(rung.candidates.length / 2), fitting.size))
        assert.ok(next.candidates.every((candidate) => fitting.has(candidate)))
        assert.equal(next.epochs, 2 * rung.epochs)
        const best = Math.max(...rung.points.filter(({ bytes }) => bytes <= plan.budget).map(({ measure }) => measure))
        const kept = rung.points.filter(({ candidate }) => next.candidates.includes(candidate))
        assert.ok(!kept.length || kept.some(({ measure }) => measure === best), 'the best one within the budget stays')
      }
    }),
  )
})

test('a cut comes in rounds that leave equal shares, end at its amount, and train for half of the epochs', () => {
  const piece = { network: '', seed: 1, part: 'test', hasModel: false } as const
  assert.deepEqual(roundsOf({ ...piece, amount: 0.875, epochs: 20 }), [
    { amount: 0.5, epochs: 3 },
    { amount: 0.75, epochs: 3 },
    { amount: 0.875, epochs: 4 },
  ])
  assert.deepEqual(
    roundsOf({ ...piece, amount: 0.75, epochs: 4 }).map(({ amount }) => amount),
    [0.5, 0.75],
  )
  assert.deepEqual(roundsOf({ ...piece, amount: 0, epochs: 8 }), [{ amount: 0, epochs: 4 }])
})

test('the test part decides nothing: other results on it leave every choice as it is', () => {
  fc.assert(
    fc.property(plans, (plan) => {
      const results = search(plan)
      const others: Results = new Map(
        [...results].map(([key, result]) => [key, result.part === 'test' ? fakeResult(result, 'other') : result]),
      )
      const [one, other] = [viewOf(plan, results), viewOf(plan, others)]
      assert.deepEqual(one.rungs, other.rungs)
      assert.deepEqual(
        one.outcome?.found.map(({ chosenBy }) => chosenBy),
        other.outcome?.found.map(({ chosenBy }) => chosenBy),
      )
    }),
  )
})

test('what was found is within the budget by the validation part, and is tested with seeds that chose nothing', () => {
  fc.assert(
    fc.property(plans, (plan) => {
      const results = search(plan)
      const { outcome } = viewOf(plan, results)
      assert.ok(outcome)
      for (const { chosenBy, measures, dense, random, candidate } of outcome.found) {
        assert.ok(chosenBy.bytes <= plan.budget)
        for (const point of [measures, dense.measures, ...(random ? [random.measures] : [])])
          assert.equal(point.length, plan.finalSeeds.length)
        assert.equal(random === undefined, candidate.amount === 0)
        assert.equal(dense.candidate.amount, 0)
      }
      for (const { part, seed } of results.values())
        assert.equal(part === 'test', plan.finalSeeds.includes(seed), 'the final seeds are tested, the others never')
    }),
  )
})

test('one network of each found is asked for as a model', () => {
  const results = search(plan)
  const found = viewOf(plan, results).outcome?.found.map(({ candidate }) => candidateKey(candidate))
  const models = [...results.values()].filter(({ hasModel }) => hasModel)
  assert.ok(models.length > 0)
  assert.deepEqual(new Set(models.map(candidateKey)), new Set(found))
  assert.ok(models.every(({ seed }) => seed === 11))
})

test('the order in which results come, and any stop between, change nothing', () => {
  fc.assert(
    fc.property(plans, fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 1000 }), (plan, stop, shuffle) => {
      const stopped = textOf(plan, search(plan, [], stop, shuffle))
      const { results } = readSearch(JSON.parse(stopped))
      assert.equal(textOf(plan, search(plan, results)), textOf(plan, search(plan)))
    }),
  )
})

/** One stage in shares, as so many machines compute them: the files that they write. */
function sharesOf(plan: SearchPlan, known: Results, count: number) {
  const view = viewOf(plan, known)
  return Array.from({ length: count }, (_, i) => {
    const shard = { index: i + 1, count, stage: view.stage.name }
    const results: Results = new Map(known)
    for (const piece of ownPieces(view, shard)) results.set(pieceKey(piece), fakeResult(piece))
    // As the command writes it: what is there, in the search's order.
    const text = searchText({ conditions, plan, shard, results: orderedResults(plan, results) })
    return readSearch(JSON.parse(text))
  })
}

test('stage by stage, shares of any search merge to what the whole one comes to, bit for bit', () => {
  fc.assert(
    fc.property(plans, fc.integer({ min: 1, max: 5 }), (plan, count) => {
      let known: Results = new Map()
      for (let stage = 0; stage < plan.rungs + 1; stage += 1) {
        const merged = mergeSearches(sharesOf(plan, known, count).reverse())
        assert.ok(!('fault' in merged), JSON.stringify(merged))
        known = new Map(merged.results.map((result) => [pieceKey(result), result]))
      }
      assert.equal(textOf(plan, known), textOf(plan, search(plan)))
    }),
    { numRuns: 30 },
  )
})

test('merging refuses what is no set of shares of one stage', () => {
  const shares = sharesOf(plan, new Map(), 3)
  const [first, second, third] = shares
  assert.ok(first && second && third)
  assert.deepEqual(mergeSearches([first, third]), { fault: 'missing', indexes: [2], count: 3 })
  assert.deepEqual(mergeSearches([first, second, second, third]), { fault: 'doubled', place: 2, other: 1, index: 2 })
  const cheaper = { ...second, plan: { ...plan, budget: 100 } }
  assert.deepEqual(mergeSearches([first, cheaper, third]), {
    fault: 'other-conditions',
    place: 1,
    condition: 'budget',
    wanted: 200,
    got: 100,
  })
  const short = { ...second, results: second.results.slice(2) }
  assert.deepEqual(mergeSearches([first, short, third]), {
    fault: 'unfinished',
    place: 1,
    index: 2,
    count: 3,
    missing: 2,
  })
  const { shard: _, ...whole } = first
  assert.deepEqual(mergeSearches([whole]), { fault: 'no-shard', place: 0 })
})
