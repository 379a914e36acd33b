/** Lesson 5: the practice, done right and as it was written. */

import { fixed, plain, signed } from '../../view/format.js'
import { lesson, oneOf, type RememberedStep, remembered, seedSetting } from '../lesson.js'
import { compared, errorsThatDecide } from '../paired.js'
import { practiceFigure } from './figure.js'
import { answers, PracticeRun } from './run.js'
import { texts, vocabulary } from './texts.js'
import { inCommon, threshold } from './work.js'

/** So few weights are a goal that has to be earned. */
export const fewEnough = 3
const allWeights = 17

const settings = [
  seedSetting,
  oneOf('answer', answers),
  {
    key: 'kept',
    first: '10',
    accepts: (text: string) => /^\d{1,2}$/.test(text) && Number(text) <= allWeights,
  },
]

const last = (losses: readonly number[] | undefined) => fixed(losses?.at(-1) ?? Number.NaN, 3)

/** Whether the network with few weights is no worse than the whole one, as far as ten seeds can show. */
function isAsGood({ few }: PracticeRun): boolean {
  return few !== undefined && fewMinusWhole(few).verdict !== 'more'
}

const fewMinusWhole = ({ results }: NonNullable<PracticeRun['few']>) =>
  compared(
    results.map((result) => result.few),
    results.map((result) => result.whole),
    0,
  )

const steps: readonly RememberedStep<PracticeRun>[] = [
  {
    id: 'right',
    isDone: ({ right }) => right !== undefined,
    seen:
      ({ right }) =>
      (lang) =>
        texts[lang].seen.right({
          removed: plain(right?.cut.removed ?? 0),
          total: plain(right?.cut.total ?? 0),
          before: last(right?.first.losses),
          cut: fixed(right?.cut.loss ?? Number.NaN, 3),
          after: last(right?.second.losses),
        }),
  },
  {
    id: 'listing',
    isDone: ({ listing }) => listing !== undefined,
    seen:
      ({ listing }) =>
      (lang) =>
        texts[lang].seen.listing(fixed(listing?.ratio ?? Number.NaN, 3), (listing?.ratio ?? 1) < threshold),
  },
  {
    id: 'compare',
    isDone: ({ listing, answer }) =>
      listing !== undefined && answer === 'new' && inCommon(listing.first.matrices, listing.drawn).same === 0,
    seen:
      ({ listing }) =>
      (lang) =>
        texts[lang].seen.compare(plain(listing ? inCommon(listing.first.matrices, listing.drawn).kept : 0)),
  },
  {
    id: 'seeds',
    isDone: ({ seeds }) => (seeds?.length ?? 0) > 0,
    seen:
      ({ seeds = [] }) =>
      (lang) => {
        const { mean, error, verdict } = compared(
          seeds.map(({ right }) => right),
          seeds.map(({ listing }) => listing),
          0,
        )
        const isDifferent = verdict === 'more' || verdict === 'less'
        return texts[lang].seen.seeds(signed(mean, 3), fixed(errorsThatDecide * error, 3), isDifferent)
      },
  },
  {
    id: 'few',
    isDone: (run) => run.few !== undefined && run.few.kept <= fewEnough && isAsGood(run),
    seen:
      ({ few, mean: always }) =>
      (lang) => {
        if (!few) return ''
        return texts[lang].seen.few(plain(few.kept), signed(fewMinusWhole(few).mean, 3), fixed(always ?? Number.NaN, 3))
      },
  },
]

export const practice = lesson({
  id: 'practice',
  vocabulary,
  settings,
  steps: steps.map(remembered),
  open: (tools, choice) => new PracticeRun(tools, choice),
  figure: practiceFigure,
})
