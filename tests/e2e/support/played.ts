/** A lesson of the player, as a person at a keyboard meets it. */

import assert from 'node:assert/strict'
import type { Locator, Page } from 'playwright-core'
import { opening, testLooks } from './axe.js'
import { type Opened, type PageOptions, pageTest } from './page-test.js'

export class Played {
  readonly page: Page
  readonly host: Locator

  constructor(page: Page) {
    this.page = page
    this.host = page.locator('pp-lesson')
  }

  /** Waits until nothing is being worked at. */
  async idle(): Promise<void> {
    await this.host.locator('.lesson-figure').waitFor()
    await this.host.locator('.working:not(:has(progress))').waitFor()
  }

  /** Presses a button by Enter, and waits for what comes of it. */
  async press(action: string): Promise<void> {
    const button = this.host.locator(`[data-action=${action}]`).first()
    await button.focus()
    await this.page.keyboard.press('Enter')
    await this.idle()
  }

  /** Chooses among radio buttons with the arrow keys; with Space while none is chosen. */
  async choose(name: string, value: string): Promise<void> {
    const wanted = this.host.locator(`input[name=${name}][value="${value}"]`)
    const chosen = this.host.locator(`input[name=${name}]:checked`)
    if (await chosen.count()) await chosen.focus()
    else {
      await this.host.locator(`input[name=${name}]`).first().focus()
      await this.page.keyboard.press('Space')
    }
    const count = await this.host.locator(`input[name=${name}]`).count()
    for (let i = 0; i < count && !(await wanted.isChecked()); i += 1) await this.page.keyboard.press('ArrowRight')
    assert.ok(await wanted.isChecked(), `${name} can be ${value} by arrow keys`)
    await this.idle()
  }

  /** Moves a range to a value with the arrow keys. */
  async slide(field: string, value: number): Promise<void> {
    const range = this.host.locator(`input[data-field=${field}]`)
    await range.focus()
    for (let i = 0; i < 40; i += 1) {
      const now = Number(await range.inputValue())
      if (now === value) return this.idle()
      await this.page.keyboard.press(now < value ? 'ArrowRight' : 'ArrowLeft')
    }
    assert.fail(`${field} can be ${value} by arrow keys`)
  }

  /** Ids of the steps that are done. */
  done(): Promise<string[]> {
    return this.host
      .locator('.lesson-step.is-done')
      .evaluateAll((steps) => steps.map((step) => step.getAttribute('data-step') ?? ''))
  }

  async isDone(step: string): Promise<void> {
    await this.host.locator(`.lesson-step.is-done[data-step=${step}]`).waitFor()
  }

  async fits(): Promise<void> {
    const [wide, window] = await this.page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
    assert.ok((wide ?? 0) <= (window ?? 0), `nothing stands out sideways: ${wide} in ${window}`)
  }
}

/** A test over a lesson of the player. @param settings  of its link, such as `&task=circle` */
export function lessonTest(
  name: string,
  { lesson, settings = '', ...options }: PageOptions & { lesson: string; settings?: string },
  body: (played: Played, opened: Opened) => Promise<void>,
): void {
  pageTest(name, { ...options, hash: `#v=1&lesson=${lesson}${settings}` }, async (opened) => {
    const played = new Played(opened.page)
    await played.idle()
    await body(played, opened)
  })
}

const light = (width: number) => ({ colorScheme: 'light', width }) as const
const dark = (width: number) => ({ colorScheme: 'dark', width }) as const

/** axe, in both languages and themes, and nothing that stands out at 320 px. @param act  opens what can be opened */
export function accessTests(lesson: string, act: (played: Played) => Promise<void>, settings = ''): void {
  for (const [locale, looks] of [
    ['en-US', [light(1440), dark(320)]],
    ['zh-CN', [dark(320), light(768)]],
  ] as const)
    lessonTest(
      `axe finds nothing in ${lesson}: ${locale}`,
      { lesson, settings, locale, ...opening(looks) },
      async (played, opened) => {
        await testLooks(opened, 'as it opens', looks, () => played.fits())
        await act(played)
        await testLooks(opened, 'later', looks, () => played.fits())
      },
    )
}
