/** Small pieces of MathML. Every piece is text in a template: nothing is parsed, nothing can be smuggled in. */

import { html, type MathMLTemplateResult, mathml, type TemplateResult } from 'lit'

export type Piece = MathMLTemplateResult

/** A number; a minus stands before it as an operator. */
export function num(text: string): Piece {
  return text.startsWith('\u2212')
    ? mathml`<mrow><mo form="prefix">${'\u2212'}</mo><mn>${text.slice(1)}</mn></mrow>`
    : mathml`<mn>${text}</mn>`
}

export const id = (name: string): Piece => mathml`<mi>${name}</mi>`

export const op = (sign: string): Piece => mathml`<mo>${sign}</mo>`

/** A bracket of the height of a letter, whatever is in it. */
export const lowFence = (sign: string): Piece => mathml`<mo stretchy="false">${sign}</mo>`

export const row = (...pieces: readonly Piece[]): Piece => mathml`<mrow>${pieces}</mrow>`

export const sub = (base: Piece, index: Piece | string): Piece =>
  mathml`<msub>${base}${typeof index === 'string' ? mathml`<mn>${index}</mn>` : index}</msub>`

const asPower = (power: Piece | string): Piece => (typeof power === 'string' ? mathml`<mn>${power}</mn>` : power)

export const sup = (base: Piece, power: Piece | string): Piece => mathml`<msup>${base}${asPower(power)}</msup>`

export const subSup = (base: Piece, index: Piece, power: Piece | string): Piece =>
  mathml`<msubsup>${base}${index}${asPower(power)}</msubsup>`

export const frac = (top: Piece, bottom: Piece): Piece => mathml`<mfrac>${top}${bottom}</mfrac>`

export const root = (inside: Piece): Piece => mathml`<msqrt>${inside}</msqrt>`

/** In bars of one stroke: the absolute value. */
export const abs = (inside: Piece): Piece => row(op('|'), inside, op('|'))

/** In bars of two strokes, with an index: a norm. */
export const norm = (inside: Piece, index: string): Piece => sub(row(op('\u2016'), inside, op('\u2016')), index)

/** A sum of all pieces. */
export const sum = (pieces: readonly Piece[]): Piece =>
  row(...pieces.flatMap((piece, i) => (i ? [op('+'), piece] : [piece])))

/** A sum sign over an index. */
export const sumOver = (index: string, inside: Piece): Piece =>
  mathml`<mrow><munder><mo>${'\u2211'}</mo><mi>${index}</mi></munder>${inside}</mrow>`

/** One formula. */
const math = (inside: Piece): TemplateResult => html`<math displaystyle="true">${inside}</math>`

/** An equation in steps, each of which may begin a new line: a = b = c. */
export function steps(first: Piece, ...next: readonly Piece[]): TemplateResult {
  return html`<span class="steps">${math(first)}${next.map((piece) => html` ${math(row(op('='), piece))}`)}</span>`
}
