/**
 * Formulas of the core's tables, set as mathematics. They come as plain text, `w^2 F / 2, F = mean over samples n of
 * (dL_n/dw)^2`: letters with `_` and `^` become MathML, words stay words.
 */

import { html, type TemplateResult } from 'lit'
import { frac, id, num, op, type Piece, row, sub, subSup, sup } from './math.js'

type Token = { kind: 'word' | 'letter' | 'number' | 'sign' | 'space'; text: string }

/** Letters that stand together and yet are no word: differentials, and names of matrices side by side. */
const together = /^(?:d[A-Zaw]|dR)$/
/** Words that name one quantity. */
const greek: Readonly<Record<string, string>> = { sigma: 'σ', rho: 'ρ', mu: 'μ' }
const signs: Readonly<Record<string, string>> = { '-': '−', '*': '·', '>=': '≥', '<=': '≤', '...': '…' }

/** Signs and letters of plain language, whatever the language. */
const isOfText = /[\p{Script=Han}，。；：、（）,;:.]/u

const pattern = /(\s+)|([A-Za-zα-ωΣ]+(?:'s)?)|(\d+(?:\.\d+)?)|(\|\||>=|<=|\.\.\.|[^\sA-Za-z\d])/gu

function tokensOf(text: string): Token[] {
  return [...text.matchAll(pattern)].map(([whole, space, letters, digits]): Token => {
    if (space) return { kind: 'space', text: whole }
    if (digits) return { kind: 'number', text: whole }
    if (!letters) return { kind: 'sign', text: signs[whole] ?? (whole === '||' ? '‖' : whole) }
    const isLetter = letters.length === 1 || together.test(letters) || letters in greek
    return { kind: isLetter ? 'letter' : 'word', text: greek[letters] ?? letters }
  })
}

/** What stands after `_` or `^`: in brackets, or one run of letters, digits and signs. */
function attached(text: string): { inside: string; length: number } {
  const found = /^(?:\{([^}]*)\}|(-?\d+|[A-Za-z*]+|\+))/.exec(text)
  return { inside: found?.[1] ?? found?.[2] ?? '', length: found?.[0].length ?? 0 }
}

const index = (text: string): Piece => (/^-?\d+$/.test(text) ? num(text.replace('-', '−')) : id(text))

const base = ({ kind, text }: Token): Piece => (kind === 'number' ? num(text) : kind === 'sign' ? op(text) : id(text))

/** One quantity with its index and its power, from the start of `text`; `length` characters were read. */
function quantity(text: string): { piece: Piece; length: number } | undefined {
  const [token] = tokensOf(text.slice(0, 12))
  if (!token || token.kind === 'space' || token.kind === 'word' || isOfText.test(token.text)) return undefined
  const own = [...text.matchAll(pattern)][0]?.[0].length ?? 1
  let length = own
  const marks: Partial<Record<'_' | '^', string>> = {}
  for (const mark of ['_', '^'] as const) {
    if (text[length] !== mark) continue
    const found = attached(text.slice(length + 1))
    marks[mark] = found.inside
    length += 1 + found.length
  }
  const { _: below, '^': above } = marks
  const letter = base(token)
  if (below !== undefined && above !== undefined) return { piece: subSup(letter, index(below), above), length }
  if (below !== undefined) return { piece: sub(letter, index(below)), length }
  return { piece: above === undefined ? letter : sup(letter, above), length }
}

/** A derivative such as `dL_n/dw`, as a fraction. */
function derivative(text: string): { piece: Piece; length: number } | undefined {
  const found = /^(d[A-Z](?:_[A-Za-z]+)?)\/(d(?:\|w\||[a-z](?:_[A-Za-z]+)?))/.exec(text)
  if (!found?.[1] || !found[2]) return undefined
  const side = (part: string) => {
    const inside = part.slice(1)
    const own = inside === '|w|' ? row(op('|'), id('w'), op('|')) : (quantity(inside)?.piece ?? id(inside))
    return row(id('d'), own)
  }
  return { piece: frac(side(found[1]), side(found[2])), length: found[0].length }
}

/** The formula in pieces: runs of mathematics, and words between them. */
export function formulaParts(text: string): (string | Piece[])[] {
  const parts: (string | Piece[])[] = []
  let rest = text
  while (rest) {
    const found = derivative(rest) ?? quantity(rest)
    const last = parts.at(-1)
    if (found) {
      if (Array.isArray(last)) last.push(found.piece)
      else parts.push([found.piece])
      rest = rest.slice(found.length)
      continue
    }
    const [word] = /^(?:\s+|[A-Za-z]+(?:'s)?|.)/su.exec(rest) ?? [rest[0] ?? '']
    if (typeof last === 'string') parts[parts.length - 1] = last + word
    else if (Array.isArray(last) && /^\s+$/.test(word) && quantity(rest.slice(word.length))) {
      rest = rest.slice(word.length) // mathematics spaces itself
      continue
    } else parts.push(word)
    rest = rest.slice(word.length)
  }
  return parts
}

export function formula(text: string): TemplateResult {
  return html`<span class="set-formula">${formulaParts(text).map((part) =>
    typeof part === 'string' ? part : html`<math>${row(...part)}</math>`,
  )}</span>`
}
