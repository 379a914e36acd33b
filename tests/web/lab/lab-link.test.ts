/** The network behind `z=` in a link of the Lab. */

import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { loadCore } from 'pruning-playground'
import { readModel } from '../../../web/src/core/model/model-file.js'
import type { ExperimentState } from '../../../web/src/rules/experiment-settings.js'
import { firstState, labHash, readLabHash } from '../../../web/src/state/lab-state.js'
import { mostPackedLetters, packed, unpacked } from '../../../web/src/state/packed.js'

const core = await loadCore()
after(() => assert.equal(core.liveExperiments, 0))

const { experiment, plan } = core.defaultSettings()
const { dataSources } = core.describe()
const defaults = { experiment: experiment as ExperimentState, dataSources, plan }

test('a network that was trained and cut comes out of a link as it went in', async () => {
  using made = core.createExperiment({ data: 'circle', samples: 60, epochs: 2 })
  while (made.advance(100) > 0);
  made.prune({ criterion: 'magnitude', amount: 0.5 })
  const model = made.saveModel()
  const text = await packed(model)
  assert.ok(text && text.length < 3000, `${text?.length} letters`)
  assert.match(text, /^[\w-]+$/)
  const hash = labHash(firstState(defaults), defaults, text)
  const read = readLabHash(hash, defaults)
  assert.deepEqual(read.ignored, [])
  assert.equal(read.packed, text)
  const value = await unpacked(read.packed)
  assert.deepEqual(value, JSON.parse(JSON.stringify(model)))
  made.reset()
  made.loadModel(readModel(value).model)
  assert.equal(made.fingerprint, model.fingerprint)
})

test('a link without a network has none, and what is not packed is refused', async () => {
  assert.equal(readLabHash(labHash(firstState(defaults), defaults), defaults).packed, '')
  assert.deepEqual(readLabHash('#v=1&lab&z=a%20b', defaults).ignored, ['z'])
  for (const text of ['A', 'AAAA', 'zzzzzz', '____']) await assert.rejects(unpacked(text), text)
})

test('a network that is too large for a link is not packed', async () => {
  using made = core.createExperiment({ data: 'circle', network: '2-120-120-2 tanh', samples: 20, epochs: 1 })
  const model = made.saveModel()
  assert.ok(JSON.stringify(model).length > mostPackedLetters)
  assert.equal(await packed(model), undefined)
})

test('what unpacks to more than a network may have is refused before it is there', async () => {
  const zeros = new Blob([new Uint8Array(8 * 2 ** 20)]).stream().pipeThrough(new CompressionStream('deflate-raw'))
  const bytes = Buffer.from(await new Response(zeros).arrayBuffer())
  await assert.rejects(unpacked(bytes.toString('base64url')), /a network of at most 4194304 bytes is wanted, got more/)
})
