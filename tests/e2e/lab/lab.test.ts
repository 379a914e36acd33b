import assert from 'node:assert/strict'
import { loadCore } from 'pruning-playground'
import { experimentSettings } from '../../../web/src/rules/experiment-settings.js'
import type { LabState } from '../../../web/src/state/lab-state.js'
import { labTest } from '../support/lab.js'

/** The fingerprint of a whole run in Node. */
async function fingerprintInNode(state: LabState): Promise<string> {
  const settings = Object.fromEntries(experimentSettings.map(({ key }) => [key, state[key]]))
  using experiment = (await loadCore()).createExperiment(settings as never)
  while (!experiment.progress.isDone) experiment.advance(10_000)
  return experiment.fingerprint
}

labTest(
  'circle is learned, the page says so, and Node comes to the same fingerprint',
  { hash: '#v=1&lab&epochs=40&pace=full' },
  async (lab) => {
    await lab.button('play').click()
    await lab.reaches(40)
    await lab.rests()
    const result = (await lab.step('train').locator('.step-result').textContent()) ?? ''
    const share = Number(/(\d+)\s*%/.exec(result)?.[1])
    assert.ok(share > 90, `the step's result: ${result}`)
    assert.match((await lab.sentence.textContent()) ?? '', /After 40 epochs it is right about 9|100/)
    assert.equal(await lab.host.locator('.curve.is-test').count(), 2, 'curves of loss and of accuracy')
    const right = await lab.host.locator('.confusion tbody td.heat-right').allTextContents()
    assert.ok(right.map(Number).reduce((a, b) => a + b) > 60, `right answers: ${right}`)
    assert.equal((await lab.button('play').textContent())?.trim(), 'Train again')
    assert.equal(await lab.fingerprint(), await fingerprintInNode(await lab.state()))
  },
)

labTest('Space pauses and goes on, a full stop is a batch, e an epoch, r the way back', {}, async (lab) => {
  const { keyboard } = lab.page
  const first = await lab.fingerprint()
  await keyboard.press('Space')
  await lab.reaches(3)
  await keyboard.press('Space')
  await lab.rests()
  const paused = await lab.fingerprint()
  await lab.stays(paused)
  await keyboard.press('.')
  await lab.hasOther(paused)
  await lab.rests()
  const before = await lab.epoch()
  await keyboard.press('e')
  await lab.reaches(before + 1)
  await keyboard.press('Space')
  await lab.reaches(before + 3)
  await keyboard.press('r') // in the middle of training
  await lab.has(first)
  assert.equal(await lab.epoch(), 0)
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
  const [paused, epoch] = [await lab.fingerprint(), await lab.epoch()]
  await lab.stays(paused)
  await show('visible')
  await lab.reaches(epoch + 1)
})

labTest('a setting that is changed starts training anew, a bad one is refused, undo takes it back', {}, async (lab) => {
  await lab.button('play').click()
  await lab.reaches(5)
  await lab.field('learningRate').fill('0.003')
  await lab.field('learningRate').press('Enter')
  await lab.sentence.getByText(/learning rate is now 0.003/).waitFor()
  await lab.reaches(1)
  await lab.field('batchSize').fill('many')
  await lab.field('batchSize').press('Enter')
  await lab
    .refusal('batchSize')
    .filter({ hasText: /^“many” will not do for .*: it wants a whole number in \[1, / })
    .waitFor()
  assert.equal(await lab.field('batchSize').getAttribute('aria-invalid'), 'true')
  assert.equal(await lab.host.locator('.notice').count(), 0, 'it is told beside the field and nowhere else')
  const { learningRate, batchSize } = await lab.state()
  assert.deepEqual([learningRate, batchSize], [0.003, 16])
  await lab.host.getByRole('button', { name: 'Undo' }).click()
  assert.equal((await lab.state()).learningRate, 0.01)
  await lab.button('play').focus()
  await lab.page.keyboard.press('Control+Shift+z')
  assert.equal((await lab.state()).learningRate, 0.003)
})

labTest(
  'a network is checked while it is typed: the place is marked, and the last good one stays',
  { hash: '#v=1&lab&network=9-4-2' },
  async (lab) => {
    const error = lab.host.locator('#network-error')
    await error.waitFor() // the link's own does not fit the data
    await lab.field('network').fill('2-4-2 tanh')
    await error.waitFor({ state: 'detached' })
    assert.equal(await lab.host.locator('.layers .stroke').count(), 16, 'the links of 2-4-2')
    await lab.field('network').fill('2-4-cov(3)-2')
    await error.waitFor()
    assert.match((await error.textContent()) ?? '', /At character 5/)
    assert.equal(await error.locator('mark').textContent(), 'c')
    assert.equal((await lab.state()).network, '2-4-2 tanh')
    assert.equal(await lab.host.locator('.layers .stroke').count(), 16)
    await lab.button('play').click()
    await lab.reaches(1)
  },
)

labTest('Back brings the settings before; a step that is opened is no entry', {}, async (lab) => {
  await lab.host.locator('input[name=data][value=moons]').check({ force: true })
  await lab.page.waitForURL(/data=moons/)
  await lab.open('train')
  await lab.page.waitForURL(/step=train/)
  await lab.page.goBack()
  await lab.page.waitForFunction(() => !location.hash.includes('moons'))
  assert.equal((await lab.state()).data, 'circle')
})

labTest(
  'a hostile link is read as far as it makes sense; a link that is copied opens the same experiment',
  {
    hash: '#v=1&lab&data=__proto__&network=%3Cimg%20src=x%20onerror=alert(1)%3E&learning-rate=1e999&seed=5&seed=6&epochs=-1&batch-size=8&%E0%A4%A=1&constructor=2',
  },
  async (lab) => {
    const { data, network, learningRate, seed, epochs, batchSize } = await lab.state()
    assert.deepEqual([data, network, learningRate, seed, epochs, batchSize], ['circle', '2-8-8-2', 0.01, 5, 100, 8])
    assert.match((await lab.notice.first().textContent()) ?? '', /data, network, learning-rate and \d more/)
    assert.equal(await lab.host.locator('img').count(), 0)
    const before = { state: await lab.state(), fingerprint: await lab.fingerprint() }
    await lab.page.goto(await lab.link())
    await lab.page.reload()
    await lab.ready()
    assert.deepEqual({ state: await lab.state(), fingerprint: await lab.fingerprint() }, before)
  },
)
