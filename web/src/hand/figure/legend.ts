/** What the marks of the figure mean. */

import { html, type TemplateResult } from 'lit'
import { hueLegend } from '../../view/network/hue-legend.js'
import type { HandText } from '../../words/hand.js'

const line = (kind: string) =>
  html`<svg class="legend-mark" width="26" height="14" aria-hidden="true"><line class=${kind} x1="1" x2="25" y1="7" y2="7" /></svg>`
const disc = (kind: string) =>
  html`<svg class="legend-mark" width="16" height="16" aria-hidden="true"><circle class=${kind} cx="8" cy="8" r="5" /></svg>`
const arc = html`<svg class="legend-mark" width="16" height="16" aria-hidden="true"><path class="share" d="M8 2A6 6 0 0 1 8 14" /></svg>`

/** @param hasBeads  whether there is room for beads in the figure */
export function legend({ figure: { legend: words, legendTitle } }: HandText, hasBeads: boolean): TemplateResult {
  const marks: (readonly [TemplateResult, string])[] = [
    [line('stroke positive thick'), words.width],
    ...(hasBeads
      ? ([
          [disc('bead'), words.bead],
          [disc('ring'), words.ring],
        ] as const)
      : []),
    ...(hasBeads ? [] : ([[line('stroke positive'), words.strength]] as const)),
    [line('cut-line'), words.cut],
    [arc, words.arc],
  ]
  return html`
    <ul class="legend" aria-label=${legendTitle}><li>${hueLegend(words.hue)}</li>${marks.map(([mark, word]) => html`<li>${mark}<span>${word}</span></li>`)}</ul>`
}
