/** Reading and threshold: what decides which weights go. */

import { html, type TemplateResult } from 'lit'
import { reportOf } from '../state/reports.js'
import { thresholdStrip } from '../view/charts/threshold-strip.js'
import { numberField } from '../view/fields/number-field.js'
import type { Context } from './context.js'
import { readingSwitch } from './sensitivity.js'

function thresholdField({ state, text, actions }: Context): TemplateResult {
  return numberField({
    label: text.threshold.label,
    name: 'threshold',
    value: state.threshold,
    low: 0,
    step: 0.01,
    onChange: (threshold) => actions.change({ threshold }, 'threshold'),
    onSettle: actions.settle,
    onBad: (given, low, high) => actions.badNumber((words) => words.threshold.label, given, low, high),
  })
}

function strip({ state, example, text, actions }: Context, width: number): TemplateResult {
  const { scores } = reportOf(example.sensitivities, state.reading)
  const beads = scores.flatMap((row, i) =>
    row.map((score, j) => ({ id: `w${i + 1}${j + 1}`, score, isKept: example.mask[i]?.[j] === 1 })),
  )
  return thresholdStrip({
    label: text.threshold.label,
    beads,
    threshold: state.threshold,
    focus: state.focus,
    width,
    onChange: (threshold) => actions.change({ threshold }, 'threshold'),
    onSettle: actions.settle,
  })
}

/** @param width  of the card, in CSS pixels, or about it */
export function settingsRow(context: Context, width: number): TemplateResult {
  return html`
    <div class="settings">
      ${readingSwitch(context, 'reading-figure')}
      <div class="threshold-head"><span class="label">${context.text.threshold.label}</span>${thresholdField(context)}</div>
    </div>
    ${strip(context, width)}`
}
