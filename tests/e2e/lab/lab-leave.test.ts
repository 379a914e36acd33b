/** Going away from the Lab and coming back. */

import assert from 'node:assert/strict'
import { Lab, labTest } from '../support/lab.js'

const trained = '#v=1&lab&data=circle&epochs=12&pace=full&step=prune'

async function trainAndCut(lab: Lab): Promise<string | null> {
  await lab.button('play').click()
  await lab.reaches(12)
  await lab.rests()
  const whole = await lab.fingerprint()
  await lab.host.locator('[data-action=cut]').click()
  await lab.hasOther(whole)
  await lab.host.locator('[data-action=undo]:not(:disabled)').waitFor()
  return lab.fingerprint()
}

/** Waits until the network is written down. */
async function isKept(lab: Lab, fingerprint: string | null): Promise<void> {
  await lab.page.evaluate(async (wanted) => {
    const answered = <Value>(request: IDBRequest<Value>): Promise<Value> =>
      new Promise((resolve) => {
        request.onsuccess = () => resolve(request.result)
      })
    const database = await answered(indexedDB.open('pruning-playground'))
    for (;;) {
      const all = await answered(database.transaction('left').objectStore('left').getAll())
      if (all.some(({ value }) => value?.snapshot.fingerprint === wanted)) break
      await new Promise(requestAnimationFrame)
    }
    database.close()
  }, fingerprint)
}

labTest(
  'a trained, cut network is back after a visit to the lessons, by the door and by Back',
  { hash: trained },
  async (lab) => {
    const cut = await trainAndCut(lab)
    await isKept(lab, cut)
    const { page } = lab
    await page.getByRole('link', { name: 'Lessons' }).click()
    await page.locator('pruning-playground').waitFor()
    await page.getByRole('link', { name: 'Lab', exact: true }).click()
    await lab.ready()
    await lab.has(cut)
    const { data, epochs } = await lab.state()
    assert.deepEqual([data, epochs, await lab.epoch()], ['circle', 12, 12])
    await lab.host.getByText('The network is back as it was.').waitFor()
    await isKept(lab, cut)
    await page.getByRole('link', { name: 'Lessons' }).click()
    await page.locator('pruning-playground').waitFor()
    await page.goBack()
    await lab.ready()
    await lab.has(cut)
    await lab.open('prune')
    await lab.host.locator('[data-action=undo]:not(:disabled)').click()
    await lab.hasOther(cut)
    assert.equal(await lab.epoch(), 12)
  },
)

labTest(
  'a link that asks for another experiment gets it, and another tab finds nothing',
  { hash: trained },
  async (lab, { url, context }) => {
    const cut = await trainAndCut(lab)
    await isKept(lab, cut)
    const other = new Lab(await context.newPage())
    await other.page.goto(`${url}lab.html${trained}`)
    await other.ready()
    assert.equal(await other.epoch(), 0)
    await lab.page.getByRole('link', { name: 'Lessons' }).click()
    await lab.page.locator('pruning-playground').waitFor()
    await lab.page.goto(`${url}lab.html#v=1&lab&data=spiral`)
    await lab.ready()
    assert.deepEqual([(await lab.state()).data, await lab.epoch()], ['spiral', 0])
  },
)

labTest('what was left without training, or was reset, is not kept', { hash: trained }, async (lab) => {
  const cut = await trainAndCut(lab)
  await isKept(lab, cut)
  await lab.press('reset')
  await lab.hasOther(cut)
  await lab.page.evaluate(async () => {
    const request = indexedDB.open('pruning-playground')
    await new Promise((resolve) => {
      request.onsuccess = resolve
    })
    const count = () =>
      new Promise<number>((resolve) => {
        const asked = request.result.transaction('left').objectStore('left').count()
        asked.onsuccess = () => resolve(asked.result)
      })
    while ((await count()) > 0) await new Promise(requestAnimationFrame)
  })
})

/** A browser whose storage is shut, as in some private windows. */
const noStorage = (page: Lab['page']) =>
  page.addInitScript(() => {
    Object.defineProperty(globalThis, 'indexedDB', {
      value: {
        open() {
          throw new DOMException('it is forbidden', 'SecurityError')
        },
      },
    })
  })

labTest(
  'a network that cannot be kept says so, and leaving asks first',
  { hash: trained, prepare: noStorage },
  async (lab) => {
    assert.equal(await lab.host.locator('.unkept').count(), 0)
    await trainAndCut(lab)
    await lab.host
      .locator('.unkept')
      .filter({ hasText: /lets this page store nothing/ })
      .waitFor()
    const asked = lab.page.waitForEvent('dialog')
    const leaving = lab.page.evaluate(() => {
      location.href = './'
    })
    const dialog = await asked
    assert.equal(dialog.type(), 'beforeunload')
    await dialog.dismiss()
    await leaving
    assert.equal(await lab.epoch(), 12)
  },
)
