/** What fails for a moment works at the second try; what is given up in the middle leaves no error behind. */

import assert from 'node:assert/strict'
import { labTest } from '../support/lab.js'
import { holdCalls, isHeld, releaseCalls, watchCalls } from '../support/worker-calls.js'

const short = '#v=1&lab&data=circle&epochs=12&pace=full'

labTest(
  'offline the report cannot be fetched, and is there after another try',
  { hash: short, expected: /ERR_INTERNET_DISCONNECTED|Failed to load/ },
  async (lab) => {
    await lab.page.route('**/assets/drawing-*.js', (route) => route.abort('internetdisconnected'))
    await lab.open('compare')
    const again = lab.host.locator('[data-action=load-report]')
    await again.waitFor()
    await again.click()
    await again.waitFor()
    await lab.page.unroute('**/assets/drawing-*.js')
    await again.click()
    await lab.host.locator('.stage .report [role=tab]').first().waitFor()
  },
)

labTest(
  'data that cannot be fetched is fetched at the second try',
  { hash: short, expected: /ERR_INTERNET_DISCONNECTED|Failed to load/ },
  async (lab) => {
    await lab.page.route('**/*.bin', (route) => route.abort('internetdisconnected'))
    await lab.set({ data: 'mnist', network: '784-16-10 relu' })
    const alert = lab.host.locator('.card > [role=alert]')
    await alert.filter({ hasText: 'could not be fetched. The server does not answer.' }).waitFor()
    await lab.page.unroute('**/*.bin')
    await lab.host.locator('[data-action=go-on]').click()
    await alert.waitFor({ state: 'detached' })
    await lab.host.locator('[data-action=play]:not(:disabled)').waitFor()
    assert.equal((await lab.state()).data, 'mnist')
  },
)

labTest(
  'a new link in the middle of Reset leaves no error behind',
  { hash: short, prepare: watchCalls },
  async (lab) => {
    await lab.button('play').click()
    await lab.reaches(12)
    await lab.rests()
    const trained = await lab.fingerprint()
    await holdCalls(lab.page, 'reset')
    await lab.press('reset')
    await isHeld(lab.page, 'reset') // the worker does not answer before it is ended
    await lab.page.evaluate(() => {
      location.hash = '#v=1&lab&data=moons&seed=11&epochs=12&pace=full'
    })
    await lab.hasOther(trained)
    const { data, seed } = await lab.state()
    assert.deepEqual([data, seed, await lab.epoch()], ['moons', 11, 0])
    await releaseCalls(lab.page)
    await lab.press('epoch')
    await lab.reaches(1)
  },
)

labTest(
  'a link whose network does not fit says why, and of no figure that is not there',
  { hash: '#v=1&lab&data=circle&network=7-3-2' },
  async (lab) => {
    const error = lab.host.locator('#network-error p')
    await error.waitFor()
    assert.equal(await error.textContent(), 'At character 1: the network takes "7", but a sample has 2.')
    await lab.field('network').fill('2-3-2')
    await error.waitFor({ state: 'detached' })
    await lab.field('network').fill('2-3-x')
    await error.filter({ hasText: 'The figure still shows the last network that works.' }).waitFor()
  },
)
