/** What a scan of the layers says, on which part, and where there is no score. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CutEffect } from '../../../web/src/core/contract/plan.js'
import { spareOf } from '../../../web/src/lab/report/scan.js'
import { labWords } from '../../../web/src/words/lab/lab.js'
import { reportTexts } from '../../../web/src/words/lab/report.js'
import { saysTexts } from '../../../web/src/words/lab/says.js'
import { loadTexts } from '../support/words.js'

await loadTexts(labWords)

/** Amounts 0, 0.5 and 0.9 of one layer. */
const scanOf = (losses: number[], scores: number[]) => ({
  name: 'dense1',
  weights: 10,
  effects: [0, 0.5, 0.9].map((amount, i) => ({ amount, loss: losses[i], accuracy: scores[i] }) as CutEffect),
})
const none = Number.NaN

test('a layer spares as much as goes before the score falls by more than a point, or without a score the loss grows', () => {
  assert.equal(spareOf(scanOf([1, 2, 3], [0.9, 0.895, 0.5])), 0.5)
  assert.equal(spareOf(scanOf([1, 2, 3], [0.9, 0.9, 0.9])), 0.9)
  assert.equal(spareOf(scanOf([1, 1, 3], [none, none, none])), 0.5)
  assert.equal(spareOf(scanOf([1, 2, 3], [none, none, none])), 0)
  assert.equal(spareOf(scanOf([none, none, none], [none, none, none])), 0)
})

test('charts and notes say on which part they measure, in both languages', () => {
  const titles = (['zh', 'en'] as const).flatMap((lang) =>
    (['train', 'validation', 'test'] as const).map((part) => saysTexts[lang].scaleOnPart('accuracy', part)),
  )
  assert.deepEqual(titles, [
    '训练集上的准确率',
    '验证集上的准确率',
    '测试集上的准确率',
    'Accuracy on the training part',
    'Accuracy on the validation part',
    'Accuracy on the test part',
  ])
  assert.equal(saysTexts.zh.scaleOnPart('r2', 'test'), '测试集上的 R²')
  assert.match(
    reportTexts.en.scan.note('r2', 'train'),
    /before R² has fallen by more than 0\.01 on the training part\./,
  )
  assert.match(reportTexts.zh.scan.note('loss', 'test'), /测试集上的损失没有上升的最大一个。/)
  assert.match(reportTexts.en.truth.about('none', '2000', false), /the loss on the first 2000 training samples/)
  assert.match(reportTexts.zh.truth.about('none', '320', true), /训练集（320 个样本）上的损失/)
})
