/** The first screen: doors, the living network, the lessons and how far one is. */

import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { listedLessons } from '../../web/src/lessons/list.js'
import { opening, testLooks } from './support/axe.js'
import { pageTest, settled } from './support/page-test.js'
import { dist } from './support/site.js'

const home = { hash: 'index.html' }

pageTest('every lesson of the list has its link, and the other doors are there', home, async ({ page }) => {
  const links = await page
    .locator('a.lesson-card')
    .evaluateAll((cards) => cards.map((card) => card.getAttribute('href') ?? ''))
  assert.deepEqual(
    links.map((link) => /lesson=([\w-]+)/.exec(link)?.[1]),
    listedLessons.map(({ id }) => id),
  )
  for (const door of ['./hand.html', './lab.html']) await page.locator(`.doors-in a[href="${door}"]:visible`).waitFor()
})

pageTest(
  'the network lives: nothing is cut at first, a press cuts, and undo brings it back',
  home,
  async ({ page }) => {
    const figure = page.locator('pruning-playground')
    const removed = () =>
      figure.evaluate((it: HTMLElement & { getState: () => { cut: string[] } }) => it.getState().cut)
    const y = figure.locator('.counters dd b').first()
    assert.equal(await y.textContent(), '1.71')
    await figure.locator('[data-part=w13][tabindex], [data-part=w13]').first().dispatchEvent('click')
    assert.deepEqual(await removed(), ['w13'])
    assert.notEqual(await y.textContent(), '1.71')
    await figure.getByRole('button', { name: 'Undo' }).click()
    assert.deepEqual(await removed(), [])
  },
)

pageTest('what was reached is shown, kept in this browser, and can be erased', home, async ({ page }) => {
  await page.evaluate(() =>
    localStorage.setItem('pruning-playground.lessons', '{"example":["free"],"four-steps":["train"]}'),
  )
  await page.reload()
  await settled(page)
  assert.match((await page.locator('a.lesson-card').nth(0).textContent()) ?? '', /✓ done/)
  assert.match((await page.locator('a.lesson-card').nth(1).textContent()) ?? '', /1 step done/)
  await page.getByRole('button', { name: 'Erase it' }).click()
  await page.getByRole('button', { name: 'Erase it' }).waitFor({ state: 'detached' })
  assert.equal(await page.evaluate(() => localStorage.getItem('pruning-playground.lessons')), null)
})

pageTest(
  'a link to lesson 1 from before opens it',
  { hash: 'index.html#v=1&lesson=example&threshold=0.75', waits: false },
  async ({ page, url }) => {
    await page.waitForURL(`${url}lesson.html#v=1&lesson=example&threshold=0.75`)
    await settled(page)
  },
)

pageTest(
  'the footer leads to the documentation of the API where the site has it, and only there',
  home,
  async ({ page }) => {
    const link = page.locator('#footer a[href$="api/"]')
    const isThere = existsSync(join(dist, 'site/api/index.html'))
    assert.equal(await link.count(), isThere ? 1 : 0)
    if (isThere)
      assert.equal((await page.request.get(await link.evaluate((a: HTMLAnchorElement) => a.href))).status(), 200)
  },
)

for (const [locale, colorScheme] of [
  ['en-US', 'light'],
  ['zh-CN', 'dark'],
] as const) {
  const looks = [320, 768, 1440].map((width) => ({ colorScheme, width }))
  pageTest(
    `the first screen is clean in axe and as wide as the window: ${locale}`,
    { ...home, locale, ...opening(looks) },
    (opened) =>
      testLooks(opened, 'first screen', looks, async () => {
        assert.ok(await opened.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth))
      }),
  )
}
