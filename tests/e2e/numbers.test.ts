import assert from 'node:assert/strict'
import type { ExampleState } from '../../web/src/state/settings.js'
import { assertFiguresAreTheCores } from './support/figures.js'
import { Lesson } from './support/lesson.js'
import { pageTest } from './support/page-test.js'

const names = ['w11', 'w12', 'w13', 'w21', 'w22', 'w23', 'x1', 'x2', 'x3', 'v1', 'v2'] as const

function numbersOf({ weights, input, outputWeights }: ExampleState): number[] {
  return [...weights.flat(), ...input, ...outputWeights]
}

/** The numbers of the article, with one of them replaced. */
function article(name?: (typeof names)[number], value = 0): number[] {
  return [1, 2, 3, 4, 5, 6, 1, 0, 1, 1, 1].map((usual, i) => (names[i] === name ? value : usual))
}

pageTest('typing into each field sets its number and no other', {}, async ({ page }) => {
  const lesson = new Lesson(page)
  for (const name of names) {
    await lesson.type(name, '-2.25')
    assert.deepEqual(numbersOf(await lesson.state()), article(name, -2.25))
    await assertFiguresAreTheCores(lesson)
    await lesson.host.evaluate((host) => (host as HTMLElement & { reset: () => void }).reset())
  }
})

pageTest('arrow keys step each field by a half, Page keys by five', {}, async ({ page }) => {
  const lesson = new Lesson(page)
  for (const [i, name] of names.entries()) {
    const usual = article()[i] ?? 0
    const steps = { ArrowUp: 0.5, ArrowDown: 0, PageUp: 5, PageDown: 0 }
    for (const [key, by] of Object.entries(steps)) {
      await lesson.field(name).press(key)
      assert.deepEqual(numbersOf(await lesson.state()), article(name, usual + by), `${key} in ${name}`)
    }
  }
  await assertFiguresAreTheCores(lesson)
})

pageTest('dragging each field sideways changes its number by a tenth each three pixels', {}, async ({ page }) => {
  const lesson = new Lesson(page)
  for (const [i, name] of names.entries()) {
    const usual = article()[i] ?? 0
    await lesson.dragField(name, 30)
    assert.deepEqual(numbersOf(await lesson.state()), article(name, usual + 1), name)
    await lesson.dragField(name, -30)
    assert.deepEqual(numbersOf(await lesson.state()), article(), name)
  }
})

const good: [string, number][] = [
  ['7', 7],
  ['-0.5', -0.5],
  ['\u22123', -3],
  ['+4', 4],
  ['1,5', 1.5],
  ['.25', 0.25],
  ['2.', 2],
  ['1e2', 100],
  ['1e-400', 0],
  ['1000', 1000],
  ['-1000', -1000],
  ['0.1234567890123456789012345678901234567890', 0.12345678901234568],
  ['0000000000000000000000000000000000000000000000000005', 5],
]

for (const [text, value] of good)
  pageTest(`“${text}” is ${value}`, {}, async ({ page }) => {
    const lesson = new Lesson(page)
    await lesson.type('w13', text)
    assert.equal((await lesson.state()).weights[0]?.[2], value)
    assert.equal(await lesson.notice.count(), 0)
    assert.equal(await lesson.field('w13').inputValue(), String(value))
    await assertFiguresAreTheCores(lesson)
  })

pageTest('“-0” is 0: the fingerprint is that of 0, as a link would give it', {}, async ({ page }) => {
  const lesson = new Lesson(page)
  await lesson.type('w11', '0')
  const fingerprint = await lesson.fingerprint()
  await lesson.type('w11', '-0')
  assert.ok(Object.is((await lesson.state()).weights[0]?.[0], 0), 'the state has 0 and not -0')
  assert.equal(await lesson.fingerprint(), fingerprint)
})

/** What no field takes. Each ends otherwise than it begins, so that a prefix may be a good number. */
const bad = [
  '1e999',
  '12x',
  '2000',
  '-1001',
  'abc',
  '',
  '1 2',
  '0x10',
  'NaN',
  'Infinity',
  '1.2.3',
  '--1',
  '٣',
  '１２',
  'مرحبا',
  '<img src=x onerror=alert(1)>',
]

