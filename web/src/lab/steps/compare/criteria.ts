/** Which criteria are compared: the grain, and a few of it at a time. */

import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import type { CriterionId } from '../../../core/ids.js'
import { asLabel, shortName } from '../../../report/figures/texts.js'
import { segmented } from '../../../view/fields/segmented.js'
import { reportTexts } from '../../../words/lab/report.js'
import { comparable, comparedGrains, mostCompared } from '../../report/choice.js'
import type { LabContext } from '../../shell/context.js'

/** The name of a criterion without what stands in brackets. */
export function criterionName({ catalogue, lang }: Pick<LabContext, 'catalogue' | 'lang'>, id: CriterionId): string {
  const name = catalogue.criteria.find((criterion) => criterion.id === id)?.name[lang] ?? id
  return shortName(name)
}

/** Criteria stay in the order of the core's table. */
function choose({ catalogue, reporting, actions }: LabContext, id: CriterionId, isChosen: boolean): void {
  const { grain, criteria } = reporting.choice
  const next = comparable(catalogue.criteria, grain)
    .map((criterion) => criterion.id)
    .filter((other) => (other === id ? isChosen : criteria[grain].includes(other)))
  actions.report.choose({ criteria: { ...criteria, [grain]: next } })
}

export function criteriaChoice(context: LabContext): TemplateResult {
  const { catalogue, reporting, actions, lang } = context
  const words = reportTexts[lang]
  const { grain, criteria } = reporting.choice
  const chosen = criteria[grain]
  const isFull = chosen.length >= mostCompared
  const box = ({ id, name }: { id: CriterionId; name: Record<typeof lang, string> }) => {
    const isChosen = chosen.includes(id)
    return html`
      <label class="choice" title=${asLabel(name[lang])}><input type="checkbox" name="compared" value=${id} .checked=${live(isChosen)}
        ?disabled=${isChosen ? chosen.length === 1 : isFull}
        @change=${(event: Event) => choose(context, id, (event.target as HTMLInputElement).checked)} /><span>${criterionName(context, id)}</span></label>`
  }
  return html`
    <div class="compared">
      ${segmented({
        legend: words.grain,
        name: 'comparedGrain',
        value: grain,
        choices: comparedGrains.map((id) => ({ id, label: words.grains[id] })),
        onChange: (id) => actions.report.choose({ grain: id, point: undefined }),
      })}
      <details class="more">
        <summary>${words.compared(chosen.map((id) => criterionName(context, id)))}</summary>
        <div class="boxes" role="group" aria-label=${words.criteria}>${comparable(catalogue.criteria, grain).map(box)}</div>
        <p class="hint">${words.comparedHint(mostCompared)} ${isFull ? words.full : nothing}</p>
      </details>
    </div>`
}
