/** Classes that pruning has lost, as a function of what was measured. */

import type { Evaluation } from '../../core/contract/experiment.js'
import { isAccuracyKept } from '../../core/figures/lost.js'
import type { SaysText } from '../../words/lab/says.js'
import { share } from './sentences.js'

type Judged = Pick<Evaluation, 'accuracy' | 'recall'>

export interface Lost {
  before: Judged
  now: Judged
  /** Classes that the core calls lost: places in `recall`. */
  lost: readonly number[]
}

/** Classes that are named one by one. */
const mostNamed = 3

/** Empty when no class was lost. @param nameOf  the name of a class */
export function lostText({ before, now, lost }: Lost, nameOf: (place: number) => string, words: SaysText): string {
  if (!lost.length) return ''
  const recall = ({ recall }: Judged, place: number) => share(recall[place] ?? Number.NaN)
  const named = lost
    .slice(0, mostNamed)
    .map((place) => words.lostClass(nameOf(place), recall(before, place), recall(now, place)))
  const isKept = isAccuracyKept(before.accuracy, now.accuracy)
  const [was, is] = [share(before.accuracy), share(now.accuracy)]
  return words.lost(named, lost.length - named.length, isKept ? words.kept(was, is) : words.fell(was, is))
}
