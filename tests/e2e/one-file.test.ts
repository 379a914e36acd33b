/** The edition in one file: opened from a disk by a double click, with no server and no network. */

import assert from 'node:assert/strict'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { theBrowser } from './support/browser.js'
import { computed } from './support/core.js'
import { Lab } from './support/lab.js'
import { Lesson } from './support/lesson.js'
import { settled } from './support/page-test.js'
import { dist } from './support/site.js'

const file = join(dist, 'playground.html')
const address = pathToFileURL(file).href

/** Declares a test over a page that is opened from the disk; nothing may go wrong on it, and nothing else be asked for. */
function fileTest(name: string, url: string, expected: RegExp | undefined, body: (page: Page) => Promise<void>): void {
  test(name, { timeout: 180_000 }, async () => {
    const context = await (await theBrowser()).newContext({ locale: 'en-US', offline: true })
    context.setDefaultTimeout(60_000)
    await context.addInitScript({ content: 'globalThis.__name = (named) => named' })
    const page = await context.newPage()
    const problems: string[] = []
    page.on('pageerror', (error) => problems.push(`page error: ${error.message}`))
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) problems.push(`console: ${message.text()}`)
    })
    page.on('request', (request) => {
      if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(address))
        problems.push(`request: ${request.url()}`)
    })
    try {
      await page.goto(url)
      await body(page)
      assert.deepEqual(
        problems.filter((problem) => !expected?.test(problem)),
        [],
      )
    } finally {
      await context.close()
    }
  })
}

test('the file has at most 1.5 MB', async () => {
  const { size } = await stat(file)
  assert.ok(size <= 1_500_000, `${size} bytes`)
})

fileTest(
  'the first screen leads to the lesson, which answers, and its address follows',
  address,
  undefined,
  async (page) => {
    await page.locator('.main-door:visible').click()
    await page.waitForURL(/playground\.html\?page=lesson/)
    await page.waitForFunction(() => customElements.get('pruning-playground') !== undefined)
    await settled(page)
    const lesson = new Lesson(page)
    const told = lesson.host.evaluate(
      (host) =>
        new Promise<{ y: number }>((resolve) => {
          host.addEventListener('pp-change', (event) => resolve((event as CustomEvent<{ y: number }>).detail))
        }),
    )
    await lesson.click('w22')
    assert.deepEqual((await lesson.state()).cut, ['w22'])
    assert.equal((await told).y, (await computed(await lesson.state())).after.y)
    await page.waitForURL(/#v=1&.*cut=w22/)
  },
)

fileTest('its doors lead to the Lab, which trains in its worker, and back', address, undefined, async (page) => {
  const doors = page.locator('#doors a')
  await doors.first().waitFor()
  const count = await doors.count()
  for (let i = 1; i < count; i += 1) {
    await doors.nth(i).click()
    await page.waitForURL(/playground\.html\?page=[a-z]+$/)
    await page.locator(`#doors a:nth-of-type(${i + 1})[aria-current=page]`).waitFor()
  }
  await page.waitForURL(/playground\.html\?page=lab$/)
  const lab = new Lab(page)
  await lab.ready()
  assert.equal(await page.title(), 'Lab: train a network and prune it · Pruning Playground')
  await lab.press('epoch')
  await lab.reaches(1)
  await lab.open('data')
  await lab
    .step('data')
    .locator('input[type=file]')
    .setInputFiles({
      name: 'two.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(`x,y,kind\n${'1,2,a\n2,1,b\n'.repeat(10)}`),
    })
  await lab.host.getByText('two.csv: 20 samples').waitFor()
  await page.locator('#doors a').first().click()
  await page.waitForURL(/playground\.html$/)
  await page.locator('pruning-playground').waitFor()
})

interface Started {
  url: string
  name: string | undefined
}
type Watched = typeof globalThis & { started: Started[] }

/** Keeps the address and the name of each worker that the page starts, from now on. */
const watchWorkers = (page: Page) =>
  page.evaluate(() => {
    const Native = Worker
    const started: Started[] = []
    Object.assign(globalThis, { started })
    globalThis.Worker = class extends Native {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options)
        started.push({ url: String(url), name: options?.name })
      }
    }
  })

fileTest(
  'workers of each kind work at once, all from one address, and another one goes on when they end',
  `${address}?page=lab#v=1&lab&data=circle&epochs=100000&pace=full`,
  undefined,
  async (page) => {
    await watchWorkers(page)
    const lab = new Lab(page)
    await lab.ready()
    await lab.open('take-away')
    await lab.host.locator('[data-tab=files]').click()
    await lab.host.locator('[data-export=json-int8] button:not(:disabled)').waitFor()
    await lab.open('train')
    await lab.button('play').click()
    await lab.reaches(50)
    for (const worker of page.workers()) await worker.evaluate(() => self.close()).catch(() => undefined)
    await lab.host.locator('.card > [role=alert]').filter({ hasText: 'has stopped' }).waitFor()
    const ended = await lab.epoch()
    await lab.host.locator('[data-action=go-on]').click()
    await lab.reaches(ended + 1)
    await lab.button('play').click()
    await lab.rests()
    await lab.open('data')
    const buffer = Buffer.from(`x,y,kind\n${'1,2,a\n2,1,b\n'.repeat(10)}`)
    const input = lab.step('data').locator('input[type=file]')
    await input.setInputFiles({ name: 'two.csv', mimeType: 'text/csv', buffer })
    await lab.host.getByText('two.csv: 20 samples').waitFor()
    const started = await page.evaluate(() => (globalThis as Watched).started)
    assert.deepEqual([...new Set(started.map(({ name }) => name))].sort(), [
      'browser-worker',
      'csv-worker',
      'deploy-worker',
    ])
    assert.equal(new Set(started.map(({ url }) => url)).size, 1)
  },
)

fileTest('every lesson of the first screen opens', address, undefined, async (page) => {
  const cards = page.locator('a.lesson-card')
  await cards.first().waitFor()
  const links = await cards.evaluateAll((all) => all.map((card) => card.getAttribute('href') ?? ''))
  assert.ok(links.length)
  for (const link of links) {
    const hash = link.slice(link.indexOf('#'))
    const name = new URLSearchParams(hash.slice(1)).get('lesson')
    await page.goto('about:blank')
    await page.goto(`${address}?page=lesson${hash}`)
    await page.waitForFunction(() => {
      const element = document.querySelector<HTMLElement & { isReady?: boolean }>('pruning-playground')
      return element?.isReady
    })
    const opened = page.locator('main > pruning-playground')
    assert.equal(await opened.getAttribute('lesson'), name)
  }
})

fileTest(
  'data that are in the file are there, and those that are too large for it are named',
  `${address}?page=lab#v=1&lab&data=breast-cancer`,
  undefined,
  async (page) => {
    const lab = new Lab(page)
    await lab.ready()
    assert.equal((await lab.state()).data, 'breast-cancer')
    await lab.set({ data: 'mnist' })
    await lab.host.getByText('too large for the edition in one file').first().waitFor()
  },
)

for (const name of ['index', 'lesson', 'hand', 'lab'])
  fileTest(
    `${name}.html of the ordinary site, opened as a file, says what to do`,
    pathToFileURL(join(dist, `site/${name}.html`)).href,
    /CORS policy|ERR_FAILED|dynamically imported|^request: file:/,
    async (page) => {
      const said = page.locator('main p[lang=en]:visible')
      await said.filter({ hasText: /npm start.*playground\.html/ }).waitFor()
      assert.doesNotMatch((await said.allTextContents()).join(' '), /JavaScript/)
    },
  )
