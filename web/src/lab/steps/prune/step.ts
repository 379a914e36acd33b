/** Step 4: what is removed by which criterion, what is left, what it cost, and training again. */

import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import type { CriterionChoice } from '../../../core/contract/cut.js'
import type { CriterionId } from '../../../core/ids.js'
import { asLabel } from '../../../report/figures/texts.js'
import { cutCriteria } from '../../../state/lab-state.js'
import { isControl } from '../../../sweep/criteria.js'
import { opened } from '../../../view/fields/opened.js'
import { plain } from '../../../view/format.js'
import { formula as setFormula } from '../../../view/formula.js'
import { misleads } from '../../../words/lab/misleads.js'
import { remark, spoken } from '../../../words/remark.js'
import type { RemarkKey } from '../../../words/words.js'
import type { Refused } from '../../run/cutting/pruning.js'
import type { LabContext } from '../../shell/context.js'
import { longWork } from '../../shell/long-work.js'
import { amountPart } from './amount.js'
import { type CutGrain, chosen, cutGrains, grainOf } from './chosen.js'
import { cutNumberField } from './cut-number.js'
import { planPart } from './plan.js'
import { waysBody } from './ways.js'

function choose({ catalogue, actions }: LabContext, id: string): void {
  const found = catalogue.criteria.find((criterion) => criterion.id === id)
  if (found) actions.chooseCut({ criterion: found.id })
}

/** What is met first: the simplest, one of each kind of knowledge, and the control. */
const firstCriteria: readonly CriterionId[] = ['magnitude', 'wanda', 'gradient-weight', 'obs', 'random']

const needs = ['nothing', 'activations', 'gradients', 'curvature'] as const

/** The first few, then all others by what they cut and what they look at. */
function groupsOf({ catalogue, text }: LabContext): { label: string; criteria: readonly CriterionChoice[] }[] {
  const words = text.prune
  const all = catalogue.criteria.filter(({ id }) => cutCriteria.includes(id))
  const first = firstCriteria.flatMap((id) => all.find((criterion) => criterion.id === id) ?? [])
  const others = all.filter((criterion) => !first.includes(criterion))
  const of = (grain: CutGrain, need: (typeof needs)[number]) =>
    others.filter((criterion) => criterion.grain === grain && criterion.needs === need)
  return [
    { label: words.first, criteria: first },
    ...cutGrains.flatMap((grain) =>
      needs.map((need) => ({
        label: words.family(words.grains[grain], words.families[need]),
        criteria: of(grain, need),
      })),
    ),
  ].filter(({ criteria }) => criteria.length > 0)
}

function criterionMenu(context: LabContext): TemplateResult {
  const { catalogue, cutChoice, text, lang } = context
  const place = catalogue.criteria.filter(({ id }) => cutCriteria.includes(id))
  const option = ({ id, name }: CriterionChoice) =>
    html`<option value=${id} .selected=${id === cutChoice.criterion}>${asLabel(name[lang])}</option>`
  return html`
    <label class="value-field is-choice"><span class="label">${text.prune.criterion} <span class="hint">${text.prune.outOf(plain(place.length))}</span></span>
      <select data-field="criterion" .value=${live(cutChoice.criterion)} aria-describedby="criterion-about"
        @change=${(event: Event) => choose(context, (event.target as HTMLSelectElement).value)}>
        ${groupsOf(context).map(({ label, criteria }) => html`<optgroup label=${label}>${criteria.map(option)}</optgroup>`)}
      </select>
    </label>`
}

/** Formula, what it needs, and where it comes from. */
function about(context: LabContext): TemplateResult | typeof nothing {
  const { text, lang, catalogue } = context
  const found = chosen(context)
  if (!found) return nothing
  const healing = found.healing !== 'none' && catalogue.healings.find(({ id }) => id === found.healing)
  const { note, needs } = found
  const warning = misleads[lang][found.id]
  const said = (key: RemarkKey) => remark('criteria', found, key, lang)
  const spokenIn = (key: RemarkKey) => spoken('criteria', found, key, lang)
  const source = isControl(found.id)
    ? text.prune.control
    : html`${text.data.source('')}<cite lang=${spokenIn('citation')}>${said('citation')}</cite>`
  return html`
    <p class="about" id="criterion-about"><span class="formula" lang=${spokenIn('formula')}>${setFormula(said('formula'))}</span>
      <span class="hint needs">${needs === 'training' ? nothing : text.prune.looksAt[needs]}</span>
      ${note ? html`<span class="hint note" lang=${spokenIn('note')}>${said('note')}</span>` : nothing}
      ${warning ? html`<span class="hint misleads">${warning}</span>` : nothing}
      <span class="citation">${source}</span>
      ${healing ? html`<span class="hint">${text.prune.healed(healing.name[lang])}</span>` : nothing}</p>`
}

/** A button that waits for a moment keeps the focus: it is not disabled, it only does nothing. */
function buttons(context: LabContext): TemplateResult {
  const { view, text, actions, cutChoice } = context
  const words = text.prune
  const isBusy = view.phase === 'pruning'
  const canCut = view.phase === 'ready' || view.phase === 'training' || isBusy
  const canGoOn = canCut && view.cuts.length > 0
  return html`
    <div class="prune-buttons">
      <button class="play" data-action="cut" ?disabled=${!canCut} aria-disabled=${isBusy} @click=${actions.cut}>${words.cut}</button>
      <button class="action is-framed" data-action="retrain" ?disabled=${!canGoOn || cutChoice.retrain === 0} @click=${actions.retrain}>${words.retrain}</button>
      ${isBusy ? longWork(context, words.cutting, view.busySince) : nothing}
    </div>
    <div class="retrain-row">${cutNumberField(context, 'retrain')}</div>`
}

/** Why a cut was not made, beside what asked for it. */
function refusedCut({ refusal, text, lang }: LabContext, by: Refused['by']): TemplateResult | typeof nothing {
  return refusal?.by === by ? html`<p class="field-error" role="alert">${refusal.say(text, lang)}</p>` : nothing
}

export function pruneControls(context: LabContext): TemplateResult {
  const { text, refusal } = context
  return html`
    ${criterionMenu(context)} ${about(context)}
    ${amountPart(context, grainOf(context))} ${buttons(context)} ${refusedCut(context, 'button')}
    <details class="more ways" ${opened(refusal?.by === 'hand')}>
      <summary>${text.pruneStage.more}</summary>
      ${waysBody(context)} ${refusedCut(context, 'hand')}
    </details>
    ${planPart(context)}`
}
