/** Lesson 8 as a person meets it: guesses and runs by keyboard, narrow and wide, in both languages. */

import assert from 'node:assert/strict'
import type { Locator, Page } from 'playwright-core'
import { questionIds } from '../../../web/src/lessons/questions/experiments/question.js'
import { looksAt, opening, testLooks } from '../support/axe.js'
import { pageTest } from '../support/page-test.js'

interface LessonElement extends HTMLElement {
  ready: Promise<void>
  link: string
}

const hash = (settings = '') => `#v=1&lesson=questions${settings}`

async function lessonOf(page: Page): Promise<Locator> {
  const lesson = page.locator('pp-lesson')
  await lesson.evaluate((element: LessonElement) => element.ready)
  await lesson.locator('[data-action=run]').waitFor()
  return lesson
}

/** Presses Tab until the focus is on what is sought, and fails when it never is. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  const isThere = () => target.evaluate((element) => (element.getRootNode() as ShadowRoot).activeElement === element)
  for (let i = 0; i < 80; i += 1) {
    if (await isThere()) return
    await page.keyboard.press('Tab')
  }
  assert.fail('Tab never comes there')
}

/** Guesses and runs the question at hand, by keyboard alone. @returns the answer's id */
async function guessAndRun(page: Page, lesson: Locator): Promise<string | null> {
  await tabTo(page, lesson.locator('input[name=guess]').first())
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowRight')
  await tabTo(page, lesson.locator('[data-action=run]'))
  await page.keyboard.press('Enter')
  const answer = lesson.locator('[data-role=answer]')
  await answer.waitFor()
  return answer.getAttribute('data-answer')
}

/** Chooses an option by its place, from the first one, by keyboard. */
async function pick(page: Page, select: Locator, place: number): Promise<void> {
  await tabTo(page, select)
  await page.keyboard.press('Home')
  for (let i = 0; i < place; i += 1) await page.keyboard.press('ArrowDown')
}

const isDone = (lesson: Locator, id: string) => lesson.locator(`[data-step="${id}"].is-done`).waitFor()

pageTest('every goal is reached by keyboard', { hash: hash('&data=moons') }, async ({ page }) => {
  const lesson = await lessonOf(page)
  for (const id of questionIds) {
    assert.notEqual(await guessAndRun(page, lesson), null)
    await isDone(lesson, id)
    assert.match(
      (await lesson.locator(`[data-step="${id}"] .seen`).textContent()) ?? '',
      /You guessed: No\. These runs: /,
    )
    await page.evaluate(() => (document.activeElement as HTMLElement).blur())
    const next = lesson.locator('[data-action=next-question]')
    assert.match((await next.textContent()) ?? '', id === questionIds.at(-1) ? /^The last task/ : /^Next question/)
    await tabTo(page, next)
    await page.keyboard.press('Enter')
  }
  const [share, answer] = [lesson.locator('select[data-setting=share]'), lesson.locator('[data-role=answer]')]
  await page.evaluate(() => (document.activeElement as HTMLElement).blur())
  await pick(page, share, 0)
  assert.equal(await answer.getAttribute('data-answer'), 'no')
  await pick(page, share, 5)
  assert.equal(await answer.getAttribute('data-answer'), 'yes')
  await isDone(lesson, 'yes-and-no')
  assert.match((await lesson.locator('.lesson-end').textContent()) ?? '', /No question has one answer/)
})

pageTest(
  'nothing runs before a guess, and a run that is cancelled leaves nothing',
  { hash: hash('&seeds=10') },
  async ({ page }) => {
    const lesson = await lessonOf(page)
    const [run, answer] = [lesson.locator('[data-action=run]'), lesson.locator('[data-role=answer]')]
    await run.click({ force: true }) // it says that it is disabled
    assert.equal(await lesson.locator('progress').count(), 0)
    await lesson.locator('input[name=guess][value=depends]').check({ force: true })
    await run.click()
    await lesson.locator('[data-action=cancel]').click()
    await lesson.locator('progress').waitFor({ state: 'detached' })
    assert.equal(await answer.count(), 0)
    assert.equal(await lesson.locator('input[name=guess][value=depends]').isChecked(), true)
  },
)

