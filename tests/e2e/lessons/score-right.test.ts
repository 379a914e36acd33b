import assert from 'node:assert/strict'
import type { Locator, Page } from 'playwright-core'
import { violations } from '../support/axe.js'
import { type Opened, pageTest } from '../support/page-test.js'

const settings = { waits: false } as const

/** Opens the lesson, and waits until its networks are trained. */
async function opened({ page, url }: Pick<Opened, 'page' | 'url'>, more = ''): Promise<Locator> {
  await page.goto(`${url}lesson.html#v=1&lesson=score-right${more}`)
  const lesson = page.locator('pp-lesson')
  await lesson.locator('.scatter, .small-network').first().waitFor()
  return lesson
}

const isDone = (lesson: Locator, step: string) => lesson.locator(`[data-step=${step}].is-done`).waitFor()

async function pressed(page: Page, where: Locator, ...keys: string[]): Promise<void> {
  await where.focus()
  for (const key of keys) await page.keyboard.press(key)
}

pageTest('lesson 4: every goal is reached by the keyboard alone', settings, async (at) => {
  const { page } = at
  const lesson = await opened(at)
  const chart = lesson.locator('.scatter')
  await pressed(page, chart, 'ArrowRight')
  for (let i = 0; i < 11 && !(await lesson.locator('[data-step=lie].is-done').count()); i += 1)
    await pressed(page, chart, 'Enter', 'ArrowRight')
  await isDone(lesson, 'lie')

  const menu = lesson.locator('select[data-field=criterion]')
  const claim = lesson.locator('[data-action=claim]')
  for (let i = 0; i < 9 && !(await lesson.locator('[data-step=order].is-done').count()); i += 1) {
    await pressed(page, menu, 'ArrowDown')
    await pressed(page, claim, 'Enter')
  }
  await isDone(lesson, 'order')

  await pressed(page, lesson.locator('input[name=scene]:checked'), 'ArrowRight')
  const next = lesson.locator('[data-action=next-weight]')
  for (let i = 0; i < 8 && !(await lesson.locator('[data-step=xor].is-done').count()); i += 1)
    await pressed(page, next, 'Enter')
  await isDone(lesson, 'xor')
  await pressed(page, lesson.locator('[data-action=seeds]'), 'Enter')
  await isDone(lesson, 'seeds')

  await pressed(page, lesson.locator('input[name=scene]:checked'), 'ArrowRight')
  const neuron = (i: number) => lesson.locator(`input[name=out][value="${i}"]`)
  for (let a = 1; a <= 6 && !(await lesson.locator('[data-step=twins].is-done').count()); a += 1)
    for (let b = a + 1; b <= 6 && !(await lesson.locator('[data-step=twins].is-done').count()); b += 1) {
      await pressed(page, neuron(a), ' ')
      await pressed(page, neuron(b), ' ')
      if (await lesson.locator('[data-step=twins].is-done').count()) break
      await pressed(page, neuron(a), ' ')
      await pressed(page, neuron(b), ' ')
    }
  await isDone(lesson, 'twins')
  for (let i = 1; i <= 6; i += 1) if (!(await neuron(i).isChecked())) await pressed(page, neuron(i), ' ')
  for (let i = 1; i <= 6 && !(await lesson.locator('[data-step=needed].is-done').count()); i += 1) {
    await pressed(page, neuron(i), ' ')
    if (!(await lesson.locator('[data-step=needed].is-done').count())) await pressed(page, neuron(i), ' ')
  }
  await isDone(lesson, 'needed')
  assert.ok(await lesson.locator('.lesson-end h2').count())
})

pageTest(
  'lesson 4: a tap picks a weight',
  { ...settings, hasTouch: true, viewport: { width: 390, height: 844 } },
  async (at) => {
    const lesson = await opened(at)
    const dot = lesson.locator('.scatter .dot').nth(7)
    await dot.tap({ force: true })
    await lesson.locator('.dot-picked').waitFor()
    await at.page.waitForURL(/point=\d+/)
  },
)

