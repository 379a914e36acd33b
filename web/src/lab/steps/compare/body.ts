/** What came of it all: three counters, then parts that open, each with its result in its head. */

import { html, nothing, type TemplateResult } from 'lit'
import { fixed, plain } from '../../../view/format.js'
import type { SectionId } from '../../report/choice.js'
import { reportTexts } from '../../report/texts.js'
import type { LabContext } from '../../shell/context.js'
import { counters } from '../take-away/counters.js'
import { filesPart } from '../take-away/files.js'
import { sizesPart, sizesResult } from '../take-away/sizes.js'
import { answersPart, answersResult } from './answers.js'
import { criteriaChoice, criterionName } from './criteria.js'
import { layersPart, layersResult } from './layers.js'
import { scanFigure, scanResult } from './scan.js'
import { lossFigure } from './story.js'
import { sweepFigure } from './sweep.js'
import { truthFigure } from './truth.js'

interface Section {
  id: SectionId
  /** What came out, in a few words; empty while nothing is known. */
  result: (context: LabContext) => string
  body: (context: LabContext) => TemplateResult | typeof nothing
}

function truthResult(context: LabContext): string {
  const { value, isOld } = context.reporting.truth
  const known = value?.predictions.filter(({ spearman }) => Number.isFinite(spearman)) ?? []
  if (!known.length || isOld) return ''
  const best = known.reduce((a, b) => (b.spearman > a.spearman ? b : a))
  return reportTexts[context.lang].truth.result(criterionName(context, best.criterion), fixed(best.spearman, 2))
}

function lossResult({ view, lang }: LabContext): string {
  const cut = view.cuts.at(-1)
  if (!cut) return ''
  const now = cut.retrained ? fixed(cut.retrained.loss, 3) : ''
  return reportTexts[lang].loss.result(fixed(cut.before.loss, 3), fixed(cut.after.loss, 3), now)
}

const sections: readonly Section[] = [
  { id: 'loss', result: lossResult, body: lossFigure },
  { id: 'truth', result: truthResult, body: truthFigure },
  {
    id: 'sweep',
    result: ({ reporting, lang }) =>
      reportTexts[lang].sweep.result(plain(reporting.choice.criteria[reporting.choice.grain].length)),
    body: sweepFigure,
  },
  { id: 'scan', result: scanResult, body: scanFigure },
  { id: 'answers', result: answersResult, body: answersPart },
  { id: 'layers', result: layersResult, body: layersPart },
  { id: 'sizes', result: sizesResult, body: sizesPart },
  { id: 'files', result: ({ lang }) => reportTexts[lang].files.result, body: filesPart },
]

/** These share the choice of criteria, which stands in the first of them that is open. */
const comparing: readonly SectionId[] = ['truth', 'sweep']

function section(context: LabContext, { id, result, body }: Section): TemplateResult {
  const { reporting, actions, lang } = context
  const { open } = reporting.choice
  const isOpen = open.has(id)
  const hasCriteria = isOpen && comparing.find((other) => open.has(other)) === id
  return html`
    <section class=${isOpen ? 'report-part is-open' : 'report-part'} data-part=${id} aria-label=${reportTexts[lang].sections[id]}>
      <h3><button aria-expanded=${isOpen} aria-controls="report-${id}" @click=${() => actions.report.toggleSection(id, !isOpen)}>
        <span class="part-name">${reportTexts[lang].sections[id]}</span> <span class="part-result">${result(context)}</span></button></h3>
      <div class="part-body" id="report-${id}" ?hidden=${!isOpen}>
        ${isOpen ? html`${hasCriteria ? criteriaChoice(context) : nothing} ${body(context)}` : nothing}
      </div>
    </section>`
}

export function reportBody(context: LabContext): TemplateResult {
  return html`<div class="report">${counters(context)} ${sections.map((entry) => section(context, entry))}</div>`
}
