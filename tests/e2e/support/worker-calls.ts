/** Calls to the page's workers: they wait until the test lets them go, and tell which worker is asked what. */

import type { Page } from 'playwright-core'

interface Calls {
  names: string[]
  waiting: { name: string; go: () => void }[]
  /** The worker that was asked last, by the name of the call. */
  workers: Map<string, Worker>
}
type Holder = typeof globalThis & { workerCalls: Calls }

/** To be called before the page is opened. */
export const watchCalls = (page: Page) =>
  page.addInitScript(() => {
    const calls: Calls = { names: [], waiting: [], workers: new Map() }
    Object.assign(globalThis, { workerCalls: calls })
    const post = Worker.prototype.postMessage as (this: Worker, ...given: unknown[]) => void
    Worker.prototype.postMessage = function (this: Worker, ...given: unknown[]) {
      const { name = '' } = (given[0] as { request?: { name?: string } } | undefined)?.request ?? {}
      calls.workers.set(name, this)
      const go = () => post.apply(this, given)
      if (calls.names.includes(name)) calls.waiting.push({ name, go })
      else go()
    }
  })

/** Holds calls of this name from now on. */
export const holdCalls = (page: Page, name: string) =>
  page.evaluate((name) => {
    ;(globalThis as Holder).workerCalls.names.push(name)
  }, name)

/** Waits until a call of this name is held. */
export const isHeld = (page: Page, name: string) =>
  page.waitForFunction((name) => (globalThis as Holder).workerCalls.waiting.some((call) => call.name === name), name)

/** Lets all calls go. */
export const releaseCalls = (page: Page) =>
  page.evaluate(() => {
    const calls = (globalThis as Holder).workerCalls
    calls.names.length = 0
    for (const { go } of calls.waiting.splice(0)) go()
  })

/** Whether a call of this name was made so far. */
export const wasAsked = (page: Page, name: string) =>
  page.evaluate((name) => (globalThis as Holder).workerCalls.workers.has(name), name)

/** Ends the worker that was asked this last, without a word. */
export const endWorkerOf = (page: Page, name: string) =>
  page.evaluate((name) => {
    const worker = (globalThis as Holder).workerCalls.workers.get(name)
    if (!worker) throw new Error(`[e2e] no worker was asked ${name}`)
    worker.terminate()
  }, name)
