/** What the charts over amounts show: a score or the loss, and the part that it is measured on. */

import type { Part } from '../../core/contract/experiment.js'
import { scaleFormats } from '../../report/figures/texts.js'
import type { Scale } from '../../words/lab/measured.js'
import { saysTexts } from '../../words/lab/says.js'
import type { LabContext } from '../shell/context.js'
import type { ReportChoice } from './choice.js'

export type Fit = ReportChoice['fit']

/** The context, with the loss shown where there is no score. @param scores  R² is NaN where targets do not differ */
export function withFit(context: LabContext, scores: readonly (number | undefined)[]): LabContext {
  const { reporting } = context
  if (scores.length === 0 || scores.some(Number.isFinite)) return context
  return { ...context, reporting: { ...reporting, choice: { ...reporting.choice, fit: 'loss' } } }
}

/** The score of the task. */
export const scoreScale = ({ view }: LabContext): Scale => (view.info?.task === 'regression' ? 'r2' : 'accuracy')

export const scaleOf = (context: LabContext): Scale =>
  context.reporting.choice.fit === 'loss' ? 'loss' : scoreScale(context)

/** `Accuracy on the test part` */
export const chartTitle = (context: LabContext, part: Part): string =>
  saysTexts[context.lang].scaleOnPart(scaleOf(context), part)

export const formats = (context: LabContext) => scaleFormats(scaleOf(context))
