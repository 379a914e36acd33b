/** Step 4: what is removed by which criterion, what is left, what it cost, and training again. */

import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import type { CriterionChoice } from '../../../core/contract/cut.js'
import { remark, spoken } from '../../../state/core-remarks.js'
import { cutCriteria } from '../../../state/lab-state.js'
import { percent } from '../../../view/format.js'
import { formula as setFormula } from '../../../view/formula.js'
import { segmented } from '../../../view/segmented.js'
import type { Refused } from '../../run/pruning.js'
import { mayLackWeights } from '../../run/run-view.js'
import { cutResult } from '../../says/meaning.js'
import type { LabContext } from '../../shell/context.js'
import { longWork } from '../../shell/long-work.js'
import { asLabel } from '../setting-field.js'
import { handPart } from './hand.js'
import { cutNumberField, planPart } from './plan.js'

export function pruneResult({ view, text, lang }: LabContext): string {
  return cutResult(view, lang) || text.prune.none
}

const grains = ['weight', 'unit'] as const
type MenuGrain = (typeof grains)[number]

function chosen({ catalogue, cutChoice }: LabContext): CriterionChoice | undefined {
  return catalogue.criteria.find(({ id }) => id === cutChoice.criterion)
}

const grainOf = (context: LabContext): MenuGrain => (chosen(context)?.grain === 'unit' ? 'unit' : 'weight')

function choose({ catalogue, actions }: LabContext, id: string): void {
  const found = catalogue.criteria.find((criterion) => criterion.id === id)
  if (found) actions.chooseCut({ criterion: found.id })
}

function criterionMenu(context: LabContext): TemplateResult {
  const { catalogue, cutChoice, text, lang } = context
  const options = (grain: MenuGrain) =>
    catalogue.criteria
      .filter(({ id, grain: own }) => own === grain && cutCriteria.includes(id))
      .map(
        ({ id, name }) =>
          html`<option value=${id} .selected=${id === cutChoice.criterion}>${asLabel(name[lang])}</option>`,
      )
  return html`
    <label class="value-field is-choice"><span class="label">${text.prune.criterion}</span>
      <select data-field="criterion" .value=${live(cutChoice.criterion)} aria-describedby="criterion-about"
        @change=${(event: Event) => choose(context, (event.target as HTMLSelectElement).value)}>
        ${grains.map((grain) => html`<optgroup label=${text.prune.grains[grain]}>${options(grain)}</optgroup>`)}
      </select>
    </label>`
}

/** Formula, what it needs, and where it comes from. */
function about(context: LabContext): TemplateResult | typeof nothing {
  const { text, lang, catalogue } = context
  const found = chosen(context)
  if (!found) return nothing
  const healing = found.healing !== 'none' && catalogue.healings.find(({ id }) => id === found.healing)
  const { formula, citation = '', note = '', needs } = found
  const source = citation.startsWith('none')
    ? text.prune.control
    : html`${text.data.source('')}<cite lang=${spoken(citation, lang)}>${remark(citation, lang)}</cite>`
  return html`
    <p class="about" id="criterion-about"><span class="formula" lang=${spoken(formula, lang)}>${setFormula(remark(formula, lang))}</span>
      <span class="hint needs">${needs === 'training' ? nothing : text.prune.looksAt[needs]}</span>
      ${note ? html`<span class="hint note" lang=${spoken(note, lang)}>${remark(note, lang)}</span>` : nothing}
      <span class="citation">${source}</span>
      ${healing ? html`<span class="hint">${text.prune.healed(healing.name[lang])}</span>` : nothing}</p>`
}

function scopeChoice(context: LabContext): TemplateResult {
  const { catalogue, cutChoice, text, lang, actions } = context
  const scopes = catalogue.scopes.filter(({ id }) => id !== 'row' || grainOf(context) === 'weight')
  const note = scopes.find(({ id }) => id === cutChoice.scope)?.note ?? ''
  const choice = segmented({
    legend: text.prune.scope,
    name: 'scope',
    value: cutChoice.scope,
    choices: scopes.map(({ id, name }) => ({ id, label: asLabel(name[lang]) })),
    // The criterion's own goes with the criterion when another one is chosen.
    onChange: (scope) => actions.chooseCut({ scope: scope === chosen(context)?.scope ? 'own' : scope }),
  })
  return html`${choice}<p class="hint scope-note" lang=${spoken(note, lang)}>${remark(note, lang)}</p>`
}

function amountSlider(context: LabContext): TemplateResult {
  const { cutChoice, text, actions, view } = context
  const shown = percent(cutChoice.amount / 100)
  return html`
    <label class="amount"><span class="label">${text.prune.amount[grainOf(context)]}</span> <output>${shown}</output>
      <input class="slider" type="range" data-field="amount" min="0" max="99" step="1" .value=${live(String(cutChoice.amount))}
        aria-valuetext=${shown}
        @input=${(event: Event) => actions.chooseCut({ amount: Number((event.target as HTMLInputElement).value) })} />
      ${mayLackWeights(view) ? html`<span class="hint">${text.prune.countsIn}</span>` : nothing}
    </label>`
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
    ${amountSlider(context)} ${buttons(context)} ${refusedCut(context, 'button')}
    <details class="more ways" ?open=${refusal?.by === 'hand'}>
      <summary>${text.pruneStage.more}</summary>
      ${scopeChoice(context)} ${handPart(context)} ${refusedCut(context, 'hand')}
    </details>
    ${planPart(context)}`
}
