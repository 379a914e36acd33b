/** What the page tests share: a page that served one of them is as new for the next. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { giveBack, newPage, takePage } from './pages.js'
import { theSite } from './site.js'

const limit = { timeout: 180_000 }

/** A small page of the site. */
const address = async () => `${(await theSite()).url}icon.svg`

/** What a document, and what is asked of it, can show of the tests before. */
const traces = (page: Page) =>
  page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    cookie: document.cookie,
    name: self.name,
    isDark: matchMedia('(prefers-color-scheme: dark)').matches,
    isStill: matchMedia('(prefers-reduced-motion)').matches,
    isForced: matchMedia('(forced-colors: active)').matches,
    isPrinted: matchMedia('print').matches,
    size: [innerWidth, innerHeight],
    entries: history.length,
    hovered: document.querySelectorAll(':root :hover').length,
    fetched: await (await fetch('./icon.svg')).text(),
  }))

/** All that a test can leave behind. */
async function litter(page: Page): Promise<void> {
  await page.evaluate(async () => {
    localStorage.setItem('a', '1')
    sessionStorage.setItem('a', '1')
    indexedDB.open('a')
    await caches.open('a')
    // biome-ignore lint/suspicious/noDocumentCookie: it is what a page has
    document.cookie = 'a=1'
    self.name = 'a'
    history.pushState(null, '', '#a')
  })
  await page.emulateMedia({ media: 'print', colorScheme: 'dark', reducedMotion: 'reduce', forcedColors: 'active' })
  await page.setViewportSize({ width: 300, height: 200 })
  await page.route('**/icon.svg', (route) => route.fulfill({ body: 'another' }))
  await page.mouse.move(100, 50)
  await page.context().newPage()
}

test('a page that was given back shows nothing of the test before', limit, async () => {
  const untouched = await newPage({})
  await untouched.page.goto(await address())
  const wanted = await traces(untouched.page)
  await untouched.page.context().close()

  const taken = await takePage({})
  await taken.page.goto(await address())
  await litter(taken.page)
  assert.notDeepEqual(await traces(taken.page), wanted)
  await giveBack(taken, {})
  const again = await takePage({})
  assert.equal(again.page, taken.page)
  assert.equal(again.page.context().pages().length, 1)
  await again.page.goto(await address())
  assert.deepEqual(await traces(again.page), wanted)
  await giveBack(again, {})
})

test('problems are those of the test at hand, and listeners of the one before are gone', limit, async () => {
  const taken = await takePage({})
  const heard: string[] = []
  taken.page.on('console', (message) => heard.push(message.text()))
  await taken.page.goto(await address())
  const { problems } = taken
  const complain = (what: string) => taken.page.evaluate((what) => console.error(what), what)
  await complain('first')
  await giveBack(taken, {})
  const first = problems.all
  assert.equal(await takePage({}), taken)
  await taken.page.goto(await address())
  await complain('second')
  assert.deepEqual([first, problems.all, heard], [['console: first'], ['console: second'], ['first']])
  await giveBack(taken, {})
})

test('a page serves one test at a time, and only those with its options', limit, async () => {
  const english = await takePage({})
  const [other, chinese] = [await takePage({}), await takePage({ locale: 'zh-CN' })]
  assert.equal(new Set([english.page, other.page, chinese.page]).size, 3)
  await giveBack(english, {})
  await giveBack(chinese, { locale: 'zh-CN' })
  assert.equal((await takePage({ colorScheme: 'dark' })).page, english.page)
  await giveBack(english, {})
  await other.page.context().close()
})

test('a page that was closed is not given to another test', limit, async () => {
  const taken = await takePage({})
  await taken.page.close()
  await giveBack(taken, {})
  const other = await takePage({})
  assert.notEqual(other.page, taken.page)
  await giveBack(other, {})
})
