/** A test with a page of its own, which must stay free of errors, violations of the policy and foreign requests. */

import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { giveBack, newPage, type Taken, takePage } from './pages.js'
import { type GuestPage, serveGuest, theSite } from './site.js'

export interface PageOptions extends BrowserContextOptions {
  /** Opened in place of the site's own page, in a context of its own as well. */
  guest?: GuestPage
  /** Of the address, with its `#`. */
  hash?: string
  /** Called before the page is opened. The page is in a context of its own: it may be given what cannot be taken back. */
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
  test: TestContext
  /** A test within this one, on the page as it is now. It fails by itself, for what goes wrong in it. */
  part: (name: string, body: () => Promise<void>) => Promise<void>
}

/** Lesson 1 with the settings of the article; without an address nothing is cut. */
const article = '#v=1&lesson=example'

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

/** Whether an address names its page itself. */
const isNamed = (hash: string): boolean => /^[\w/-]*\.html/.test(hash)

/** Opens the page of a test. @returns the address of the site or of the guest */
async function open(taken: Taken, options: PageOptions): Promise<string> {
  const { guest, hash = '', prepare, waits = true } = options
  const url = guest ? await serveGuest(taken.page, guest) : (await theSite()).url
  await prepare?.(taken.page)
  await taken.page.goto(`${url}${guest || isNamed(hash) ? hash : `lesson.html${hash || article}`}`)
  if (waits) await settled(taken.page)
  return url
}

/** Declares a test over a page; in the end nothing may have gone wrong on it. Only then another test may have the page. */
export function pageTest(name: string, options: PageOptions, body: (opened: Opened) => Promise<void>): void {
  const { guest, hash: _, prepare, waits: __, expected, ...contextOptions } = options
  const isAlone = guest !== undefined || prepare !== undefined
  test(name, { timeout: 180_000 }, async (context) => {
    const taken = await (isAlone ? newPage : takePage)(contextOptions)
    let isInOrder = !isAlone
    /** Runs a test, or a part of it, to its end. */
    const run = async (body: () => Promise<void>) => {
      try {
        await body()
        const problems = taken.problems.all.splice(0).filter((problem) => !expected?.test(problem))
        assert.deepEqual(problems, [], 'nothing goes wrong on the page')
      } catch (error) {
        isInOrder = false
        throw error
      }
    }
    const part: Opened['part'] = (name, body) => context.test(name, () => run(body))
    try {
      await run(async () => {
        const url = await open(taken, options)
        await body({ page: taken.page, context: taken.page.context(), url, test: context, part })
      })
    } finally {
      const isKept = isInOrder && !context.signal.aborted // it may have run out of time
      await (isKept ? giveBack(taken, contextOptions) : taken.page.context().close())
    }
  })
}
