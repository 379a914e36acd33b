import assert from 'node:assert/strict'
import { activationIds, contributionReadingIds, sensitivityReadingIds } from 'pruning-playground'
import { assertFiguresAreTheCores } from './support/figures.js'
import { Lesson, weightIds } from './support/lesson.js'
import { pageTest } from './support/page-test.js'

for (const name of ['reading-figure', 'reading-text'])
  pageTest(`the switch ${name} sets the reading, and the other switch follows`, {}, async ({ page }) => {
    const lesson = new Lesson(page)
    for (const reading of sensitivityReadingIds.toReversed()) {
      await lesson.host.locator(`input[name=${name}][value=${reading}]`).check()
      assert.equal((await lesson.state()).reading, reading)
      for (const other of ['reading-figure', 'reading-text'])
        assert.equal(await lesson.host.locator(`input[name=${other}]:checked`).inputValue(), reading)
      await assertFiguresAreTheCores(lesson)
    }
  })

pageTest('arrow keys walk through the readings and wrap round', {}, async ({ page }) => {
  const lesson = new Lesson(page)
  await lesson.host.locator('input[name=reading-figure]:checked').focus()
  const seen: string[] = []
  for (const _ of sensitivityReadingIds) {
    await page.keyboard.press('ArrowRight')
    seen.push((await lesson.state()).reading)
  }
  assert.deepEqual(seen, ['column', 'matrix', 'magnitude', 'printed', 'definition', 'row'])
})

pageTest('a row of the comparison chooses its reading', {}, async ({ page }) => {
  const lesson = new Lesson(page)
  const rows = lesson.host.locator('section:nth-of-type(3) tbody tr')
  for (const [i, reading] of sensitivityReadingIds.entries()) {
    await rows.nth(i).getByRole('button').click()
    assert.equal((await lesson.state()).reading, reading)
    assert.equal(await rows.nth(i).getByRole('button').getAttribute('aria-pressed'), 'true')
  }
  await assertFiguresAreTheCores(lesson)
})

pageTest('each activation can be chosen; softsign alone is marked as printed', {}, async ({ page }) => {
  const lesson = new Lesson(page)
  for (const activation of activationIds) {
    await lesson.host.locator(`input[name=activation][value=${activation}]`).check()
    assert.equal((await lesson.state()).activation, activation)
    await assertFiguresAreTheCores(lesson)
  }
  const marked = lesson.host.locator('tr', { has: page.locator('.good') })
  assert.equal(await marked.count(), 1)
  assert.match((await marked.textContent()) ?? '', /softsign/)
})

pageTest('each contribution can be chosen, by pointer and by key', {}, async ({ page }) => {
  const lesson = new Lesson(page)
  const select = lesson.host.locator('select[name=contribution]')
  for (const contribution of contributionReadingIds) {
    await select.selectOption(contribution)
    assert.equal((await lesson.state()).contribution, contribution)
    await assertFiguresAreTheCores(lesson)
  }
  await select.selectOption('printed')
  await select.press('ArrowDown')
  assert.equal((await lesson.state()).contribution, 'definition')
})

pageTest('a score shows the formula of its weight', {}, async ({ page }) => {
  const lesson = new Lesson(page)
  for (const [i, id] of weightIds.entries()) {
    const cell = lesson.host.locator('.score-cell').nth(i)
    await cell.click()
    assert.equal((await lesson.state()).focus, id)
    assert.equal(await cell.getAttribute('aria-pressed'), 'true')
    assert.equal(await lesson.host.locator('.score-cell[aria-pressed=true]').count(), 1)
    const formula = await lesson.host.locator('section:nth-of-type(2) .formula').textContent()
    assert.ok(formula?.replace(/\s/g, '').includes(`w${id.slice(1)}`), `${id}: ${formula}`)
    assert.ok(formula?.includes((await cell.locator('.score-value').textContent()) ?? '?'), `${id}: ${formula}`)
  }
})

pageTest('“Set x₂ to 1” does that, and then no input is silent', {}, async ({ page }) => {
  const lesson = new Lesson(page)
  await lesson.button('Set x₂ to 1').click()
  assert.deepEqual((await lesson.state()).input, [1, 1, 1])
  assert.equal(await lesson.button(/^Set x/).count(), 0)
  await lesson.host.getByText('No input is silent now').waitFor()
  await assertFiguresAreTheCores(lesson)
})

pageTest('a button that goes away when pressed leaves the focus in the lesson', {}, async ({ page }) => {
  const lesson = new Lesson(page)
  await lesson.button('Set x₂ to 1').press('Enter')
  assert.notEqual(await lesson.focused(), '', 'the focus fell back to the top of the page')
})

pageTest('slips stand there only while W is the article’s', {}, async ({ page }) => {
  const lesson = new Lesson(page)
  await lesson.set({ focus: 'w12' })
  const slips = lesson.host.locator('section:nth-of-type(2) .slip, section:nth-of-type(3) .slip')
  assert.equal(await slips.count(), 2)
  assert.match((await slips.first().textContent()) ?? '', /65/)
  await lesson.type('w11', '1.5')
  assert.equal(await slips.count(), 0)
  await lesson.type('w11', '1')
  assert.equal(await slips.count(), 2)
})

pageTest('the printed slip of the threshold names the four weights', {}, async ({ page }) => {
  const lesson = new Lesson(page)
  const slip = lesson.host.locator('section:nth-of-type(3) .slip')
  assert.match((await slip.textContent()) ?? '', /takes 4 of the six: w₁₁, w₁₂, w₁₃, and w₂₁/)
  await lesson.set({ threshold: 0 })
  assert.match((await slip.textContent()) ?? '', /takes none/)
})

pageTest('“Printed and recomputed” does not follow what is changed', {}, async ({ page }) => {
  const lesson = new Lesson(page)
  const table = lesson.host.locator('section').last()
  const before = await table.textContent()
  await lesson.set({
    weights: [
      [9, 9, 9],
      [9, 9, 9],
    ],
    threshold: 0.9,
    reading: 'matrix',
    activation: 'tanh',
  })
  assert.equal(await table.textContent(), before)
})
