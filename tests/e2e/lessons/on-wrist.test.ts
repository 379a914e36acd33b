/** Lesson 6: each goal by keyboard, on any screen, and its link. */

import assert from 'node:assert/strict'
import { accessTests, lessonTest, type Played } from '../support/played.js'

const lesson = 'on-wrist'
/** The task that is learned fastest. */
const settings = '&task=stress'

const bytes = async ({ host }: Played) =>
  Number.parseInt((await host.locator('[data-value=flash]').textContent()) ?? '', 10)

lessonTest(
  'every step is done with the keyboard alone, and what is read is fetched when it is asked for',
  { lesson, settings },
  async (played, { page }) => {
    const fetched: string[] = []
    page.on('request', (request) => fetched.push(request.url()))
    const hasDeploy = () => fetched.some((url) => /deploy[^/]*\.wasm$/.test(url))
    assert.equal(hasDeploy(), false)
    await played.press('train')
    await played.isDone('train')
    assert.equal(hasDeploy(), true)
    const inFloats = await bytes(played)
    await played.choose('form', 'int8')
    await played.isDone('int8')
    assert.ok((await bytes(played)) < inFloats / 3)
    await played.press('neurons')
    await played.press('retrain')
    await played.isDone('neurons')
    await played.press('weights')
    await played.press('retrain')
    await played.isDone('weights')
    await played.isDone('goal')
    assert.deepEqual(await played.done(), ['train', 'int8', 'neurons', 'weights', 'goal'])
    assert.equal(await played.host.locator('.lesson-end h2').count(), 1)
    assert.equal(await played.host.locator('.way-row').count(), 5)
    await played.press('take-back')
    assert.equal(await played.host.locator('.way-row').count(), 4)
  },
)

lessonTest('another board and another battery weigh the network anew', { lesson, settings }, async (played) => {
  await played.press('train')
  const days = () => played.host.locator('[data-row=days] strong').textContent()
  const before = await days()
  await played.host.locator('[data-field=cell]').selectOption('225')
  await played.idle()
  assert.notEqual(await days(), before)
  await played.host.locator('[data-field=board]').selectOption('apollo4-plus')
  await played.idle()
  await played.page.waitForFunction(() => location.hash.includes('board=apollo4-plus'))
  await played.page.reload()
  await played.idle()
  assert.equal(await played.host.locator('[data-field=cell]').inputValue(), '225')
})

lessonTest('what is under way can be given up', { lesson, settings }, async (played) => {
  await played.host.locator('[data-action=train]').click()
  await played.host.locator('[data-action=cancel]').click()
  await played.idle()
  assert.equal(await played.host.locator('.way-row').count(), 0)
  assert.equal(await played.host.locator('[data-action=train]').getAttribute('aria-disabled'), 'false')
})

accessTests(
  lesson,
  async (played) => {
    await played.press('train')
    await played.press('neurons')
    for (const summary of await played.host.locator('.lesson-figure summary').all()) await summary.click()
  },
  settings,
)
