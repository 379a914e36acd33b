/** What came of the last cut, or of the plan: under the drawings, in full; the strip has it in short. */

import { html, nothing, type TemplateResult } from 'lit'
import type { LabContext } from '../../shell/context.js'
import { cutFigures } from './figures.js'
import { roundsPart } from './rounds.js'

/** What the figures tell of is measured when a plan rests. */
const isPlanUnderWay = ({ plan, phase }: LabContext['view']) => plan !== undefined && phase === 'training'

export function cutOutcome(context: LabContext): TemplateResult {
  const cut = context.view.cuts.at(-1)
  return html`
    ${cut?.plan ? roundsPart(context, cut, cut.plan) : nothing}
    ${isPlanUnderWay(context.view) ? nothing : cutFigures(context)}`
}
