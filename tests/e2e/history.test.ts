import assert from 'node:assert/strict'
import { assertFiguresAreTheCores } from './support/figures.js'
import { Lesson, type Playground } from './support/lesson.js'
import { pageTest } from './support/page-test.js'

/** How many steps of undo there are. */
async function stepsBack(lesson: Lesson): Promise<number> {
  let steps = 0
  for (; (await lesson.button('Undo').isEnabled()) && steps < 60; steps += 1) await lesson.button('Undo').click()
  return steps
}

pageTest('with nothing to undo or redo the buttons say so', {}, async ({ page }) => {
  const lesson = new Lesson(page)
  assert.equal(await lesson.button('Undo').isDisabled(), true)
  assert.equal(await lesson.button('Redo').isDisabled(), true)
})

pageTest('undo and redo go through prunes and numbers, by button and by key', {}, async ({ page }) => {
  const lesson = new Lesson(page)
  const states = [await lesson.state()]
  const steps = [
    () => lesson.part('w12').press('Enter'),
    () => lesson.type('x2', '2'),
    () => lesson.host.locator('input[name=activation][value=tanh]').check(),
    () => lesson.part('w12').press('+'),
  ]
  for (const step of steps) {
    await step()
    states.push(await lesson.state())
  }
  const ways = [
    { back: () => lesson.button('Undo').click(), forth: () => lesson.button('Redo').click() },
    { back: () => lesson.part('w12').press('Control+z'), forth: () => lesson.part('w12').press('Control+Shift+Z') },
  ]
  for (const { back, forth } of ways) {
    for (const state of states.slice(0, -1).reverse()) {
      await back()
      assert.deepEqual(await lesson.state(), state)
    }
    await assertFiguresAreTheCores(lesson)
    for (const state of states.slice(1)) {
      await forth()
      assert.deepEqual(await lesson.state(), state)
    }
    await assertFiguresAreTheCores(lesson)
  }
})

pageTest('fifty steps can be undone, and no more', {}, async ({ page }) => {
  const lesson = new Lesson(page)
  await lesson.host.evaluate((host: Playground) => {
    for (let i = 1; i <= 60; i += 1) host.setState({ threshold: i / 100 })
  })
  assert.equal(await stepsBack(lesson), 50)
  assert.equal((await lesson.state()).threshold, 0.1)
})

for (const id of ['w12', 'w23', 'v1', 'x1'])
  pageTest(`a drag on ${id} is one step`, {}, async ({ page }) => {
    const lesson = new Lesson(page)
    const before = await lesson.state()
    await lesson.drag(id, 45)
    await lesson.button('Undo').click()
    assert.deepEqual(await lesson.state(), before)
    assert.equal(await lesson.button('Undo').isDisabled(), true)
  })

for (const id of ['w12', 'w23', 'o1', 'v1'])
  pageTest(`a click on ${id} is one step`, {}, async ({ page }) => {
    const lesson = new Lesson(page)
    const before = await lesson.state()
    await lesson.click(id)
    await lesson.button('Undo').click()
    // What is looked at is no part of a step.
    assert.deepEqual({ ...(await lesson.state()), focus: before.focus }, before)
    assert.equal(await lesson.button('Undo').isDisabled(), true)
  })

pageTest('two drags on one part are two steps', {}, async ({ page }) => {
  const lesson = new Lesson(page)
  await lesson.drag('w12', 30)
  await lesson.drag('w12', 30)
  await lesson.button('Undo').click()
  assert.equal((await lesson.state()).weights[0]?.[1], 3)
})

pageTest('typing a long number is one step; a visit to the field later is another', {}, async ({ page }) => {
  const lesson = new Lesson(page)
  await lesson.type('w11', '123.5')
  await lesson.type('w11', '7')
  await lesson.button('Undo').click()
  assert.equal((await lesson.state()).weights[0]?.[0], 123.5)
  await lesson.button('Undo').click()
  assert.equal((await lesson.state()).weights[0]?.[0], 1)
})

pageTest('arrow keys in two visits to a field are two steps', {}, async ({ page }) => {
  const lesson = new Lesson(page)
  for (let visit = 0; visit < 2; visit += 1) {
    await lesson.field('w11').press('ArrowUp')
    await page.keyboard.press('Tab')
  }
  await lesson.button('Undo').click()
  assert.equal((await lesson.state()).weights[0]?.[0], 1.5)
})

pageTest('walking about in the figure takes no way forward', {}, async ({ page }) => {
  const lesson = new Lesson(page)
  await lesson.type('w11', '7')
  await lesson.button('Undo').click()
  await lesson.part('w12').press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  assert.equal(await lesson.button('Redo').isEnabled(), true, 'Redo went away though nothing was changed')
})

pageTest('what changes nothing is no step', {}, async ({ page }) => {
  const lesson = new Lesson(page)
  await lesson.button('Reset').click()
  await lesson.host.locator('.score-cell').nth(1).click()
  await lesson.type('w11', '1')
  await lesson.slider.press('ArrowRight')
  await lesson.slider.press('ArrowLeft')
  await lesson.button('Undo').click()
  await lesson.button('Undo').click()
  assert.equal((await lesson.state()).threshold, 0.5)
  assert.equal(await lesson.button('Undo').isDisabled(), true)
})

pageTest('keys still redo after the button undid the last step', {}, async ({ page }) => {
  const lesson = new Lesson(page)
  await lesson.part('w12').press('Enter')
  await lesson.button('Undo').press('Enter')
  // The button has nothing left to undo, and is drawn so; the keys must still arrive.
  await lesson.button('Undo').and(page.locator(':disabled')).waitFor()
  await page.keyboard.press('Control+Shift+Z')
  assert.deepEqual((await lesson.state()).cut, ['w12'])
})

pageTest('Ctrl+Z in a field undoes the step, and the field shows it', {}, async ({ page }) => {
  const lesson = new Lesson(page)
  await lesson.type('w11', '9')
  await lesson.field('w11').press('Control+z')
  assert.equal((await lesson.state()).weights[0]?.[0], 1)
  assert.equal(await lesson.field('w11').inputValue(), '1')
})

pageTest('reset brings the article back, keeps language and theme, and can be undone', {}, async ({ page }) => {
  const lesson = new Lesson(page)
  const article = await lesson.state()
  await lesson.set({
    lang: 'en',
    theme: 'dark',
    threshold: 0.9,
    cut: ['o2'],
    input: [5, 5, 5],
    reading: 'matrix',
    activation: 'relu',
    contribution: 'outputs',
    focus: 'w23',
  })
  const changed = await lesson.state()
  await lesson.button('Reset').click()
  assert.deepEqual(await lesson.state(), { ...article, lang: 'en', theme: 'dark' })
  await assertFiguresAreTheCores(lesson)
  await lesson.button('Undo').click()
  assert.deepEqual(await lesson.state(), changed)
})
