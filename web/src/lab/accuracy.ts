/** Accuracy in words, and what the network is worth as it is. */

import { fixed, percent } from '../view/format.js'
import type { LabContext } from './context.js'
import { latest } from './cuts.js'

/** A share; R^2 as a number. */
export function accuracyText({ view }: Pick<LabContext, 'view'>, value: number): string {
  return view.info?.task === 'regression' ? fixed(value, 2) : percent(value, value > 0.99 && value < 1 ? 1 : 0)
}

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
