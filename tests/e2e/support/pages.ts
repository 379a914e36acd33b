/** Pages that tests take turns on: one that a test leaves in order serves the next, in half of the time of a new one. */

import type { BrowserContextOptions, CDPSession, Page } from 'playwright-core'
import { theBrowser } from './browser.js'
import { type Problems, watch } from './problems.js'
import { theSite } from './site.js'

export interface Taken {
  page: Page
  /** Through the debugger, for what Playwright has no call for. */
  debug: CDPSession
  problems: Problems
}

/** Of a page that asks for nothing else. */
const usual = {
  locale: 'en-US',
  viewport: { width: 1280, height: 900 },
  colorScheme: 'light',
  reducedMotion: 'no-preference',
  forcedColors: 'none',
  serviceWorkers: 'block',
} as const

/** Options that a living page can change; all others are its context's for good. */
function split(options: BrowserContextOptions) {
  const { viewport, colorScheme, reducedMotion, forcedColors, ...fixed } = { ...usual, ...options }
  return { viewport, media: { colorScheme, reducedMotion, forcedColors }, fixed }
}

/** Those that wait for a test, by the options of their context. */
const waiting = new Map<string, Taken>()

/** A page in a context of its own, which no test has used. */
export async function newPage(options: BrowserContextOptions): Promise<Taken> {
  const context = await (await theBrowser()).newContext({ ...usual, ...options })
  context.setDefaultTimeout(60_000) // the machine may be busy with the other suites
  // tsx names inner functions through a helper that the page does not have.
  await context.addInitScript({ content: 'globalThis.__name = (named) => named' })
  const page = await context.newPage()
  const problems = await watch(page, (await theSite()).url)
  return { page, debug: await context.newCDPSession(page), problems }
}

/** A page as if it were new, which nobody else has until it is given back. */
export async function takePage(options: BrowserContextOptions): Promise<Taken> {
  const { viewport, media, fixed } = split(options)
  const key = JSON.stringify(fixed)
  const taken = waiting.get(key)
  if (!taken) return newPage(options)
  waiting.delete(key)
  if (viewport) await taken.page.setViewportSize(viewport)
  await taken.page.emulateMedia({ media: null, ...media })
  taken.problems.start()
  return taken
}

/** Leaves nothing of a test: pages, documents, workers, routes, listeners, what the origin keeps, history, pointer. */
async function clean({ page, debug, problems }: Taken): Promise<void> {
  const context = page.context()
  await Promise.all(context.pages().map((other) => (other === page ? undefined : other.close())))
  problems.end()
  await page.goto('about:blank')
  await page.evaluate(() => {
    self.name = '' // a tab's name outlives its pages
  })
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  const { origin } = new URL((await theSite()).url)
  await debug.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' }) // that of the tab too
  await context.clearCookies()
  await page.mouse.move(-1, -1)
  await debug.send('Page.resetNavigationHistory')
}

/**
 * Gives a page back for the next test with these options.
 *
 * It must not have been given what cannot be taken back: init scripts, exposed functions, a clock, another network.
 */
export async function giveBack(taken: Taken, options: BrowserContextOptions): Promise<void> {
  try {
    await clean(taken)
    waiting.set(JSON.stringify(split(options).fixed), taken)
  } catch {
    await taken.page.context().close() // it may be leaving for another address, or have crashed
  }
}
