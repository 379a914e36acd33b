/**
 * Formulas of the core's tables, set as mathematics. They come as plain text, `w^2 F / 2, F = mean over samples n of
 * (dL_n/dw)^2`: letters with `_` and `^` become MathML, words stay words.
 */

import { html, type TemplateResult } from 'lit'
import { frac, id, lowFence, num, op, type Piece, row, sub, subSup, sup } from './math.js'

type Token = { kind: 'word' | 'letter' | 'number' | 'sign' | 'space'; text: string }

/** Letters that stand together and yet are no word: differentials, and names of matrices side by side. */
const together = /^(?:d[A-Zaw]|dR)$/
/** Words that name one quantity. */
const greek: Readonly<Record<string, string>> = { sigma: 'σ', rho: 'ρ', mu: 'μ' }
const signs: Readonly<Record<string, string>> = { '-': '−', '*': '·', '>=': '≥', '<=': '≤', '...': '…' }

/** Signs and letters of plain language, whatever the language. */
const isOfText = /[\p{Script=Han}，。；：、（）,;:.]/u

/** A word in plain language; a hyphen inside it is no minus. */
const word = /[A-Za-zα-ωΣ]+(?:(?<=[A-Za-z]{2})-[A-Za-z]{2,})*(?:'s)?/u
const pattern = new RegExp(`(\\s+)|(${word.source})|(\\d+(?:\\.\\d+)?)|(\\|\\||>=|<=|\\.\\.\\.|[^\\sA-Za-z\\d])`, 'gu')

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

function index(text: string): Piece {
  if (/^-?\d+$/.test(text)) return num(text.replace('-', '−'))
  return /^[a-z]{2}$/.test(text) ? row(...[...text].map(id)) : id(text) // two indices are no word
}

const base = ({ kind, text }: Token): Piece => (kind === 'number' ? num(text) : kind === 'sign' ? op(text) : id(text))

interface Read {
  piece: Piece
  /** How many characters were read. */
  length: number
}

/** What has its index and its power behind it, from `length` on. */
function marked(text: string, { piece, length: own }: Read): Read {
  let length = own
  const marks: Partial<Record<'_' | '^', Piece>> = {}
  for (const mark of ['_', '^'] as const) {
    if (text[length] !== mark) continue
    const found = attached(text.slice(length + 1))
    marks[mark] = index(found.inside)
    length += 1 + found.length
  }
  const { _: below, '^': above } = marks
  if (below && above) return { piece: subSup(piece, below, above), length }
  if (below) return { piece: sub(piece, below), length }
  return { piece: above ? sup(piece, above) : piece, length }
}

/** Brackets, and the bars of a norm or an absolute value: the sign that opens, how it is set, and the sign that closes. */
const fences = [
  ['(', '(', ')'],
  ['[', '[', ']'],
  ['||', '‖', '||'],
  ['|', '|', '|'],
] as const

/** A fraction makes its brackets grow. */
const isTall = /d[A-Z]\w*\/d/

/** Where the bracket closes that opens `text`; -1 when it never does. */
function closeOf(text: string, open: string, close: string): number {
  if (open === close) return text.indexOf(close, open.length)
  let depth = 0
  return [...text].findIndex((sign) => {
    depth += sign === open ? 1 : sign === close ? -1 : 0
    return depth === 0
  })
}

/**
 * Brackets around nothing but mathematics: one piece, so that both are of one height, and an index belongs to the whole.
 */
function bracketed(text: string): Read | undefined {
  const [open, sign, close] = fences.find(([first]) => text.startsWith(first)) ?? []
  if (!open) return undefined
  const end = closeOf(text, open, close)
  const [inside, more] = end > open.length ? formulaParts(text.slice(open.length, end)) : []
  if (!Array.isArray(inside) || more) return undefined
  const fence = isTall.test(text.slice(0, end)) ? op : lowFence
  const piece = row(fence(sign), ...inside, fence(close === '||' ? sign : close))
  return marked(text, { piece, length: end + close.length })
}

/** One quantity with its index and its power, from the start of `text`. */
function quantity(text: string): Read | undefined {
  const whole = bracketed(text)
  if (whole) return whole
  const [token] = tokensOf(text.slice(0, 24))
  if (!token || token.kind === 'space' || token.kind === 'word' || isOfText.test(token.text)) return undefined
  const length = [...text.matchAll(pattern)][0]?.[0].length ?? 1
  return marked(text, { piece: base(token), length })
}

/** A derivative such as `dL_n/dw`, as a fraction. */
function derivative(text: string): Read | undefined {
  const found = /^(d[A-Z](?:_[A-Za-z]+)?)\/(d(?:\|w\||[a-z](?:_[A-Za-z]+)?))/.exec(text)
  if (!found?.[1] || !found[2]) return undefined
  const side = (part: string) => {
    const inside = part.slice(1)
    const own = inside === '|w|' ? row(op('|'), id('w'), op('|')) : (quantity(inside)?.piece ?? id(inside))
    return row(id('d'), own)
  }
  return { piece: frac(side(found[1]), side(found[2])), length: found[0].length }
}

const plainly = new RegExp(`^(?:\\s+|${word.source}|.)`, 'su')

/** Between two words of Chinese, as in 高斯-牛顿. */
const isHyphen = (rest: string, last: string | Piece[] | undefined) =>
  typeof last === 'string' && /\p{Script=Han}$/u.test(last) && /^-\p{Script=Han}/u.test(rest)

/** The formula in pieces: runs of mathematics, and words between them. */
export function formulaParts(text: string): (string | Piece[])[] {
  const parts: (string | Piece[])[] = []
  let rest = text
  while (rest) {
    const last = parts.at(-1)
    const found = isHyphen(rest, last) ? undefined : (derivative(rest) ?? quantity(rest))
    if (found) {
      if (Array.isArray(last)) last.push(found.piece)
      else parts.push([found.piece])
      rest = rest.slice(found.length)
      continue
    }
    const [text] = plainly.exec(rest) ?? [rest[0] ?? '']
    rest = rest.slice(text.length)
    if (typeof last === 'string') parts[parts.length - 1] = last + text
    else if (!(Array.isArray(last) && /^\s+$/.test(text) && quantity(rest))) parts.push(text)
    // else mathematics spaces itself
  }
  return parts
}

export function formula(text: string): TemplateResult {
  return html`<span class="set-formula">${formulaParts(text).map((part) =>
    typeof part === 'string' ? part : html`<math>${row(...part)}</math>`,
  )}</span>`
}
