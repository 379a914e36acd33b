/** A network by hand, whole: title, figure, editors and results. */

import { html, type TemplateResult } from 'lit'
import type { FigureOptions } from '../page/figure-controller.js'
import type { HandText } from '../words/hand.js'
import type { Context } from './context.js'
import { fileEditor } from './editor/file.js'
import { inputsEditor } from './editor/inputs.js'
import { layersEditor } from './editor/layers.js'
import { figureCard } from './figure/figure-card.js'
import { outputs } from './results/outputs.js'
import { score } from './results/score.js'
import { units } from './results/units.js'
import { weights } from './results/weights.js'

export const sections: readonly ((context: Context) => TemplateResult)[] = [
  layersEditor,
  inputsEditor,
  score,
  weights,
  units,
  outputs,
  fileEditor,
]

const opening = ({ kicker, title }: HandText) => html`
  <header class="opening"><p class="kicker label">${kicker}</p><h1>${title}</h1></header>`

const lead = (text: HandText) => html`<div class="lead"><p>${text.lead}</p><p class="note">${text.hint}</p></div>`

export function loadingPage(text: HandText): TemplateResult {
  return html`
    <article class="lesson is-loading">${opening(text)} ${lead(text)}
      <div class="figure"><div class="card"><p class="note" role="status">${text.loading}</p></div></div>
    </article>`
}

/** @param drawn  the sections that are drawn so far; without any there is the figure alone, with what can be set in it */
export function handPage(context: Context, figure: FigureOptions, drawn: typeof sections | undefined): TemplateResult {
  if (!drawn) return html`<div class="figure is-alone">${figureCard(context, figure)}</div>`
  return html`
    <article class="lesson">
      ${opening(context.text)} ${lead(context.text)}
      <div class="figure">${figureCard(context, figure)}</div>
      <div class="text">${drawn.map((section) => section(context))}</div>
    </article>`
}
