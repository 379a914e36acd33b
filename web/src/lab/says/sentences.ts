/** Sentences about how good a network is, as functions of what was measured. */

import type { EpochReport, ExperimentInfo, Task } from '../../core/contract/experiment.js'
import { judgeOf } from '../../core/figures/judge.js'
import { fixed, percent, plain, signed } from '../../view/format.js'
import type { Count, Scale, Whose } from '../../words/lab/measured.js'
import type { SaysText } from '../../words/lab/says.js'
import { fitOn, fitsOf, isFew, judged, type Measured, type PartFit } from '../run/measured.js'

export const countOf = (count: number): Count => ({ text: plain(count), isOne: count === 1 })

/** A share that never rounds to none or to all when it is neither. */
export function share(value: number): string {
  const digits = (value > 0.99 && value < 1) || (value > 0 && value < 0.01) ? 1 : 0
  const text = percent(value, digits)
  if (value < 1 && text === percent(1, digits)) return percent(0.999, 1)
  return value > 0 && text === percent(0, digits) ? percent(0.001, 1) : text
}

const rightOf = ({ accuracy, samples }: PartFit) => Math.round(accuracy * samples)

/** On how many samples of a part it is right. */
function rightClause(fit: PartFit, whose: Whose, words: SaysText): string {
  const all = plain(fit.samples)
  if (fit.samples === 1) return words.rightOne(rightOf(fit) === 1, whose)
  return isFew(fit.samples)
    ? words.rightFew(plain(rightOf(fit)), all, whose)
    : words.rightMany(share(fit.accuracy), all, whose)
}

function regressionClause({ samples, accuracy, loss }: PartFit, whose: Whose, words: SaysText): string {
  const all = countOf(samples)
  if (!Number.isFinite(accuracy)) return words.noSpread(all, fixed(loss, 4), whose)
  return accuracy > 0 ? words.accounts(fixed(accuracy, 2), all, whose) : words.noBetter(fixed(accuracy, 2), all, whose)
}

/** How the samples of a part stand to a network that was trained. */
const whoseOf = ({ part }: PartFit, isTestNew: boolean): Whose =>
  part === 'test' ? (isTestNew ? 'unseen' : 'kept') : part === 'train' ? 'learned' : 'validation'

const good = 0.9
const gapByHeart = 0.1

/** What limits the sentence about the part that judges; empty when nothing does. */
function limitOf({ testClasses }: Measured, fit: PartFit, words: SaysText): string {
  if (fit.part !== 'test') return words.noTest
  if (isFew(fit.samples)) return words.few
  return testClasses === 1 ? words.oneClass : ''
}

/** Whether the training part is answered so much better than the test part that it was learned by heart. */
function isByHeart({ isTestNew }: Measured, train: PartFit | undefined, test: PartFit): train is PartFit {
  return isTestNew && test.part === 'test' && train !== undefined && train.accuracy - test.accuracy > gapByHeart
}

function trainedText(measured: Measured, judge: PartFit, words: SaysText): string {
  const { task, epoch, isTestNew } = measured
  const isRegression = task === 'regression'
  const limit = limitOf(measured, judge, words)
  const train = fitOn(measured, 'train')
  if (!isRegression && !limit && isByHeart(measured, train, judge))
    return words.byHeart(share(train.accuracy), plain(train.samples), share(judge.accuracy), plain(judge.samples))
  const whose = whoseOf(judge, isTestNew)
  const clause = isRegression ? regressionClause(judge, whose, words) : rightClause(judge, whose, words)
  const learned = measured.isLoaded ? words.learnedMore : words.learned
  const sentence = epoch > 0 ? learned(countOf(epoch), clause) : words.stands(clause)
  const hasRoom = !isRegression && judge.part === 'test' && !limit && judge.accuracy < good
  return [sentence, limit || (hasRoom ? words.room : '')].filter(Boolean).join(words.space)
}

/** How good the network is, once it was trained or loaded. */
export function standing(measured: Measured, words: SaysText): string {
  const judge = judged(measured)
  if (!judge) return words.ready
  return Number.isNaN(judge.loss) ? words.diverged : trainedText(measured, judge, words)
}

/** How many samples of a part are answered rightly, as a sentence. */
export function answered(fit: PartFit, isTestNew: boolean, words: SaysText): string {
  return words.stands(rightClause(fit, whoseOf(fit, isTestNew), words))
}

/** How good it is before it has learned anything. */
export function untrained(measured: Measured, words: SaysText): string {
  const judge = judged(measured)
  if (!judge) return words.ready
  if (measured.task === 'regression') return words.untrainedRegression
  return words.untrained(rightClause(judge, judge.part === 'test' ? 'kept' : 'toLearn', words))
}

/** Loss and score of a network on one part. */
export type Fit = Pick<PartFit, 'loss' | 'accuracy'>

