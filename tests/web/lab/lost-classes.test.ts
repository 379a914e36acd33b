/** Sentences about classes that pruning has lost. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lostText } from '../../../web/src/lab/says/lost.js'
import { labWords } from '../../../web/src/words/lab/lab.js'
import { saysTexts } from '../../../web/src/words/lab/says.js'
import { loadTexts } from '../support/words.js'

await loadTexts(labWords)

const before = { accuracy: 0.95, recall: [0.99, 0.8, 0.7] }
const now = { accuracy: 0.93, recall: [0.99, 0.1, 0] }
const names = ['normal', 'early', 'late']
const said = (lost: readonly number[], lang: 'en' | 'zh', after = now) =>
  lostText({ before, now: after, lost }, (place) => names[place] ?? '', saysTexts[lang])

test('nothing is said while no class is lost', () => {
  assert.equal(said([], 'en'), '')
})

test('each class that is lost is named with its recall before and now, in both languages', () => {
  assert.equal(
    said([1, 2], 'en'),
    'Accuracy was 95% and is 93%, yet 2 classes are all but lost: “early”, of which 80% were recognised before the first cut and 10% are now; “late”, of which 70% were recognised before the first cut and 0% are now.',
  )
  assert.match(said([1], 'zh'), /准确率从 95% 变为 93%.*1 个类别.*“early”剪之前认得出 80%，现在只有 10%/)
})

test('an accuracy that fell is said to have fallen', () => {
  assert.match(
    said([1], 'en', { ...now, accuracy: 0.6 }),
    /^Accuracy fell from 95% to 60%, and a class is all but lost/,
  )
})
