/** Lesson 2: the flow chart of pruning is the control. */

import { percent, plain } from '../../view/format.js'
import { type Lesson, lesson, oneOf, seedSetting } from '../lesson.js'
import { retrainedFacts, roundFacts } from './facts.js'
import { fourStepsFigure } from './figure.js'
import { FourStepsRun } from './run.js'
import { curveIds, scopeIds, taskIds, wayIds } from './tasks.js'
import { texts, vocabulary } from './texts.js'

/** Right answers, as a share, that count as having learned the task. */
const learned = 0.9

const shareSetting = {
  key: 'share',
  first: '50',
  accepts: (text: string) => /^[1-9]\d?$/.test(text),
}

export const fourSteps: Lesson = lesson<FourStepsRun>({
  id: 'four-steps',
  vocabulary,
  settings: [
    oneOf('task', taskIds),
    seedSetting,
    oneOf('way', wayIds),
    oneOf('scope', scopeIds),
    shareSetting,
    oneOf('curve', curveIds),
  ],
  steps: [
    {
      id: 'train',
      isDone: ({ phase, now }) => phase !== 'untrained' && now !== undefined && now.accuracy >= learned,
      seen: ({ learned: first, weights }, lang) =>
        first ? texts[lang].seen.train(plain(first.right), plain(first.samples), plain(weights)) : '',
    },
    {
      id: 'cut',
      isDone: ({ halved }) => halved !== undefined,
      seen: ({ halved }, lang) => (halved ? texts[lang].seen.cut(roundFacts(halved)) : ''),
    },
    {
      id: 'retrain',
      isDone: ({ mended }) => mended !== undefined,
      seen: ({ mended }, lang) =>
        mended?.retrained ? texts[lang].seen.retrain(retrainedFacts(mended, mended.retrained)) : '',
    },
    {
      id: 'goal',
      isDone: (run) => run.hasReachedGoal,
      seen: ({ reached, weights }, lang) =>
        reached
          ? texts[lang].seen.goal(
              plain(reached.judged.kept),
              plain(weights),
              percent(reached.judged.accuracy, 1),
              plain(reached.rounds),
            )
          : '',
    },
  ],
  open: (tools, choice) => new FourStepsRun(tools, choice),
  figure: fourStepsFigure,
})
