/** A test with a page of its own, which must stay free of errors, violations of the policy and foreign requests. */

import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { theBrowser } from './browser.js'
import { type GuestPage, serveGuest, theSite } from './site.js'

export interface PageOptions extends BrowserContextOptions {
  /** Opened in place of the site's own page. */
  guest?: GuestPage
  /** Of the address, with its `#`. */
  hash?: string
  /** Called before the page is opened. */
  prepare?: (page: Page) => Promise<unknown>
  /** Whether the lesson is waited for; it is unless a test wants it to fail. */
  waits?: boolean
  /** Problems that the test brings about itself. */
  expected?: RegExp
}

export interface Opened {
  page: Page
  context: BrowserContext
  /** Of the page without its hash. */
  url: string
  /** What went wrong so far. */
  problems: string[]
  test: TestContext
}

/** What Playwright says where a service worker would be registered: what pages keep is for tests/e2e/offline.test.ts. */
const isBlocking = /Service Worker registration blocked by Playwright/

/** Lesson 1 with the settings of the article; without an address nothing is cut. */
const article = '#v=1&lesson=example'

/** Everything that the page itself can tell is sent through here. */
const report = '__problem'

async function watch(page: Page, origin: string, problems: string[]): Promise<void> {
  page.on('pageerror', (error) => problems.push(`page error: ${error.message}`))
  page.on('console', (message) => {
    if (!['error', 'warning'].includes(message.type()) || isBlocking.test(message.text())) return
    problems.push(`console: ${message.text()}`)
  })
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(origin) && !/^(data|blob):/.test(url)) problems.push(`request to another origin: ${url}`)
  })
  await page.exposeFunction(report, (text: string) => problems.push(text))
  await page.addInitScript((name) => {
    addEventListener('securitypolicyviolation', (event) => {
      const tell = (globalThis as unknown as Record<string, (text: string) => void>)[name]
      tell?.(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`)
    })
  }, report)
}

/** Waits until every playground of the page is ready and drawn at its width. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => customElements.get('pruning-playground') !== undefined)
  await page.evaluate(async () => {
    for (const element of document.querySelectorAll('pruning-playground')) {
      const it = element as unknown as { load: () => Promise<void>; updateComplete: Promise<boolean> }
      await it.load() // it may be one that waits to be seen
      await it.updateComplete
    }
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
    await frame()
    await frame()
  })
}

async function open(test: TestContext, options: PageOptions): Promise<Opened> {
  const { guest, hash = '', prepare, waits = true, expected: _, ...contextOptions } = options
  const context = await (await theBrowser()).newContext({
    locale: 'en-US',
    colorScheme: 'light',
    viewport: { width: 1280, height: 900 },
    serviceWorkers: 'block',
    ...contextOptions,
  })
  context.setDefaultTimeout(60_000) // the machine may be busy with the other suites
  // tsx names inner functions through a helper that the page does not have.
  await context.addInitScript({ content: 'globalThis.__name = (named) => named' })
  const page = await context.newPage()
  const problems: string[] = []
  const site = await theSite()
  await watch(page, site.url, problems)
  const url = guest ? await serveGuest(page, guest) : site.url
  await prepare?.(page)
  const isNamed = guest !== undefined || /^[\w/-]*\.html/.test(hash)
  await page.goto(`${url}${isNamed ? hash : `lesson.html${hash || article}`}`)
  if (waits) await settled(page)
  return { page, context, url, problems, test }
}

/** Declares a test over a page; in the end nothing may have gone wrong on it. */
export function pageTest(name: string, options: PageOptions, body: (opened: Opened) => Promise<void>): void {
  test(name, { timeout: 180_000 }, async (context) => {
    const opened = await open(context, options)
    try {
      await body(opened)
      const { expected } = options
      assert.deepEqual(
        opened.problems.filter((problem) => !expected?.test(problem)),
        [],
        'nothing goes wrong on the page',
      )
    } finally {
      await opened.context.close()
    }
  })
}
