/** Tables of text: columns line up, whatever the alphabet. */

import { padEnd, padStart, widthOf } from './text.js'

/** A cell, with a style that does not change its width. */
export interface Styled {
  text: string
  style: (text: string) => string
}
export type Cell = string | Styled

const textOf = (cell: Cell) => (typeof cell === 'string' ? cell : cell.text)

function padded(cell: Cell, width: number, align: string): string {
  const text = align === 'r' ? padStart(textOf(cell), width) : padEnd(textOf(cell), width)
  return typeof cell === 'string' ? text : cell.style(text)
}

/**
 * Lays out rows.
 *
 * @param align  a letter for each column, `l` or `r`
 * @returns lines, indented by two, with two spaces between columns and none at the end
 */
export function tableLines(rows: readonly (readonly Cell[])[], align: string): string[] {
  const widths = [...align].map((_, i) => Math.max(...rows.map((row) => widthOf(textOf(row[i] ?? '')))))
  return rows.map((row) => {
    const cells = row.map((cell, i) => padded(cell, widths[i] ?? 0, align[i] ?? 'l'))
    return `  ${cells.join('  ')}`.trimEnd()
  })
}
