/** What goes wrong on a page: errors, violations of the policy, foreign requests. */

import type { Page } from 'playwright-core'

/** What Playwright says where a service worker would be registered: what pages keep is for tests/e2e/offline.test.ts. */
const isBlocking = /Service Worker registration blocked by Playwright/

/** Everything that the page itself can tell is sent through here. */
const report = '__problem'

/** Whose listeners a page may have from a test. */
const events = ['console', 'dialog', 'download', 'pageerror', 'popup', 'request', 'response', 'worker'] as const

export class Problems {
  /** So far, of the test at hand. */
  all: string[] = []
  readonly #page: Page
  readonly #origin: string

  /** @param origin  whose requests are allowed */
  constructor(page: Page, origin: string) {
    this.#page = page
    this.#origin = origin
  }

  /** Listens for another test. */
  start(): void {
    const problems: string[] = []
    this.all = problems
    this.#page.on('pageerror', (error) => problems.push(`page error: ${error.message}`))
    this.#page.on('console', (message) => {
      if (!['error', 'warning'].includes(message.type()) || isBlocking.test(message.text())) return
      problems.push(`console: ${message.text()}`)
    })
    this.#page.on('request', (request) => {
      const url = request.url()
      if (!url.startsWith(this.#origin) && !/^(data|blob):/.test(url))
        problems.push(`request to another origin: ${url}`)
    })
  }

  /** Takes all listeners from the page, those of the test too. */
  end(): void {
    for (const event of events) this.#page.removeAllListeners(event)
  }
}

/** Watches a page that has not been opened yet. */
export async function watch(page: Page, origin: string): Promise<Problems> {
  const problems = new Problems(page, origin)
  problems.start()
  await page.exposeFunction(report, (text: string) => problems.all.push(text))
  await page.addInitScript((name) => {
    addEventListener('securitypolicyviolation', (event) => {
      const tell = (globalThis as unknown as Record<string, (text: string) => void>)[name]
      tell?.(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`)
    })
  }, report)
  return problems
}
