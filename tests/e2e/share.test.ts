/** The dialog that shares, on every page that has it; what it writes comes alive in pages of others. */

import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import type { ExampleState } from '../../web/src/state/settings.js'
import { violations } from './support/axe.js'
import { Lesson } from './support/lesson.js'
import { pageTest, settled } from './support/page-test.js'

const set = '#v=1&lesson=example&threshold=0.25&cut=w22&lang=en&theme=light'

const open = async (page: Page) => {
  await page.locator('[data-action=share]').click()
  const dialog = page.getByRole('dialog', { name: 'Share' })
  await dialog.waitFor()
  return dialog
}

/** Of the element that was shared, in somebody else's page. */
const foreignPage = async (page: Page, body: string) => {
  await page.route('**/foreign.html', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>A host</title><body>${body}</body></html>`,
    }),
  )
  await page.goto(new URL('./foreign.html', page.url()).href)
}

const snippet = (page: Page, name: string) => page.locator(`[data-snippet=${name}]`).inputValue()

pageTest(
  'the element and the iframe that a lesson writes come alive with its settings',
  { hash: set },
  async ({ page }) => {
    await open(page)
    await page.getByRole('radio', { name: 'The figure' }).check()
    const [element, iframe] = [await snippet(page, 'element'), await snippet(page, 'iframe')]
    await foreignPage(page, element + iframe)
    await page.waitForFunction(() => customElements.get('pruning-playground') !== undefined)
    await settled(page)
    const wanted = { threshold: 0.25, cut: ['w22'], lang: 'en', theme: 'light' } as const
    await new Lesson(page).becomes({ threshold: 0.25, cut: ['w22'] })
    const frame = page.frameLocator('iframe')
    const state = await frame.locator('pruning-playground').evaluate(async (host) => {
      const it = host as HTMLElement & { ready: Promise<void>; getState: () => ExampleState }
      await it.ready
      return it.getState()
    })
    const { threshold, cut, lang, theme } = state
    assert.deepEqual({ threshold, cut, lang, theme }, wanted)
    await frame.locator('h1').waitFor({ state: 'attached' })
    assert.equal(await frame.locator('.opening').count(), 0, 'the figure alone')
  },
)

pageTest(
  'by keyboard: it opens, keeps keys and focus to itself, closes by Escape, and focus is where it was',
  { hash: set },
  async ({ page }) => {
    const lesson = new Lesson(page)
    const before = await lesson.state()
    await lesson.host.locator('[data-action=share]').focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Share' })
    await dialog.waitFor()
    await page.keyboard.press('Control+z')
    await page.keyboard.press('?')
    assert.deepEqual(await lesson.state(), before)
    assert.equal(await lesson.host.locator('.keys').count(), 0)
    assert.deepEqual(await violations(page), [])
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    const focused = () =>
      lesson.host.evaluate((host) => {
        let active = host.shadowRoot?.activeElement
        while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement
        return active?.getAttribute('data-action')
      })
    assert.equal(await focused(), 'share')
  },
)

pageTest(
  'copying puts the text on the clipboard and says so; where it is not allowed the text is selected',
  { hash: set, permissions: ['clipboard-read', 'clipboard-write'] },
  async ({ page }) => {
    const dialog = await open(page)
    await dialog.getByRole('button', { name: 'Copy: Iframe' }).click()
    await dialog.getByRole('status').filter({ hasText: 'Copied: Iframe.' }).waitFor()
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await snippet(page, 'iframe'))
    await page.evaluate(() => {
      const refuse = () => Promise.reject(new Error('no'))
      Object.defineProperty(navigator, 'clipboard', { value: { writeText: refuse } })
    })
    await dialog.getByRole('button', { name: 'Copy: Link' }).click()
    await dialog.getByRole('status').filter({ hasText: 'The text is selected' }).waitFor()
    const selected = await page
      .locator('[data-snippet=link]')
      .evaluate((field: HTMLTextAreaElement) => field.selectionEnd - field.selectionStart)
    assert.equal(selected, (await snippet(page, 'link')).length)
  },
)

pageTest('the figure is saved as SVG and PNG', { hash: set }, async ({ page }) => {
  const dialog = await open(page)
  for (const [kind, first] of [
    ['svg', '<svg'],
    ['png', '\u0089PNG'],
  ] as const) {
    const coming = page.waitForEvent('download')
    await dialog.locator(`[data-picture=${kind}]`).click()
    const download = await coming
    assert.equal(download.suggestedFilename(), `network-3-2-1.${kind}`)
    assert.ok((await readFile(await download.path(), 'latin1')).startsWith(first))
  }
})

const places = [
  [
    'lesson.html#v=1&lesson=four-steps&lang=zh',
    /steps|步骤再走一遍/,
    /<pruning-playground lesson="four-steps" lang="zh">/,
  ],
  [
    'hand.html#v=1&network&lang=zh&theme=dark',
    /整个网络/,
    /<pruning-network lang="zh" theme="dark">\n {2}<script type="application\/json">\{"layers"/,
  ],
  ['lab.html#v=1&lab&data=xor&lang=zh', /全部设置/, /<pruning-lab preset="data=xor" lang="zh">/],
] as const

for (const [address, held, element] of places)
  pageTest(
    `${address} shares itself, within 320 px`,
    { hash: address, waits: false, viewport: { width: 320, height: 640 } },
    async ({ page }) => {
      await page.locator('[data-action=share]').click()
      const dialog = page.getByRole('dialog', { name: '分享' })
      await dialog.getByText(held).waitFor()
      assert.match(await snippet(page, 'element'), element)
      assert.match(await snippet(page, 'iframe'), /sandbox="allow-scripts /)
      assert.deepEqual(await violations(page), [])
      assert.ok(await dialog.evaluate((one) => one.scrollWidth <= one.clientWidth))
    },
  )

pageTest('nothing of the dialog is loaded before it is opened', { hash: set }, async ({ page }) => {
  const loaded = () =>
    page.evaluate(() => performance.getEntriesByType('resource').filter(({ name }) => /share-dialog/.test(name)).length)
  assert.equal(await loaded(), 0)
  await open(page)
  assert.equal(await loaded(), 1)
})
