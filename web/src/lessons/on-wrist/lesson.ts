/** Lesson 6: a network for a wearable sensor, on a board. */

import { boardIds } from '../../core/ids.js'
import { percent, plain } from '../../view/format.js'
import { daysText } from '../../view/quantities.js'
import { type Lesson, lesson, oneOf, type RememberedStep, remembered, seedSetting } from '../lesson.js'
import { onWristFigure } from './figure.js'
import { OnWristRun, type State } from './run.js'
import { cells, formIds, neuronShares, pauses, taskIds, weightShares } from './tasks.js'
import { texts, vocabulary } from './texts.js'

const firstBoard = 'nrf52840'

const recallOf = ({ task }: OnWristRun, { forms }: State, form: 'float32' | 'int8') =>
  percent(forms[form].evaluation.recall[task.watched] ?? Number.NaN, 1)

/** The first state after neurons were cut that was retrained. */
function narrowed({ trail }: OnWristRun): { before: State; after: State } | undefined {
  const cut = trail.findIndex(({ act }) => act === 'neurons')
  const before = trail[cut - 1]
  const after = cut < 0 ? undefined : trail.find(({ act }, i) => i > cut && act === 'retrain')
  return before && after && { before, after }
}

/** The first state after weights were cut whose code skips zeros, retrained. */
const skipping = ({ trail }: OnWristRun): State | undefined => {
  const cut = trail.findIndex(({ act }) => act === 'weights')
  if (cut < 0) return undefined
  return trail.find(({ act, forms }, i) => {
    const { macs, macsDone } = forms.int8.weighed
    return i > cut && act === 'retrain' && macsDone < macs
  })
}

const steps: readonly RememberedStep<OnWristRun>[] = [
  {
    id: 'train',
    isDone: ({ trail }) => trail.length > 0,
    seen: (run) => {
      const [first] = run.trail
      if (!first) return () => ''
      const { flashBytes, ramBytes } = first.forms.float32.weighed
      const recall = recallOf(run, first, 'float32')
      return (lang) => texts[lang].seen.train(plain(flashBytes), plain(ramBytes), recall)
    },
  },
  {
    id: 'int8',
    isDone: ({ now, form }) => now !== undefined && form === 'int8',
    seen: (run) => {
      const [first] = run.trail
      if (!first) return () => ''
      const [from, to] = formIds.map((form) => plain(first.forms[form].weighed.flashBytes))
      const [before, after] = formIds.map((form) => recallOf(run, first, form))
      return (lang) => texts[lang].seen.int8(from ?? '', to ?? '', before ?? '', after ?? '')
    },
  },
  {
    id: 'neurons',
    isDone: (run) => narrowed(run) !== undefined,
    seen: (run) => {
      const found = narrowed(run)
      if (!found) return () => ''
      const [before, after] = [found.before, found.after].map(({ forms }) => plain(forms.int8.weighed.macs))
      const recall = recallOf(run, found.after, 'int8')
      return (lang) => texts[lang].seen.neurons(after ?? '', before ?? '', recall)
    },
  },
  {
    id: 'weights',
    isDone: (run) => skipping(run) !== undefined,
    seen: (run) => {
      const state = skipping(run)
      if (!state) return () => ''
      const { macsDone, macs, flashBytes } = state.forms.int8.weighed
      return (lang) => texts[lang].seen.weights(plain(macsDone), plain(macs), plain(flashBytes))
    },
  },
  {
    id: 'goal',
    isDone: (run) => run.hasReachedGoal,
    seen: (run) => {
      const { now, form } = run
      const { days, flashBytes } = now?.forms[form].weighed ?? {}
      if (!now || !days || flashBytes === undefined) return () => ''
      const recall = recallOf(run, now, form)
      return (lang) => texts[lang].seen.goal(plain(flashBytes), recall, daysText(days, texts[lang].device))
    },
  },
]

export const onWrist: Lesson = lesson<OnWristRun>({
  id: 'on-wrist',
  vocabulary,
  settings: [
    oneOf('task', taskIds),
    seedSetting,
    oneOf('neurons', neuronShares),
    oneOf('weights', weightShares),
    oneOf('form', formIds),
    oneOf('board', [firstBoard, ...boardIds.filter((id) => id !== firstBoard)]),
    oneOf('every', pauses),
    oneOf('cell', cells),
  ],
  steps: steps.map(remembered),
  open: (tools, choice) => new OnWristRun(tools, choice),
  figure: onWristFigure,
})
