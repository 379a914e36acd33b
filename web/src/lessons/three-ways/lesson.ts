/** Lesson 3: one budget, spent three ways; three counters that are never mixed up. */

import { type Lesson, lesson, oneOf, seedSetting } from '../lesson.js'
import { claimSeen, retrainedText, shrunkText, spentText } from './facts.js'
import { threeWaysFigure } from './figure.js'
import { ThreeWaysRun } from './run.js'
import { batches, bridgeIds, budgetIds, claimIds, taskIds } from './setup.js'
import { vocabulary } from './texts.js'

export const threeWays: Lesson = lesson<ThreeWaysRun>({
  id: 'three-ways',
  vocabulary,
  settings: [
    oneOf('task', taskIds),
    seedSetting,
    oneOf('budget', budgetIds),
    oneOf('bridge', bridgeIds),
    oneOf('batch', batches),
    oneOf('claim', ['', ...claimIds]),
  ],
  steps: [
    { id: 'spend', isDone: ({ copies }) => copies !== undefined, seen: spentText },
    { id: 'retrain', isDone: ({ isRetrained }) => isRetrained, seen: retrainedText },
    { id: 'shrink', isDone: ({ isShrunk }) => isShrunk, seen: shrunkText },
    { id: 'claim', isDone: ({ isClaimRight }) => isClaimRight, seen: claimSeen },
  ],
  open: (tools, choice) => new ThreeWaysRun(tools, choice),
  figure: threeWaysFigure,
})
