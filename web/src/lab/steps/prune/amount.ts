/** How much goes: a share by default, else a number in another unit; and which layers may lose. */

import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import type { Grain } from '../../../core/contract/cut.js'
import type { AmountKindId } from '../../../core/ids.js'
import { asLabel } from '../../../report/figures/texts.js'
import { isForGrain } from '../../../rules/cut-settings.js'
import { percent } from '../../../view/format.js'
import { hiddenLayers } from '../../run/cutting/hand-cuts.js'
import { weightLayers } from '../../run/layers.js'
import { mayLackWeights } from '../../run/run-view.js'
import type { LabContext } from '../../shell/context.js'
import { bytesWhole } from '../../shell/strip-values.js'
import { cutNumberField } from './plan.js'

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
export function kindMenu(context: LabContext, grain: Grain): TemplateResult {
  const { catalogue, cutChoice, text, lang, actions } = context
  const kinds = catalogue.amountKinds.filter(({ id }) => isForGrain(id, grain))
  const choose = (kind: AmountKindId | undefined) =>
    kind && actions.chooseCut({ amountKind: kind, size: firstSize(context, kind) })
  return html`
    <label class="value-field is-choice"><span class="label">${text.pruneStage.amountIn}</span>
      <select data-field="amountKind" .value=${live(cutChoice.amountKind)}
        @change=${(event: Event) => choose(kinds.find(({ id }) => id === (event.target as HTMLSelectElement).value)?.id)}>
        ${kinds.map(({ id, name }) => html`<option value=${id} .selected=${id === cutChoice.amountKind}>${asLabel(name[lang])}</option>`)}
      </select></label>`
}

/** What is cut by its scores. */
export const cutGrains = ['weight', 'unit', 'input'] as const satisfies readonly Grain[]
export type CutGrain = (typeof cutGrains)[number]

function slider(context: LabContext, grain: CutGrain): TemplateResult {
  const { cutChoice, text, actions, view } = context
  const shown = percent(cutChoice.amount / 100)
  return html`
    <label class="amount"><span class="label">${text.prune.amount[grain]}</span> <output>${shown}</output>
      <input class="slider" type="range" data-field="amount" min="0" max="99" step="1" .value=${live(String(cutChoice.amount))}
        aria-valuetext=${shown}
        @input=${(event: Event) => actions.chooseCut({ amount: Number((event.target as HTMLInputElement).value) })} />
      <span class=${mayLackWeights(view) ? 'hint' : 'hint is-unsaid'}>${text.prune.countsIn}</span>
    </label>`
}

/** Its number, and what the core makes of it. */
function sized(context: LabContext): TemplateResult {
  const { catalogue, cutChoice, lang } = context
  const kind = catalogue.amountKinds.find(({ id }) => id === cutChoice.amountKind)
  const label = kind ? asLabel(kind.name[lang]) : ''
  return html`
    <div class="fields is-sized">${cutNumberField(context, 'size', label)}
      ${cutChoice.amountKind === 'n-of-m' ? cutNumberField(context, 'groupSize') : nothing}</div>`
}

export function amountPart(context: LabContext, grain: CutGrain): TemplateResult {
  return context.cutChoice.amountKind === 'fraction' ? slider(context, grain) : sized(context)
}

/** The layers that may lose; none is named while all of them may. Inputs are read by one. */
export function layerChoice(context: LabContext, grain: CutGrain): TemplateResult | typeof nothing {
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
