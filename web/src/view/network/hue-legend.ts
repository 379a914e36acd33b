/** What the two colours of strokes mean; where the browser forces its own colours, their names are not said. */

import { html, type TemplateResult } from 'lit'

/** @param words  names both colours, the one of positive weights first */
export function hueLegend(words: string): TemplateResult {
  return html`<svg class="legend-mark" width="26" height="14" aria-hidden="true"><line class="stroke bold positive" x1="1" x2="12" y1="7" y2="7" /><line class="stroke bold negative" x1="14" x2="25" y1="7" y2="7" /></svg>
    <span class="hue-names">${words}</span><span class="hue-signs" aria-hidden="true">+ −</span>`
}
