import assert from 'node:assert/strict'
import { test } from 'node:test'
import { listedLessons } from '../../../web/src/lessons/list.js'
import { loadTexts } from '../support/words.js'

test('lessons are listed in their order, each with the number of its steps, and with words for each step', async () => {
  const numbers = listedLessons.map(({ number }) => number)
  assert.deepEqual(
    numbers,
    [...new Set(numbers)].sort((a, b) => a - b),
  )
  for (const { id, load, stepCount } of listedLessons) {
    const lesson = await load?.()
    if (!lesson) continue
    assert.equal(lesson.id, id)
    await loadTexts(lesson.speech)
    for (const lang of ['zh', 'en'] as const)
      assert.equal(lesson.words[lang].steps.length, stepCount, `${id} in ${lang}`)
  }
})
