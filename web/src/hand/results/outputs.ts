/** What comes out for each input, with nothing removed and now. */

import { html, nothing, type TemplateResult } from 'lit'
import { fixed, signed } from '../../view/format.js'
import { table } from '../../view/tables.js'
import type { Context } from '../context.js'
import { shortName } from '../parts.js'

const mostShown = 100

export function outputs(context: Context): TemplateResult {
  const { state, result, text, actions } = context
  const words = text.outputs
  const [before, after] = [result.before.at(-1)?.activation ?? [], result.after.at(-1)?.activation ?? []]
  const rows = after.slice(0, mostShown).flatMap((values, sample) =>
    values.map((value, k) => ({
      isChosen: state.inputs.length > 1 && sample === state.sample,
      head: k
        ? ''
        : html`<button class="plain" aria-pressed=${sample === state.sample} @click=${() => actions.change({ sample })}>${sample + 1}</button>`,
      cells: [
        shortName(`y${k + 1}`),
        fixed(before[sample]?.[k] ?? 0, 4),
        fixed(value, 4),
        signed(result.change[sample]?.[k] ?? 0, 4),
      ],
    })),
  )
  return html`
    <section>
      <h2>${words.heading}</h2>
      <div class="tall">${table(words.caption, [words.input, '', words.before, words.after, words.change], rows, 'numbers')}</div>
      ${after.length > mostShown ? html`<p class="note">${words.more(String(after.length))}</p>` : nothing}
    </section>`
}
