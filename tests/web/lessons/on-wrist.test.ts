/** The laws of lesson 6, on the real core and the real deployment, each in a worker. */

import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { onWrist } from '../../../web/src/lessons/on-wrist/lesson.js'
import { type ActId, OnWristRun } from '../../../web/src/lessons/on-wrist/run.js'
import { leastDays } from '../../../web/src/lessons/on-wrist/tasks.js'
import { tools } from '../support/lesson-tools.js'
import { loadTexts } from '../support/words.js'

await loadTexts(onWrist.speech)

const first = Object.fromEntries(onWrist.settings.map(({ key, first }) => [key, first]))

const runs: OnWristRun[] = []
after(() => {
  for (const run of runs) run.dispose()
})

async function opened(choice: Record<string, string> = {}): Promise<OnWristRun> {
  const run = new OnWristRun(tools, { ...first, ...choice })
  runs.push(run)
  await run.reset()
  assert.equal(run.failure, undefined)
  return run
}

async function act(run: OnWristRun, ...acts: ActId[]): Promise<void> {
  for (const id of acts) {
    await run.act(id)
    assert.equal(run.failure, undefined)
  }
}

const stress = opened({ task: 'stress' }).then(async (run) => {
  await act(run, 'train')
  return run
})

/** One run that was trained once; what was done to it since is taken back. */
async function trained(): Promise<OnWristRun> {
  const run = await stress
  while (run.trail.length > 1) await run.takeBack()
  await run.choose({ ...first, task: 'stress' })
  assert.equal(run.failure, undefined)
  return run
}

test('one window of each class is drawn, as it came', async () => {
  const run = await opened({ task: 'stress' })
  assert.deepEqual(
    run.examples.map(({ label }) => label),
    [0, 1],
  )
  for (const { values } of run.examples) assert.equal(values.length, run.shape.steps * run.shape.channels)
})

test('8-bit integers take less of everything, and each cut less again; what is gone is told', async () => {
  const run = await trained()
  await act(run, 'neurons', 'weights')
  const [whole, narrow, sparse] = run.trail
  assert.ok(whole && narrow && sparse)
  for (const { forms } of run.trail) {
    assert.ok(forms.int8.weighed.flashBytes < forms.float32.weighed.flashBytes)
    assert.ok(forms.int8.weighed.ramBytes < forms.float32.weighed.ramBytes)
  }
  assert.equal(whole.kept, run.weights)
  assert.equal(sparse.kept, narrow.kept - sparse.taken)
  const weighed = ({ forms }: typeof whole) => forms.int8.weighed
  assert.ok(weighed(narrow).macs < weighed(whole).macs)
  assert.ok(weighed(narrow).ramBytes < weighed(whole).ramBytes)
  assert.equal(weighed(whole).macsDone, weighed(whole).macs)
  assert.ok(weighed(sparse).macsDone < weighed(sparse).macs)
  assert.ok(weighed(sparse).layers.some(({ storage }) => storage === 'sparse'))
})

test('each act is possible in its turn', async () => {
  const refusals = (of: OnWristRun) => (['train', 'neurons', 'weights', 'retrain'] as const).map((id) => of.refusal(id))
  const untrained = await opened({ task: 'stress' })
  assert.deepEqual(refusals(untrained), [undefined, 'train-first', 'train-first', 'train-first'])
  const run = await trained()
  assert.deepEqual(refusals(run), ['trained', undefined, undefined, 'cut-first'])
  await act(run, 'neurons')
  assert.equal(run.next, 'retrain')
  await act(run, 'retrain')
  assert.equal(run.next, 'weights')
})

test('what is taken back was never done: the next retraining gives the same bits', async () => {
  const run = await trained()
  await act(run, 'neurons', 'retrain')
  const known = run.now?.model.fingerprint
  await act(run, 'weights')
  await run.takeBack()
  assert.equal(run.failure, undefined)
  assert.equal(run.now?.model.fingerprint, known)
  await run.takeBack()
  assert.equal(run.now?.act, 'neurons')
  await act(run, 'retrain')
  assert.equal(run.now?.model.fingerprint, known)
})

test('a training that is given up leaves nothing behind, and the next one is as if it had never begun', async () => {
  const run = await opened({ task: 'stress' })
  const stop = run.subscribe(() => {
    if (run.busy && run.busy.share > 0.1) run.cancel()
  })
  await run.act('train')
  stop()
  assert.equal(run.failure, undefined)
  assert.deepEqual(run.trail, [])
  await act(run, 'train')
  const other = await trained()
  assert.equal(run.now?.model.fingerprint, other.now?.model.fingerprint)
})

test('another board or battery is another weighing of the same network', async () => {
  const run = await trained()
  const before = run.now
  await run.choose({ ...run.choice, cell: '225' })
  assert.equal(run.failure, undefined)
  const after = run.now
  assert.equal(after?.model, before?.model)
  const days = (state: typeof before) => state?.forms.int8.weighed.days?.low ?? Number.NaN
  assert.ok(Math.abs(days(after) / days(before) - 9) < 1e-9, 'nine times the charge is nine times the days')
  assert.equal(after?.forms.int8.weighed.flashBytes, before?.forms.int8.weighed.flashBytes)
})

test('the goal is earned at the first settings, by the core’s figures, and not before', async () => {
  const run = await opened({ form: 'int8' })
  await act(run, 'train')
  assert.equal(run.hasReachedGoal, false)
  assert.deepEqual(
    run.formed?.weighed.excess.map(({ id }) => id),
    ['flashBytes'],
  )
  await act(run, 'neurons', 'retrain', 'weights', 'retrain')
  assert.equal(run.hasReachedGoal, true)
  const { weighed, evaluation } = run.formed ?? {}
  assert.ok((weighed?.flashBytes ?? Number.POSITIVE_INFINITY) <= 2000)
  assert.ok((weighed?.days?.low ?? 0) >= leastDays)
  assert.ok((evaluation?.recall[1] ?? 0) >= 0.9)
  await run.choose({ ...run.choice, form: 'float32' })
  assert.equal(run.hasReachedGoal, false)
})
