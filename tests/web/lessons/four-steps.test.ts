/** The laws of lesson 2, on the real core in a worker. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { boxIds } from '../../../web/src/lessons/four-steps/chart.js'
import { en } from '../../../web/src/lessons/four-steps/en.js'
import { offPathCount } from '../../../web/src/lessons/four-steps/paths.js'
import { FourStepsRun } from '../../../web/src/lessons/four-steps/run.js'
import { type TaskId, taskIds, tasks } from '../../../web/src/lessons/four-steps/tasks.js'
import { zh } from '../../../web/src/lessons/four-steps/zh.js'
import { tools } from '../support/lesson-tools.js'

const first = { task: 'circle', seed: '1', way: 'weights', scope: 'global', share: '50', curve: 'loss' }

async function opened(choice: Partial<typeof first> = {}): Promise<FourStepsRun> {
  const run = new FourStepsRun(tools, { ...first, ...choice })
  await run.reset()
  assert.equal(run.failure, undefined)
  return run
}

/** Trains, and goes around the chart so often. */
async function around(run: FourStepsRun, rounds: number): Promise<void> {
  if (run.phase === 'untrained') await run.train()
  for (let round = 0; round < rounds; round += 1) {
    await run.evaluate()
    await run.decide()
    await run.remove()
    await run.retrain()
  }
}

/** Of the strategies that reach the goals: what they take in a round. */
const careful: Record<TaskId, Partial<typeof first>> = {
  spiral: { way: 'neurons', scope: 'layer', share: '20' },
  circle: { way: 'neurons', scope: 'global', share: '40' },
  moons: { way: 'neurons', scope: 'global', share: '30' },
}

/** Cancels a training once some of it is done. */
const cancelUnderWay = (run: FourStepsRun) =>
  new Promise<void>((resolve) => {
    const end = run.subscribe(() => {
      if ((run.busy?.share ?? 0) === 0) return
      end()
      run.cancel()
      resolve()
    })
  })

const open = (run: FourStepsRun) => boxIds.filter((box) => !run.refusal(box))

test('each box can be pressed in its turn, and no other', async () => {
  const run = await opened()
  assert.deepEqual(open(run), ['initialise'])
  await run.train()
  assert.deepEqual(open(run), ['evaluate'])
  await run.evaluate()
  assert.deepEqual(open(run), ['choose'])
  const early = run.marks
  assert.equal(early, undefined, 'nothing is marked before it is chosen')
  await run.decide()
  assert.deepEqual(open(run), ['remove'])
  assert.equal(run.marks?.count, 48)
  await run.remove()
  assert.deepEqual(open(run), ['retrain'])
  await run.retrain()
  assert.deepEqual(open(run), ['evaluate'])
  run.dispose()
})

test('the curve has the training, the moment after the cut, and the retraining in it', async () => {
  const run = await opened()
  await around(run, 1)
  const { epochs } = tasks.circle.settings
  const cut = run.moments.findIndex(({ cutTo }) => cutTo !== undefined)
  assert.equal(cut, epochs + 1)
  assert.equal(run.moments.length, 2 * epochs + 2)
  assert.equal(run.moments[cut]?.epoch, epochs)
  assert.equal(run.moments.at(-1)?.epoch, 2 * epochs)
  const [round] = run.rounds
  assert.equal(run.moments[cut]?.cutTo, 48)
  assert.equal(round?.cut.kept, 48)
  assert.equal(run.moments[cut]?.testLoss, round?.cut.loss)
  assert.equal(run.moments.at(-1)?.testAccuracy, round?.retrained?.accuracy)
  run.dispose()
})

test('what is marked is what goes', async () => {
  for (const way of ['weights', 'neurons']) {
    const run = await opened({ way, share: '25' })
    await run.train()
    await run.evaluate()
    await run.decide()
    const { marks } = run
    assert.ok(marks)
    await run.remove()
    const [first] = run.picture?.matrices ?? []
    const stays = marks.stays.get(0)
    assert.ok(first && stays)
    const kept = way === 'weights' ? first.mask : first.mask.filter((_, i) => i % first.columns === 0)
    assert.deepEqual(kept, stays, way)
    run.dispose()
  }
})

test('rounds that are taken back were never there, one by one to the first', async () => {
  const run = await opened()
  await around(run, 1)
  const first = run.rounds
  await run.evaluate()
  await run.decide()
  const { now, picture, moments, marks } = run
  await run.remove()
  await run.retrain()
  assert.notDeepEqual(run.now, now)
  await run.takeBack()
  const state = [run.phase, run.now, run.picture, run.moments, run.rounds, run.marks]
  assert.deepEqual(state, ['chosen', now, picture, moments, first, marks])
  await run.takeBack()
  assert.deepEqual([run.rounds, run.now?.kept, run.canTakeBack], [[], 96, false])
  assert.ok(run.halved && run.mended, 'what was seen once stays seen')
  run.dispose()
})

test('what is done again after cuts were taken back comes out as if they had never been', async () => {
  const change = { way: 'neurons', share: '20' }
  const fresh = await opened(change)
  await around(fresh, 2)
  const again = await opened()
  await around(again, 2)
  await again.takeBack()
  await again.takeBack()
  await again.choose({ ...again.choice, ...change })
  await again.remove()
  await again.retrain()
  await again.goAround()
  assert.deepEqual([again.moments, again.picture, again.rounds], [fresh.moments, fresh.picture, fresh.rounds])
  for (const run of [fresh, again]) run.dispose()
})

