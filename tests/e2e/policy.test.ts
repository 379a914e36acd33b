/** The pages under the strictest policy that a host may set. */

import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { labTest } from './support/lab.js'

/** What the page says to a sink that is given a text. */
const sinkError = (page: Page) =>
  page.evaluate(() => {
    try {
      new Worker('./nowhere.js')
      return 'nothing'
    } catch (error) {
      return (error as Error).name
    }
  })

labTest(
  'under Trusted Types the Lab opens, trains, opens its report and reads a table',
  { hash: '#v=1&lab&data=xor&epochs=2&pace=full', expected: /TrustedScriptURL|policy: require-trusted-types-for/ },
  async (lab) => {
    assert.equal(await sinkError(lab.page), 'TypeError', 'the page demands Trusted Types')
    await lab.button('play').click()
    await lab.reaches(2)
    await lab.open('report')
    await lab.step('report').locator('.report').waitFor()
    await lab.open('data')
    await lab
      .step('data')
      .locator('input[type=file]')
      .setInputFiles({
        name: 'two.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(`x,y,kind\n${'1,2,a\n2,1,b\n'.repeat(10)}`),
      })
    await lab.host.getByText('two.csv: 20 samples').waitFor()
  },
)
