/** The Lab's worker ends: by an error, or without a word. What was lost is said, and the work goes on. */

import assert from 'node:assert/strict'
import type { Worker } from 'playwright-core'
import { type Lab, labTest } from '../support/lab.js'
import { openPart, part } from '../support/report.js'
import { endWorkerOf, watchCalls } from '../support/worker-calls.js'

const long = '#v=1&lab&data=circle&epochs=100000&pace=full&step=prune'
const short = '#v=1&lab&data=circle&epochs=12&pace=full&step=prune'
const expected = /ended on purpose/

/** Workers that hold an experiment, or may: thumbnails have theirs for a moment only. */
const workersOf = (lab: Lab): Worker[] => lab.page.workers().filter((worker) => worker.url().includes('browser-worker'))

const ends: Record<string, () => void> = {
  'without a word': () => self.close(),
  'by an error': () => {
    setTimeout(() => {
      throw new Error('ended on purpose')
    })
  },
}

async function endAll(lab: Lab, end: () => void): Promise<void> {
  for (const worker of workersOf(lab)) await worker.evaluate(end).catch(() => undefined)
}

const alert = (lab: Lab) => lab.host.locator('.card > [role=alert]')
const goOn = (lab: Lab) => lab.host.locator('[data-action=go-on]')
/** Waits until a network with a cut is there and rests: its fingerprint alone stands while it is being made, too. */
const uncut = (lab: Lab) => lab.host.locator('[data-action=undo]:not(:disabled)')

for (const [how, end] of Object.entries(ends))
  labTest(
    `training whose worker ends ${how} goes on from the last epoch that was kept`,
    { hash: long, expected },
    async (lab) => {
      await lab.button('play').click()
      await lab.reaches(50)
      await endAll(lab, end)
      await alert(lab)
        .filter({ hasText: /has stopped\. .*The network is kept as it was at epoch [\d,]+\./ })
        .waitFor()
      const kept = Number(/at epoch ([\d,]+)/.exec((await alert(lab).textContent()) ?? '')?.[1]?.replaceAll(',', ''))
      assert.ok(kept > 0, `an epoch is wanted, got ${kept}`)
      await goOn(lab).click()
      await alert(lab).waitFor({ state: 'detached' })
      await lab.reaches(kept + 1)
      await lab.button('play').click()
      await lab.rests()
      assert.ok((await lab.epoch()) > kept)
    },
  )

labTest(
  'a cut network whose worker ends comes back to the bit, and Undo and Reset work',
  { hash: short, expected },
  async (lab) => {
    await lab.button('play').click()
    await lab.reaches(12)
    await lab.rests()
    const whole = await lab.fingerprint()
    await lab.host.locator('[data-action=cut]').click()
    await lab.hasOther(whole)
    await uncut(lab).waitFor()
    const cut = await lab.fingerprint()
    await endAll(lab, ends['without a word']!)
    await alert(lab)
      .filter({ hasText: 'Nothing is lost. The network is kept as it was at epoch 12 with its cut.' })
      .waitFor()
    await goOn(lab).click()
    await alert(lab).waitFor({ state: 'detached' })
    await lab.has(cut)
    await uncut(lab).waitFor()
    await endAll(lab, ends['without a word']!)
    await alert(lab).waitFor()
    await lab.host.getByRole('button', { name: 'Undo', exact: true }).click()
    await lab.has(whole)
    await endAll(lab, ends['without a word']!)
    await alert(lab).waitFor()
    await lab.press('reset')
    await lab.hasOther(whole)
    assert.equal(await lab.epoch(), 0)
    await lab.host.getByRole('button', { name: 'Undo', exact: true }).click()
    await lab.has(whole)
  },
)

labTest(
  'a network that is kept is there for another try when no worker can be started',
  { hash: short, expected: /ended on purpose|ERR_FAILED/ },
  async (lab) => {
    await lab.button('play').click()
    await lab.reaches(12)
    await lab.rests()
    await lab.host.locator('[data-action=cut]').click()
    await uncut(lab).waitFor()
    const cut = await lab.fingerprint()
    await endAll(lab, ends['without a word']!)
    await goOn(lab).waitFor()
    await lab.page.route('**/browser-worker*', (route) => route.abort())
    await goOn(lab).click()
    await alert(lab).filter({ hasText: 'Nothing is lost.' }).waitFor()
    await lab.page.unroute('**/browser-worker*')
    await goOn(lab).click()
    await alert(lab).waitFor({ state: 'detached' })
    await uncut(lab).waitFor()
    assert.equal(await lab.fingerprint(), cut)
  },
)

labTest('a network that nothing was done to is made again', { hash: short, expected }, async (lab) => {
  const first = await lab.fingerprint()
  await endAll(lab, ends['without a word']!)
  await alert(lab).filter({ hasText: 'had not been trained yet' }).waitFor()
  await goOn(lab).click()
  await lab.has(first)
  await alert(lab).waitFor({ state: 'detached' })
})

labTest(
  'the report renews its copy of the network when that one’s worker has ended',
  { hash: short, prepare: watchCalls },
  async (lab) => {
    await lab.button('play').click()
    await lab.reaches(12)
    await lab.rests()
    await openPart(lab, 'truth')
    await part(lab, 'truth').locator('.truth-table').waitFor()
    await openPart(lab, 'sweep')
    await part(lab, 'sweep').locator('.reading').waitFor()
    await openPart(lab, 'sizes')
    await lab.host.locator('.report-times td').first().waitFor() // the last answer: the copy rests
    await endWorkerOf(lab.page, 'report')
    await openPart(lab, 'scan')
    await part(lab, 'scan').locator('.scan-table, .field-error').first().waitFor()
    assert.equal(await part(lab, 'scan').locator('.field-error').count(), 0)
  },
)

/** Trains from the first weights to the end. @param after  done in the middle of the sixth epoch */
async function trainThrough(lab: Lab, after: () => Promise<void>): Promise<string | null> {
  for (let epoch = 1; epoch <= 5; epoch += 1) {
    await lab.press('epoch')
    await lab.reaches(epoch)
    await lab.rests()
  }
  const whole = await lab.fingerprint()
  await lab.press('step')
  await lab.hasOther(whole)
  await after()
  await lab.button('play').click()
  await lab.reaches(12)
  await lab.rests()
  return lab.fingerprint()
}

for (const optimiser of ['momentum', 'adam'])
  labTest(
    `${optimiser} goes on to the same bits after its worker has ended, and after undo, as if nothing had been`,
    { hash: `${short}&optimiser=${optimiser}&schedule=cosine`, expected },
    async (lab) => {
      const first = await lab.fingerprint()
      const rested = await trainThrough(lab, async () => {})
      await lab.press('reset')
      await lab.has(first)
      const lost = await trainThrough(lab, async () => {
        const before = await lab.fingerprint()
        await endAll(lab, ends['without a word']!)
        await alert(lab).filter({ hasText: 'Nothing is lost.' }).waitFor()
        await goOn(lab).click()
        await lab.has(before)
        assert.equal(await lab.epoch(), 5)
      })
      await lab.press('reset')
      await lab.has(first)
      const undone = await trainThrough(lab, async () => {
        const before = await lab.fingerprint()
        await lab.set({ data: 'spiral' })
        await lab.hasOther(before)
        await lab.host.getByRole('button', { name: 'Undo', exact: true }).click()
        await lab.has(before)
      })
      assert.deepEqual([lost, undone], [rested, rested])
      await lab.open('train')
      await lab.host.locator('.curve').first().waitFor({ state: 'attached' })
    },
  )
