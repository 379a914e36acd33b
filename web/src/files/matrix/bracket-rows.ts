/** Rows of cells in brackets: JSON and NumPy have a pair for each row, MATLAB one for all rows. */

import { phrase, refusal } from '../../core/messages.js'

const token = /[[\](){}]|[,;\n]|[^\S\n]+|[^\s[\](){},;]+/g
const pairs: Readonly<Record<string, string>> = { ']': '[', ')': '(', '}': '{' }
const isOpening = (sign: string) => '[({'.includes(sign)
const isClosing = (sign: string) => '])}'.includes(sign)

const fault = (sign: string, row: number) =>
  refusal('matrix', 'matrix-bracket', { given: phrase('quoted', { text: sign }), row })

/** How many levels of brackets there are. @throws CoreError when one has no other */
function levelsOf(tokens: readonly string[]): number {
  const open: string[] = []
  let [levels, row] = [0, 0]
  for (const sign of tokens) {
    if (isOpening(sign)) {
      open.push(sign)
      levels = Math.max(levels, open.length)
    } else if (isClosing(sign)) {
      if (open.pop() !== pairs[sign]) throw fault(sign, row + 1)
      row += 1
    }
  }
  if (open[0] !== undefined) throw fault(open.at(-1) ?? '', Math.max(1, row))
  return levels
}

/** Rows as they grow. */
class Rows {
  readonly done: string[][] = []
  #row: string[] | undefined
  #isAfterComma = false

  begin(): void {
    this.#row = []
    this.#isAfterComma = false
  }

  cell(text: string): void {
    this.#row?.push(text)
    this.#isAfterComma = false
  }

  /** Two commas, or one at the beginning, have an empty cell before them. */
  comma(): void {
    if (this.#isAfterComma || this.#row?.length === 0) this.#row?.push('')
    this.#isAfterComma = this.#row !== undefined
  }

  /** A line that ends with a comma goes on in the next one. */
  newLine(): void {
    if (this.#row?.length && !this.#isAfterComma) this.next()
  }

  next(): void {
    if (this.#row?.length) this.done.push(this.#row)
    this.begin()
  }

  /** @param isKept  whether a row without numbers counts */
  end(isKept: boolean): void {
    if (this.#row && (this.#row.length || isKept)) this.done.push(this.#row)
    this.#row = undefined
  }
}

/** @returns texts of cells; an empty one where a number is missing @throws CoreError */
export function bracketRows(text: string): string[][] {
  const tokens = text.match(token) ?? []
  const levels = levelsOf(tokens)
  if (levels > 2) throw refusal('matrix', 'matrix-levels', { given: levels })
  const rows = new Rows()
  let level = 0
  for (const sign of tokens) {
    const isInRow = level === levels
    if (isOpening(sign)) {
      level += 1
      if (level === levels) rows.begin()
    } else if (isClosing(sign)) {
      if (isInRow) rows.end(levels === 2)
      level -= 1
    } else if (sign === ',') rows.comma()
    else if (sign === ';') {
      if (levels === 1) rows.next()
    } else if (sign === '\n') {
      if (levels === 1) rows.newLine()
    } else if (sign.trim() !== '') {
      if (!isInRow) throw fault(sign, rows.done.length + 1)
      rows.cell(sign)
    }
  }
  return rows.done
}
