/** How a table is written: what its first rows tell, where the caller does not say it. */

import { isGap, numberOf } from './csv-cells.js'
import { CsvError } from './csv-error.js'
import { type Delimiter, delimiters, isBlank, type Row, Rows } from './csv-rows.js'
import { RowNumbers } from './table/row-numbers.js'

export interface Format {
  delimiter: Delimiter
  /** Whether the first row names the columns. */
  hasHeader: boolean
  /** The line of that row, or of the first row of data: what is marked before it are comments. */
  firstLine: number
  /** Cells of most rows. */
  width: number
  /** Letters of a first line such as `sep=;`, with its end; 0 when there is none. */
  separatorLine: number
}

export interface GivenFormat {
  delimiter?: Delimiter | undefined
  header?: boolean | undefined
}

/** Rows that are looked at. */
const mostRows = 100

/** A line that spreadsheets write and read, and that is no row. */
const separatorLine = /^"?sep=(.?)"?(?:\r\n|\r|\n)/i

const isDelimiter = (letter: string | undefined): letter is Delimiter =>
  delimiters.some((delimiter) => delimiter === letter)

/** The first rows, blank ones left out; fewer when something is wrong in them, which is said when they are read. */
function firstRows(text: string, delimiter: Delimiter): Row[] {
  const rows = Rows.of(text, delimiter)
  const found: Row[] = []
  try {
    for (let row = rows.next(); row && found.length < mostRows; row = rows.next()) if (!isBlank(row)) found.push(row)
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
  }
  return found
}

/** What most rows have; the smallest of what is equally frequent. */
function mostFrequent(counts: readonly number[]): number {
  const times = new Map<number, number>()
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1)
  return [...times].sort(([a, n], [b, m]) => m - n || a - b)[0]?.[0] ?? 0
}

function widthOf(rows: readonly Row[]): number {
  const plain = rows.filter(({ isMarked }) => !isMarked)
  return mostFrequent((plain.length ? plain : rows).map(({ cells }) => cells.length))
}

/** Whether a marked row is a comment, among rows that are so wide. */
const isComment = ({ isMarked, cells }: Row, width: number) => isMarked && cells.length !== width

const isNumber = (cell: string) => !Number.isNaN(numberOf(cell.trim()))
/** `5,` is the end of a cell where commas part them. */
const isClearNumber = (cell: string) => isNumber(cell) && !cell.endsWith(',')
const isValue = (cell: string) => isGap(cell.trim()) || isNumber(cell)

/**
 * How well a delimiter parts the rows: the share of them that are equally wide, and the share of their cells that are
 * values; 0 when it parts nothing.
 */
function fitOf(rows: readonly Row[]): number {
  const width = widthOf(rows)
  const plain = rows.filter((row) => !isComment(row, width))
  if (width < 2 || !plain.length) return 0
  const wide = plain.filter(({ cells }) => cells.length === width)
  const values = wide.reduce(
    (sum, { cells }) => sum + cells.filter((cell) => isClearNumber(cell) || isGap(cell.trim())).length,
    0,
  )
  return (2 * wide.length) / plain.length + values / (wide.length * width)
}

/** In which order they are taken that fit equally well: the rarer one in plain writing first. */
const byRareness: readonly Delimiter[] = ['\t', '|', ';', ',', ' ']

function delimiterOf(text: string): Delimiter {
  const fits = byRareness.map((delimiter) => ({ delimiter, fit: fitOf(firstRows(text, delimiter)) }))
  const best = fits.reduce((best, other) => (other.fit > best.fit ? other : best))
  return best.fit ? best.delimiter : ','
}

/** Places of the columns that hold numbers in these rows, and of the others. */
function placesOf(rows: readonly Row[], width: number): { numbers: number[]; others: number[] } {
  const places = Array.from({ length: width }, (_, place) => place)
  const isOfNumbers = (place: number) =>
    rows.every(({ cells }) => isValue(cells[place] as string)) &&
    rows.some(({ cells }) => isNumber(cells[place] as string))
  const numbers = places.filter(isOfNumbers)
  return { numbers, others: places.filter((place) => !numbers.includes(place)) }
}

/** So many numbers in a row are names when they count the columns; fewer may be a sample. */
const leastCounted = 3

/** Whether 0, 1, 2 or 1, 2, 3 name the columns, as programs count them. */
function countsColumns(cells: readonly string[], places: readonly number[]): boolean {
  const counts = (from: number) => places.every((place) => cells[place]?.trim() === String(place + from))
  return places.length >= leastCounted && (counts(0) || counts(1))
}

/** Whether the first column counts the rows below a first cell that is empty: a data frame whose columns may be numbers. */
function countsRows(first: Row, rest: readonly Row[]): boolean {
  if (first.cells[0]?.trim() || rest.length < 2) return false
  const numbers = new RowNumbers()
  for (const { cells } of rest) numbers.add((cells[0] ?? '').trim())
  return numbers.areCounting
}

/**
 * Whether the first row names the columns: over a column of numbers stands something else, or the numbers of the
 * columns. Where no column holds numbers, nothing tells, and the first row is taken for names.
 */
function namesColumns([first, ...others]: readonly Row[], width: number): boolean {
  const rest = others.filter(({ cells }) => cells.length === width)
  if (!first || !rest.length) return true
  if (countsRows(first, rest)) return true
  const { cells } = first
  const places = placesOf(rest, width)
  const over = places.numbers.filter((place) => !isGap((cells[place] ?? '').trim()))
  if (!over.length || over.some((place) => !isNumber(cells[place] ?? ''))) return true
  const isBelow = (place: number) => rest.some((row) => row.cells[place]?.trim() === cells[place]?.trim())
  return countsColumns(cells, over) && !places.others.some(isBelow)
}

/**
 * The place of the row that names the columns, or of the first one of data. Marked rows before it that are as wide are
 * comments, but for the last when nothing else names the columns, as NumPy writes them: `# a,b,c`.
 */
function firstOf(rows: readonly Row[], width: number): number {
  const plain = rows.findIndex(({ isMarked }) => !isMarked)
  if (plain <= 0) return 0
  return namesColumns(rows.slice(plain), width) ? plain : plain - 1
}

/**
 * Finds how a table is written.
 *
 * @param start  its first piece, or all of it
 */
export function formatOf(start: string, isWhole: boolean, given: GivenFormat): Format {
  const line = separatorLine.exec(start)
  const said = line?.[1]
  const from = line?.[0].length ?? 0
  // The last row of a piece may be cut.
  const text = start.slice(from, isWhole ? undefined : start.lastIndexOf('\n') + 1 || undefined)
  const delimiter = given.delimiter ?? (isDelimiter(said) ? said : delimiterOf(text))
  const rows = firstRows(text, delimiter)
  const width = widthOf(rows)
  const wide = rows.filter((row) => !isComment(row, width))
  const first = firstOf(wide, width)
  const hasHeader = given.header ?? namesColumns(wide.slice(first), width)
  const lineBefore = from ? 1 : 0
  return { delimiter, width, separatorLine: from, hasHeader, firstLine: lineBefore + (wide[first]?.line ?? 1) }
}
