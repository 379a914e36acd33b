/** Lesson 1, whole: title, figure, and the text with its living parts. */

import { html, nothing, type TemplateResult } from 'lit'
import type { ExampleText } from '../lessons/example/text.js'
import type { FigureOptions } from '../page/figure-controller.js'
import { activation } from './activation.js'
import { printed, program } from './article.js'
import type { Context } from './context.js'
import { contribution } from './contribution.js'
import { equation } from './equation.js'
import { figureCard, networkCard } from './figure-card.js'
import { sensitivity } from './sensitivity.js'
import { threshold } from './threshold.js'
import { truth } from './truth.js'

type Section = (context: Context) => TemplateResult

/** What was seen, and where to go. */
function ending({ text, hasLink }: Context): TemplateResult {
  const words = text.end
  return html`
    <section class="lesson-end">
      <h2>${words.heading}</h2>
      <p>${words.text}</p>
      ${hasLink ? html`<p class="ways-on"><a href="./lesson.html#v=1&lesson=four-steps">${words.next}</a> <a href="./">${words.home}</a></p>` : nothing}
    </section>`
}

export const sections: readonly Section[] = [
  equation,
  sensitivity,
  threshold,
  truth,
  activation,
  contribution,
  program,
  printed,
  ending,
]

function opening(text: ExampleText): TemplateResult {
  return html`
    <header class="opening">
      <p class="kicker label">${text.kicker}</p>
      <h1>${text.title}</h1>
    </header>`
}

function lead(text: ExampleText): TemplateResult {
  return html`
    <div class="lead">
      <p>${text.lead}</p>
      <p class="note">${text.hint}</p>
    </div>`
}

/** The figure alone, and the room that it will take. */
export const loadingFigure = (text: ExampleText, isNetworkAlone: boolean): TemplateResult =>
  html`<div class="figure is-loading is-alone ${isNetworkAlone ? 'is-network' : ''}"><div class="card"><p class="note" role="status">${text.loading}</p></div></div>`

export const exampleFigure = (context: Context, figure: FigureOptions, isNetworkAlone: boolean): TemplateResult =>
  html`<div class="figure is-alone">${isNetworkAlone ? networkCard(context, figure) : figureCard(context, figure)}</div>`

/** The lesson while the core is on its way: its words, and the room that the figure will take. */
export function loadingLesson(text: ExampleText): TemplateResult {
  return html`
    <article class="lesson is-loading">
      ${opening(text)} ${lead(text)}
      <div class="figure"><div class="card"><p class="note" role="status">${text.loading}</p></div></div>
    </article>`
}

/** @param sections  those that are drawn so far */
export function exampleLesson(context: Context, figure: FigureOptions, sections: readonly Section[]): TemplateResult {
  const { text } = context
  return html`
    <article class="lesson">
      ${opening(text)} ${lead(text)}
      <div class="figure">${figureCard(context, figure)}</div>
      <div class="text">${sections.map((section) => section(context))}</div>
    </article>`
}
