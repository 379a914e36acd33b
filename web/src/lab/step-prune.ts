/** Step 4: what is removed by which criterion, what is left, what it cost, and training again. */

import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import type { CriterionChoice } from '../core/contract/cut.js'
import { cutCriteria } from '../state/lab-state.js'
import { isControl } from '../sweep/criteria.js'
import { percent } from '../view/format.js'
import { segmented } from '../view/segmented.js'
import { remark, spoken } from '../words/remark.js'
import type { RemarkKey } from '../words/words.js'
import type { LabContext } from './context.js'
import { cutFigures } from './cut-figures.js'
import { longWork } from './long-work.js'
import { cutNumberField, planPart } from './plan/step-plan.js'
import type { Refused } from './run/pruning.js'
import { mayLackWeights } from './run/run-view.js'
import { cutResult } from './says/meaning.js'
import { asLabel } from './setting-field.js'
import { handPart } from './step-hand.js'
import { spreadPart } from './step-spread.js'

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
  const { note, needs } = found
  const said = (key: RemarkKey) => remark('criteria', found, key, lang)
  const spokenIn = (key: RemarkKey) => spoken('criteria', found, key, lang)
  const source = isControl(found.id)
    ? text.prune.control
    : html`${text.data.source('')}<cite lang=${spokenIn('citation')}>${said('citation')}</cite>`
  return html`
    <p class="about" id="criterion-about"><code class="formula" lang=${spokenIn('formula')}>${said('formula')}</code>
      <span class="hint needs">${needs === 'training' ? nothing : text.prune.looksAt[needs]}</span>
      ${note ? html`<span class="hint note" lang=${spokenIn('note')}>${said('note')}</span>` : nothing}
      <span class="citation">${source}</span>
      ${healing ? html`<span class="hint">${text.prune.healed(healing.name[lang])}</span>` : nothing}</p>`
}

function scopeChoice(context: LabContext): TemplateResult {
  const { catalogue, cutChoice, text, lang, actions } = context
  const scopes = catalogue.scopes.filter(({ id }) => id !== 'row' || grainOf(context) === 'weight')
  const own = scopes.find(({ id }) => id === cutChoice.scope) ?? {}
  const choice = segmented({
    legend: text.prune.scope,
    name: 'scope',
    value: cutChoice.scope,
    choices: scopes.map(({ id, name }) => ({ id, label: asLabel(name[lang]) })),
    // The criterion's own goes with the criterion when another one is chosen.
    onChange: (scope) => actions.chooseCut({ scope: scope === chosen(context)?.scope ? 'own' : scope }),
  })
  return html`${choice}<p class="hint scope-note" lang=${spoken('scopes', own, 'note', lang)}>${remark('scopes', own, 'note', lang)}</p>`
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
      <button class="action" data-action="uncut" ?disabled=${!canGoOn} @click=${actions.uncut}>${words.uncut}</button>
      <button class="action" data-action="recut" ?disabled=${!canCut || view.undone.length === 0} @click=${actions.recut}>${words.recut}</button>
      ${isBusy ? longWork(context, words.cutting, view.busySince) : nothing}
    </div>
    <div class="prune-buttons">
      <button class="action is-framed" data-action="retrain" ?disabled=${!canGoOn || cutChoice.retrain === 0} @click=${actions.retrain}>${words.retrain}</button>
      ${cutNumberField(context, 'retrain')}
    </div>`
}

/** What the figures tell of is measured when a plan rests. */
const isPlanUnderWay = ({ plan, phase }: LabContext['view']) => plan !== undefined && phase === 'training'

/** Why a cut was not made, beside what asked for it. */
function refusedCut({ refusal, text, lang }: LabContext, by: Refused['by']): TemplateResult | typeof nothing {
  return refusal?.by === by ? html`<p class="field-error" role="alert">${refusal.say(text, lang)}</p>` : nothing
}

export function pruneBody(context: LabContext): TemplateResult {
  return html`
    ${criterionMenu(context)} ${about(context)} ${scopeChoice(context)}
    ${context.isBeside ? spreadPart(context, context.stepWidth) : nothing}
    ${amountSlider(context)} ${buttons(context)} ${refusedCut(context, 'button')}
    ${planPart(context)} ${handPart(context)} ${refusedCut(context, 'hand')}
    ${isPlanUnderWay(context.view) ? nothing : cutFigures(context)}`
}
