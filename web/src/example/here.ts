/** The part in hand: its number to change in place, its score, what y is without it, and a button to cut it. */

import { html, nothing, type TemplateResult } from 'lit'
import { keyed } from 'lit/directives/keyed.js'
import type { PartId } from '../core/ids.js'
import { numberOf, placeOf } from '../state/edits.js'
import { reportOf } from '../state/reports.js'
import { numberField } from '../view/fields/number-field.js'
import { partName, signed, trimmed } from '../view/format.js'
import type { Context } from './context.js'
import { canBeCut } from './figure-parts.js'

/** The computed value of a unit that has no number of its own. */
function computed({ example }: Context, id: string): string {
  return trimmed(id === 'y' ? example.after.y : (example.after.outputs[placeOf(id as PartId).row] ?? 0))
}

function field({ state, actions }: Context, id: string): TemplateResult | undefined {
  const number = numberOf(state, id)
  if (!number) return undefined
  return numberField({
    label: partName(id),
    name: 'here',
    value: number.value,
    onChange: (value) => actions.change(number.with(value), `here-${id}`),
    onSettle: actions.settle,
    onBad: (given, low, high) => actions.badNumber(() => partName(id), given, low, high),
  })
}

function scoreOf({ state, example }: Context, id: string): number | undefined {
  if (!id.startsWith('w')) return undefined
  const { row, column } = placeOf(id as PartId)
  return reportOf(example.sensitivities, state.reading).scores[row]?.[column]
}

function cutButton({ state, example, text, actions }: Context, id: string): TemplateResult | typeof nothing {
  if (!canBeCut(id)) return nothing
  const isCut = state.cut.includes(id) || example.removed.includes(id)
  return html`<button class="action" @click=${() => actions.toggle(id)}>${isCut ? text.here.restore : text.here.cut}</button>`
}

/** @param id  the part that was met last in the figure */
export function here(context: Context, id: string): TemplateResult {
  const { example, text } = context
  const score = scoreOf(context, id)
  const part = example.parts.find((report) => report.id === id)
  return html`
    <div class="here">
      <span class="here-value"><b>${partName(id)}</b> = ${keyed(id, field(context, id) ?? computed(context, id))}</span>
      ${score === undefined ? nothing : html`<span>${text.here.score} <b>${trimmed(score)}</b></span>`}
      ${part ? html`<span>${text.here.alone} <b>${signed(part.change)}</b></span>` : nothing}
      <span class="gap"></span>${cutButton(context, id)}
    </div>`
}