/** By what networks are compared on one part, and how that is written. */
export interface Yardstick {
  scale: Scale
  /** `accuracy on the 100 test samples` */
  name: string
  of: (fit: Fit) => number
  write: (fit: Fit) => string
  /** Whether a higher value is the better one. */
  isRising: boolean
}

type Facts = Pick<ExperimentInfo, 'sizes' | 'task'>

function scaleOf(task: Task, fits: readonly Fit[]): Scale {
  if (task === 'classification') return 'accuracy'
  return fits.every(({ accuracy }) => Number.isFinite(accuracy)) ? 'r2' : 'loss'
}

/** @param fits  those that are compared: without R² in all of them it is the loss */
export function yardstick(info: Facts, fits: readonly Fit[], words: SaysText): Yardstick {
  return yardstickOf(scaleOf(info.task, fits), info, words)
}

export function yardstickOf(scale: Scale, info: Facts, words: SaysText): Yardstick {
  const part = judgeOf(info)
  const samples = info.sizes[part]
  const write = ({ loss, accuracy }: Fit) => {
    if (scale === 'loss') return fixed(loss, 4)
    if (scale === 'r2') return fixed(accuracy, 2)
    return isFew(samples)
      ? words.ofFew(plain(rightOf({ part, samples, loss, accuracy })), plain(samples))
      : share(accuracy)
  }
  return {
    scale,
    name: words.scaleOn(scale, part, countOf(samples)),
    of: ({ loss, accuracy }) => (scale === 'loss' ? loss : accuracy),
    write,
    isRising: scale !== 'loss',
  }
}

/** What a cut did, and what came back in training. @param gone  the share of the weights that is gone */
export function cutText(
  info: Facts,
  gone: string,
  { before, after, retrained }: { before: Fit; after: Fit; retrained?: Fit },
  words: SaysText,
): string {
  const rod = yardstick(info, [before, after, ...(retrained ? [retrained] : [])], words)
  const { name, write } = rod
  if (retrained) return words.retrained(gone, name, write(before), write(after), write(retrained))
  const [was, is] = [write(before), write(after)]
  if (was === is) return words.cutSame(gone, name, is)
  const isBetter = rod.of(after) > rod.of(before) === rod.isRising
  return (isBetter ? words.cutBetter : words.cutWorse)(gone, name, was, is)
}

/** While training goes on after a cut. */
export function retrainingText(info: Facts, gone: string, now: Fit, words: SaysText): string {
  const { name, write } = yardstick(info, [now], words)
  return words.retraining(gone, name, write(now))
}

/** What training came to, in one line. */
export function trainedResult(info: Facts, fit: Fit, epoch: number, words: SaysText): string {
  const { name, write } = yardstick(info, [fit], words)
  return words.trained(name, write(fit), countOf(epoch))
}

/** How the data are split, in one line. */
export function dataText(name: string, { sizes }: Pick<ExperimentInfo, 'sizes'>, words: SaysText): string {
  return words.data(name, plain(sizes.train), plain(sizes.validation), plain(sizes.test))
}

/** Why there is no test part and what makes one; empty when there is one. @param people  0 when samples are split one by one */
export function emptyTestText(
  { sizes, settings }: Pick<ExperimentInfo, 'sizes' | 'settings'>,
  people: number,
  words: SaysText,
): string {
  if (sizes.test > 0) return ''
  const { testFraction } = settings
  if (!testFraction) return words.noTestChosen
  const all = people || sizes.train + sizes.validation
  const from = Math.ceil(50 / all) // the core takes the whole number next to the share, halves upwards
  return words.emptyTest(percent(testFraction), countOf(all), people ? 'person' : 'sample', percent(from / 100))
}

/** What the distance between the training and the test part says; empty where one of them has no score. */
export function gapText(
  info: Facts,
  train: Fit | undefined,
  test: Fit | undefined,
  isTestNew: boolean,
  words: SaysText,
): string {
  const gap = train && test ? train.accuracy - test.accuracy : Number.NaN
  if (!Number.isFinite(gap)) return ''
  const text = info.task === 'regression' ? signed(gap, 3) : words.points(signed(100 * gap, 1))
  const says = isFew(info.sizes.test)
    ? words.few
    : gap > gapByHeart
      ? words.gapByHeart
      : gap < -gapByHeart
        ? words.gapBetter
        : words.gapSmall
  return isTestNew ? [words.gap(text), says].join(words.space) : words.gap(text)
}

/** What a curve of loss or score does, on the part that judges; empty before there are two epochs. */
export function chartText(
  info: Facts,
  history: readonly EpochReport[],
  what: 'Loss' | 'Accuracy',
  words: SaysText,
): string {
  const ends = [history[0], history.at(-1)].flatMap(
    (report) => (report && judged({ parts: fitsOf(report, info) })) ?? [],
  )
  const [first, last] = ends
  if (history.length < 2 || !first || !last) return ''
  const { name, write } = what === 'Loss' ? yardstickOf('loss', info, words) : yardstick(info, ends, words)
  return words.chart(name, write(first), write(last), countOf(history.at(-1)?.epoch ?? 0))
}
