/** Sweeps and searches in a browser, from the package as a tutorial's author would copy it. */

import assert from 'node:assert/strict'
import { search } from 'pruning-playground/search'
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

const searched = { data: 'circle', network: '2-8-8-2', samples: 80 }
const asked = {
  ...{ budget: { bytes: 110 }, widths: [1, 0.5], criteria: ['magnitude' as const, 'unit-taylor' as const] },
  ...{ amounts: [0.5, 0.75], rungs: 2, epochs: 2, seeds: [1], finalSeeds: [11, 12] },
}

const searchPage = guestPage(
  '<output></output>',
  `import { search } from './pruning-playground/search.js'
const { text } = await search(${JSON.stringify(searched)}, ${JSON.stringify(asked)})
document.querySelector('output').textContent = text`,
)

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

pageTest('a search gives the file in Chromium that it gives in Node', { guest: searchPage }, async ({ page }) => {
  const output = page.locator('output')
  await output.filter({ hasText: /./ }).waitFor()
  assert.equal(await output.textContent(), (await search(searched, asked)).text)
})