test('a retraining that is cancelled and begun again comes out as if it had never been', async () => {
  const fresh = await opened()
  await around(fresh, 2)
  const again = await opened()
  await around(again, 1)
  await again.evaluate()
  await again.decide()
  await again.remove()
  const retraining = again.retrain()
  await cancelUnderWay(again)
  await retraining
  await again.retrain()
  assert.deepEqual([again.moments, again.picture, again.rounds], [fresh.moments, fresh.picture, fresh.rounds])
  for (const run of [fresh, again]) run.dispose()
})

test('another round is one press, and stops where nothing more can go', async () => {
  const run = await opened({ way: 'neurons', share: '95' })
  assert.equal(run.canGoAround, false)
  await around(run, 1)
  assert.equal(run.canGoAround, true)
  assert.equal(run.now?.kept, 5, 'a neuron is left in each hidden layer: 2 + 1 + 2 weights')
  await run.goAround()
  assert.deepEqual([run.phase, run.rounds.length, run.marks], ['chosen', 1, undefined])
  assert.equal(run.refusal('remove'), 'nothing-left')
  run.dispose()
})

test('step 2 is done by whatever brings the network to half of its weights', async () => {
  const run = await opened({ way: 'neurons', share: '20' })
  await around(run, 1)
  const early = run.halved
  assert.equal(early, undefined)
  await run.goAround()
  await run.goAround()
  assert.ok(run.halved && run.halved.cut.kept <= 48)
  run.dispose()
})

test('weights on no path from an input to an output are counted', () => {
  const matrix = (rows: number, columns: number, ...mask: number[]) => ({
    layer: 0,
    rows,
    columns,
    weights: new Float32Array(mask.length),
    mask: Uint8Array.from(mask),
  })
  assert.equal(offPathCount([matrix(2, 2, 1, 1, 1, 1), matrix(1, 2, 1, 1)]), 0)
  // Nothing goes on from the second neuron: the two weights into it are dead ends.
  assert.equal(offPathCount([matrix(2, 2, 1, 1, 1, 1), matrix(1, 2, 1, 0)]), 2)
  // Nothing reaches the first neuron: the weight out of it is a dead end.
  assert.equal(offPathCount([matrix(2, 2, 0, 0, 1, 0), matrix(1, 2, 1, 1)]), 1)
  // One chain is broken in the middle: both of its other weights are dead ends.
  assert.equal(offPathCount([matrix(2, 1, 1, 1), matrix(2, 2, 0, 0, 0, 1), matrix(1, 2, 1, 1)]), 2)
})

test('neurons leave no dead ends; halving by size leaves them, and misses the goal', async () => {
  const scattered = await opened({ task: 'spiral' })
  await around(scattered, 3)
  assert.equal(scattered.now?.kept, 40)
  assert.ok(scattered.rounds.every(({ offPath }) => offPath > 0))
  assert.equal(scattered.hasReachedGoal, false)
  scattered.dispose()
  const whole = await opened({ ...careful.circle })
  await around(whole, 2)
  assert.deepEqual(
    whole.rounds.map(({ offPath }) => offPath),
    [0, 0],
  )
  whole.dispose()
})

test('a training that is cancelled leaves the network as it was', async () => {
  const run = await opened({ task: 'spiral' })
  const { moments, picture } = run
  const training = run.train()
  await cancelUnderWay(run)
  await training
  await run.train()
  assert.equal(run.phase, 'trained')
  const again = await opened({ task: 'spiral' })
  assert.deepEqual([again.moments, again.picture], [moments, picture])
  await again.train()
  assert.deepEqual(run.picture, again.picture)
  for (const one of [run, again]) one.dispose()
})

test('another strategy holds for the network as it is, another seed does not', async () => {
  const run = await opened()
  await run.train()
  await run.evaluate()
  await run.choose({ ...run.choice, curve: 'accuracy' })
  assert.equal(run.phase, 'evaluated', 'another look at the curve chooses nothing')
  await run.choose({ ...run.choice, share: '20' })
  assert.equal(run.phase, 'chosen')
  assert.equal(run.marks?.count, 19)
  await run.choose({ ...run.choice, seed: '2' })
  assert.equal(run.phase, 'untrained')
  run.dispose()
})

test('each goal is reached with care, and never by one cut of weights', async () => {
  for (const task of taskIds)
    for (const seed of ['1', '2', '3']) {
      const run = await opened({ task, seed, ...careful[task] })
      await run.train()
      for (let round = 0; round < 7 && !run.hasReachedGoal; round += 1) await around(run, 1)
      assert.ok(run.hasReachedGoal, `${task}, seed ${seed}: ${JSON.stringify(run.now)}`)
      run.dispose()
      const careless = await opened({ task, seed, share: task === 'spiral' ? '85' : '95' })
      await around(careless, 1)
      assert.ok(!careless.hasReachedGoal, `${task}, seed ${seed}: ${JSON.stringify(careless.now)}`)
      careless.dispose()
    }
})

test('both languages have every text', () => {
  const shape = (value: unknown): unknown =>
    typeof value === 'object' && value !== null
      ? Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, shape(entry)]))
      : typeof value
  assert.deepEqual(shape(zh), shape(en))
  assert.equal(en.lesson.steps.length, 4)
})
