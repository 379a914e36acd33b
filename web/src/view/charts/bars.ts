/** Bars as SVG, so that no style has to be written into the page. */

import { html, nothing, svg, type TemplateResult } from 'lit'

/** A bar from 0 to `value` on an axis from 0 to `end`. */
export function scoreBar(value: number, end: number, isCut = false): TemplateResult {
  const width = end > 0 ? (100 * Math.min(value, end)) / end : 0
  return html`<svg class="bar" height="8" aria-hidden="true">
    <rect class="bar-ground" width="100%" height="8" rx="4" />
    <rect class=${isCut ? 'bar-score is-cut' : 'bar-score'} width="${width}%" height="8" rx="4" />
  </svg>`
}

/** Where a value stands on an axis, in percent. */
const place = (value: number, low: number, high: number) => (high > low ? (100 * (value - low)) / (high - low) : 0)

/** A bar that grows from 0 to either side of an axis from `low` to `high`; a hollow one shows what was before. */
export function changeBar(value: number, low: number, high: number, before?: number): TemplateResult {
  const span = (to: number) => {
    const a = place(Math.min(0, to), low, high)
    return { x: a, width: place(Math.max(0, to), low, high) - a }
  }
  const now = span(value)
  const ghost = before === undefined ? undefined : span(before)
  const zero = place(0, low, high)
  return html`<svg class="bar is-change" height="12" aria-hidden="true">
    <rect class="bar-ground" width="100%" height="12" rx="3" />
    <rect class=${value < 0 ? 'bar-now is-negative' : 'bar-now'} x="${now.x}%" width="${now.width}%" y="2" height="8" />
    ${ghost ? svg`<rect class="bar-before" x="${ghost.x}%" width="${ghost.width}%" y="1" height="10" />` : nothing}
    <line class="bar-zero" x1="${zero}%" x2="${zero}%" y1="0" y2="12" />
  </svg>`
}

/** Two bars from 0 on one axis: an outline for what was before, and under it what is now. */
export function pairedBar(before: number, now: number, end: number): TemplateResult {
  const width = (value: number) => (end > 0 ? (100 * Math.max(0, Math.min(value, end))) / end : 0)
  return html`<svg class="bar is-paired" height="13" aria-hidden="true">
    <rect class="bar-was" x="0.5" width="${width(before)}%" y="1" height="4.5" />
    <rect class="bar-now" width="${width(now)}%" y="7" height="5.5" />
  </svg>`
}
