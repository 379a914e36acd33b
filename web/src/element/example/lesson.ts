/** Lesson 1, whole: title, figure, and the text with its living parts. */

import { html, type TemplateResult } from 'lit'
import { activation } from './activation.js'
import { printed, program } from './article.js'
import type { Context } from './context.js'
import { contribution } from './contribution.js'
import { equation } from './equation.js'
import { type FigureOptions, figureCard } from './figure-card.js'
import { sensitivity } from './sensitivity.js'
import { threshold } from './threshold.js'
import { truth } from './truth.js'

const sections = [equation, sensitivity, threshold, truth, activation, contribution, program, printed]

export function exampleLesson(context: Context, figure: FigureOptions): TemplateResult {
  const { text } = context
  return html`
    <article class="lesson">
      <header class="opening">
        <p class="kicker label">${text.kicker}</p>
        <h1>${text.title}</h1>
      </header>
      <div class="figure">${figureCard(context, figure)}</div>
      <div class="lead">
        <p>${text.lead}</p>
        <p class="note">${text.hint}</p>
      </div>
      <div class="text">${sections.map((section) => section(context))}</div>
    </article>`
}
