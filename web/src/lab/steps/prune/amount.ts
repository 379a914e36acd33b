/** How much goes: a share by default, else a number in another unit. */

import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import { asLabel } from '../../../report/figures/texts.js'
import { percent } from '../../../view/format.js'
import { mayLackWeights } from '../../run/run-view.js'
import type { LabContext } from '../../shell/context.js'
import type { CutGrain } from './chosen.js'
import { cutNumberField } from './cut-number.js'

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
