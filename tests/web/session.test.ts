/** A session does what its comments say; its arithmetic is tested in tests/core. */

import assert from 'node:assert/strict'
import { loadCore, type Session, sensitivityReadingIds } from 'pruning-playground'
import { assertHolds } from './support/near.js'
import { sessionTests } from './support/session-test.js'

const core = await loadCore()
const input = [1, 0, 1]

/** W = [1 2 3; 4 5 6], v = (1, 1), softsign: the article's network. */
function articleSession(): Session {
  const session = core.createSession({ layers: [3, 2, 1], activation: 'softsign' })
  session.setWeights(0, [1, 2, 3, 4, 5, 6])
  session.setWeights(1, [1, 1])
  return session
}

let session: Session
const sessionTest = sessionTests(core, articleSession, (made) => {
  session = made
})

sessionTest('sizes and parameterCount are those of the layers; settings left out are the defaults', () => {
  assert.deepEqual(session.sizes, [3, 2, 1])
  assert.equal(session.parameterCount, 3 * 2 + 2 + 2 + 1)
  const usual = core.createSession()
  assert.deepEqual(usual.sizes, core.defaultSettings().session.layers)
  usual.dispose()
})

sessionTest('the same seed gives the same network, another seed another', () => {
  const [one, same, other] = [5, 5, 6].map((seed) => core.createSession({ seed }))
  assert.equal(one?.fingerprint, same?.fingerprint)
  assert.notEqual(one?.fingerprint, other?.fingerprint)
  for (const each of [one, same, other]) each?.dispose()
})

sessionTest('the fingerprint follows a weight, a mask and a bias', () => {
  const seen = new Set([session.fingerprint])
  session.setWeight(1, 0, 1, 2)
  seen.add(session.fingerprint)
  session.setKept(0, 0, 0, false)
  seen.add(session.fingerprint)
  session.setBias(0, 1, 0.5)
  seen.add(session.fingerprint)
  assert.equal(seen.size, 4)
})

sessionTest('setWeight and setBias change one number: (row, column) is W[row][column]', () => {
  session.setWeight(0, 1, 2, 9)
  assert.deepEqual([...session.copyWeights(0)], [1, 2, 3, 4, 5, 9])
  session.setBias(0, 0, -4)
  assert.deepEqual([...(session.trace(input)[0]?.preactivation ?? [])], [0, 13])
})

sessionTest('typed arrays of every kind and plain arrays give the same', () => {
  const y = session.forward(input)
  for (const kind of [Float64Array, Float32Array, Int8Array, Uint16Array])
    assert.deepEqual(session.forward(kind.from(input)), y)
})

sessionTest('copies stay as they are when the session changes, and changing them changes nothing', () => {
  const [weights, mask, y] = [session.copyWeights(0), session.copyMask(0), session.forward(input)]
  const z = session.trace(input)[0]?.preactivation
  session.setWeights(0, [9, 9, 9, 9, 9, 9])
  session.setKept(0, 0, 0, false)
  // Memory that grows would leave a view of it empty.
  const large = core.createSession({ layers: [4000, 1000, 1] })
  large.dispose()
  assert.deepEqual([...weights], [1, 2, 3, 4, 5, 6])
  assert.deepEqual([...mask], [1, 1, 1, 1, 1, 1])
  assert.deepEqual([...y], [1.709090909090909])
  assert.deepEqual([...(z ?? [])], [4, 10])
  const before = session.fingerprint
  weights.fill(0)
  mask.fill(0)
  assert.equal(session.fingerprint, before)
})

sessionTest('setKept removes a weight and brings it back with its value', () => {
  const before = session.fingerprint
  session.setKept(0, 0, 2, false)
  assert.deepEqual([...session.copyMask(0)], [1, 1, 0, 1, 1, 1])
  assert.equal(session.copyWeights(0)[2], 3, 'the value is kept')
  assert.deepEqual([...(session.trace(input)[0]?.preactivation ?? [])], [1, 10])
  session.setKept(0, 0, 2, true)
  assert.equal(session.fingerprint, before)
})

sessionTest('cutNeuron removes what enters the neuron and what leaves it, and nothing else', () => {
  session.cutNeuron(0, 0)
  assert.deepEqual([...session.copyMask(0)], [0, 0, 0, 1, 1, 1])
  assert.deepEqual([...session.copyMask(1)], [0, 1])
  assert.deepEqual([...session.forward(input)], [10 / 11])
})

sessionTest('removeBelow returns how many it removed; a second call removes none; an equal score stays', () => {
  assert.equal(session.removeBelow(0, 'magnitude', 3, input), 2)
  assert.deepEqual([...session.copyMask(0)], [0, 0, 1, 1, 1, 1])
  assert.equal(session.removeBelow(0, 'magnitude', 3, input), 0)
  assert.equal(session.removeBelow(0, 'magnitude', 7, input), 4)
})

sessionTest('criteria that need no data take no samples', () => {
  assert.deepEqual([...session.score(0, 'magnitude')], [1, 2, 3, 4, 5, 6])
  assert.equal(session.removeBelow(0, 'magnitude', 3), 2)
})

sessionTest('forward is the last activation of trace, for each sample', () => {
  const samples = [1, 0, 1, 0, 1, 0]
  const traces = session.trace(samples)
  assert.equal(traces.length, 2)
  assert.deepEqual(session.forward(samples), traces.at(-1)?.activation)
  assert.deepEqual([...(traces[0]?.preactivation ?? [])], [4, 10, 2, 5])
  assert.deepEqual(session.forward(samples.slice(3)), session.forward(samples).slice(1))
})

sessionTest('no samples give no outputs', () => {
  assert.deepEqual(session.forward([]), new Float64Array(0))
  assert.deepEqual(
    session.trace([]).map(({ activation }) => activation.length),
    [0, 0],
  )
})

sessionTest('score gives the scores of the same reading in the worked example', () => {
  const { sensitivities } = core.workedExample()
  const readings = sensitivityReadingIds.filter((id) => id !== 'printed')
  assert.equal(readings.length, 5)
  for (const reading of readings) {
    const report = sensitivities.find(({ id }) => id === reading)
    assert.deepEqual([...session.score(0, reading, input)], report?.scores.flat(), reading)
  }
})

sessionTest('contributions, removalEffects and norms are those of the worked example', () => {
  const example = core.workedExample()
  const values = (id: string) => example.contributions.find((report) => report.id === id)?.before.values
  const shares = session.contributions(0, input)
  assert.deepEqual(shares, {
    energy: values('outputs'),
    energyOfNext: values('energy_of_y'),
    signedShare: values('signed_share_of_y'),
  })
  const changes = example.parts.filter(({ id }) => id.startsWith('w')).map(({ change }) => change)
  // Each from the change of one unit, not from another forward pass: their last bits differ.
  assertHolds([...session.removalEffects(0, input)], changes, 1e-15)
  assert.deepEqual(session.norms(0), example.norms)
})
