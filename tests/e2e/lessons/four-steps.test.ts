/** Lesson 2: each goal by keyboard, on any screen, and its link. */

import assert from 'node:assert/strict'
import { accessTests, lessonTest, type Played } from '../support/played.js'

const lesson = 'four-steps'

async function around(played: Played): Promise<void> {
  for (const action of ['evaluate', 'remove', 'retrain']) await played.press(action)
}

lessonTest('every step is done with the keyboard alone', { lesson, settings: '&task=circle' }, async (played) => {
  await played.press('initialise')
  await played.isDone('train')
  await played.press('evaluate')
  await played.press('remove')
  await played.isDone('cut')
  assert.deepEqual(await played.done(), ['train', 'cut'])
  await played.press('retrain')
  await played.isDone('retrain')
  await played.press('take-back')
  await played.choose('way', 'neurons')
  await played.slide('share', 40)
  for (let round = 0; round < 4 && !(await played.done()).includes('goal'); round += 1) await around(played)
  await played.isDone('goal')
})

lessonTest('a box that is not yet possible says why, and does nothing', { lesson }, async (played) => {
  const box = played.host.locator('[data-box=retrain]')
  assert.equal(await box.locator('button').getAttribute('aria-disabled'), 'true')
  assert.equal(await box.locator('.flow-why').textContent(), 'train first')
  await played.press('retrain')
  assert.equal(await played.host.locator('[data-box=retrain] .flow-result').textContent(), '')
})

lessonTest('a link opens the lesson as it was set', { lesson, settings: '&task=moons&seed=7' }, async (played) => {
  await played.press('initialise')
  await played.press('evaluate')
  await played.choose('way', 'neurons')
  await played.slide('share', 30)
  await played.page.waitForFunction(() => location.hash.includes('share=30'))
  const { hash } = new URL(played.page.url())
  assert.deepEqual(Object.fromEntries(new URLSearchParams(hash.slice(1))), {
    v: '1',
    lesson,
    task: 'moons',
    seed: '7',
    way: 'neurons',
    share: '30',
  })
  await played.page.reload()
  await played.idle()
  assert.equal(await played.host.locator('[data-field=task]').inputValue(), 'moons')
  assert.equal(await played.host.locator('[data-field=share]').inputValue(), '30')
})

accessTests(
  lesson,
  async (played) => {
    await played.press('initialise')
    await around(played)
    await played.press('evaluate')
    await played.host.locator('.rounds summary').click()
  },
  '&task=circle',
)
