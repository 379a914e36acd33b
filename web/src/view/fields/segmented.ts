/** One of a few choices, side by side: native radio buttons under a name. */

import { html, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'

export interface SegmentedOptions<Id extends string> {
  legend: string
  /** Of the radio group. */
  name: string
  value: Id
  choices: readonly { id: Id; label: string }[]
  onChange: (id: Id) => void
}

export function segmented<Id extends string>(options: SegmentedOptions<Id>): TemplateResult {
  return html`
    <fieldset class="segmented">
      <legend class="label">${options.legend}</legend>
      <div class="segments">
        ${options.choices.map(
          ({ id, label }) => html`
            <label>
              <input type="radio" name=${options.name} value=${id} .checked=${live(id === options.value)}
                @change=${() => options.onChange(id)} />
              <span>${label}</span>
            </label>`,
        )}
      </div>
    </fieldset>`
}
