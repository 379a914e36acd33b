/** The score of the weight in hand, as a formula with its numbers. */

import { html, nothing, type TemplateResult } from 'lit'
import { formula } from '../../view/formula.js'
import { inARow } from '../../words/in-a-row.js'
import { remark, spoken } from '../../words/remark.js'
import type { Context } from '../context.js'
import { criteriaOf } from '../figure/settings-row.js'
import { scoreFormula, unitFormula } from './formulas.js'

export function score(context: Context): TemplateResult {
  const { state, result, text, lang } = context
  const words = text.score
  const criterion = criteriaOf(context).find(({ id }) => id === state.criterion)
  const note = criterion && remark('criteria', criterion, 'note', lang)
  return html`
    <section>
      <h2>${words.heading}</h2>
      <p>${inARow(lang, [words.text(state.focus), text.threshold.rule])}</p>
      <p class="formula">${scoreFormula(state, result, state.focus)}</p>
      ${
        criterion
          ? html`<p class="note"><b>${criterion.name[lang]}</b>${lang === 'zh' ? '：' : ': '}<span lang=${spoken('criteria', criterion, 'formula', lang)}>${formula(remark('criteria', criterion, 'formula', lang))}</span></p>`
          : nothing
      }
      ${note ? html`<p class="note">${note}</p>` : nothing}
      <p>${words.unit}</p>
      <p class="formula">${unitFormula(state, result, state.focus)}</p>
    </section>`
}
