/** The site without a network, after a first visit; and a newer version of it. */

import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { test } from 'node:test'
import type { BrowserContext, Page } from 'playwright-core'
import { theBrowser } from './support/browser.js'
import { Lab } from './support/lab.js'
import { Lesson } from './support/lesson.js'
import { settled } from './support/page-test.js'
import { buildOther, dist, serveFolder, theSite } from './support/site.js'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
}

const underPath = '/courses/2026/pruning/'

/** The built site below a path of a host, with the policy as a header. */
async function serveUnderPath(): Promise<{ url: string; close: () => Promise<void> }> {
  const { policy } = await theSite()
  const server: Server = createServer(async (request, response) => {
    const path = (request.url ?? '').split('?')[0] ?? ''
    const name = path.slice(underPath.length) || 'index.html'
    const body = path.startsWith(underPath)
      ? await readFile(join(dist, 'site', name)).catch(() => undefined)
      : undefined
    const headers = { 'Content-Security-Policy': policy, 'Content-Type': types[extname(name)] ?? 'text/plain' }
    response.writeHead(body ? 200 : 404, headers).end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${underPath}`, close }
}

/** Declares a test with a context that may keep things; nothing may go wrong on its pages. */
function keepingTest(name: string, expected: RegExp, body: (context: BrowserContext) => Promise<void>): void {
  test(name, { timeout: 300_000 }, async () => {
    const context = await (await theBrowser()).newContext({ locale: 'en-US', serviceWorkers: 'allow' })
    context.setDefaultTimeout(60_000)
    // tsx names inner functions through a helper that the page does not have.
    await context.addInitScript({ content: 'globalThis.__name = (named) => named' })
    const problems: string[] = []
    context.on('weberror', (error) => problems.push(`page error: ${error.error().message}`))
    context.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) problems.push(`console: ${message.text()}`)
    })
    try {
      await body(context)
      assert.deepEqual(
        problems.filter((problem) => !expected.test(problem)),
        [],
      )
    } finally {
      await context.close()
    }
  })
}

/** Waits until the site is kept, and this page is its worker's. */
const isKept = (page: Page) =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready
    while (!navigator.serviceWorker.controller) await new Promise(requestAnimationFrame)
  })

/** Waits until a newer version is kept, too. */
const isNewerKept = (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    while (!registration.waiting) await new Promise(requestAnimationFrame)
  })

async function worksEverywhere(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await settled(page)
  assert.equal(await new Lesson(page).text('.counters dd b'), '1.71')
  const lessons = await page
    .locator('a.lesson-card')
    .evaluateAll((cards) => cards.map((card) => (card as HTMLAnchorElement).href))
  for (const lesson of lessons) {
    await page.goto('about:blank')
    await page.goto(lesson)
    await page.waitForFunction(
      () => document.querySelector<HTMLElement & { isReady?: boolean }>('pruning-playground')?.isReady,
    )
  }
  await page.goto(`${url}hand.html`)
  await page.locator('pruning-network .network').first().waitFor()
  await page.goto(`${url}lab.html#v=1&lab&data=breast-cancer`)
  const lab = new Lab(page)
  await lab.ready()
  await lab.press('epoch')
  await lab.reaches(1)
  await lab.open('compare')
  await lab.host.locator('.stage .report').waitFor()
}

const noNetwork = /ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_REFUSED|ERR_FAILED/

keepingTest('after one visit every page opens without a network, below any path', noNetwork, async (context) => {
  const { url, close } = await serveUnderPath()
  const page = await context.newPage()
  await page.goto(url)
  await isKept(page)
  assert.equal(await page.evaluate(async () => (await navigator.serviceWorker.ready).scope), url)
  await context.setOffline(true)
  await close()
  await worksEverywhere(page, url)
})

const digits = 'lab.html#v=1&lab&data=mnist&epochs=1'

keepingTest('large data are there without a network when they were used before', noNetwork, async (context) => {
  const { url, close } = await serveUnderPath()
  const page = await context.newPage()
  await page.goto(url)
  await isKept(page)
  const lab = new Lab(page)
  await page.goto(url + digits)
  await lab.host.locator('[data-action=play]:not(:disabled)').waitFor()
  await context.setOffline(true)
  await close()
  await page.goto('about:blank')
  await page.goto(url + digits)
  await lab.ready()
  const untrained = await lab.fingerprint()
  await lab.press('step')
  await lab.hasOther(untrained)
})

keepingTest('large data that were not used before are said to be missing', noNetwork, async (context) => {
  const { url, close } = await serveUnderPath()
  const page = await context.newPage()
  await page.goto(`${url}lab.html`)
  await isKept(page)
  const lab = new Lab(page)
  await lab.ready()
  await context.setOffline(true)
  await close()
  await lab.set({ data: 'mnist' })
  await lab.host.getByText('these data were not used on this device before').first().waitFor()
})

/** Its words are those of the frame, and each page's program has them. */
const frameWords = /words\/en\/app\.ts$/

keepingTest(
  'a newer version is there at the next load; what is open goes on with its own files, and so does what is offline',
  noNetwork,
  async (context) => {
    const folder = await mkdtemp(join(tmpdir(), 'site-'))
    await buildOther(folder, frameWords, (code) => code)
    const { url, close } = await serveFolder(folder)
    try {
      const open = await context.newPage()
      await open.goto(`${url}lab.html`)
      await isKept(open)
      const lab = new Lab(open)
      await lab.ready()
      await lab.press('epoch')
      await lab.reaches(1)
      await lab.rests()
      const trained = await lab.fingerprint()

      await buildOther(folder, frameWords, (code) => code.replace("'Lessons'", "'Newer lessons'"))
      const second = await context.newPage()
      await second.goto(`${url}lab.html`)
      await second.getByRole('link', { name: 'Newer lessons' }).waitFor()
      await isNewerKept(second)

      assert.equal(await lab.fingerprint(), trained, 'the open page is as it was')
      await lab.open('compare')
      await lab.host.locator('.stage .report').waitFor()
      assert.equal(await open.getByRole('link', { name: 'Newer lessons' }).count(), 0)

      await context.setOffline(true)
      await close()
      const newer = new Lab(second)
      await newer.press('epoch')
      await newer.reaches(1)
      await newer.open('compare')
      await newer.host.locator('.stage .report').waitFor()

      await open.close()
      await second.close()
      const third = await context.newPage()
      await third.goto(url)
      await isKept(third)
      await worksEverywhere(third, url)
      await third.getByRole('link', { name: 'Newer lessons' }).waitFor()
    } finally {
      await close()
      await rm(folder, { recursive: true })
    }
  },
)
