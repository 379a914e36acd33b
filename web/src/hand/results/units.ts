/** The shares of hidden units, before and after, and what is lost without each. */

import { html, type TemplateResult } from 'lit'
import { changeBar } from '../../view/charts/bars.js'
import { scoreText } from '../../view/charts/score-text.js'
import { segmented } from '../../view/fields/segmented.js'
import { percent } from '../../view/format.js'
import { table } from '../../view/tables.js'
import type { Context } from '../context.js'
import { lossText } from '../figure/here.js'
import { unitId } from '../parts.js'
import { isNothing, isSignedIn } from '../reading.js'
import { contributionKeys } from '../state.js'

/** Shares of a layer that is silent have no value. */
const share = (value: number | undefined) => (value !== undefined && Number.isFinite(value) ? value : 0)

/** Shown where it differs. */
const outline = (now: number, before: number) => (isNothing(now - before) ? undefined : before)

function bars({ state, result }: Context): TemplateResult {
  const all = result.hidden.flatMap(({ before, after }) => [
    ...before[state.contribution],
    ...after[state.contribution],
  ])
  const [low, high] = [Math.min(0, ...all.map(share)), Math.max(1, ...all.map(share))]
  return html`
    <div class="shares">
      ${result.hidden.flatMap(({ before, after }, layer) =>
        after[state.contribution].map(
          (value, unit) => html`
            <span class="share-name">${unitId(layer, unit)}</span>
            ${changeBar(share(value), low, high, outline(share(value), share(before[state.contribution][unit])))}
            <span class="share-value">${Number.isFinite(value) ? percent(value, 1) : '–'}</span>`,
        ),
      )}
    </div>`
}

function unitTable(context: Context): TemplateResult {
  const { state, result, text, lang, description } = context
  const criteria = description.criteria.filter(({ id }) => id in result.unitScores && id !== 'unit-random')
  const heads = [
    text.units.unit,
    isSignedIn(state) ? text.weights.change : text.weights.size,
    ...criteria.map(({ name }) => name[lang]),
  ]
  const rows = result.hidden.flatMap((_, layer) =>
    (state.layers[layer]?.weights ?? []).map((_, unit) => {
      const id = unitId(layer, unit)
      const scores = criteria.map((one) => scoreText(result.unitScores[one.id]?.[layer]?.[unit] ?? 0))
      return {
        head: html`<span class=${state.cut.includes(id) ? 'is-gone' : ''}>${id}</span>`,
        cells: [lossText(context, id) ?? '', ...scores],
      }
    }),
  )
  return html`<div class="tall">${table(text.units.caption, heads, rows, 'numbers unit-table')}</div>`
}

export function units(context: Context): TemplateResult {
  const { state, result, text, actions } = context
  const words = text.units
  if (!result.hidden.length) return html`<section><h2>${words.heading}</h2><p>${words.none}</p></section>`
  return html`
    <section>
      <h2>${words.heading}</h2>
      <p>${words.text}</p>
      ${segmented({
        legend: words.reading,
        name: 'contribution',
        value: state.contribution,
        choices: contributionKeys.map((id) => ({ id, label: words.readings[id].short })),
        onChange: (contribution) => actions.change({ contribution }),
      })}
      <p aria-live="polite">${words.readings[state.contribution].note}</p>
      ${bars(context)} ${unitTable(context)}
    </section>`
}
