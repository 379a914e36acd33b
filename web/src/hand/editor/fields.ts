/** Pieces that the editors of layers and inputs share. */

import { html, nothing, type TemplateResult } from 'lit'
import { largestEntry } from '../../files/matrix/read-matrix.js'
import { numberField } from '../../view/fields/number-field.js'
import type { HandText } from '../../words/hand.js'
import type { Context, Spot } from '../context.js'
import type { HandState } from '../state.js'

/** What is wrong at a place, beside it. */
export function errorAt({ display, text, lang }: Context, spot: Spot): TemplateResult | typeof nothing {
  const error = display.errors.get(spot)
  return error ? html`<p class="field-error" role="alert" data-error=${spot}>${error(text, lang)}</p>` : nothing
}

export interface EntryField {
  /** Names the field, and the gesture of typing in it. */
  name: string
  label: (text: HandText) => string
  spot: Spot
  value: number
  isCut?: boolean
  edit: (value: number) => (state: HandState) => HandState
}

export function entryField({ text, actions }: Context, entry: EntryField): TemplateResult {
  const { name, label, spot, value, isCut = false, edit } = entry
  return numberField({
    label: label(text),
    name,
    value,
    isCut,
    low: -largestEntry,
    high: largestEntry,
    onChange: (next) => actions.edit(edit(next), name),
    onSettle: actions.settle,
    onBad: (given, low, high) => actions.badNumber(spot, label, given, low, high),
  })
}

export interface Stepper {
  label: string
  name: string
  value: number
  low: number
  high: number
  onChange: (value: number) => void
}

/** A small whole number with a button on each side. */
export function stepper({ text }: Context, { label, name, value, low, high, onChange }: Stepper): TemplateResult {
  const button = (sign: string, to: number, words: string) => html`
    <button class="step" aria-label=${words} ?disabled=${to < low || to > high} data-step="${name}${sign}"
      @click=${() => onChange(to)}>${sign === '-' ? '−' : '+'}</button>`
  return html`
    <span class="stepper" role="group" aria-label=${label}>
      ${button('-', value - 1, text.network.fewer(label))}<output>${value}</output>${button('+', value + 1, text.network.more(label))}
    </span>`
}

/** Whether what is pasted into a field of one number is more than one. */
const isMany = (text: string) => /[[\];\n\t]|\S[\s,，、]+\S/.test(text.trim())

/** Takes a whole matrix that is pasted into one of its fields. @returns a listener */
export function onPasteMany(take: (text: string) => void) {
  return (event: ClipboardEvent) => {
    const text = event.clipboardData?.getData('text/plain') ?? ''
    if (!isMany(text)) return
    event.preventDefault()
    take(text)
  }
}
