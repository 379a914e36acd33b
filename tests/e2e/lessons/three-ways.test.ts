/** Lesson 3: each goal by keyboard, on any screen, and its link. */

import assert from 'node:assert/strict'
import { accessTests, lessonTest, type Played } from '../support/played.js'

const lesson = 'three-ways'

/** Cells of a row of the table of counts, from the column before the cut on. */
async function cells({ host }: Played, group: string, row: number): Promise<string[]> {
  const found = host.locator(`.counts tbody[data-group=${group}] tr`).nth(row + 1)
  return (await found.locator('td').allTextContents()).map((text) => text.replace(/\s+/g, ' ').trim())
}

/** Tries each answer; a machine that is busy measures again. */
async function claim(played: Played): Promise<void> {
  for (let times = 0; times < 5; times += 1) {
    await played.press('measure')
    for (const way of ['weights', 'neurons', 'layer']) {
      await played.choose('claim', way)
      if ((await played.done()).includes('claim')) return
    }
    await played.choose('claim', '')
  }
  assert.fail('one of the ways holds up')
}

lessonTest(
  'every step is done with the keyboard alone',
  { lesson, settings: '&task=moons&budget=2' },
  async (played) => {
    await played.press('spend')
    await played.isDone('spend')
    assert.deepEqual(await cells(played, 'share', 1), ['1248', '96', '96', '96'])
    await played.press('retrain')
    await played.isDone('retrain')
    const [before, weights, neurons, layer] = await cells(played, 'bytes', 0)
    assert.equal(weights, before)
    assert.equal(neurons, before)
    assert.notEqual(layer, before)
    await played.press('shrink')
    await played.isDone('shrink')
    assert.deepEqual((await cells(played, 'proof', 0)).slice(1), Array(3).fill('500 of 500'))
    await claim(played)
    assert.deepEqual(await played.done(), ['spend', 'retrain', 'shrink', 'claim'])
  },
)

lessonTest('what cannot be done yet says why', { lesson, settings: '&task=moons' }, async (played) => {
  const box = played.host.locator('[data-box=shrink]')
  assert.equal(await box.locator('button').getAttribute('aria-disabled'), 'true')
  assert.equal(await box.locator('.flow-why').textContent(), 'remove first')
})

lessonTest('a link opens the lesson as it was set', { lesson, settings: '&task=moons' }, async (played) => {
  await played.host.locator('[data-field=budget]').selectOption('2')
  await played.host.locator('[data-field=bridge]').selectOption('identity')
  await played.choose('batch', '1')
  await played.page.waitForFunction(() => location.hash.includes('batch=1'))
  await played.page.reload()
  await played.idle()
  const value = (field: string) => played.host.locator(`[data-field=${field}]`).inputValue()
  assert.deepEqual([await value('task'), await value('budget'), await value('bridge')], ['moons', '2', 'identity'])
})

accessTests(
  lesson,
  async (played) => {
    for (const action of ['spend', 'shrink', 'measure']) await played.press(action)
    await played.host.locator('.rounds summary').click()
  },
  '&task=moons',
)
