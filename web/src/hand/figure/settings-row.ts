/** Criterion and threshold: what decides which weights go. And which of the inputs is shown. */

import { html, nothing, type TemplateResult } from 'lit'
import type { CriterionId } from '../../core/ids.js'
import { scoreText } from '../../view/charts/score-text.js'
import { thresholdStrip } from '../../view/charts/threshold-strip.js'
import { numberField } from '../../view/fields/number-field.js'
import type { Context } from '../context.js'
import { isCompared } from '../edits.js'
import { weightId } from '../parts.js'
import { isKept } from '../reading.js'

/** Those that score weights and look at no data. */
export const criteriaOf = ({ description }: Context) =>
  description.criteria.filter(({ grain, needs }) => grain === 'weight' && needs === 'nothing')

export function criterionMenu(context: Context): TemplateResult {
  const { state, text, lang, actions } = context
  const change = (event: Event) =>
    actions.change({ criterion: (event.target as HTMLSelectElement).value as CriterionId })
  return html`
    <label class="select"><span class="label">${text.score.criterion}</span>
      <select name="criterion" @change=${change}>
        ${criteriaOf(context).map(
          ({ id, name }) => html`<option value=${id} .selected=${id === state.criterion}>${name[lang]}</option>`,
        )}
      </select>
    </label>`
}

function sampleMenu({ state, text, actions }: Context): TemplateResult | typeof nothing {
  if (state.inputs.length < 2) return nothing
  const change = (event: Event) => actions.change({ sample: Number((event.target as HTMLSelectElement).value) })
  return html`
    <label class="select"><span class="label">${text.inputs.show}</span>
      <select name="sample" @change=${change}>
        ${state.inputs.map(
          (_, i) =>
            html`<option value=${i} .selected=${i === state.sample}>${text.inputs.sample(String(i + 1))}</option>`,
        )}
      </select>
    </label>`
}

function thresholdField({ state, text, actions }: Context): TemplateResult {
  return numberField({
    label: text.threshold.label,
    name: 'threshold',
    value: state.threshold,
    low: 0,
    high: 1e6,
    step: 0.01,
    onChange: (threshold) => actions.change({ threshold }, 'threshold'),
    onSettle: actions.settle,
    onBad: (given, low, high) => actions.badNumber('threshold', (words) => words.threshold.label, given, low, high),
  })
}

function strip({ state, result, text, actions }: Context, width: number): TemplateResult {
  const beads = (result.scores[state.criterion] ?? []).flatMap((rows, layer) =>
    isCompared(state, layer)
      ? rows.flatMap((row, unit) =>
          row.map((score, input) => ({
            id: weightId(layer, unit, input),
            score: Number.isFinite(score) ? score : 0,
            isKept: isKept(result, layer, unit, input),
          })),
        )
      : [],
  )
  return thresholdStrip({
    label: text.threshold.label,
    beads,
    threshold: state.threshold,
    focus: state.focus,
    width,
    name: (id) => id,
    labelWidth: 46,
    valueText: scoreText,
    onChange: (threshold) => actions.change({ threshold }, 'threshold'),
    onSettle: actions.settle,
  })
}

/** @param width  of the card, in CSS pixels, or about it */
export function settingsRow(context: Context, width: number): TemplateResult {
  const { text, lang, display } = context
  const error = display.errors.get('threshold')
  return html`
    <div class="settings">
      ${sampleMenu(context)} ${criterionMenu(context)}
      <div class="threshold-head"><span class="label">${text.threshold.label}</span>${thresholdField(context)}</div>
    </div>
    ${error ? html`<p class="field-error" role="alert">${error(text, lang)}</p>` : nothing}
    ${strip(context, width)}`
}
