/** A network that was trained and cut is never lost for good by a change of data or settings. */

import assert from 'node:assert/strict'
import { type Lab, labTest } from '../support/lab.js'
import { holdCalls, isHeld, releaseCalls, watchCalls } from '../support/worker-calls.js'

const trained = '#v=1&lab&data=circle&epochs=12&pace=full&step=prune'

const undo = (lab: Lab) => lab.host.getByRole('button', { name: 'Undo', exact: true })
const redo = (lab: Lab) => lab.host.getByRole('button', { name: 'Redo', exact: true })

async function trainAndCut(lab: Lab): Promise<string | null> {
  await lab.button('play').click()
  await lab.reaches(12)
  await lab.rests()
  const whole = await lab.fingerprint()
  await lab.host.locator('[data-action=cut]').click()
  await lab.hasOther(whole)
  return lab.fingerprint()
}

const clickData = (lab: Lab, id: string) => lab.step('data').locator(`input[value=${id}]`).check({ force: true })

labTest(
  'choosing other data is undone with the trained, cut network, its curves and its cuts',
  { hash: trained },
  async (lab) => {
    const before = await trainAndCut(lab)
    await lab.open('data')
    await clickData(lab, 'spiral')
    await lab.host.getByText('Undo brings the trained network back.').waitFor() // it goes after some seconds
    await lab.hasOther(before)
    await undo(lab).click()
    await lab.has(before)
    assert.equal((await lab.state()).data, 'circle')
    assert.equal(await lab.epoch(), 12)
    await lab.open('prune')
    await lab.host.locator('.cut-figures').waitFor()
    await redo(lab).click()
    await lab.hasOther(before)
    assert.equal((await lab.state()).data, 'spiral')
    await undo(lab).click()
    await lab.has(before)
    await undo(lab).click() // the cut
    await lab.hasOther(before)
    await lab.host.locator('.cut-figures').waitFor({ state: 'detached' })
    assert.equal((await lab.state()).data, 'circle')
  },
)

labTest(
  'a setting, another network and Reset are undone with the network that was trained',
  { hash: trained },
  async (lab) => {
    const before = await trainAndCut(lab)
    await lab.open('data')
    await lab.field('seed').fill('7')
    await lab.field('seed').press('Enter')
    await lab.hasOther(before)
    await undo(lab).click()
    await lab.has(before)
    await lab.open('network')
    await lab.field('network').fill('2-5-2 tanh')
    await lab.hasOther(before)
    await undo(lab).click()
    await lab.has(before)
    await lab.press('reset')
    await lab.hasOther(before)
    assert.equal(await lab.epoch(), 0)
    await undo(lab).click()
    await lab.has(before)
    assert.equal(await lab.epoch(), 12)
  },
)

labTest('a network that was paused comes back where it was, and goes on from there', { hash: trained }, async (lab) => {
  for (let epoch = 0; epoch < 5; epoch += 1) {
    await lab.press('epoch')
    await lab.reaches(epoch + 1)
    await lab.rests()
  }
  const before = await lab.fingerprint()
  await lab.open('data')
  await clickData(lab, 'spiral')
  await lab.hasOther(before)
  await undo(lab).click()
  await lab.has(before)
  assert.equal(await lab.epoch(), 5)
  await lab.button('play').click()
  await lab.reaches(12)
  await lab.rests()
  assert.equal(await lab.epoch(), 12)
  assert.match((await lab.host.locator('.epoch').textContent()) ?? '', /12 of 12|12\D+12/)
})

labTest(
  'what a cut, its undo and its redo have done is shown together with the fingerprint that they lead to',
  { hash: trained, prepare: watchCalls },
  async (lab) => {
    const whole = await lab.fingerprint()
    const figures = lab.host.locator('.cut-figures')
    await lab.host.locator('[data-action=cut]').click()
    await lab.hasOther(whole)
    const cut = await lab.fingerprint()
    await undo(lab).click()
    await lab.has(whole)
    const step = async (action: () => Promise<void>, before: string | null, after: string | null) => {
      await holdCalls(lab.page, 'fingerprint')
      const hadFigures = await figures.count()
      await action()
      await isHeld(lab.page, 'fingerprint')
      assert.deepEqual([await figures.count(), await lab.fingerprint()], [hadFigures, before])
      await releaseCalls(lab.page)
      await lab.has(after)
      assert.equal(await figures.count(), 1 - hadFigures)
    }
    await step(() => redo(lab).click(), whole, cut)
    await step(() => undo(lab).click(), cut, whole)
    await step(() => lab.host.locator('[data-action=cut]').click(), whole, cut)
  },
)
