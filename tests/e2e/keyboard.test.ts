import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { assertFiguresAreTheCores } from './support/figures.js'
import { figureParts, Lesson, weightIds } from './support/lesson.js'
import { pageTest } from './support/page-test.js'

const arrows = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']

pageTest('the figure is one Tab stop', {}, async ({ page }) => {
  const lesson = new Lesson(page)
  assert.equal(await lesson.host.locator('.network [tabindex="0"]').count(), 1)
  await lesson.part('x3').click()
  assert.equal(await lesson.host.locator('.network [tabindex="0"]').count(), 1)
  assert.equal(await lesson.part('x3').getAttribute('tabindex'), '0')
})

pageTest('arrows reach every part of the figure, and the focus is where the Tab stop is', {}, async ({ page }) => {
  const lesson = new Lesson(page)
  const queue: string[][] = [[]]
  const reached = new Set<string>()
  while (queue.length && reached.size < figureParts.length) {
    const path = queue.shift() ?? []
    await lesson.part('w11').focus()
    for (const key of path) await page.keyboard.press(key)
    const at = await lesson.focused()
    if (reached.has(at)) {
      await walkBack(lesson)
      continue
    }
    reached.add(at)
    assert.equal(await lesson.part(at).getAttribute('tabindex'), '0', at)
    queue.push(...arrows.map((key) => [...path, key]))
    await walkBack(lesson)
  }
  assert.deepEqual([...reached].sort(), [...figureParts].sort())
})

/** Makes w11 the Tab stop again. */
async function walkBack(lesson: Lesson): Promise<void> {
  for (let step = 0; step < 5; step += 1) await lesson.page.keyboard.press('ArrowLeft')
  for (let step = 0; step < 3; step += 1) await lesson.page.keyboard.press('ArrowUp')
  await lesson.page.keyboard.press('ArrowRight')
  for (let step = 0; step < 6; step += 1) await lesson.page.keyboard.press('ArrowUp')
  assert.equal(await lesson.focused(), 'w11')
}

pageTest('arrows at the rim stay, and do not scroll the page', {}, async ({ page }) => {
  const lesson = new Lesson(page)
  await lesson.part('w11').focus()
  for (let i = 0; i < 3; i += 1) await page.keyboard.press('ArrowUp')
  assert.equal(await lesson.focused(), 'w11')
  const top = await page.evaluate(() => scrollY)
  for (let i = 0; i < 9; i += 1) await page.keyboard.press('ArrowDown')
  assert.equal(await lesson.focused(), 'w23')
  await page.keyboard.press(' ')
  assert.equal(await page.evaluate(() => scrollY), top)
})

pageTest('plus and minus change the number of the part in focus by a half', {}, async ({ page }) => {
  const lesson = new Lesson(page)
  for (const id of [...weightIds, 'x1', 'x2', 'x3', 'v1', 'v2']) {
    const before = await lesson.field(id).inputValue()
    await lesson.part(id).press('+')
    assert.equal(Number(await lesson.field(id).inputValue()), Number(before) + 0.5, id)
    await lesson.part(id).press('-')
    assert.equal(await lesson.field(id).inputValue(), before, id)
    await lesson.part(id).press('=')
    await lesson.part(id).press('_')
    assert.equal(await lesson.field(id).inputValue(), before, id)
  }
  await assertFiguresAreTheCores(lesson)
})

pageTest('a digit opens the field of the part', {}, async ({ page }) => {
  const lesson = new Lesson(page)
  for (const id of ['w21', 'x3', 'v2']) {
    await lesson.part(id).press('5')
    assert.equal(await lesson.focused(), 'here')
    assert.equal(
      await lesson.text('.here-value b'),
      id.replace(/\d/g, (digit) => '₀₁₂₃₄₅₆₇₈₉'[Number(digit)] ?? ''),
    )
  }
})

pageTest('digits typed on a part are its new number, the first one too', {}, async ({ page }) => {
  const lesson = new Lesson(page)
  await lesson.part('w21').focus()
  await page.keyboard.type('42')
  await page.keyboard.press('Enter')
  assert.equal((await lesson.state()).weights[1]?.[0], 42)
})