pageTest(
  'lesson 4: the idea of a criterion stands beside its formula, whose brackets are of one height',
  settings,
  async (at) => {
    const lesson = await opened(at, '&criterion=obs')
    assert.match(
      (await lesson.locator('.idea').textContent()) ?? '',
      /^Optimal Brain Surgeon: takes the weight that costs least/,
    )
    assert.match(
      (await lesson.locator('[data-role=repaired]').textContent()) ?? '',
      /costs 0\.0004 in place of 0\.0115/,
    )
    const heights = await lesson
      .locator('.set-formula mo')
      .evaluateAll((all) =>
        all.flatMap((sign) => (/[[\]]/.test(sign.textContent ?? '') ? [sign.getBoundingClientRect().height] : [])),
      )
    assert.equal(heights.length, 2)
    assert.ok(Math.abs((heights[0] ?? 0) - (heights[1] ?? 9)) < 0.5, heights.join())
  },
)

for (const [width, height] of [
  [360, 740],
  [1440, 900],
] as const)
  pageTest(
    `lesson 4: the three copies of exclusive or stand side by side at ${width} px, and one table has all answers`,
    { ...settings, viewport: { width, height } },
    async (at) => {
      const lesson = await opened(at, '&scene=xor&gone=4')
      const copies = await lesson.locator('.small-network').evaluateAll((all) =>
        all.map((one) => {
          const { left, right, top } = one.getBoundingClientRect()
          return { left, right, top }
        }),
      )
      assert.equal(copies.length, 3)
      for (const [i, { left, top }] of copies.entries()) {
        assert.equal(top, copies[0]?.top)
        if (i) assert.ok(left >= (copies[i - 1]?.right ?? 0))
      }
      const names = await lesson.locator('.small-network').first().locator('text').allTextContents()
      assert.deepEqual(names, ['a', 'b', '1', '2', '3', '4', 'y'])
      const table = lesson.locator('table.outputs')
      assert.deepEqual(await table.locator('thead th').allTextContents(), ['a b → y', 'Magnitude', 'OBD', 'OBS'])
      assert.equal(await table.locator('tbody tr').count(), 6)
      assert.equal(await table.locator('tr > td:last-child .is-wrong').count(), 0) // OBS is right with four gone
      assert.ok((await table.locator('.is-wrong').count()) > 0)
      assert.ok(await table.evaluate((one) => one.scrollWidth <= (one.parentElement?.clientWidth ?? 0)))
    },
  )

pageTest('lesson 4: heads of numbers stand over their numbers', settings, async (at) => {
  const lesson = await opened(at)
  const ends = await lesson
    .locator('.numbers')
    .first()
    .evaluate((table) =>
      ['thead th:last-child', 'tbody td:last-child'].map((cell) => {
        const range = document.createRange()
        range.selectNodeContents(table.querySelector(cell) ?? table)
        return range.getBoundingClientRect().right
      }),
    )
  assert.ok(Math.abs((ends[0] ?? 0) - (ends[1] ?? 99)) < 1, ends.join())
})

for (const scene of ['weights', 'xor', 'twins'])
  for (const lang of ['en', 'zh'])
    pageTest(
      `lesson 4, ${scene}, ${lang}: axe finds nothing, and nothing scrolls sideways at 320 px`,
      settings,
      async (at) => {
        await opened(at, `&scene=${scene}&gone=4&out=26&lang=${lang}`)
        for (const [width, colorScheme] of [
          [320, 'light'],
          [1440, 'dark'],
        ] as const) {
          await at.page.setViewportSize({ width, height: 900 })
          await at.page.emulateMedia({ colorScheme })
          assert.deepEqual(await violations(at.page), [])
          assert.ok((await at.page.evaluate(() => document.documentElement.scrollWidth)) <= width, `${width} px`)
        }
      },
    )

pageTest('lesson 4: a link brings back what was chosen', settings, async (at) => {
  const hash = '&scene=twins&criterion=obd&axes=value&seed=14&point=3&claim=obd&gone=2&out=35'
  const lesson = await opened(at, hash)
  assert.equal(await lesson.locator('input[name=out]:checked').count(), 2)
  const state = await lesson.evaluate((element) => (element as unknown as { getState: () => unknown }).getState())
  assert.deepEqual((state as { choice: unknown }).choice, Object.fromEntries(new URLSearchParams(hash.slice(1))))
  const link = await lesson.evaluate((element) => (element as unknown as { link: string }).link)
  assert.deepEqual(
    Object.fromEntries(new URLSearchParams(new URL(link).hash.slice(1))),
    Object.fromEntries(new URLSearchParams(`v=1&lesson=score-right${hash}`)),
  )
})
