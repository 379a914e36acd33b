import { csvFormatRows } from 'd3-dsv'

/** What a spreadsheet would take for a formula. */
const formulaStart = /^[=+\-@\t\r]/

/**
 * Writes rows as CSV, with commas.
 *
 * A text that a spreadsheet would run as a formula gets an apostrophe in front; numbers stay as they are.
 */
export function toCsv(rows: readonly (readonly (string | number)[])[]): string {
  const guarded = rows.map((row) =>
    row.map((cell) => (typeof cell === 'number' ? String(cell) : cell.replace(formulaStart, "'$&"))),
  )
  return csvFormatRows(guarded)
}
