/** The example pages: every figure comes alive, in both languages, within a telephone's width. */

import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { violations } from './support/axe.js'
import { Lesson } from './support/lesson.js'
import { pageTest } from './support/page-test.js'

/** How many figures a page has. */
const pages = { tutorial: 3, slides: 2, article: 3 }

/** Brings every figure to life as a reader does: it comes near the window, and its button is pressed where it has one. */
async function wake(page: Page): Promise<void> {
  const figures = page.locator('pruning-playground, pruning-network')
  for (let i = 0; i < (await figures.count()); i += 1) {
    const figure = figures.nth(i)
    await figure.scrollIntoViewIfNeeded()
    if ((await figure.getAttribute('activation')) === 'click') await figure.getByRole('button').first().click()
    await figure.evaluate((one: HTMLElement & { ready: Promise<void> }) => one.ready)
  }
}

for (const [name, count] of Object.entries(pages))
  for (const ending of ['', '-zh'])
    pageTest(
      `${name}${ending}: every figure comes alive, in the page’s language, and nothing scrolls sideways at 360 px`,
      {
        hash: `examples/${name}${ending}.html`,
        waits: false,
        viewport: { width: 360, height: 740 },
        reducedMotion: 'reduce',
      },
      async ({ page }) => {
        await wake(page)
        const figures = page.locator('pruning-playground, pruning-network')
        assert.equal(await figures.count(), count)
        const langs = await figures.evaluateAll((all) => all.map((one) => one.getAttribute('lang')))
        assert.deepEqual(langs, new Array(count).fill(ending ? 'zh' : 'en'))
        assert.deepEqual(await violations(page), [])
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth))
      },
    )

pageTest(
  'what the texts say of their figures is so',
  { hash: 'examples/tutorial.html', waits: false },
  async ({ page }) => {
    await wake(page)
    const figure = page.locator('pruning-playground').nth(1)
    const { threshold } = await figure.evaluate((one: HTMLElement & { getState: () => { threshold: number } }) =>
      one.getState(),
    )
    assert.equal(threshold, 0.3)
    await figure.locator('.network .edge.is-cut[data-part=w11]').first().waitFor()
    const cut = await figure
      .locator('.network .edge.is-cut[tabindex]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('data-part')))
    assert.deepEqual(cut, ['w11'])
    await page.goto(new URL('./article.html', page.url()).href)
    await page.locator('pruning-network').scrollIntoViewIfNeeded()
    const outcome = page.locator('pruning-network .outcome')
    await outcome.filter({ hasText: /4\.50 →\s*0\.50/ }).waitFor()
  },
)

pageTest(
  'slides are turned by keys and buttons; a key in a figure is the figure’s',
  { hash: 'examples/slides.html', waits: false, reducedMotion: 'reduce' },
  async ({ page }) => {
    const count = page.locator('.turn output')
    const shows = (text: string) => count.filter({ hasText: text }).waitFor()
    await shows('1 / 6')
    await page.keyboard.press('PageDown')
    await shows('2 / 6')
    await page.getByRole('button', { name: 'Next' }).click()
    await shows('3 / 6')
    const figure = new Lesson(page)
    await figure.part('w12').focus()
    await page.keyboard.press('ArrowDown')
    assert.notEqual(await figure.focused(), 'w12')
    await shows('3 / 6')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Back' }).click()
    await shows('2 / 6')
  },
)

pageTest(
  'the site leads to the examples in its language',
  { hash: 'hand.html#v=1&lang=zh', waits: false },
  async ({ page }) => {
    await page.locator('#footer').getByRole('link', { name: '教程' }).click()
    await page.waitForURL(/examples\/tutorial-zh\.html$/)
    await page.getByRole('link', { name: 'English' }).click()
    await page.waitForURL(/examples\/tutorial\.html$/)
  },
)
