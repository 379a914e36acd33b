import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { listedLessons } from '../../web/src/lessons/list.js'
import { pageTest } from './support/page-test.js'

/** The modules of the page never come; the script that picks what is seen first does. */
const withoutProgram = (page: Page) =>
  page.route(/\/assets\/.*\.js$/, (route) => (/looks-/.test(route.request().url()) ? route.continue() : route.abort()))

const settings = { waits: false, prepare: withoutProgram, expected: /ERR_FAILED/, hash: 'index.html' } as const

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
