/** The part in hand: its number to change in place, its score, what is lost without it, and a button to cut it. */

import { html, nothing, type TemplateResult } from 'lit'
import { keyed } from 'lit/directives/keyed.js'
import { largestEntry } from '../../files/matrix/read-matrix.js'
import { scoreText } from '../../view/charts/score-text.js'
import { numberField } from '../../view/fields/number-field.js'
import { signed, trimmed } from '../../view/format.js'
import type { Context } from '../context.js'
import { hasPart, placeOf, shortName } from '../parts.js'
import { isKept, isNothing, lossOf, scoreOf } from '../reading.js'
import { numberOf } from './figure-parts.js'

/** The computed value of a unit, now and before. */
function computed({ state, result, text }: Context, id: string): TemplateResult | string {
  const place = placeOf(id) ?? { layer: state.layers.length - 1, unit: Number(id.slice(1)) - 1 }
  const value = (rows: typeof result.after) => rows[place.layer]?.activation[state.sample]?.[place.unit] ?? 0
  const [now, before] = [value(result.after), value(result.before)]
  if (isNothing(now - before)) return html`<b>${trimmed(now)}</b>`
  return html`<b>${trimmed(now)}</b> (${text.here.before} ${trimmed(before)})`
}

function field({ state, actions }: Context, id: string): TemplateResult | undefined {
  const number = numberOf(state, id)
  if (!number) return undefined
  return numberField({
    label: shortName(id),
    name: 'here',
    value: number.value,
    low: -largestEntry,
    high: largestEntry,
    onChange: (value) => actions.edit(number.with(value), `here-${id}`),
    onSettle: actions.settle,
    onBad: (given, low, high) => actions.badNumber('here', () => shortName(id), given, low, high),
  })
}

function isCut({ state, result }: Context, id: string): boolean {
  const place = placeOf(id)
  if (!place) return false
  return place.input < 0 ? state.cut.includes(id) : !isKept(result, place.layer, place.unit, place.input)
}

export function lossText(context: Context, id: string): string | undefined {
  const loss = lossOf(context.result, context.state, id)
  return loss && (loss.isSigned ? signed(loss.value, 4) : trimmed(loss.value))
}

/** @param id  the part that was met last in the figure */
export function here(context: Context, id: string): TemplateResult {
  const { state, result, text, lang, display, actions } = context
  const score = scoreOf(result, state, id)
  const loss = lossOf(result, state, id)
  const error = display.errors.get('here')
  return html`
    <div class="here">
      <span class="here-value"><b>${shortName(id)}</b> = ${keyed(id, field(context, id) ?? computed(context, id))}</span>
      ${score === undefined ? nothing : html`<span>${text.here.score} <b>${scoreText(score)}</b></span>`}
      ${loss ? html`<span>${loss.isSigned ? text.here.alone : text.here.size} <b>${lossText(context, id)}</b></span>` : nothing}
      <span class="gap"></span>
      ${hasPart(state, id) ? html`<button class="action" data-action="cut" @click=${() => actions.toggle(id)}>${isCut(context, id) ? text.here.restore : text.here.cut}</button>` : nothing}
    </div>
    ${error ? html`<p class="field-error" role="alert">${error(text, lang)}</p>` : nothing}`
}
