/** `npm run pictures`: takes the README's pictures of the page, as it is built now. */

import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../core/toolchain/places.mjs'
import { reported, say } from '../../core/toolchain/report.mjs'
import { findChromium } from '../../tests/support/chromium.mjs'
import { buildAll } from './build.mjs'
import { serveSite } from './serve.mjs'

const size = { width: 1360, height: 880 }
const themes = ['light', 'dark']

/** The Lab with a trained network, and the cut of half its weights that is considered. @returns the file */
async function pictureOfLab(page, address, theme) {
  await page.goto(`${address}#v=1&lab&pace=full`)
  await page.evaluate(() => document.querySelector('pruning-lab').ready)
  await page.locator('[data-action=play]:not(:disabled)').click()
  await page.locator('.step[data-step=train].is-done').waitFor()
  await page.locator('.step[data-step=prune] button').click()
  await page.locator('.before-after figure').nth(1).waitFor()
  const path = join(root, `web/pictures/lab-${theme}.png`)
  await page.screenshot({ path })
  return path
}

await reported(async () => {
  await buildAll()
  const { chromium } = await import('playwright-core')
  const browser = await chromium.launch({ executablePath: await findChromium(), args: ['--no-sandbox'] })
  const { url, close } = await serveSite()
  mkdirSync(join(root, 'web/pictures'), { recursive: true })
  for (const colorScheme of themes) {
    const page = await browser.newPage({ viewport: size, colorScheme, locale: 'en-GB' })
    await page.goto(`${url}lesson.html#v=1&lesson=example`)
    await page.evaluate(() => document.querySelector('pruning-playground').ready)
    const path = join(root, `web/pictures/example-${colorScheme}.png`)
    await page.screenshot({ path })
    say(`${path}`)
    say(await pictureOfLab(page, `${url}lab.html`, colorScheme))
  }
  await browser.close()
  await close()
})
