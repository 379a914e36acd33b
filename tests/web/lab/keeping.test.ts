/** Networks that are kept outside their worker: for undo, and for when a worker ends. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { EpochReport, Progress } from '../../../web/src/core/contract/experiment.js'
import type { ModelFile } from '../../../web/src/core/contract/model.js'
import { continued } from '../../../web/src/lab/run/keeping/continued.js'
import { lossOf, lossText } from '../../../web/src/lab/run/keeping/loss.js'
import { Shelf } from '../../../web/src/lab/run/keeping/shelf.js'
import { isWorthKeeping, type Snapshot } from '../../../web/src/lab/run/keeping/snapshot.js'
import { nothing, type RunView } from '../../../web/src/lab/run/run-view.js'
import type { LabExperiment, TrainNews } from '../../../web/src/lab/run/workshop.js'
import type { LabState } from '../../../web/src/state/lab-state.js'
import { LabStore } from '../../../web/src/state/lab-store.js'
import { labWords } from '../../../web/src/words/lab/lab.js'
import { loadTexts } from '../support/words.js'

await loadTexts(labWords)

const progressAt = (epoch: number, epochs: number): Progress => ({
  epoch,
  epochs,
  step: 0,
  stepsPerEpoch: 4,
  loss: 1,
  accuracy: 0.5,
  learningRate: 0.1,
  isDone: epoch === epochs,
  reason: epoch === epochs ? 'epochs' : '',
  keptEpoch: epoch,
})
const reportOf = (epoch: number) => ({ epoch, trainLoss: epoch }) as EpochReport
const reports = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, i) => reportOf(first + i))

const modelOf = (length: number) => ({ fingerprint: 'f', classNames: ['x'.repeat(length)] }) as unknown as ModelFile
function snapshot(length: number, more: Partial<Snapshot> = {}): Snapshot {
  const now = { model: modelOf(length), history: [], progress: progressAt(3, 8), removals: [] }
  return {
    settings: { data: 'circle' },
    now,
    loaded: undefined,
    cuts: [],
    undone: [],
    fingerprint: 'f',
    elapsedMs: 0,
    steps: 0,
    isSlowed: false,
    ...more,
  }
}

test('a network is worth keeping once it was trained, cut or loaded, and not before', () => {
  const { loaded, cuts, undone } = nothing
  assert.equal(isWorthKeeping({ loaded, cuts, undone, progress: progressAt(0, 8) }), false)
  assert.equal(isWorthKeeping({ loaded, cuts, undone, progress: undefined }), false)
  assert.equal(isWorthKeeping({ loaded, cuts, undone, progress: { ...progressAt(0, 8), step: 1 } }), true)
  assert.equal(isWorthKeeping({ loaded, cuts, undone, progress: progressAt(8, 8) }), true)
  assert.equal(isWorthKeeping({ loaded, cuts: [{} as never], undone, progress: progressAt(0, 8) }), true)
  assert.equal(isWorthKeeping({ loaded: { name: 'a.json' }, cuts, undone, progress: progressAt(0, 8) }), true)
})

test('a shelf gives up the oldest networks first, and one that was put again is the newest', () => {
  const shelf = new Shelf(3500)
  for (const run of [1, 2, 3]) shelf.put(run, snapshot(1000))
  shelf.put(1, snapshot(1000))
  shelf.put(4, snapshot(1000))
  assert.deepEqual(
    [1, 2, 3, 4].map((run) => shelf.of(run) !== undefined),
    [true, false, true, true],
  )
  shelf.put(5, snapshot(4000))
  assert.equal(shelf.of(5), undefined, 'one that is too large alone is not kept')
})

test('models that snapshots share count once', () => {
  const shelf = new Shelf(1500)
  const shared = snapshot(1000)
  shelf.put(1, shared)
  shelf.put(2, { ...shared, cuts: [{ ...shared.now } as never] })
  assert.ok(shelf.of(1) && shelf.of(2))
})

/** An experiment that knows of 5 epochs of its own. */
function experimentOf(calls: string[]): LabExperiment {
  const call =
    (name: string) =>
    async (...args: unknown[]) =>
      void calls.push([name, ...args].join(' '))
  return {
    progress: async () => progressAt(0, 5),
    history: async () => [],
    train: async (_: unknown, onNews: (news: TrainNews) => void) => {
      onNews({ progress: progressAt(1, 5), reports: reports(0, 1) })
      onNews({ progress: progressAt(5, 5), reports: reports(2, 5) })
      return progressAt(5, 5)
    },
    retrain: call('retrain'),
    reset: call('reset'),
  } as unknown as LabExperiment
}

