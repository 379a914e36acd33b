import assert from 'node:assert/strict'
import type { Locator, Page } from 'playwright-core'
import { violations } from '../support/axe.js'
import { type Opened, pageTest } from '../support/page-test.js'

const settings = { waits: false } as const

async function opened({ page, url }: Pick<Opened, 'page' | 'url'>, more = ''): Promise<Locator> {
  await page.goto(`${url}lesson.html#v=1&lesson=practice${more}`)
  const lesson = page.locator('pp-lesson')
  await lesson.locator('[data-action=run-right]').waitFor()
  await idle(lesson)
  return lesson
}

const idle = (lesson: Locator) => lesson.locator('progress').waitFor({ state: 'detached' })
const isDone = (lesson: Locator, step: string) => lesson.locator(`[data-step=${step}].is-done`).waitFor()

async function pressed(page: Page, where: Locator, key: string): Promise<void> {
  await where.focus()
  await page.keyboard.press(key)
}

/** Runs everything that has a button. */
async function ran(page: Page, lesson: Locator): Promise<void> {
  for (const [action, step] of [
    ['run-right', 'right'],
    ['run-listing', 'listing'],
    ['seeds', 'seeds'],
  ] as const) {
    await pressed(page, lesson.locator(`[data-action=${action}]`), 'Enter')
    await isDone(lesson, step)
    await idle(lesson)
  }
}

pageTest('lesson 5: every goal is reached by the keyboard alone', settings, async (at) => {
  const { page } = at
  const lesson = await opened(at)
  await ran(page, lesson)
  const answer = lesson.locator('input[name=answer]').first()
  await answer.focus()
  for (let i = 0; i < 3 && !(await lesson.locator('[data-step=compare].is-done').count()); i += 1)
    await page.keyboard.press('ArrowRight')
  await isDone(lesson, 'compare')
  const kept = lesson.locator('[data-field=kept]')
  await pressed(page, kept, 'Home')
  for (let i = 0; i < 4 && !(await lesson.locator('[data-step=few].is-done').count()); i += 1) {
    await pressed(page, lesson.locator('[data-action=few]'), 'Enter')
    await lesson
      .locator('caption', { hasText: i === 1 ? 'with 1 weight and' : `with ${i} weights and` })
      .waitFor({ state: 'attached' })
    await idle(lesson)
    if (!(await lesson.locator('[data-step=few].is-done').count())) await pressed(page, kept, 'ArrowRight')
  }
  await isDone(lesson, 'few')
  assert.ok(await lesson.locator('.lesson-end h2').count())
})

pageTest('lesson 5: buttons stand level, and the name of the second model gives nothing away', settings, async (at) => {
  const lesson = await opened(at)
  const [right, listing] = [lesson.locator('[data-action=run-right]'), lesson.locator('[data-action=run-listing]')]
  const places = await Promise.all([right, listing].map((one) => one.boundingBox()))
  assert.equal(places[0]?.y, places[1]?.y)
  for (const place of places) assert.ok((place?.height ?? 0) >= 32)
  await pressed(at.page, listing, 'Enter')
  await isDone(lesson, 'listing')
  await idle(lesson)
  const way = lesson.locator('[data-way=listing]')
  assert.match((await way.textContent()) ?? '', /= 1\.268.*not below.*0 of 8/s)
  assert.doesNotMatch((await way.textContent()) ?? '', /new/)
  await lesson.locator('input[name=answer][value=new]').check({ force: true })
  await way.locator('[data-value=second]', { hasText: 'newly drawn' }).waitFor()
})

pageTest('lesson 5: the rule of a difference stands where seeds are compared', settings, async (at) => {
  const lesson = await opened(at)
  await pressed(at.page, lesson.locator('[data-action=seeds]'), 'Enter')
  await isDone(lesson, 'seeds')
  assert.match((await lesson.locator('[data-role=rule]').textContent()) ?? '', /With 10 seeds .* 8 of 100/)
  assert.match(
    (await lesson.locator('.lesson-figure').textContent()) ?? '',
    /done right minus program.*4 steps an epoch, 40/s,
  )
})

pageTest(
  'lesson 5: the label of the second training keeps clear of the title on a phone',
  { ...settings, viewport: { width: 360, height: 800 } },
  async (at) => {
    const lesson = await opened(at)
    const box = (selector: string) => lesson.locator(selector).first().boundingBox()
    const [title, label] = [await box('.chart-title'), await box('.chart .tick:text("second training")')]
    assert.ok(title && label && label.y >= title.y + title.height - 2)
  },
)

for (const lang of ['en', 'zh'])
  pageTest(`lesson 5, ${lang}: axe finds nothing, and nothing scrolls sideways at 320 px`, settings, async (at) => {
    const lesson = await opened(at, `&lang=${lang}&answer=new&kept=2`)
    await ran(at.page, lesson)
    for (const [width, colorScheme] of [
      [320, 'light'],
      [1440, 'dark'],
    ] as const) {
      await at.page.setViewportSize({ width, height: 900 })
      await at.page.emulateMedia({ colorScheme })
      assert.deepEqual(await violations(at.page), [])
      assert.ok((await at.page.evaluate(() => document.documentElement.scrollWidth)) <= width, `${width} px`)
    }
  })

pageTest('lesson 5: a link brings back what was chosen', settings, async (at) => {
  const lesson = await opened(at, '&seed=7&answer=cut&kept=4')
  const link = await lesson.evaluate((element) => (element as unknown as { link: string }).link)
  assert.deepEqual(Object.fromEntries(new URLSearchParams(new URL(link).hash.slice(1))), {
    v: '1',
    lesson: 'practice',
    seed: '7',
    answer: 'cut',
    kept: '4',
  })
})
