/** What a person does to a network by hand, as values. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadCore } from 'pruning-playground'
import { readNetworkFile } from '../../../web/src/files/network-file.js'
import {
  toggled,
  withCompared,
  withInputs,
  withLayerAdded,
  withMatrix,
  withoutLayer,
  withoutSample,
  withSampleAdded,
  withSize,
} from '../../../web/src/hand/edits.js'
import { fromHash, inFull, toHash } from '../../../web/src/hand/link.js'
import { sizesOf } from '../../../web/src/hand/parts.js'
import { coreSettings, fileOf, type HandState, stateOf, workedExample } from '../../../web/src/hand/state.js'

const core = await loadCore()
const example = stateOf(workedExample)
const resultOf = (state: HandState) => core.inspect(coreSettings(state))
const outputsOf = (state: HandState) => resultOf(state).before.at(-1)?.activation
const cut = (state: HandState, ...ids: string[]) => ids.reduce((now, id) => toggled(now, id, resultOf(now)), state)

test('each edit gives a network that the core takes', () => {
  const edits = [
    withSize(example, 0, 5),
    withSize(example, 1, 1),
    withSize(example, 2, 24),
    withLayerAdded(example),
    withoutLayer(example, 0),
    withoutLayer(example, 1),
    withMatrix(example, 0, [
      [1, 2],
      [3, 4],
      [5, 6],
    ]),
    withMatrix(example, 1, [
      [1, 2, 3],
      [4, 5, 6],
    ]),
    withInputs(example, [
      [1, 2],
      [3, 4],
    ]),
    withoutSample(withSampleAdded(example), 0),
  ]
  for (const state of edits) assert.equal(resultOf(state).layers.length, state.layers.length)
  assert.deepEqual(edits.map(sizesOf), [
    [5, 2, 1],
    [3, 1, 1],
    [3, 2, 24],
    [3, 2, 2, 1],
    [3, 1],
    [3, 2],
    [2, 3, 1],
    [3, 3, 2],
    [2, 2, 1],
    [3, 2, 1],
  ])
})

test('a layer that is added changes no output that is not negative', () => {
  assert.deepEqual(outputsOf(withLayerAdded(example)), outputsOf(example))
})

test('cuts follow the weights that they are of when a layer is put in between, and go with it', () => {
  const state = cut({ ...example, threshold: 0 }, 'w1.2.3', 'w2.1.2')
  const added = withLayerAdded(state)
  assert.deepEqual(added.cut, ['w1.2.3', 'w3.1.2'])
  assert.deepEqual(withoutLayer(added, 1).cut, ['w1.2.3'])
})

test('what falls away takes its cuts along', () => {
  const state = cut({ ...example, threshold: 0 }, 'w1.2.3', 'n1.1')
  assert.deepEqual(withSize(state, 1, 1).cut, ['n1.1'])
  assert.deepEqual(withSize(state, 0, 2).cut, ['n1.1'])
})

test('a cut by hand is remembered only where it differs from the threshold', () => {
  const once = cut(example, 'w1.1.1')
  assert.deepEqual([once.cut, once.keep], [[], ['w1.1.1']])
  assert.deepEqual(cut(once, 'w1.1.1'), example)
  const gone = cut(example, 'w1.2.3')
  assert.deepEqual([gone.cut, gone.keep], [['w1.2.3'], []])
})

test('the threshold looks at the layers that are ticked', () => {
  const both = withCompared({ ...example, threshold: 0.8 }, 1, true)
  assert.deepEqual(both.thresholdLayers, [0, 1])
  assert.deepEqual(resultOf(both).removed, ['w1.1.1', 'w1.1.2', 'w1.2.1', 'w1.2.2', 'w1.2.3', 'w2.1.1', 'w2.1.2'])
  assert.equal(withCompared(both, 1, false).thresholdLayers, undefined)
  assert.deepEqual(resultOf(withCompared(both, 0, false)).removed, ['w2.1.1', 'w2.1.2'])
  assert.deepEqual(cut(both, 'w2.1.1').keep, ['w2.1.1'])
  assert.equal(withLayerAdded(both).thresholdLayers, undefined)
})

test('a weight of a cut unit comes back alone', () => {
  const state = cut({ ...example, threshold: 0 }, 'n1.2', 'w1.2.3')
  assert.deepEqual(resultOf(state).removed, ['w1.2.1', 'w1.2.2', 'w2.1.2'])
})

test('a state goes into a link and comes back', () => {
  const defaults = example
  const state: HandState = {
    ...cut(
      withSampleAdded(
        withMatrix(example, 0, [
          [0.1, -2e-7],
          [1e6, 3],
          [4, 5],
        ]),
      ),
      'n1.3',
      'w1.1.2',
    ),
    criterion: 'lamp',
    thresholdLayers: [1],
    sample: 1,
    focus: 'w2.1.3',
    contribution: 'signedShare',
    lang: 'zh',
  }
  const hash = toHash(state, defaults, inFull(state))
  assert.deepEqual(
    fromHash(hash, defaults, () => undefined),
    { state, ignored: [] },
  )
  assert.equal(toHash(defaults, defaults, inFull(defaults)), '')
})

test('what a hostile link holds is left out, and named', () => {
  const hash = '#v=1&network&json=%7B&z=AAAA&cut=w9.9.9&threshold=-1&criterion=obs&focus=x1&sample=9&bad=1&__proto__=1'
  const { state, ignored } = fromHash(hash, example, () => undefined)
  assert.deepEqual({ ...state, criterion: 'row' }, example)
  assert.ok(
    ['json', 'z', 'cut', 'threshold', 'focus', 'sample', 'bad', '__proto__'].every((key) => ignored.includes(key)),
    ignored.join(),
  )
})

test('the file of a network is read back as it was', () => {
  const state = cut(example, 'w1.2.3', 'w1.1.1')
  assert.deepEqual(stateOf(readNetworkFile(JSON.parse(JSON.stringify(fileOf(state))))), state)
})
