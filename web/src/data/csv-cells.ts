/** Cells of a table: numbers, gaps, and the order of names. */

/** Every repetition ends at a letter that cannot start the next one, so that no cell takes long to refuse. */
const pointPattern = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i
const commaPattern = /^[+-]?(?:\d+,\d*|,\d+)(?:e[+-]?\d+)?$/i
const infinityPattern = /^[+-]?inf(?:inity)?$/i

export const decimalMarks = ['.', ','] as const
export type DecimalMark = (typeof decimalMarks)[number]

/**
 * The number that a cell is; NaN for what is none. `1e999` and `inf` are infinite.
 *
 * @param mark  what stands before the decimals; either will do when it is left out
 */
export function numberOf(cell: string, mark?: DecimalMark): number {
  if (!cell) return Number.NaN
  if (pointPattern.test(cell)) return mark === ',' && cell.includes('.') ? Number.NaN : Number(cell)
  if (mark !== '.' && commaPattern.test(cell)) return Number(cell.replace(',', '.'))
  return infinityPattern.test(cell) ? Number.POSITIVE_INFINITY : Number.NaN
}

/** Whether a number has a place among those that the core computes with, 32-bit floats. */
export const fits = (value: number) => Number.isFinite(Math.fround(value))

/** How programs and people write that there is no value, in small letters. */
const gaps = new Set(
  [
    ['', '?', '-', '--', '.', '*', 'na', 'n/a', 'n.a.', 'n.a', '<na>', '#na', '#n/a', '#n/a n/a', 'nan', '-nan', 'nat'],
    ['null', '<null>', 'none', 'nil', 'missing', '#null!', '#div/0!', '#value!', '#ref!', '#num!', '#name?'],
    ['1.#ind', '-1.#ind', '1.#qnan', '-1.#qnan', '1.#nan', '—', '–', '－', '无', '缺失', '空', '空值'],
  ].flat(),
)

/** What may also be the name of a class or of a person. */
const mayBeNames = new Set(['null', 'none', 'nil', '*', '-', '--', '.', 'missing', '无', '空', '—', '–', '－'])

/** Whether a cell for a number says that there is none; `wasNull` and `0` do not. */
export const isGap = (cell: string) => !cell || (cell.length <= 8 && gaps.has(cell.toLowerCase()))

/** The same for a cell that holds a name: `null` and `none` are names as good as others. */
export const isGapOfNames = (cell: string) => isGap(cell) && !mayBeNames.has(cell.toLowerCase())

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
