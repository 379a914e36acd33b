import { mustBe, mustBeEach, shown } from '../core/arguments.js'
import { phrase } from '../core/messages.js'

type Cell = string | number | boolean

function quoted(cell: Cell): string {
  const text = String(cell)
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Writes rows as CSV, with commas; for cells that come from the core alone. Lines are parted, not ended. */
export function formatRows(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => row.map(quoted).join(',')).join('\n')
}

const isCell = (cell: unknown) => typeof cell === 'string' || typeof cell === 'number'

function checkRows(rows: readonly unknown[]): void {
  const wanted = phrase('row-of-cells')
  mustBeEach(['toCsv', 'rows'], [phrase('rows-of-cells'), wanted], Array.isArray, rows)
  ;(rows as readonly (readonly unknown[])[]).forEach((row, i) => {
    const bad = row.findIndex((cell) => !isCell(cell))
    mustBe(['toCsv', `rows[${i}]`], wanted, bad < 0, row, phrase('one-with', { value: shown(row[bad]) }))
  })
}

/** What a spreadsheet would take for a formula. */
const formulaStart = /^[=+\-@\t\r]/

/**
 * Writes rows as CSV, with commas.
 *
 * A text that a spreadsheet would run as a formula gets an apostrophe in front; numbers stay as they are.
 */
export function toCsv(rows: readonly (readonly (string | number)[])[]): string {
  checkRows(rows)
  return formatRows(
    rows.map((row) => row.map((cell) => (typeof cell === 'number' ? cell : cell.replace(formulaStart, "'$&")))),
  )
}
