/** Lesson 3: one budget, spent three ways; three counters that are never mixed up. */

import { type Lesson, lesson, oneOf, seedSetting } from '../lesson.js'
import { en } from './en.js'
import { bytesOf, retrainedText, shrunkText, spentText } from './facts.js'
import { threeWaysFigure } from './figure.js'
import { ThreeWaysRun } from './run.js'
import { batches, bridgeIds, budgetIds, taskIds, wayIds } from './setup.js'
import { texts } from './texts.js'
import { zh } from './zh.js'

export const threeWays: Lesson = lesson<ThreeWaysRun>({
  id: 'three-ways',
  words: { en: en.lesson, zh: zh.lesson },
  settings: [
    oneOf('task', taskIds),
    seedSetting,
    oneOf('budget', budgetIds),
    oneOf('bridge', bridgeIds),
    oneOf('batch', batches),
    oneOf('claim', ['', ...wayIds]),
  ],
  steps: [
    { id: 'spend', isDone: ({ copies }) => copies !== undefined, seen: spentText },
    { id: 'retrain', isDone: ({ isRetrained }) => isRetrained, seen: retrainedText },
    { id: 'shrink', isDone: ({ isShrunk }) => isShrunk, seen: shrunkText },
    {
      id: 'claim',
      isDone: ({ isClaimRight }) => isClaimRight,
      seen: (run, lang) => {
        if (!run.isClaimRight || !run.best) return ''
        const { bytes, before } = bytesOf(run, run.best)
        return texts[lang].seen.claim(texts[lang].figure.ways[run.best], bytes, before)
      },
    },
  ],
  open: (tools, choice) => new ThreeWaysRun(tools, choice),
  figure: threeWaysFigure,
})
