import assert from 'node:assert/strict'
import { loadCore } from 'pruning-playground'
import { experimentSettings } from '../../web/src/state/experiment-settings.js'
import type { LabState } from '../../web/src/state/lab-state.js'
import { labTest } from './support/lab.js'

/** The fingerprint of a whole run in Node. */
async function fingerprintInNode(state: LabState): Promise<string> {
  const settings = Object.fromEntries(experimentSettings.map(({ key }) => [key, state[key]]))
  using experiment = (await loadCore()).createExperiment(settings as never)
  while (!experiment.progress.isDone) experiment.advance(10_000)
  return experiment.fingerprint
}

const short = '#v=1&lab&epochs=40'

labTest('circle is learned, the page says so, and Node comes to the same fingerprint', { hash: short }, async (lab) => {
  await lab.button('play').click()
  await lab.reaches(40)
  await lab.rests()
  const result = (await lab.step('train').locator('.step-result').textContent()) ?? ''
  const share = Number(/(\d+)\s*%/.exec(result)?.[1])
  assert.ok(share > 90, `the step's result: ${result}`)
  assert.match((await lab.sentence.textContent()) ?? '', new RegExp(`${share}|9[0-9]|100`))
  assert.equal(await lab.host.locator('.curve.is-test').count(), 2, 'curves of loss and of accuracy')
  const right = await lab.host.locator('.confusion tbody td.heat-right').allTextContents()
  assert.ok(right.map(Number).reduce((a, b) => a + b) > 60, `right answers: ${right}`)
  assert.equal(await lab.button('play').isDisabled(), true, 'nothing is left to train')
  assert.equal(await lab.fingerprint(), await fingerprintInNode(await lab.state()))
})

labTest('Space pauses and goes on; a full stop is one batch, e the rest of an epoch', {}, async (lab) => {
  await lab.page.keyboard.press('Space')
  await lab.reaches(3)
  await lab.page.keyboard.press('Space')
  await lab.rests()
  const paused = await lab.fingerprint()
  await lab.page.waitForTimeout(250)
  assert.equal(await lab.fingerprint(), paused, 'it goes on though it is paused')
  await lab.page.keyboard.press('.')
  await lab.rests()
  assert.notEqual(await lab.fingerprint(), paused, 'one batch changes the weights')
  const before = await lab.epoch()
  await lab.page.keyboard.press('e')
  await lab.reaches(before + 1)
  await lab.page.keyboard.press('Space')
  await lab.reaches(before + 3)
})

labTest('reset brings the first weights back, in the middle of training too', {}, async (lab) => {
  const first = await lab.fingerprint()
  await lab.button('play').click()
  await lab.reaches(2)
  await lab.button('reset').click()
  await lab.rests()
  await lab.page.waitForTimeout(150)
  assert.equal(await lab.epoch(), 0)
  assert.equal(await lab.fingerprint(), first)
})

labTest('a setting that is changed while it trains starts training anew, and the page says so', {}, async (lab) => {
  await lab.button('play').click()
  await lab.reaches(5)
  await lab.field('learningRate').fill('0.003')
  await lab.field('learningRate').press('Enter')
  await lab.sentence.getByText(/learning rate is now 0.003/).waitFor()
  await lab.reaches(1)
  assert.equal((await lab.state()).learningRate, 0.003)
})

labTest('a number that is none is refused in a sentence, and nothing changes', {}, async (lab) => {
  await lab.open('train')
  await lab.field('batchSize').fill('many')
  await lab.field('batchSize').press('Enter')
  assert.match((await lab.notice.textContent()) ?? '', /“many”.*a whole number in \[1, /)
  assert.equal(await lab.field('batchSize').getAttribute('aria-invalid'), 'true')
  assert.equal((await lab.state()).batchSize, 16)
})

labTest('a network is checked while it is typed: the last good one stays, and the place is marked', {}, async (lab) => {
  await lab.open('network')
  await lab.field('network').fill('2-4-cov(3)-2')
  const error = lab.host.locator('#network-error')
  await error.waitFor()
  assert.match((await error.textContent()) ?? '', /At character 5/)
  assert.equal(await error.locator('mark').textContent(), 'c')
  assert.equal((await lab.state()).network, '2-8-8-2')
  await lab.field('network').fill('2-4-2 tanh')
  await lab.step('network').getByText('tanh').first().waitFor()
  await error.waitFor({ state: 'detached' })
  assert.equal((await lab.state()).network, '2-4-2 tanh')
  assert.equal(await lab.host.locator('.layers .stroke').count(), 16, 'the links of 2-4-2')
})

labTest('while the page is hidden training waits', {}, async (lab) => {
  await lab.button('play').click()
  await lab.reaches(2)
  const show = (state: string) =>
    lab.page.evaluate((value) => {
      Object.defineProperty(document, 'visibilityState', { value, configurable: true })
      document.dispatchEvent(new Event('visibilitychange'))
    }, state)
  await show('hidden')
  await lab.rests()
  const paused = await lab.fingerprint()
  await lab.page.waitForTimeout(200)
  assert.equal(await lab.fingerprint(), paused)
  const epoch = await lab.epoch()
  await show('visible')
  await lab.reaches(epoch + 1)
})

labTest('Back brings the settings before; step and language are no entry', {}, async (lab) => {
  await lab.host.locator('input[name=data][value=moons]').check({ force: true })
  await lab.page.waitForURL(/data=moons/)
  await lab.open('train')
  await lab.page.waitForURL(/step=train/)
  await lab.page.goBack()
  await lab.host.locator('input[name=data][value=circle]:checked').waitFor({ state: 'attached' })
  assert.equal((await lab.state()).data, 'circle')
})

labTest('undo takes a setting back, and redo brings it again', {}, async (lab) => {
  await lab.open('train')
  await lab.field('epochs').fill('7')
  await lab.field('epochs').press('Enter')
  await lab.host.getByRole('button', { name: 'Undo' }).click()
  assert.equal((await lab.state()).epochs, 100)
  await lab.page.keyboard.press('Control+Shift+z')
  assert.equal((await lab.state()).epochs, 7)
})

labTest(
  'a hostile link is read as far as it makes sense, and what does not is named',
  {
    hash: '#v=1&lab&data=__proto__&network=%3Cimg%20src=x%20onerror=alert(1)%3E&learning-rate=1e999&seed=5&seed=6&epochs=-1&batch-size=8&%E0%A4%A=1&constructor=2',
  },
  async (lab) => {
    const { data, network, learningRate, seed, epochs, batchSize } = await lab.state()
    assert.deepEqual([data, network, learningRate, seed, epochs, batchSize], ['circle', '2-8-8-2', 0.01, 5, 100, 8])
    assert.match((await lab.notice.first().textContent()) ?? '', /data, network, learning-rate and \d more/)
    assert.equal(await lab.host.locator('img').count(), 0)
  },
)

labTest(
  'the link that is copied opens the same experiment',
  { hash: '#v=1&lab&data=moons&seed=9&network=2-6-2 tanh' },
  async (lab) => {
    const before = { state: await lab.state(), fingerprint: await lab.fingerprint() }
    await lab.page.goto(await lab.link())
    await lab.page.reload()
    await lab.ready()
    assert.deepEqual({ state: await lab.state(), fingerprint: await lab.fingerprint() }, before)
  },
)
