/** What fails for a moment works at the second try; what is given up in the middle leaves no error behind. */

import assert from 'node:assert/strict'
import { labTest } from './support/lab.js'

const short = '#v=1&lab&data=circle&epochs=12&pace=full'

labTest(
  'offline the report cannot be fetched, and is there after another try',
  { hash: short, expected: /ERR_INTERNET_DISCONNECTED|Failed to load/ },
  async (lab) => {
    await lab.page.route('**/assets/body-*.js', (route) => route.abort('internetdisconnected'))
    await lab.open('report')
    const again = lab.host.locator('[data-action=load-report]')
    await again.waitFor()
    await again.click()
    await again.waitFor()
    await lab.page.unroute('**/assets/body-*.js')
    await again.click()
    await lab.host.locator('.report-counter').first().waitFor()
  },
)

labTest(
  'data that cannot be fetched is fetched at the second try',
  { hash: short, expected: /ERR_INTERNET_DISCONNECTED|Failed to load/ },
  async (lab) => {
    await lab.page.route('**/*.bin', (route) => route.abort('internetdisconnected'))
    await lab.set({ data: 'mnist', network: '784-16-10 relu' })
    const alert = lab.host.locator('.transport [role=alert]')
    await alert.filter({ hasText: 'could not be fetched. The server does not answer.' }).waitFor()
    await lab.page.unroute('**/*.bin')
    await lab.host.locator('[data-action=go-on]').click()
    await alert.waitFor({ state: 'detached' })
    await lab.host.locator('[data-action=play]:not(:disabled)').waitFor()
    assert.equal((await lab.state()).data, 'mnist')
  },
)

labTest('Reset and a new link at the same time leave no error behind', { hash: short }, async (lab) => {
  await lab.button('play').click()
  await lab.reaches(12)
  await lab.rests()
  await lab.host.evaluate(async ({ shadowRoot }) => {
    const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
    for (let i = 0; i < 12; i += 1) {
      location.hash = `#v=1&lab&data=${i % 2 ? 'circle' : 'moons'}&seed=${i}&epochs=12&pace=full`
      await rest(36 + i)
      shadowRoot?.querySelector<HTMLElement>('[data-action=reset]:not(:disabled)')?.click()
      shadowRoot?.querySelector<HTMLElement>('[data-action=epoch]:not(:disabled)')?.click()
      await rest(30)
    }
  })
  await lab.host.locator('[data-action=play]:not(:disabled)').waitFor()
  await lab.page.waitForFunction(() => location.hash.includes('seed=11'))
})
