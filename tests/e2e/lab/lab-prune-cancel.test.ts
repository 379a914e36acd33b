import assert from 'node:assert/strict'
import { type Lab, labTest } from '../support/lab.js'

/** So large that the curvature of OBS takes seconds. */
const large = '#v=1&lab&data=mnist&network=784-1000-600-10%20relu&epochs=1&pace=full&step=prune'

const giveUp = (lab: Lab) => lab.host.locator('[data-action=give-up]')

labTest(
  'scores and cuts that take long are given up at once, and the network is as it was',
  { hash: large },
  async (lab) => {
    await lab.host.locator('.effect').filter({ hasText: '695000 of 1390000 would go' }).waitFor()
    await lab.host.locator('[data-action=cut]').click()
    await lab.host.locator('.counter').filter({ hasText: '695000 of 1390000' }).waitFor()
    await lab.host.locator('.effect').filter({ hasText: 'gone already' }).waitFor()
    const before = await lab.fingerprint()
    await lab.field('criterion').selectOption('obs')
    await lab.host.locator('.spread').getByText('Scoring').waitFor()
    await giveUp(lab).evaluate((button: HTMLElement) => button.click())
    await lab.host.locator('.stage .field-error').filter({ hasText: 'cancelled' }).waitFor()
    await lab.has(before)
    await lab.host.locator('[data-action=cut]').click()
    await lab.host.locator('.prune-buttons').getByText('Cutting').waitFor()
    await giveUp(lab).evaluate((button: HTMLElement) => button.click())
    await giveUp(lab).waitFor({ state: 'detached' })
    await lab.host.locator('[data-action=cut]:not(:disabled)').waitFor()
    await lab.has(before)
    await lab.field('criterion').selectOption('magnitude')
    await lab.host.locator('.effect').filter({ hasText: 'gone already' }).waitFor()
    await lab.host.locator('[data-action=undo]').click()
    await lab.host.locator('.cut-figures').waitFor({ state: 'detached' })
    assert.notEqual(await lab.fingerprint(), before)
  },
)
