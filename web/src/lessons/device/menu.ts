/** A choice of a lesson as a menu. */

import { html, type TemplateResult } from 'lit'
import type { LessonView } from '../lesson.js'

export interface MenuOptions {
  label: string
  /** Of the lesson's setting. */
  key: string
  value: string | undefined
  choices: readonly { id: string; label: string }[]
}

export const menu = ({ label, key, value, choices }: MenuOptions, { choose }: LessonView): TemplateResult => html`
  <label class="value-field is-choice"><span class="label">${label}</span>
    <select data-field=${key} @change=${(event: Event) => choose({ [key]: (event.target as HTMLSelectElement).value })}>
      ${choices.map(({ id, label: name }) => html`<option value=${id} .selected=${id === value}>${name}</option>`)}
    </select></label>`

/** Choices that are named by a function. */
export const named = <Id extends string>(ids: readonly Id[], name: (id: Id) => string) =>
  ids.map((id) => ({ id, label: name(id) }))
