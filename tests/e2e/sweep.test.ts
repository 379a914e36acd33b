/** Sweeps in a browser, from the package as a tutorial's author would copy it. */

import assert from 'node:assert/strict'
import { sweep } from 'pruning-playground/sweep'
import { pageTest } from './support/page-test.js'
import { guestPage } from './support/site.js'

const settings = {
  experiment: { data: 'circle', network: '2-6-2 tanh', samples: 60, epochs: 3 },
  criteria: ['magnitude' as const, 'obd' as const],
  amounts: [0, 0.5, 0.75],
  seeds: [1, 2],
  retrain: { epochs: 1 },
}

const page = guestPage(
  '<output></output>',
  `import { sweep } from './pruning-playground/sweep.js'
const points = await sweep(${JSON.stringify(settings)})
document.querySelector('output').textContent = JSON.stringify(points)`,
)

pageTest('a sweep gives the points in Chromium that it gives in Node', { guest: page }, async ({ page }) => {
  const output = page.locator('output')
  await output.filter({ hasText: /./ }).waitFor()
  assert.deepEqual(JSON.parse((await output.textContent()) ?? ''), await sweep(settings))
})
