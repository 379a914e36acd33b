/** The module deploy.wasm: a trained network in the forms of devices. */

import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { CoreError, loadCore } from 'pruning-playground'
import { deviceFormIds, granularityIds, loadDeployCore, rangeRuleIds, roundingIds } from 'pruning-playground/deploy'

const core = await loadCore()
const deploy = await loadDeployCore()
const settings = { data: 'circle', epochs: 12, seed: 3 } as const

const experiment = core.createExperiment(settings)
while (experiment.advance(1000) > 0);
const model = experiment.saveModel()

function deployed() {
  const deployment = deploy.createDeployment(settings)
  deployment.loadModel(model)
  return deployment
}

after(() => {
  experiment.dispose()
  assert.equal(deploy.liveDeployments, 0)
})

test('the ids of the contract are those of the module', () => {
  const { forms, ranges, granularities, roundings } = deploy.describe()
  const ids = (choices: readonly { id: string }[]) => choices.map(({ id }) => id)
  assert.deepEqual(
    [forms, ranges, granularities, roundings].map(ids),
    [deviceFormIds, rangeRuleIds, granularityIds, roundingIds].map((list) => [...list]),
  )
})

test('in float32 it answers as the experiment does', () => {
  using deployment = deployed()
  const values = [0.1, 0.2, -1, 0.5]
  const [ours, theirs] = [deployment.predict('float32', values), experiment.predict(values)]
  for (const [i, value] of theirs.entries()) assert.ok(Math.abs(value - (ours[i] ?? 0)) < 1e-5)
  assert.equal(deployment.evaluate('float32', 'test').accuracy, experiment.evaluate('test').accuracy)
})

test('an 8-bit weight times its scale is the weight, within half a step', () => {
  using deployment = deployed()
  deployment.quantise({ granularity: 'channel' })
  const plain = deployment.plain().layers.filter(({ weights }) => weights)
  const quantised = deployment.quantised().layers.filter(({ weights }) => weights)
  for (const [i, { weights = [], weightScales = [], input }] of quantised.entries())
    for (const [k, q] of [...weights].entries()) {
      const scale = weightScales[Math.floor(k / input.channels)] ?? 0
      assert.ok(Math.abs(q * scale - (plain[i]?.weights?.[k] ?? 0)) <= scale * 0.500001)
    }
})

test('a call that is refused changes nothing', () => {
  using deployment = deployed()
  assert.throws(() => deployment.quantised(), CoreError)
  deployment.quantise()
  const before = deployment.quantised()
  assert.throws(() => deployment.quantise({ rounding: 'never' as 'double' }), /unknown rounding "never"/)
  assert.throws(() => deployment.quantise({ bits: 4 } as object), /unknown setting "bits"/)
  assert.deepEqual(deployment.quantised(), before)
})

test('after dispose every call is refused', () => {
  const deployment = deployed()
  deployment.dispose()
  deployment.dispose()
  assert.throws(() => deployment.plain(), /the deployment must be in use/)
})
