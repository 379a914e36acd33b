/** Laws of lesson 4: what its run finds is what the core finds, and each goal is reached by it alone. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as xor from '../../../web/src/lessons/score-right/exclusive-or.js'
import { scoreRight } from '../../../web/src/lessons/score-right/lesson.js'
import { ScoreRightRun } from '../../../web/src/lessons/score-right/run.js'
import { texts } from '../../../web/src/lessons/score-right/texts.js'
import * as twins from '../../../web/src/lessons/score-right/twins.js'
import * as weights from '../../../web/src/lessons/score-right/weights.js'
import { tools } from '../support/lesson-tools.js'
import { loadTexts } from '../support/words.js'

await loadTexts(scoreRight.speech)

const first = Object.fromEntries(scoreRight.settings.map(({ key, first }) => [key, first]))
const run = new ScoreRightRun(tools, first)
await run.reset()
const found = run.found!

test('the figures are the core’s: each weight alone, in places from 1 to all', () => {
  assert.equal(run.failure, undefined)
  const { names, judged } = found.weights
  assert.equal(names.length, 2 * 6 + 6 * 4 + 4 * 2)
  assert.deepEqual(names[0], { matrix: 0, row: 0, column: 0 })
  assert.deepEqual(names.at(-1), { matrix: 2, row: 1, column: 3 })
  for (const id of weights.askedCriteria) {
    assert.equal(judged[id].scores.length, names.length)
    assert.deepEqual(
      [...judged[id].order].sort((a, b) => a - b),
      names.map((_, i) => i),
    )
  }
  assert.deepEqual(judged.obd.changes, judged.magnitude.changes)
  assert.notDeepEqual(judged.obs.changes, judged.magnitude.changes) // after its own repair
})

test('a score lies when it says cheap and the weight is dear: in the lowest quarter by score, in the upper half by truth', () => {
  const judged = {
    scores: Float64Array.of(1, 2, 3, 4),
    changes: Float64Array.of(0.5, -1, 0, 0.1),
    measured: Float64Array.of(0.5, 1, 0, 0.1),
    spearman: 0,
    order: [0, 1, 2, 3],
    scoreRanks: [1, 2, 3, 4],
    changeRanks: [4, 1, 2, 3],
  }
  assert.deepEqual(weights.liarsOf(judged), [0])
  assert.equal(weights.lies(judged, 3), false) // dear, and not said to be cheap
  const gains = { ...judged, changes: Float64Array.of(-0.1, -1, -0.5, -0.3) }
  assert.deepEqual(weights.liarsOf(gains), []) // what makes the loss smaller is not dear
})

test('the network that the lesson opens with has liars, and exactly one set of best criteria', () => {
  const { judged } = found.weights
  assert.ok(weights.liarsOf(judged.magnitude).length > 0)
  const best = weights.askedCriteria.filter((id) => weights.ordersBest(found.weights, id))
  assert.ok(best.length > 0)
  for (const id of best)
    for (const other of weights.askedCriteria)
      assert.ok(judged[id].spearman + 0.01 > judged[other].spearman, `${id} beside ${other}`) // two decimals are shown
  assert.ok(!best.includes('random'))
})

test('each criterion that the lesson asks has its idea in words, and OBD and OBS their names in full', () => {
  for (const { weights: words } of Object.values(texts)) {
    assert.deepEqual(Object.keys(words.ideas), [...weights.askedCriteria])
    for (const idea of Object.values(words.ideas)) assert.ok(idea.length > 12)
    assert.match(words.ideas.obd, /Optimal Brain Damage/)
    assert.match(words.ideas.obs, /Optimal Brain Surgeon/)
  }
})

test('OBS leaves weights that cost far less once the others have moved, which is why they are hard to order', () => {
  const { magnitude, obs, obd } = found.weights.judged
  assert.ok(weights.medianChange(obs) < weights.medianChange(magnitude) / 5)
  assert.ok(obs.spearman < obd.spearman)
  assert.equal(weights.medianChange({ ...obs, changes: Float64Array.of(3, 1, 2) }), 2)
})

test('each stage of exclusive or takes one weight, and what was gone stays gone', () => {
  for (const id of xor.methodIds) {
    const path = found.xor[id]
    assert.equal(path.length, xor.mostGone + 1)
    assert.equal(path[0]?.right, 4)
    path.forEach((stage, gone) => {
      const kept = stage.matrices.reduce((sum, { mask }) => sum + mask.reduce((ones, bit) => ones + bit, 0), 0)
      assert.equal(kept, 12 - gone)
      assert.equal(stage.taken === undefined, gone === 0)
      const right = stage.outputs.filter((output, i) => {
        const [a, b] = xor.rows[i]!
        return output > 0.5 === (a !== b)
      }).length
      assert.equal(stage.right, right)
    })
  }
})

test('the network that the lesson opens with parts the three ways: OBS alone is right for a while', () => {
  const gone = Array.from({ length: xor.mostGone + 1 }, (_, count) => count)
  assert.ok(gone.some((count) => xor.isOnlyObsRight(found.xor, count)))
  assert.equal(xor.isOnlyObsRight(found.xor, 0), false)
  for (const id of xor.methodIds) {
    const lasts = xor.lastsOf(found.xor[id])
    assert.ok(found.xor[id].slice(0, lasts + 1).every(({ right }) => right === 4))
    assert.ok(lasts === xor.mostGone || found.xor[id][lasts + 1]!.right < 4)
  }
})

test('what a set of neurons costs does not depend on the sets that were tried before', async () => {
  const { units, sets } = found.twins
  assert.equal(sets.length, 2 ** units)
  const experiment = await tools.createExperiment({ data: 'clusters', network: '2-6-2 relu', epochs: 60, seed: 5 })
  await experiment.train()
  const truth = await experiment.truth({ criteria: ['unit-random'] })
  const fresh = truth.changes
  await experiment.dispose()
  for (let unit = 0; unit < units; unit += 1)
    assert.ok(Math.abs(twins.riseWith(found.twins, 1 << unit) - fresh[unit]!) < 1e-6) // sums in single precision
})

test('twins are free one at a time and dear together; neither one nor three are twins', () => {
  const pairs = twins.pairsOf(found.twins)
  assert.ok(pairs.twins > 0 && pairs.free > pairs.twins)
  assert.equal(twins.areTwins(found.twins, [1]), false)
  assert.equal(twins.areTwins(found.twins, [1, 5, 2]), false)
  const most = twins.mostFree(found.twins)
  assert.ok(most >= 1 && most < found.twins.units)
})

const stepOf = (id: string) => {
  const open = scoreRight.open(tools, first)
  return { open, step: open.steps.find((one) => one.id === id)! }
}

test('no step is done at the beginning; each is done by its own act, and says so in both languages', async () => {
  const liar = String(weights.liarsOf(found.weights.judged.magnitude)[0])
  const best = weights.askedCriteria.find((id) => weights.ordersBest(found.weights, id))!
  const alone = Array.from({ length: 9 }, (_, count) => count).find((count) => xor.isOnlyObsRight(found.xor, count))
  const sets = found.twins.sets.map((_, bits) => [0, 1, 2, 3, 4, 5].filter((unit) => (bits >> unit) & 1))
  const out = (units: number[]) => units.map((unit) => unit + 1).join('')
  const acts: Record<string, Record<string, string>> = {
    lie: { point: liar },
    order: { claim: best },
    xor: { gone: String(alone) },
    twins: { out: out(sets.find((set) => twins.areTwins(found.twins, set))!) },
    needed: { out: out(sets.find((set) => twins.isMostFree(found.twins, set))!) },
  }
  const { open } = stepOf('lie')
  await open.run.reset()
  assert.deepEqual(
    open.steps.map(({ isDone }) => isDone()),
    open.steps.map(() => false),
  )
  for (const [id, change] of Object.entries(acts)) {
    for (const [key, text] of Object.entries(change))
      assert.ok(scoreRight.settings.find((setting) => setting.key === key)?.accepts(text), `${key}=${text}`)
    await open.run.choose({ ...first, ...change })
    assert.deepEqual(
      open.steps.filter(({ isDone }) => isDone()).map((one) => one.id),
      [id],
    )
    const step = open.steps.find((one) => one.id === id)!
    for (const lang of ['en', 'zh'] as const) assert.ok(step.seen(lang).length > 10)
  }
  open.run.dispose()
})

test('another seed is another network; anything else keeps what was found', async () => {
  const own = new ScoreRightRun(tools, first)
  await own.reset()
  const before = own.found
  await own.choose({ ...first, criterion: 'obd', scene: 'twins' })
  assert.equal(own.found, before)
  assert.deepEqual([...own.seen], ['magnitude', 'obd'])
  await own.choose({ ...first, seed: '6' })
  assert.notEqual(own.found, before)
  assert.notDeepEqual(own.found!.weights.judged.obd.scores, before!.weights.judged.obd.scores)
  own.dispose()
})

test('a task that is cancelled leaves nothing half found', async () => {
  const own = new ScoreRightRun(tools, first)
  const work = own.reset()
  own.cancel()
  await work
  assert.equal(own.found, undefined)
  assert.equal(own.failure, undefined)
  own.dispose()
})

test('both languages say the same things, a step each', () => {
  const { en, zh } = scoreRight.words
  assert.equal(en.steps.length, zh.steps.length)
  assert.equal(en.steps.length, scoreRight.open(tools, first).steps.length)
  const keysOf = (value: object): string[] =>
    Object.entries(value).flatMap(([key, inner]) =>
      typeof inner === 'object' ? keysOf(inner).map((below) => `${key}.${below}`) : [key],
    )
  assert.deepEqual(keysOf(texts.zh), keysOf(texts.en))
})
