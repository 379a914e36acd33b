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
  /** Called with what was typed when it is no number in the range; the value stays as it was. */
  onBad: (text: string) => void
}

const number = /^[-+\u2212]?(\d+[.,]?\d*|[.,]\d+)(e[-+]?\d{1,3})?$/i

/** The number that a text stands for, or undefined. A comma counts as a point, the long minus as a minus. */
export function toNumber(text: string, low: number, high: number): number | undefined {
  const given = text.trim()
  if (!number.test(given)) return undefined
  const value = Number(given.replace(',', '.').replace('\u2212', '-'))
  return value >= low && value <= high ? value : undefined
}

/** Writes a value into a field, but not over a text that stands for it already: `-0.` on its way to `-0.5`. */
class FieldValue extends Directive {
  override update(part: ElementPart, [value]: [number]) {
    const field = part.element as HTMLInputElement
    const shown = toNumber(field.value, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY)
    if (shown === undefined || shown !== value) this.#write(field, value)
    return noChange
  }

  #write(field: HTMLInputElement, value: number) {
    if (field.hasAttribute('aria-invalid') && Number(field.dataset.shown) === value) return
    field.value = field.dataset.shown = String(value)
    field.removeAttribute('aria-invalid')
  }

  render(_value: number) {
    return noChange
  }
}
const fieldValue = directive(FieldValue)

const arrows: Record<string, number> = { ArrowUp: 1, ArrowDown: -1, PageUp: 10, PageDown: -10 }

export function numberField(options: NumberFieldOptions): TemplateResult {
  const { low = -1000, high = 1000, step = 0.5 } = options
  const typed = (event: Event) => {
    const field = event.target as HTMLInputElement
    const value = toNumber(field.value, low, high)
    if (value === undefined) field.setAttribute('aria-invalid', 'true')
    else field.removeAttribute('aria-invalid')
    if (value !== undefined) options.onChange(value)
    else if (event.type === 'change') options.onBad(field.value)
  }
  const settled = (event: Event) => {
    typed(event)
    const field = event.target as HTMLInputElement
    if (!field.hasAttribute('aria-invalid')) field.value = String(toNumber(field.value, low, high))
    options.onSettle()
  }
  const keyed = (event: KeyboardEvent) => {
    const field = event.target as HTMLInputElement
    const by = arrows[event.key]
    if (event.key === 'Escape') {
      field.value = String(options.value)
      field.removeAttribute('aria-invalid')
    }
    if (by === undefined) return
    event.preventDefault()
    options.onChange(Math.min(high, Math.max(low, stepped(options.value, by * step * 10))))
  }
  const pressed = (event: PointerEvent) => {
    const field = event.currentTarget as HTMLInputElement
    const start = options.value
    startScrub(event, field, {
      onMove: (steps) => options.onChange(Math.min(high, Math.max(low, stepped(start, steps * Math.min(1, step * 2))))),
      onEnd: (moved) => moved && options.onSettle(),
    })
  }
  return html`<input class=${options.isCut ? 'number is-cut' : 'number'} type="text" inputmode="decimal" role="spinbutton" autocomplete="off" spellcheck="false"
    data-field=${options.name} aria-label=${options.label} aria-valuenow=${options.value} aria-valuemin=${low}
    aria-valuemax=${high} ${fieldValue(options.value)} size=${Math.max(2, String(options.value).length)}
    @input=${typed} @change=${settled} @keydown=${keyed} @pointerdown=${pressed} />`
}
