/** Opens a consumer's page in Chromium and waits for what it tells. */

import { chromium } from 'playwright-core'
import { findChromium } from '../support/chromium.mjs'

const launchArguments = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync']
const longestMs = 90_000

export async function openBrowser() {
  return chromium.launch({ executablePath: await findChromium(), args: launchArguments })
}

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} url
 * @returns {Promise<{ outcome?: object, error?: string, problems: string[] }>}
 */
export async function visit(browser, url) {
  const page = await browser.newPage({ locale: 'en-GB' })
  const problems = []
  page.on('pageerror', (error) => problems.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`${message.text()} ${message.location().url}`)
  })
  try {
    await page.goto(url)
    const html = page.locator('html[data-outcome], html[data-error]')
    await html.waitFor({ timeout: longestMs }).catch(() => problems.push(`nothing was told in ${longestMs} ms`))
    const told = await page.evaluate(() => ({ ...document.documentElement.dataset }))
    return { outcome: told.outcome && JSON.parse(told.outcome), error: told.error, problems }
  } finally {
    await page.close()
  }
}