pageTest(
  'the link has question and settings, and opens there; undo goes back',
  { hash: hash('&question=must-retrain&data=circle&share=40&noise=2&seeds=5') },
  async ({ page }) => {
    const lesson = await lessonOf(page)
    const values = () =>
      lesson.locator('select').evaluateAll((all) => all.map((select) => (select as HTMLSelectElement).value))
    assert.deepEqual(await values(), ['circle', '40', '2', '5'])
    assert.equal(await lesson.locator('input[name=question]:checked').getAttribute('value'), 'must-retrain')
    const link = () => lesson.evaluate((element: LessonElement) => new URL(element.link).hash)
    const before = await link()
    assert.match(before, /question=must-retrain.*data=circle.*share=40.*noise=2.*seeds=5/)
    await lesson.locator('select[data-setting=data]').selectOption('moons')
    assert.match(await link(), /data=moons/)
    await lesson.locator('[data-action=undo]').click()
    assert.equal(await link(), before)
    await lesson.locator('[data-action=reset]').click()
    assert.equal(await link(), hash())
  },
)

pageTest(
  'before a run, conditions, rule and what will be measured stand in the open; the rule follows the seeds',
  { hash: hash('&question=generalises') },
  async ({ page }) => {
    const lesson = await lessonOf(page)
    const said = async (role: string) => (await lesson.locator(`[data-role=${role}]:visible`).textContent()) ?? ''
    assert.match(await said('how'), /only 60 samples to learn from, three times the set’s noise/)
    assert.match(await said('rule'), /With 3 seeds chance alone .* 18 of 100 .* under 1 point/)
    await lesson.locator('select[data-setting=seeds]').selectOption('10')
    assert.match(await said('rule'), /With 10 seeds chance alone .* 8 of 100/)
    assert.equal(await lesson.locator('.chart text', { hasText: 'Trained on, uncut' }).count(), 2) // accuracy and gap
    assert.equal(await lesson.locator('.seed-dot').count(), 0)
    await lesson.locator('input[name=question][value=every-network]').check({ force: true })
    assert.match(await said('rule'), /One step is too little to matter/)
  },
)

pageTest(
  'networks that can spare unlike shares are a No to “can every network”',
  { hash: hash('&question=every-network') },
  async ({ page }) => {
    const lesson = await lessonOf(page)
    assert.equal(await guessAndRun(page, lesson), 'no')
    assert.match((await lesson.locator('[data-role=sentence]').textContent()) ?? '', /So no: how much can go depends/)
  },
)

pageTest(
  'dots of question 4 stand in groups, and none hides another',
  { hash: hash('&question=every-use') },
  async (at) => {
    const lesson = await lessonOf(at.page)
    await guessAndRun(at.page, lesson)
    assert.deepEqual(await lesson.locator('.dots-group').allTextContents(), [
      'All samples',
      'Common class',
      'Rare class',
    ])
    const dots = await lesson
      .locator('.seed-dot')
      .evaluateAll((all) => all.map((dot) => ['cx', 'cy'].map((key) => Number(dot.getAttribute(key)))))
    assert.equal(dots.length, 27)
    for (const [i, [x = 0, y = 0]] of dots.entries())
      for (const [u = 0, v = 0] of dots.slice(0, i)) assert.ok(Math.hypot(x - u, y - v) >= 3, `${x} ${y}`)
  },
)

pageTest('start over forgets what was guessed and found', { hash: hash('&data=clusters') }, async ({ page }) => {
  const lesson = await lessonOf(page)
  await guessAndRun(page, lesson)
  await lesson.locator('[data-action=reset]').click()
  await lesson.locator('input[name=guess]').first().waitFor()
  assert.equal(await lesson.locator('input[name=guess]:checked').count(), 0)
  assert.equal(await lesson.locator('.is-done').count(), 0)
})

const widths = [320, 360, 768, 1440]

for (const [locale, looks] of [
  ['zh-CN', looksAt(320)],
  ['en-US', looksAt(320).toReversed()],
] as const)
  pageTest(
    `axe finds nothing, and nothing is too wide: ${locale}`,
    { locale, hash: hash('&data=clusters'), ...opening(looks) },
    async (opened) => {
      const { page } = opened
      const lesson = await lessonOf(page)
      const found: string[] = []
      for (const id of questionIds) {
        await lesson.locator(`input[name=question][value=${id}]`).check({ force: true })
        await guessAndRun(page, lesson)
        await lesson.locator('details').evaluateAll((all) => {
          for (const one of all) (one as HTMLDetailsElement).open = true
        })
        for (const width of widths) {
          await page.setViewportSize({ width, height: 800 })
          const by = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
          if (by > 0) found.push(`${id} is ${by} px too wide at ${width} px`)
        }
        await testLooks(opened, id, looks)
      }
      assert.deepEqual(found, [])
    },
  )
