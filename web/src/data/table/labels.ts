/** The label column of a CSV file: classes or numbers. */

import type { Table, Task } from '../../core/contract/experiment.js'
import { compareNaturally, fits, isGap } from '../csv-cells.js'
import type { Decimals } from '../csv-decimals.js'
import { CsvError } from '../csv-error.js'
import { csvLimits, mostNumberedClasses } from '../csv-limits.js'
import { Numbers } from '../numbers.js'
import { checkName } from './columns.js'
import { Texts } from './texts.js'

/** What the labels make of a table. */
export type Labels = Pick<Table, 'labels' | 'classNames' | 'targets'> & { task: Task }

/** Whether numbers are few different whole ones. */
function areFewWhole(numbers: Float64Array): boolean {
  const different = new Set<number>()
  for (const value of numbers) {
    if (!Number.isInteger(value)) return false
    different.add(value)
    if (different.size > mostNumberedClasses) return false
  }
  return true
}

/** The cells of the label column, as names and as numbers at once: only the last of them tells which they are. */
export class LabelCells {
  /** One more than there may be classes, so that the first one too many is known. */
  private readonly texts = new Texts(csvLimits.classes + 1)
  private readonly numbers = new Numbers()
  /** Rows that hold no number, and those of them that hold what stands for a missing one. */
  private names = 0
  private gaps = 0

  /**
   * @param decimals  of this column alone: where labels are names they say nothing of how the file writes numbers
   * @param lines     the line of each row
   */
  constructor(
    private readonly column: string,
    private readonly decimals: Decimals,
    private readonly lines: Numbers,
  ) {}

  add(cell: string, line: number): void {
    const value = this.decimals.read(cell, line, this.column)
    this.numbers.push(value)
    this.texts.add(cell, line)
    if (!Number.isNaN(value)) return
    this.names += 1
    if (isGap(cell)) this.gaps += 1
  }

  /** Whether rows lack a label: among numbers `null` is no class. */
  get lackSome(): boolean {
    return this.gaps > 0 && this.gaps === this.names && this.gaps < this.numbers.length
  }

  /** Whether the row has no number. */
  lacks(row: number): boolean {
    return Number.isNaN(this.numbers.at(row))
  }

  /** The first row that lacks its label, for an error. */
  firstLack(): { row: number; column: string; given: string } {
    const row = this.numbers.toArray().findIndex(Number.isNaN)
    return { row: this.lines.at(row), column: this.column, given: this.texts.names[this.texts.ids.at(row)] ?? '' }
  }

  /** Leaves out the rows that lack a label. Those of `lines` are for the caller to leave out, and come after. */
  dropLacking(): void {
    const isKept = Array.from(this.numbers.toArray(), (value) => !Number.isNaN(value))
    this.texts.ids.keep((row) => isKept[row] as boolean)
    this.numbers.keep((row) => isKept[row] as boolean)
    this.names = 0
    this.gaps = 0
  }

  /**
   * Reads the labels.
   *
   * Classes are in the order of numbers when all are numbers, else in natural order.
   *
   * @param task      `undefined` to find out
   * @param decimals  of the file: where all labels are numbers, they are written as the others
   * @param least     classes that there must be
   * @throws CsvError
   */
  read(task: Task | undefined, decimals: Decimals, least = 2): Labels {
    const numbers = this.numbers.toArray()
    if (!this.names) decimals.join(this.decimals)
    decimals.check()
    const isClasses = task ? task === 'classification' : this.names > 0 || areFewWhole(numbers)
    if (!isClasses) return this.measure(numbers, decimals.example)
    return numbers.every(fits) ? this.classifyNumbers(numbers, least) : this.classifyTexts(least)
  }

  private measure(targets: Float64Array, wanted: string): Labels {
    const { column, lines } = this
    const row = targets.findIndex((value) => !fits(value))
    if (row < 0) return { task: 'regression', labels: new Int32Array(0), classNames: [], targets }
    const value = targets[row] as number
    const given = this.texts.names[this.texts.ids.at(row)] ?? String(value)
    const facts = { row: lines.at(row), column, given }
    throw Number.isNaN(value)
      ? new CsvError('label-no-number', { ...facts, wanted })
      : new CsvError('number-too-large', facts)
  }

  /** `1`, `1.0` and `+1` are one class; so are 0 and -0. */
  private classifyNumbers(numbers: Float64Array, least: number): Labels {
    const texts = new Texts(csvLimits.classes + 1)
    numbers.forEach((value, row) => {
      texts.add(String(value), this.lines.at(row))
    })
    return this.classify(texts, (a, b) => Number(a) - Number(b), least)
  }

  private classifyTexts(least: number): Labels {
    return this.classify(this.texts, compareNaturally, least)
  }

  private classify(texts: Texts, order: (a: string, b: string) => number, least: number): Labels {
    const { column } = this
    texts.names.forEach((name, i) => {
      const row = texts.lines[i] as number
      checkName(name, row, column)
      if (i === csvLimits.classes) throw new CsvError('classes-too-many', { row, column, given: name })
    })
    const classNames = [...texts.names].sort(order)
    if (classNames.length < least) throw new CsvError('classes-too-few', { column, given: classNames[0] })
    const places = ranksOf(texts.names, classNames)
    const labels = texts.toArray().map((id) => places[id] as number)
    return { task: 'classification', labels, classNames, targets: new Float64Array(0) }
  }
}

/** The place of each name among the same in another order. */
export function ranksOf(names: readonly string[], sorted: readonly string[]): number[] {
  const places = new Map(sorted.map((name, place) => [name, place]))
  return names.map((name) => places.get(name) as number)
}

/** Numbers whoever the rows are from, in the order in which they come. */
export function readSubjects(texts: Texts, column: string): { subjects: Int32Array; names: string[] } {
  texts.names.forEach((name, i) => {
    checkName(name, texts.lines[i] as number, column)
  })
  return { subjects: texts.toArray(), names: texts.names }
}
