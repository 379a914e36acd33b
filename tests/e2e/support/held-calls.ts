/** Calls to the page's workers that wait until the test lets them go: what comes between them happens for certain. */

import type { Page } from 'playwright-core'

interface Calls {
  names: string[]
  waiting: { name: string; go: () => void }[]
}
type Holder = typeof globalThis & { heldCalls: Calls }

/** To be called before the page is opened. */
export const canHoldCalls = (page: Page) =>
  page.addInitScript(() => {
    const calls: Calls = { names: [], waiting: [] }
    Object.assign(globalThis, { heldCalls: calls })
    const post = Worker.prototype.postMessage as (this: Worker, ...given: unknown[]) => void
    Worker.prototype.postMessage = function (this: Worker, ...given: unknown[]) {
      const { name = '' } = (given[0] as { request?: { name?: string } } | undefined)?.request ?? {}
      const go = () => post.apply(this, given)
      if (calls.names.includes(name)) calls.waiting.push({ name, go })
      else go()
    }
  })

/** Holds calls of this name from now on. */
export const holdCalls = (page: Page, name: string) =>
  page.evaluate((name) => {
    ;(globalThis as Holder).heldCalls.names.push(name)
  }, name)

/** Waits until a call of this name is held. */
export const isHeld = (page: Page, name: string) =>
  page.waitForFunction((name) => (globalThis as Holder).heldCalls.waiting.some((call) => call.name === name), name)

/** Lets all calls go. */
export const releaseCalls = (page: Page) =>
  page.evaluate(() => {
    const calls = (globalThis as Holder).heldCalls
    calls.names.length = 0
    for (const { go } of calls.waiting.splice(0)) go()
  })
