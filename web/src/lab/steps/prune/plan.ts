/** Part of the step that prunes: a plan in rounds, how it is set and carried out. */

import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import type { MeasureId, PlanKindId, RestartId } from '../../../core/ids.js'
import { asLabel } from '../../../report/figures/texts.js'
import { type CutNumber, labRestarts } from '../../../state/lab-state.js'
import { fieldText } from '../../../view/fields/field-text.js'
import { opened } from '../../../view/fields/opened.js'
import { percent } from '../../../view/format.js'
import { planTexts } from '../../../words/lab/plan.js'
import { remark, spoken } from '../../../words/remark.js'
import { amountsText } from '../../run/cutting/amounts.js'
import type { Cut } from '../../run/cutting/cuts.js'
import { isOver } from '../../run/training.js'
import type { LabContext } from '../../shell/context.js'
import { cutNumberField } from './cut-number.js'

function menu<Id extends string>(
  label: string,
  name: string,
  value: Id,
  choices: readonly { id: Id; label: string }[],
  onChange: (id: Id) => void,
): TemplateResult {
  return html`
    <label class="value-field is-choice"><span class="label">${label}</span>
      <select data-field=${name} .value=${live(value)} @change=${(event: Event) => onChange((event.target as HTMLSelectElement).value as Id)}>
        ${choices.map((choice) => html`<option value=${choice.id} .selected=${choice.id === value}>${asLabel(choice.label)}</option>`)}
      </select></label>`
}

function kindMenu({ catalogue, cutChoice, actions, lang }: LabContext): TemplateResult {
  const { plan, amount } = cutChoice
  const words = planTexts[lang]
  const kind = catalogue.planKinds.find(({ id }) => id === plan) ?? {}
  const said = (key: 'formula' | 'citation') => remark('planKinds', kind, key, lang)
  const spokenIn = (key: 'formula' | 'citation') => spoken('planKinds', kind, key, lang)
  const choices = catalogue.planKinds.map(({ id, name }) => ({ id, label: name[lang] }))
  return html`
    ${menu<PlanKindId>(words.kind, 'plan', plan, choices, (id) => actions.choosePlan(id))}
    <p class="about">${plan === 'layer-by-layer' ? words.ofOneLayer(percent(amount / 100)) : html`<code class="formula" lang=${spokenIn('formula')}>${said('formula')}</code>`}
      ${said('citation') ? html`<span class="citation"><cite lang=${spokenIn('citation')}>${said('citation')}</cite></span>` : nothing}</p>`
}

/** What is removed after each round, one after the other. */
function amountsField({ cutChoice, actions, refusal, text, lang }: LabContext): TemplateResult {
  const { amounts, amountKind, bad } = cutChoice
  const words = planTexts[lang].amounts
  const isShare = amountKind === 'fraction'
  const wrong = refusal?.by === 'amounts' ? refusal.say(text, lang) : undefined
  const said = bad.amounts === undefined ? undefined : (wrong ?? words.bad(bad.amounts, isShare))
  return html`
    <label class="value-field"><span class="label">${words.label}</span>
      <input class="value" type="text" autocomplete="off" spellcheck="false" data-field="amounts"
        ${fieldText(bad.amounts ?? amountsText(amounts, amountKind))} aria-invalid=${said ? 'true' : nothing}
        @change=${(event: Event) => actions.typeAmounts((event.target as HTMLInputElement).value.trim())} />
      ${said ? html`<span class="value-error" role="alert">${said}</span>` : html`<span class="hint">${isShare ? words.hint : words.hintInUnits}</span>`}
    </label>`
}

function restartMenu({ catalogue, cutChoice, actions, lang }: LabContext): TemplateResult {
  const choices = catalogue.restarts
    .filter(({ id }) => labRestarts.includes(id))
    .map(({ id, name }) => ({ id, label: name[lang] }))
  return menu<RestartId>(planTexts[lang].restart, 'restart', cutChoice.restart, choices, (restart) =>
    actions.chooseCut({ restart }),
  )
}

/** What the floor is of; for numbers it is R² alone. */
function floorMenu({ catalogue, cutChoice, actions, lang, view }: LabContext): TemplateResult | typeof nothing {
  if (view.info?.task === 'regression' || !cutChoice.floor) return nothing
  const choices = catalogue.measures.map(({ id, name }) => ({ id, label: name[lang] }))
  return menu<MeasureId>(planTexts[lang].floorOf, 'floor-measure', cutChoice.floorMeasure, choices, (floorMeasure) =>
    actions.chooseCut({ floorMeasure }),
  )
}

/** Numbers that say something with the others as they are. */
function numbersOf({ cutChoice }: LabContext): CutNumber[] {
  return [
    ...(cutChoice.plan === 'one-shot' || cutChoice.plan === 'listed' ? [] : (['rounds'] as const)),
    ...(cutChoice.restart === 'rewind' ? (['rewindTo'] as const) : []),
    'floor',
    'mostBytes',
    'mostMacs',
  ]
}

/** Start anew, or go on with what rests. */
function buttons(context: LabContext): TemplateResult {
  const { view, actions, lang } = context
  const words = planTexts[lang]
  const isReady = view.phase === 'ready'
  const isUnder = view.plan !== undefined && !isOver(view)
  const isRunning = isUnder && view.phase === 'training'
  return html`
    <div class="prune-buttons">
      <button class="play" data-action="start-plan" ?disabled=${!isReady && view.phase !== 'training'} @click=${actions.startPlan}>${words.start}</button>
      ${
        isUnder
          ? html`<button class="action is-framed" data-action="go-on" ?disabled=${!isReady && !isRunning}
              @click=${isRunning ? actions.togglePlay : () => actions.goOnWithPlan('all')}>${isRunning ? words.pause : words.goOn}</button>
            <button class="action" data-action="one-round" ?disabled=${!isReady} @click=${() => actions.goOnWithPlan('round')}>${words.oneRound}</button>`
          : nothing
      }
    </div>`
}

/** The cut that is a plan, when it is the last one. */
const planned = ({ view }: LabContext): Cut | undefined => (view.cuts.at(-1)?.plan ? view.cuts.at(-1) : undefined)

export function planPart(context: LabContext): TemplateResult {
  const words = planTexts[context.lang]
  const isExpected = context.reporting.expected?.hasPlan === true // a run was loaded that has one
  return html`
    <details class="more plan" ${opened(planned(context) !== undefined || isExpected)}>
      <summary>${words.title}</summary>
      <p class="about">${words.about}</p>
      ${kindMenu(context)} ${context.cutChoice.plan === 'listed' ? amountsField(context) : nothing} ${restartMenu(context)}
      <div class="fields">${numbersOf(context).map((key) => cutNumberField(context, key))} ${floorMenu(context)}</div>
      <p class="hint">${words.noLimit}</p>
      ${buttons(context)}
      ${context.refusal?.by === 'plan' ? html`<p class="field-error" role="alert">${context.refusal.say(context.text, context.lang)}</p>` : nothing}
    </details>`
}
