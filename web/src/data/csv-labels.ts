/** The label column of a CSV file: classes or numbers. */

import type { Table, Task } from '../core/contract/experiment.js'
import { compareNaturally, fits, numberOf } from './csv-cells.js'
import { checkName } from './csv-columns.js'
import type { Decimals } from './csv-decimals.js'
import { CsvError } from './csv-error.js'
import { csvLimits, mostNumberedClasses } from './csv-limits.js'

/** The cells of a column, and the line of each. */
export interface ColumnCells {
  name: string
  cells: string[]
  lines: number[]
}

/** What the labels make of a table. */
export type Labels = Pick<Table, 'labels' | 'classNames' | 'targets'> & { task: Task }

/** Classes when there are texts, or few different whole numbers. */
function taskOf(numbers: readonly number[]): Task {
  if (numbers.some(Number.isNaN)) return 'classification'
  const different = new Set(numbers)
  return different.size <= mostNumberedClasses && [...different].every(Number.isInteger)
    ? 'classification'
    : 'regression'
}

/** @param names  the class of each row */
function classify(names: string[], isNumbered: boolean, { name: column, lines }: ColumnCells): Labels {
  const classes = new Map<string, number>()
  names.forEach((name, i) => {
    if (classes.has(name)) return
    const row = lines[i] as number
    checkName(name, row, column)
    if (classes.size === csvLimits.classes) throw new CsvError('classes-too-many', { row, column, given: name })
    classes.set(name, 0)
  })
  const classNames = [...classes.keys()].sort(isNumbered ? (a, b) => Number(a) - Number(b) : compareNaturally)
  if (classNames.length < 2) throw new CsvError('classes-too-few', { column, given: classNames[0] })
  classNames.forEach((name, i) => {
    classes.set(name, i)
  })
  const labels = Int32Array.from(names, (name) => classes.get(name) as number)
  return { task: 'classification', labels, classNames, targets: new Float64Array(0) }
}

function measure(numbers: number[], { name: column, cells, lines }: ColumnCells, example: string): Labels {
  numbers.forEach((value, i) => {
    const facts = { row: lines[i], column, given: cells[i] }
    if (Number.isNaN(value)) throw new CsvError('number-wanted', { ...facts, wanted: example })
    if (!fits(value)) throw new CsvError('number-too-large', facts)
  })
  return { task: 'regression', labels: new Int32Array(0), classNames: [], targets: Float64Array.from(numbers) }
}

/**
 * The numbers that labels are; NaN for a name. Where all are numbers they are written as the others of the file.
 *
 * @throws CsvError
 */
function numbersOf({ name, cells, lines }: ColumnCells, decimals: Decimals): number[] {
  const numbers = cells.map((cell) => numberOf(cell))
  if (numbers.some(Number.isNaN)) return numbers
  const read = cells.map((cell, i) => decimals.read(cell, lines[i] as number, name))
  decimals.check()
  return read
}

/**
 * Reads the labels.
 *
 * Classes are in the order of numbers when all are numbers, else in natural order.
 *
 * @param task  `undefined` to find out
 * @throws CsvError
 */
export function readLabels(column: ColumnCells, task: Task | undefined, decimals: Decimals): Labels {
  const numbers = numbersOf(column, decimals)
  if ((task ?? taskOf(numbers)) === 'regression') return measure(numbers, column, decimals.example)
  const isNumbered = numbers.every(fits)
  // `1`, `1.0` and `+1` are one class; so are 0 and -0.
  return classify(isNumbered ? numbers.map(String) : column.cells, isNumbered, column)
}

/** Numbers whoever the rows are from, in the order in which they come. */
export function readSubjects({ name: column, cells, lines }: ColumnCells): { subjects: Int32Array; names: string[] } {
  const places = new Map<string, number>()
  const subjects = Int32Array.from(cells, (name, i) => {
    const place = places.get(name)
    if (place !== undefined) return place
    checkName(name, lines[i] as number, column)
    places.set(name, places.size)
    return places.size - 1
  })
  return { subjects, names: [...places.keys()] }
}
