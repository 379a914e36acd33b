import assert from 'node:assert/strict'
import { assertFiguresAreTheCores } from './support/figures.js'
import { Lesson } from './support/lesson.js'
import { pageTest } from './support/page-test.js'

pageTest('the slider moves by a hundredth with an arrow key, to its ends with Home and End', {}, async ({ page }) => {
  const lesson = new Lesson(page)
  const expected: [string, number][] = [
    ['ArrowRight', 0.51],
    ['ArrowUp', 0.52],
    ['ArrowLeft', 0.51],
    ['Home', 0],
    ['End', 1],
  ]
  for (const [key, threshold] of expected) {
    await lesson.slider.press(key)
    assert.equal((await lesson.state()).threshold, threshold, key)
    await assertFiguresAreTheCores(lesson)
  }
})

pageTest('dragging the handle sets the threshold, and is one step of undo', {}, async ({ page }) => {
  const lesson = new Lesson(page)
  await lesson.slider.scrollIntoViewIfNeeded()
  const box = (await lesson.slider.boundingBox())!
  const y = box.y + box.height / 2
  await page.mouse.move(box.x + box.width / 2, y)
  await page.mouse.down()
  for (const share of [0.55, 0.6, 0.65, 0.7]) await page.mouse.move(box.x + box.width * share, y)
  await page.mouse.up()
  const { threshold } = await lesson.state()
  assert.ok(Math.abs(threshold - 0.7) < 0.02, String(threshold))
  await assertFiguresAreTheCores(lesson)
  await lesson.button('Undo').click()
  assert.equal((await lesson.state()).threshold, 0.5)
})

pageTest('the handle stands over the line of the strip', {}, async ({ page }) => {
  const lesson = new Lesson(page)
  for (const threshold of [0, 0.25, 1]) {
    await lesson.set({ threshold })
    const track = (await lesson.slider.boundingBox())!
    const line = (await lesson.host.locator('.strip-line').boundingBox())!
    // The handle of a range input is 22 px wide and stays inside.
    const handle = track.x + 11 + (track.width - 22) * threshold
    assert.ok(Math.abs(line.x + line.width / 2 - handle) <= 1.5, `${threshold}: ${line.x} and ${handle}`)
  }
})

pageTest('the field takes a typed threshold, and the slider follows', {}, async ({ page }) => {
  const lesson = new Lesson(page)
  for (const [text, threshold] of [
    ['0.75', 0.75],
    ['.2', 0.2],
    ['0,3', 0.3],
    ['0', 0],
    ['6e-1', 0.6],
  ] as const) {
    await lesson.type('threshold', text)
    assert.equal((await lesson.state()).threshold, threshold, text)
    assert.equal(await lesson.slider.inputValue(), String(threshold))
    await assertFiguresAreTheCores(lesson)
  }
})

pageTest('arrow keys in the field step by a hundredth and stop at 0', {}, async ({ page }) => {
  const lesson = new Lesson(page)
  await lesson.field('threshold').press('ArrowUp')
  assert.equal((await lesson.state()).threshold, 0.51)
  await lesson.field('threshold').press('PageDown')
  assert.equal((await lesson.state()).threshold, 0.41)
  await lesson.set({ threshold: 0.004 })
  await lesson.field('threshold').press('ArrowDown')
  assert.equal((await lesson.state()).threshold, 0)
})

pageTest('a threshold outside its range is refused with its own range, and stays', {}, async ({ page }) => {
  const lesson = new Lesson(page)
  await lesson.type('threshold', '-1')
  const said = (await lesson.notice.textContent()) ?? ''
  assert.match(said, /Threshold must be a number from 0 to 1000/)
  assert.equal((await lesson.state()).threshold, 0.5)
})

pageTest('with scores above 1 the axis grows, and a beyond-axis threshold is still shown', {}, async ({ page }) => {
  const lesson = new Lesson(page)
  await lesson.set({ reading: 'magnitude', threshold: 7 })
  assert.equal(await lesson.slider.getAttribute('max'), '6')
  assert.equal(await lesson.slider.inputValue(), '6')
  assert.equal(await lesson.field('threshold').inputValue(), '7')
  await assertFiguresAreTheCores(lesson)
})

pageTest('strictly below: a score that equals the threshold stays', {}, async ({ page }) => {
  const lesson = new Lesson(page)
  await lesson.host.locator('input[name=reading-figure][value=magnitude]').check()
  await lesson.type('threshold', '3')
  assert.deepEqual((await assertFiguresAreTheCores(lesson)).removed, ['w11', 'w12'])
})
