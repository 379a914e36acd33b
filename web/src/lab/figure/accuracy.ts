/** Accuracy in words, and what the network is worth as it is. */

import { accuracyText as textOf } from '../../report/figures/texts.js'
import { latest } from '../run/cutting/cuts.js'
import type { LabContext } from '../shell/context.js'

/** A share; R^2 as a number, and a dash where targets do not differ. */
export const accuracyText = ({ view }: Pick<LabContext, 'view'>, value: number): string =>
  textOf(view.info?.task, value)

/** Loss and accuracy of the part that cuts are measured on, as far as they are known. */
export function worthNow({ view }: Pick<LabContext, 'view'>): { loss: number; accuracy: number } | undefined {
  const cut = view.cuts.at(-1)
  if (cut) return latest(cut)
  const last = view.history.at(-1)
  if (!last) return view.pictures.evaluation
  return Number.isFinite(last.testLoss)
    ? { loss: last.testLoss, accuracy: last.testAccuracy }
    : { loss: last.trainLoss, accuracy: last.trainAccuracy }
}
