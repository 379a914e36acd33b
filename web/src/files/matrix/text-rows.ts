/** Rows of cells that stand without brackets: a line a row, or with semicolons between the rows of one line. */

/** Cells of one row; commas before tabs before spaces, and one at the end says nothing. */
function cellsOf(row: string): string[] {
  const separator = [',', '\t'].find((sign) => row.includes(sign))
  if (separator === undefined) return row.split(/\s+/)
  const cells = row.split(separator).map((cell) => cell.trim())
  if (cells.at(-1) === '') cells.pop()
  return cells.flatMap((cell) => cell.split(/\s+/))
}

/** Tables of some countries have semicolons between cells, and commas in numbers. */
const semicolonCells = (row: string) =>
  row
    .replace(/;\s*$/, '')
    .split(';')
    .map((cell) => cell.trim().replace(/^([-+]?\d*),(\d+)$/, '$1.$2'))

/** @returns texts of cells; an empty one where a number is missing */
export function textRows(text: string): string[][] {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const areCells = lines.length > 1 && lines.every((line) => /;\s*\S/.test(line))
  if (areCells) return lines.map(semicolonCells)
  return lines
    .flatMap((line) => line.split(';'))
    .map((row) => row.trim())
    .filter((row) => row !== '')
    .map(cellsOf)
}
