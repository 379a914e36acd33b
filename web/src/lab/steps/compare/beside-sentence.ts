/** How far criteria are from random cuts over several seeds, in a sentence or two: which, by how much, and which not. */

import { differenceTexts } from '../../../report/figures/texts.js'
import { besideControls } from '../../../sweep/beside.js'
import type { SweepPoint } from '../../../sweep/points.js'
import { percent, plain } from '../../../view/format.js'
import { reportTexts } from '../../../words/lab/report.js'
import type { LabContext } from '../../shell/context.js'

/**
 * Nothing where one seed is all there is.
 *
 * @param points  of one stage
 * @param nameOf  a criterion by its id
 */
export function besideSentence(
  { view, lang }: Pick<LabContext, 'view' | 'lang'>,
  points: readonly SweepPoint[],
  amount: number,
  nameOf: (id: string) => string,
): string {
  const found = besideControls(points.filter((point) => point.amount === amount)).filter(({ accuracy }) =>
    Number.isFinite(accuracy.mean),
  )
  const [first] = found
  if (!first || amount === 0) return ''
  const words = reportTexts[lang].sweep
  const { difference, interval } = differenceTexts(view.info?.task === 'classification', lang)
  const shown = found.filter(({ accuracy }) => accuracy.isShown)
  const others = found.filter(({ accuracy }) => !accuracy.isShown)
  return words.beside(
    percent(amount),
    plain(first.accuracy.n),
    shown.map(({ criterion, accuracy }) =>
      words.besideOne(nameOf(criterion), difference(accuracy.mean), interval(accuracy.interval)),
    ),
    others.map(({ criterion }) => nameOf(criterion)),
  )
}