test('an experiment that goes on counts and tells the epochs of both trainings in a row', async () => {
  const calls: string[] = []
  const before = { model: modelOf(1), history: reports(0, 3), progress: progressAt(3, 8), removals: [] }
  const experiment = await continued(experimentOf(calls), before)
  assert.deepEqual(calls, ['retrain 5'], 'the epochs that were left')
  const { epoch, epochs, isDone } = await experiment.progress()
  assert.deepEqual([epoch, epochs, isDone], [3, 8, false])
  assert.deepEqual(await experiment.history(), reports(0, 3))
  const told: number[][] = []
  const end = await experiment.train({}, ({ reports: own }) => told.push(own.map((report) => report.epoch)))
  assert.deepEqual(told, [
    [0, 1, 2, 3, 4],
    [5, 6, 7, 8],
  ])
  assert.deepEqual([end.epoch, end.epochs, end.isDone], [8, 8, true])
  await experiment.reset()
  assert.equal((await experiment.progress()).epochs, 5, 'after a reset only its own training counts')
})

test('an experiment whose training was complete trains no epoch more, and one without training is as it is', async () => {
  const calls: string[] = []
  const done = { model: modelOf(1), history: reports(0, 8), progress: progressAt(8, 8), removals: [] }
  const experiment = await continued(experimentOf(calls), done)
  assert.deepEqual(await experiment.progress(), progressAt(8, 8))
  assert.deepEqual(await experiment.history(), reports(0, 8))
  const fresh = experimentOf(calls)
  const { epochs } = await fresh.progress()
  assert.equal(await continued(fresh, { ...done, history: [], progress: progressAt(0, epochs) }), fresh)
  assert.deepEqual(calls, [])
  assert.equal(await continued(fresh, { ...done, history: [], progress: progressAt(0, epochs + 8) }), fresh)
  assert.deepEqual(calls, [`retrain ${epochs + 8}`], 'a retraining that has not begun is there again')
})

const viewAt = (epoch: number, cuts = 0): RunView => ({
  ...nothing,
  phase: 'training',
  progress: progressAt(epoch, 20),
  cuts: Array(cuts).fill({}),
})

test('what is lost with a worker is said: epochs, a cut, nothing, or a network that had learned nothing', () => {
  const say = (view: RunView, last: Snapshot | undefined) =>
    lossText(lossOf(view, last), 'en').replace(/^.*?stopped\. /, '')
  assert.equal(say(viewAt(5), snapshot(1)), 'The last 2 epochs are lost. The network is kept as it was at epoch 3.')
  assert.equal(say(viewAt(4), snapshot(1)), 'The last epoch is lost. The network is kept as it was at epoch 3.')
  assert.equal(say(viewAt(3), snapshot(1)), 'Nothing is lost. The network is kept as it was at epoch 3.')
  assert.equal(say(viewAt(9, 1), snapshot(1)), 'The last cut is lost. The network is kept as it was at epoch 3.')
  const cut = snapshot(1, { cuts: [{} as never] })
  assert.equal(say(viewAt(3, 1), cut), 'Nothing is lost. The network is kept as it was at epoch 3 with its cut.')
  assert.equal(say(viewAt(2), undefined), 'The last 2 epochs are lost.')
  assert.match(say(viewAt(0), undefined), /^It had not been trained yet/)
  assert.equal(
    lossText(lossOf(viewAt(5), snapshot(1)), 'zh'),
    '网络所在的后台线程停了。最近 2 轮训练丢了。留着第 3 轮时的网络。',
  )
})

const stateOf = (data: string) => ({ data, network: 'n', step: 'data' }) as unknown as LabState

test('undo and redo lead back to the same run; what is only looked at begins none', () => {
  const store = new LabStore(stateOf('a'))
  store.change({ ...stateOf('a'), step: 'train' })
  assert.equal(store.run, 1)
  store.change(stateOf('b'))
  store.change(stateOf('a'))
  assert.equal(store.run, 3, 'the same settings again are another run')
  store.undo()
  store.undo()
  assert.equal(store.run, 1)
  store.redo()
  assert.equal(store.run, 2)
})

test('a gesture that ends where it began is in the run from before it', () => {
  const store = new LabStore(stateOf('a'))
  store.change(stateOf('b'), 'typing')
  store.change(stateOf('a'), 'typing')
  assert.deepEqual([store.run, store.canUndo], [1, false])
})

test('the browser’s Back and Forward are undo and redo where these lead there', () => {
  const store = new LabStore(stateOf('a'))
  store.change(stateOf('b'))
  store.goTo(stateOf('a'))
  assert.deepEqual([store.run, store.canUndo, store.canRedo], [1, false, true])
  store.goTo(stateOf('b'))
  assert.equal(store.run, 2)
  store.goTo(stateOf('c'))
  assert.deepEqual([store.run, store.canUndo], [3, true])
})
