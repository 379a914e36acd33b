/** A number that can be typed, stepped with the arrow keys and dragged sideways. */

import { html, noChange, type TemplateResult } from 'lit'
import { Directive, directive, type ElementPart } from 'lit/directive.js'
import { startScrub, stepped } from './scrub.js'

export interface NumberFieldOptions {
  /** What it is, such as `Weight w₁₂`. */
  label: string
  /** Names the field in `data-field`. */
  name: string
  value: number
  low?: number
  high?: number
  /** Whether it counts as 0 now: the weight is cut. */
  isCut?: boolean
  /** Of the arrow keys. */
  step?: number
  /** Called for each good value while it is changed. */
  onChange: (value: number) => void
  /** Called when the change is over. */
  onSettle: () => void
  /** Called with what was typed when it is no number in the range; the value is as it was before the typing. */
  onBad: (text: string, low: number, high: number) => void
}

const number = /^[-+\u2212]?(\d+[.,]?\d*|[.,]\d+)(e[-+]?\d{1,3})?$/i

/** The number that a text stands for, or undefined. A comma counts as a point, the long minus as a minus. */
export function toNumber(text: string, low: number, high: number): number | undefined {
  const given = text.trim()
  if (!number.test(given)) return undefined
  const value = Number(given.replace(',', '.').replace('\u2212', '-'))
  return value >= low && value <= high ? value + 0 : undefined // + 0: no minus zero
}

/** The value that a refused text goes back to, for each field. */
const bases = new WeakMap<HTMLInputElement, number>()

function write(field: HTMLInputElement, value: number): void {
  field.value = String(value)
  field.removeAttribute('aria-invalid')
  bases.set(field, value)
}

/** Shows a value, but not over a text that stands for it already (`-0.`), nor over one that was refused. */
class FieldValue extends Directive {
  override update(part: ElementPart, [value]: [number]) {
    const field = part.element as HTMLInputElement
    const isShown = toNumber(field.value, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY) === value
    const isRefused = field.hasAttribute('aria-invalid') && bases.get(field) === value
    if (!bases.has(field) || !(isShown || isRefused)) write(field, value)
    return noChange
  }

  render(_value: number) {
    return noChange
  }
}
const fieldValue = directive(FieldValue)

const arrows: Record<string, number> = { ArrowUp: 1, ArrowDown: -1, PageUp: 10, PageDown: -10 }

/** What typing does. */
function typing(options: NumberFieldOptions, low: number, high: number) {
  const onInput = (event: Event) => {
    const field = event.target as HTMLInputElement
    const value = toNumber(field.value, low, high)
    const base = bases.get(field) ?? options.value
    if (value === undefined) field.setAttribute('aria-invalid', 'true')
    else field.removeAttribute('aria-invalid')
    options.onChange(value ?? base)
  }
  const onCommit = (event: Event) => {
    const field = event.target as HTMLInputElement
    const value = toNumber(field.value, low, high)
    if (value === undefined) options.onBad(field.value, low, high)
    else write(field, value)
    options.onSettle()
  }
  return { onInput, onCommit }
}

export function numberField(options: NumberFieldOptions): TemplateResult {
  const { low = -1000, high = 1000, step = 0.5 } = options
  const within = (value: number) => Math.min(high, Math.max(low, value))
  const { onInput, onCommit } = typing(options, low, high)
  const keyed = (event: KeyboardEvent) => {
    const field = event.target as HTMLInputElement
    const by = arrows[event.key]
    if (event.key === 'Escape') {
      const base = bases.get(field) ?? options.value
      write(field, base)
      options.onChange(base)
    }
    if (by === undefined) return
    event.preventDefault()
    options.onChange(within(stepped(options.value, by * step * 10, high)))
  }
  const pressed = (event: PointerEvent) => {
    const start = options.value
    startScrub(event, event.currentTarget as HTMLInputElement, {
      onMove: (steps) => options.onChange(within(stepped(start, steps * Math.min(1, step * 2), high))),
      onEnd: (moved) => moved && options.onSettle(),
    })
  }
  return html`<input class=${options.isCut ? 'number is-cut' : 'number'} type="text" inputmode="decimal"
    role="spinbutton" autocomplete="off" spellcheck="false" data-field=${options.name} aria-label=${options.label}
    aria-valuenow=${options.value} aria-valuemin=${low} aria-valuemax=${high} ${fieldValue(options.value)}
    size=${Math.max(2, String(options.value).length)} @input=${onInput} @change=${onCommit} @blur=${options.onSettle}
    @keydown=${keyed} @pointerdown=${pressed} />`
}
