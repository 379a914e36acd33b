/** The steps of a lesson beside its figure: what to do, a hint for those who ask, and what came of it. */

import { html, nothing, type TemplateResult } from 'lit'
import type { OpenLesson, StepWords } from '../lessons/lesson.js'
import type { Lang } from '../state/settings.js'
import type { PlayerText } from '../words/player.js'

export interface StepsOptions {
  words: readonly StepWords[]
  steps: OpenLesson['steps']
  /** Ids of the steps that are done. */
  done: ReadonlySet<string>
  text: PlayerText
  lang: Lang
}

/** The first step that is not done is the one at hand. */
const atHand = ({ steps, done }: StepsOptions) => steps.findIndex(({ id }) => !done.has(id))

function step(options: StepsOptions, i: number): TemplateResult {
  const { words, steps, done, text, lang } = options
  const said = words[i]
  const id = steps[i]?.id ?? ''
  const isDone = done.has(id)
  const isNow = atHand(options) === i
  const seen = isDone ? steps[i]?.seen(lang) : ''
  return html`
    <li class="lesson-step ${isDone ? 'is-done' : ''} ${isNow ? 'is-now' : ''}" data-step=${id} aria-current=${isNow ? 'step' : nothing}>
      <h2><span class="mark-of-step" aria-hidden="true">${isDone ? '✓' : i + 1}</span>${said?.title}
        <span class="unseen">(${isDone ? text.done : text.toDo})</span></h2>
      <p>${said?.text}</p>
      ${seen ? html`<p class="seen">${seen}</p>` : nothing}
      ${isDone ? nothing : html`<details class="hint-of-step"><summary>${text.hint}</summary><p>${said?.hint}</p></details>`}
    </li>`
}

/** Over the figure of a narrow page, where the steps themselves stand far below it. */
export function stepAtHand(options: StepsOptions): TemplateResult | typeof nothing {
  const i = atHand(options)
  const said = options.words[i]
  if (!said) return nothing
  return html`<p class="step-at-hand"><span class="mark-of-step" aria-hidden="true">${i + 1}</span><b>${said.title}</b>${said.text}</p>`
}

export function lessonSteps(options: StepsOptions): TemplateResult {
  return html`<ol class="lesson-steps" aria-label=${options.text.steps}>${options.words.map((_, i) => step(options, i))}</ol>`
}
