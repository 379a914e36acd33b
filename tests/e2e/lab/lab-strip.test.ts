/** The line of steps and the strip of results say what was done and what came out of it; the main button says what it does. */

import assert from 'node:assert/strict'
import { loadCore } from 'pruning-playground'
import { readNumber } from '../support/figures.js'
import { type Lab, labTest } from '../support/lab.js'

const trained = '#v=1&lab&epochs=8&pace=full&step=prune'

const result = (lab: Lab, id: string) => lab.host.locator(`[data-result=${id}] dd`)
const cutButton = (lab: Lab) => lab.host.locator('[data-action=cut]')

async function says(lab: Lab, label: string): Promise<void> {
  await lab
    .button('play')
    .filter({ hasText: new RegExp(`^\\s*${label}\\s*$`) })
    .waitFor()
}

async function train(lab: Lab): Promise<void> {
  await lab.button('play').click()
  await lab.reaches(8)
  await lab.rests()
}

labTest(
  'the main button says what it does: train, pause, train on, train again, retrain',
  { hash: '#v=1&lab&epochs=40' },
  async (lab) => {
    await says(lab, 'Train')
    await lab.button('play').click()
    await says(lab, 'Pause')
    await lab.reaches(2)
    assert.equal((await lab.state()).step, 'train', 'training is seen')
    await lab.button('play').click()
    await says(lab, 'Train on')
    await lab.host.locator('.pace input').check({ force: true })
    await lab.button('play').click()
    await lab.reaches(40)
    await lab.rests()
    await says(lab, 'Train again')
    const whole = await lab.fingerprint()
    await lab.open('prune')
    await cutButton(lab).click()
    await lab.hasOther(whole)
    await says(lab, 'Retrain')
    await lab.field('retrain').fill('2')
    await lab.field('retrain').press('Enter')
    await lab.button('play').click()
    await lab.host.locator('.cut-worth').getByText('after 2 epochs more').waitFor()
    await lab.rests()
    await says(lab, 'Retrain')
  },
)

labTest(
  'what came out is the core’s: weights gone, score, bytes; time once it was measured',
  { hash: trained },
  async (lab) => {
    await train(lab)
    using experiment = (await loadCore()).createExperiment({ data: 'circle', epochs: 8 })
    while (!experiment.progress.isDone) experiment.advance(1000)
    const accuracy = () => Math.round(100 * (experiment.evaluate('test').accuracy ?? Number.NaN))
    const smallest = () => {
      const sizes = experiment.storedSizes().filter(({ bits }) => bits === 32)
      return Math.min(...sizes.map(({ bytes }) => bytes))
    }
    const before = accuracy()
    const dense = smallest()
    experiment.prune({ criterion: 'magnitude', amount: 0.5 })
    assert.equal(await lab.host.locator('[data-result=time]').count(), 0)
    await lab.host.locator('.effect').filter({ hasText: '48 of 96 would go' }).waitFor()
    await lab.host.locator('[data-result=gone] dt').filter({ hasText: 'would go' }).waitFor()
    assert.equal(
      readNumber((await result(lab, 'bytes').textContent()) ?? ''),
      dense,
      'bytes are those of what is there',
    )
    await cutButton(lab).click()
    await lab.has(experiment.fingerprint)
    await lab.host
      .locator('[data-result=gone] dt')
      .filter({ hasText: /^gone$/ })
      .waitFor()
    const numbers = async (id: string) => ((await result(lab, id).textContent()) ?? '').match(/\d+/g)?.map(Number) ?? []
    assert.deepEqual(await numbers('gone'), [48, 96])
    assert.deepEqual((await numbers('score')).slice(0, 2), [before, accuracy()])
    assert.equal((await numbers('bytes'))[0], smallest())
    await lab.open('take-away')
    await result(lab, 'time').waitFor()
    assert.ok(readNumber((await result(lab, 'time').textContent()) ?? '') > 0)
  },
)

labTest('each step sums itself up in the line of steps', { hash: trained }, async (lab) => {
  const sum = (id: string, wanted: RegExp) =>
    lab.host.locator(`.step[data-step=${id}] .step-result`).filter({ hasText: wanted }).waitFor()
  await sum('data', /^circle, 320 to train on, 80 to test$/)
  await sum('network', /^2-8-8-2, 114 parameters$/)
  await sum('train', /^not begun$/)
  await sum('prune', /^nothing cut$/)
  await train(lab)
  await sum('train', /^after 8 epochs \d+%\s+accuracy on the 80 test samples$/)
  const done = () =>
    lab.host.locator('.step.is-done').evaluateAll((steps) => steps.map((step) => (step as HTMLElement).dataset.step))
  assert.deepEqual(await done(), ['data', 'network', 'train'])
  await cutButton(lab).click()
  await sum('prune', /^50% gone, \d+%\s+accuracy on the 80 test samples$/)
  assert.deepEqual(await done(), ['data', 'network', 'train', 'prune'])
  await sum('take-away', /^\d+ bytes$/)
})

labTest(
  'on a phone what a cut changes is in sight where Cut is pressed: a small network, and the strip',
  { hash: trained, viewport: { width: 390, height: 844 } },
  async (lab) => {
    await train(lab)
    const small = lab.host.locator('.miniature')
    const inSight = async (what: typeof small) => {
      const box = await what.boundingBox()
      assert.ok(box && box.y >= 0 && box.y + box.height <= 844, JSON.stringify(box))
      return box
    }
    await small.locator('.stroke.is-going').nth(47).waitFor({ state: 'attached' })
    await cutButton(lab).scrollIntoViewIfNeeded()
    const [button, dock] = [await inSight(cutButton(lab)), await inSight(lab.host.locator('.dock'))]
    await inSight(small)
    assert.ok(button.y + button.height <= dock.y, 'the strip does not lie over the button')
    await cutButton(lab).click()
    await small.locator('.cut-line').nth(47).waitFor({ state: 'attached' })
    await result(lab, 'gone').locator('strong').filter({ hasText: /^48$/ }).waitFor()
    await inSight(small)
    const after = await inSight(cutButton(lab))
    assert.ok(Math.abs(after.y - button.y) < 1, 'the button stays where the finger is')
  },
)
