/** Lesson 7: each goal by keyboard, on any screen, and its link. */

import assert from 'node:assert/strict'
import { accessTests, lessonTest, type Played } from '../support/played.js'

const lesson = 'smaller-still'

const pick = async (played: Played, field: string, value: string) => {
  await played.host.locator(`[data-field=${field}]`).selectOption(value)
  await played.idle()
}

lessonTest('every step is done with the keyboard alone', { lesson }, async (played) => {
  await played.press('train')
  await played.press('prune')
  await pick(played, 'keep', '10')
  await played.press('prune')
  await played.isDone('prune')
  await played.press('compress')
  await played.isDone('code')
  assert.equal(await played.host.locator('.stage-row').count(), 6)
  await pick(played, 'bits', '1')
  await played.press('compress')
  await played.isDone('one-bit')
  await pick(played, 'keep', '5')
  await pick(played, 'bits', '4')
  await played.press('prune')
  await played.press('compress')
  await played.isDone('goal')
  await pick(played, 'net', 'spiral')
  await pick(played, 'bits', '6')
  await played.press('train')
  await played.press('compress')
  await played.isDone('tiny')
  assert.deepEqual(await played.done(), ['prune', 'code', 'one-bit', 'goal', 'tiny'])
  assert.equal(await played.host.locator('.lesson-end h2').count(), 1)
})

lessonTest(
  'a link opens the lesson as it was set',
  { lesson, settings: '&net=spiral&keep=50&bits=3' },
  async (played) => {
    const value = (field: string) => played.host.locator(`[data-field=${field}]`).inputValue()
    assert.deepEqual([await value('net'), await value('keep'), await value('bits')], ['spiral', '50', '3'])
    await pick(played, 'tune', '0')
    await played.page.waitForFunction(() => location.hash.includes('tune=0'))
  },
)

lessonTest(
  'the layer that is looked at is chosen by arrow keys',
  { lesson, settings: '&net=spiral' },
  async (played) => {
    await played.press('train')
    await played.press('compress')
    await played.choose('layer', '0')
    const label = await played.host.locator('.histogram').getAttribute('aria-label')
    assert.match(label ?? '', /^dense1: how 32 weights/)
  },
)

accessTests(
  lesson,
  async (played) => {
    await played.press('train')
    await played.press('compress')
    for (const summary of await played.host.locator('.lesson-figure summary').all()) await summary.click()
  },
  '&net=spiral',
)