pageTest('a click on an input opens its field', {}, async ({ page }) => {
  const lesson = new Lesson(page)
  await lesson.click('x1')
  await lesson.host.locator('input:focus').waitFor()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('3')
  assert.deepEqual((await lesson.state()).input, [3, 0, 1])
})

pageTest('keys with Ctrl, Alt or Meta stay the browser’s', {}, async ({ page }) => {
  const lesson = new Lesson(page)
  const before = await lesson.state()
  await lesson.part('w12').focus()
  for (const key of ['Control+Enter', 'Alt+Enter', 'Meta+Enter', 'Control+5']) await page.keyboard.press(key)
  assert.deepEqual(await lesson.state(), before)
  assert.equal(await lesson.focused(), 'w12')
})

/** Presses Tab until the focus leaves the lesson; names what had it. */
async function tabThrough(page: Page, lesson: Lesson): Promise<string[]> {
  const seen: string[] = []
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab')
    const at = await lesson.focused()
    if (at === '' && seen.length) return seen
    if (at !== '') seen.push(at)
  }
  throw new Error(`[e2e] Tab does not leave the lesson: ${seen.join(' ')}`)
}

pageTest('Tab goes through the lesson and out of it, and meets the figure before the text', {}, async ({ page }) => {
  const lesson = new Lesson(page)
  const seen = await tabThrough(page, lesson)
  assert.equal(seen[0], 'w11')
  assert.ok(seen.includes('threshold'))
  for (const name of ['w12', 'x1', 'v1', 'select']) assert.ok(seen.indexOf(name) > seen.indexOf('threshold'), name)
})

pageTest('? shows the list of keys and hides it; the button does the same', {}, async ({ page }) => {
  const lesson = new Lesson(page)
  const list = lesson.host.locator('.keys')
  await lesson.part('w12').press('?')
  await list.waitFor()
  assert.equal(await lesson.button('Keys').getAttribute('aria-expanded'), 'true')
  await lesson.part('w12').press('?')
  assert.equal(await list.count(), 0)
  await lesson.button('Keys').click()
  await list.waitFor()
  await lesson.button('Keys').click()
  assert.equal(await list.count(), 0)
})

for (const [what, selector] of [
  ['the slider', 'input[type=range]'],
  ['a reading', 'input[name=reading-figure]:checked'],
  ['a button', '.score-cell'],
] as const)
  pageTest(`? works with the focus on ${what}`, {}, async ({ page }) => {
    const lesson = new Lesson(page)
    await lesson.host.locator(selector).first().focus()
    await page.keyboard.press('?')
    assert.equal(await lesson.host.locator('.keys').count(), 1)
  })

pageTest('? in a field of numbers is a typed character, not the list', {}, async ({ page }) => {
  const lesson = new Lesson(page)
  await lesson.field('w11').press('?')
  assert.equal(await lesson.host.locator('.keys').count(), 0)
})

pageTest('a held Enter cuts once', {}, async ({ page }) => {
  const lesson = new Lesson(page)
  await lesson.part('w12').focus()
  for (let i = 0; i < 4; i += 1) await page.keyboard.down('Enter')
  await page.keyboard.up('Enter')
  assert.deepEqual((await lesson.state()).cut, ['w12'])
})

pageTest('the part in focus is shown', {}, async ({ page }) => {
  const lesson = new Lesson(page)
  await lesson.slider.focus()
  await page.keyboard.press('Tab')
  for (const [id, mark] of [
    ['w12', '.halo'],
    ['x1', '.disc'],
    ['o1', '.disc'],
    ['v2', '.halo'],
  ] as const) {
    const drawn = () =>
      lesson
        .part(id)
        .locator(mark)
        .evaluate((shape) => {
          const { stroke, strokeWidth, opacity } = getComputedStyle(shape)
          return [stroke, strokeWidth, opacity].join(' ')
        })
    const before = await drawn()
    await lesson.part(id).focus()
    assert.notEqual(await drawn(), before, id)
  }
})
