import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { listedLessons } from '../../web/src/lessons/list.js'
import { pageTest } from './support/page-test.js'

/** The modules of the page never come; the script that picks what is seen first does. */
const modules = /\/assets\/.*\.js$/
const withoutProgram = (page: Page) =>
  page.route(modules, (route) => (/looks-/.test(route.request().url()) ? route.continue() : route.abort()))

const settings = {
  waits: false,
  prepare: withoutProgram,
  expected: /ERR_FAILED|dynamically imported/,
  hash: 'index.html',
} as const

pageTest('before its program comes a page says what it is about, in its language', settings, async ({ page, url }) => {
  const seen = new Set<string>()
  for (const { id } of listedLessons)
    for (const lang of ['en', 'zh']) {
      await page.goto(`${url}hand.html`) // another page, so that the next address is opened anew
      await page.goto(`${url}lesson.html#v=1&lesson=${id}&lang=${lang}`)
      const title = page.locator('.before h1:visible')
      assert.equal(await title.count(), 1, `${id}, ${lang}`)
      const text = (await title.textContent()) ?? ''
      assert.equal(/[\u4e00-\u9fff]/.test(text), lang === 'zh', text)
      seen.add(text)
    }
  assert.equal(seen.size, 2 * listedLessons.length)
  await page.goto(`${url}lesson.html#v=1&lesson=nothing&lang=en`)
  assert.ok(seen.has((await page.locator('.before h1:visible').textContent()) ?? ''), 'an unknown lesson is the first')
  for (const name of ['hand.html', 'lab.html']) {
    await page.goto(`${url}${name}#lang=zh`)
    assert.equal(await page.locator('.before h1:visible').count(), 1, name)
  }
})

/** Where each text of the opening stands. */
const opening = `(root) => ['.kicker', 'h1', 'p:not(.kicker)'].map((part) => {
  const { x, y, width, height } = root.querySelector(part).getBoundingClientRect()
  return [x, y, width, height]
})`

for (const width of [390, 1366])
  for (const [name, element] of [
    ['lesson.html#v=1&lang=en', 'pp-example'],
    ['lesson.html#v=1&lesson=four-steps&lang=en', 'pp-lesson'],
    ['hand.html#v=1&lang=zh', 'pp-network'],
  ] as const)
    pageTest(
      `what stands in ${name} before its program stays where it is when the program comes, ${width} px`,
      { ...settings, viewport: { width, height: 800 } },
      async ({ page, url }) => {
        await page.goto(`${url}index.html`) // another page, so that the next address is opened anew
        await page.goto(url + name)
        const text = page.locator('.before:not([hidden]) .either:visible')
        const before = await text.evaluate(`(text) => (${opening})(text)`)
        await page.unroute(modules)
        await page.reload()
        const article = page.locator(element).locator('article')
        await article.locator('.lead').waitFor()
        assert.deepEqual(await article.evaluate(`(article) => (${opening})(article)`), before)
      },
    )
