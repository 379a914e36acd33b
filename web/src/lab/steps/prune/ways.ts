/** More ways to cut: other units of the amount, what competes with what, which layers may lose, and cuts by hand. */

import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import type { AmountKindId } from '../../../core/ids.js'
import { asLabel } from '../../../report/figures/texts.js'
import { isForGrain, saysSomething } from '../../../rules/cut-settings.js'
import { segmented } from '../../../view/fields/segmented.js'
import { remark, spoken } from '../../../words/remark.js'
import { hiddenLayers } from '../../run/cutting/hand-cuts.js'
import { weightLayers } from '../../run/layers.js'
import type { LabContext } from '../../shell/context.js'
import { bytesWhole } from '../../shell/strip-values.js'
import { type CutGrain, chosen, grainOf } from './chosen.js'
import { cutNumberField } from './cut-number.js'
import { handPart } from './hand.js'

/** A number to begin with when another unit is chosen: about what the cut that is considered comes to. */
function firstSize(context: LabContext, kind: AmountKindId): number {
  const { found, cutChoice, view } = context
  const { effect } = found
  const left = 1 - cutChoice.amount / 100
  const starts: Record<AmountKindId, number> = {
    fraction: 1,
    count: effect?.gone ?? 1,
    threshold: effect && Number.isFinite(effect.threshold) ? Number(effect.threshold.toPrecision(3)) : 0.1,
    sigma: 1,
    bytes: Math.round((bytesWhole(context) ?? 1000) * left),
    macs: Math.round((view.info?.macs ?? 1000) * left),
    'n-of-m': 2,
  }
  return starts[kind]
}

/** In what the amount is. */
function kindMenu(context: LabContext, grain: CutGrain): TemplateResult {
  const { catalogue, cutChoice, text, lang, actions } = context
  const kinds = catalogue.amountKinds.filter(({ id }) => isForGrain(id, grain))
  const choose = (kind: AmountKindId | undefined) =>
    kind && actions.chooseCut({ amountKind: kind, size: firstSize(context, kind), amounts: '' })
  return html`
    <label class="value-field is-choice"><span class="label">${text.pruneStage.amountIn}</span>
      <select data-field="amountKind" .value=${live(cutChoice.amountKind)}
        @change=${(event: Event) => choose(kinds.find(({ id }) => id === (event.target as HTMLSelectElement).value)?.id)}>
        ${kinds.map(({ id, name }) => html`<option value=${id} .selected=${id === cutChoice.amountKind}>${asLabel(name[lang])}</option>`)}
      </select></label>`
}

/** Inputs are all in one place: there is nothing else to compare them with. */
const hasScope = (context: LabContext): boolean =>
  grainOf(context) !== 'input' && saysSomething('scope', context.cutChoice)

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

/** The layers that may lose; none is named while all of them may. Inputs are read by one. */
function layerChoice(context: LabContext, grain: CutGrain): TemplateResult | typeof nothing {
  const { view, cutChoice, text, actions } = context
  const { info } = view
  const layers = info && grain !== 'input' ? (grain === 'unit' ? hiddenLayers(info) : weightLayers(info)) : []
  if (layers.length < 2) return nothing
  const all = layers.map(({ index }) => index)
  const chosen = cutChoice.layers ? cutChoice.layers.split(',').map(Number) : all
  const choose = (index: number, isIn: boolean) => {
    const next = all.filter((other) => (other === index ? isIn : chosen.includes(other)))
    if (next.length) actions.chooseCut({ layers: next.length === all.length ? '' : next.join() })
  }
  return html`
    <div role="group" aria-label=${text.pruneStage.onlyIn}>
      <span class="label">${text.pruneStage.onlyIn}</span>
      <div class="boxes">${layers.map(
        ({
          index,
          name,
        }) => html`<label class="choice"><input type="checkbox" name="layers" value=${index} .checked=${live(chosen.includes(index))}
          @change=${(event: Event) => choose(index, (event.target as HTMLInputElement).checked)} /><span>${name}</span></label>`,
      )}</div>
    </div>`
}

/** How many neighbouring units lose a weight together. */
function blockPart(context: LabContext, grain: CutGrain): TemplateResult | typeof nothing {
  const { cutChoice, text } = context
  if (grain !== 'weight' || !saysSomething('block', cutChoice)) return nothing
  const note = cutChoice.block > 1 ? html`<p class="hint">${text.pruneStage.blockNote}</p>` : nothing
  return html`<div class="fields">${cutNumberField(context, 'block')}</div>${note}`
}

export function waysBody(context: LabContext): TemplateResult {
  const grain = grainOf(context)
  return html`
    ${kindMenu(context, grain)} ${hasScope(context) ? scopeChoice(context) : nothing}
    ${blockPart(context, grain)} ${layerChoice(context, grain)} ${handPart(context)}`
}
