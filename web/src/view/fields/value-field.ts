/** A number under its label: typed and confirmed with Enter or by leaving, stepped with the arrow keys. */

import { html, nothing, type TemplateResult } from 'lit'
import { fieldText, settle } from './field-text.js'

export interface ValueFieldOptions {
  label: string
  /** Names the field in `data-field`. */
  name: string
  /** As it stands in the field. */
  text: string
  /** The number that the arrow keys start from. */
  value: number
  /** What the arrow keys do. */
  next: (value: number, direction: 1 | -1) => number
  hint?: string
  /** Why what was typed last will not do. */
  error?: string | undefined
  onCommit: (text: string) => void
}

/** Adds steps, without the dust of binary fractions. */
export function byStep(step: number, low: number, high: number) {
  return (value: number, direction: 1 | -1): number => {
    const next = Math.round(value / step + direction) * step
    return Math.min(high, Math.max(low, Number(next.toPrecision(12))))
  }
}

const rungs = [1, 2, 5]

/** Climbs 0.001, 0.002, 0.005, 0.01...; 0 stands below `least`. */
export function byLadder(least: number, low: number, high: number) {
  return (value: number, direction: 1 | -1): number => {
    const ladder = [low]
    for (let decade = Math.floor(Math.log10(least)); 10 ** decade <= high; decade += 1)
      for (const rung of rungs) ladder.push(Number((rung * 10 ** decade).toPrecision(6)))
    const fits = ladder.filter((rung) => rung >= low && rung <= high)
    const ahead = direction > 0 ? fits.find((rung) => rung > value) : fits.findLast((rung) => rung < value)
    return ahead ?? (direction > 0 ? Math.min(high, value) : low)
  }
}

/** Doubles and halves, from power to power of 2. */
export function byPowers(low: number, high: number) {
  return (value: number, direction: 1 | -1): number => {
    const power = direction > 0 ? Math.floor(Math.log2(value)) + 1 : Math.ceil(Math.log2(value)) - 1
    return Math.min(high, Math.max(low, 2 ** power))
  }
}

export function valueField(options: ValueFieldOptions): TemplateResult {
  const { label, name, text, value, next, hint, error, onCommit } = options
  const keyed = (event: KeyboardEvent) => {
    const field = event.target as HTMLInputElement
    if (event.key === 'Escape') field.value = text
    const direction = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : undefined
    if (direction || event.key === 'Escape') settle(field)
    if (!direction) return
    event.preventDefault()
    onCommit(String(next(value, direction)))
  }
  return html`
    <label class="value-field"><span class="label">${label}</span>
      <input class="value" type="text" inputmode="decimal" autocomplete="off" spellcheck="false" data-field=${name}
        ${fieldText(text)} aria-invalid=${error ? 'true' : nothing} title=${hint ?? nothing}
        @change=${(event: Event) => onCommit((event.target as HTMLInputElement).value.trim())} @keydown=${keyed} />
      ${error ? html`<span class="value-error" role="alert">${error}</span>` : nothing}
    </label>`
}