for (const text of bad)
  pageTest(
    `“${text}” is refused in one sentence; the state stays, and so does what was typed`,
    {},
    async ({ page }) => {
      const lesson = new Lesson(page)
      const before = await lesson.state()
      await lesson.type('w13', text)
      const said =
        (await lesson.notice.locator('button').evaluate((button) => button.previousSibling?.textContent))?.trim() ?? ''
      assert.equal(said, `Weight w₁₃ must be a number from −1000 to 1000, got “${text}”.`)
      assert.equal(await lesson.field('w13').inputValue(), text)
      assert.equal(await lesson.field('w13').getAttribute('aria-invalid'), 'true')
      assert.deepEqual(numbersOf(await lesson.state()), numbersOf(before))
      await assertFiguresAreTheCores(lesson)
    },
  )

pageTest('a pasted text is taken like a typed one; spaces around it do not matter', {}, async ({ page }) => {
  const lesson = new Lesson(page)
  const paste = async (text: string) => {
    await lesson.field('w22').click()
    await page.keyboard.press('Control+a')
    await page.keyboard.insertText(text)
    await page.keyboard.press('Enter')
  }
  await paste('  8.5\t')
  assert.equal((await lesson.state()).weights[1]?.[1], 8.5)
  await paste('1\t2\t3')
  assert.equal((await lesson.state()).weights[1]?.[1], 8.5)
  assert.equal(await lesson.field('w22').inputValue(), '1\t2\t3')
})

pageTest('a very long text is quoted short', {}, async ({ page }) => {
  const lesson = new Lesson(page)
  await lesson.field('w22').fill('9'.repeat(20_000))
  await lesson.field('w22').press('Tab')
  const said = (await lesson.notice.textContent()) ?? ''
  assert.ok(said.length < 300, `the alert has ${said.length} characters`)
})

pageTest('a typed text cannot turn the alert round: marks of direction are kept apart', {}, async ({ page }) => {
  const lesson = new Lesson(page)
  await lesson.field('w22').fill('\u202e321')
  await lesson.field('w22').press('Tab')
  const isApart = await lesson.notice.evaluate(
    (notice) => notice.querySelector('bdi') !== null || !/[\u202a-\u202e\u2066-\u2069]/.test(notice.textContent ?? ''),
  )
  assert.ok(isApart, 'U+202E stands in the sentence without a <bdi> around it')
})

pageTest('Escape gives the number back, and the alert goes with the next good number', {}, async ({ page }) => {
  const lesson = new Lesson(page)
  await lesson.field('w13').fill('abc')
  await page.keyboard.press('Escape')
  assert.equal(await lesson.field('w13').inputValue(), '3')
  assert.equal(await lesson.field('w13').getAttribute('aria-invalid'), null)
  await lesson.type('w13', 'abc')
  await lesson.notice.waitFor()
  await lesson.type('w13', '2')
  assert.equal(await lesson.notice.count(), 0)
})

pageTest('the alert can be closed, by key too, and the focus stays in the lesson', {}, async ({ page }) => {
  const lesson = new Lesson(page)
  await lesson.type('w13', 'abc')
  await lesson.button('Close').press('Enter')
  assert.equal(await lesson.notice.count(), 0)
  assert.notEqual(await lesson.focused(), '', 'the focus fell back to the top of the page')
})

pageTest('a refused number in one field does not stop another field', {}, async ({ page }) => {
  const lesson = new Lesson(page)
  await lesson.type('w11', 'abc')
  await lesson.type('w12', '9')
  assert.deepEqual((await lesson.state()).weights[0], [1, 9, 3])
  assert.equal(await lesson.field('w11').inputValue(), 'abc')
})

pageTest('undo writes over a refused text', {}, async ({ page }) => {
  const lesson = new Lesson(page)
  await lesson.type('w11', '8')
  await lesson.type('w11', 'abc')
  await lesson.button('Undo').click()
  assert.equal((await lesson.state()).weights[0]?.[0], 1)
  assert.equal(await lesson.field('w11').inputValue(), '1')
})
