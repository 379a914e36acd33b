/** Cells of a CSV file: numbers, gaps, and the order of names. */

/** Every repetition ends at a letter that cannot start the next one, so that no cell takes long to refuse. */
const numberPattern = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i
const infinityPattern = /^[+-]?inf(?:inity)?$/i
const gapPattern = /^(?:na|nan|\?|null)$/i

/** The number that a cell is; NaN for what is none. `1e999` and `inf` are infinite. */
export function numberOf(cell: string, hasDecimalComma: boolean): number {
  if (!cell) return Number.NaN
  const text = hasDecimalComma ? cell.replace(',', '.') : cell
  if (numberPattern.test(text)) return Number(text)
  return infinityPattern.test(text) ? Number.POSITIVE_INFINITY : Number.NaN
}

/** Whether a number has a place among those that the core computes with, 32-bit floats. */
export const fits = (value: number) => Number.isFinite(Math.fround(value))

/** Whether nothing is there: empty, NA, NaN, ? or null, in capitals or not. */
export const isGap = (cell: string) => !cell || gapPattern.test(cell)

const compareUnits = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

function compareParts(a: string, b: string): number {
  if (!/^\d/.test(a) || !/^\d/.test(b)) return compareUnits(a, b)
  const [x, y] = [a.replace(/^0+/, ''), b.replace(/^0+/, '')]
  return x.length - y.length || compareUnits(x, y)
}

/** Runs of digits and of what is between them. */
const partsOf = (text: string): string[] => text.match(/\d+|\D+/g) ?? []

/** Order of names in which `class 2` comes before `class 10`; the same on every machine. */
export function compareNaturally(a: string, b: string): number {
  const [x, y] = [partsOf(a), partsOf(b)]
  for (let i = 0; i < Math.min(x.length, y.length); i += 1) {
    const order = compareParts(x[i] as string, y[i] as string)
    if (order) return order
  }
  return x.length - y.length || compareUnits(a, b)
}
