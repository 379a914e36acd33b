/** Columns of texts that become one column of 0 and 1 for each of their values. */

import { compareNaturally, isGapOfNames } from '../csv-cells.js'
import { CsvError } from '../csv-error.js'
import { csvLimits } from '../csv-limits.js'
import type { MissingChoice } from '../csv-options.js'
import type { Numbers } from '../numbers.js'
import { checkName } from './columns.js'
import { ranksOf } from './labels.js'
import type { OneHotNotes } from './notes.js'
import { apart } from './texts.js'

/** The values of one column, as they come. */
export class OneHotValues {
  private readonly places = new Map<string, number>()

  constructor(readonly column: string) {}

  /**
   * The place of a cell's value among those that have come; NaN for a missing one that is dropped or filled later.
   *
   * @throws CsvError `value-missing`, `values-too-many`
   */
  read(cell: string, row: number, missing: MissingChoice): number {
    if (!isGapOfNames(cell)) return this.placeOf(cell, row)
    if (missing === 'refuse') throw new CsvError('value-missing', { row, column: this.column, given: cell })
    return Number.NaN
  }

  private placeOf(value: string, row: number): number {
    const place = this.places.get(value)
    if (place !== undefined) return place
    const { column } = this
    if (this.places.size === csvLimits.oneHotValues)
      throw new CsvError('values-too-many', { row, column, given: value })
    checkName(`${column}=${value}`, row, column)
    this.places.set(apart(value), this.places.size)
    return this.places.size - 1
  }

  /** In natural order. */
  get sorted(): string[] {
    return [...this.places.keys()].sort(compareNaturally)
  }

  /** For the place of each value as it came that among the sorted ones. */
  get ranks(): number[] {
    return ranksOf([...this.places.keys()], this.sorted)
  }

  get notes(): OneHotNotes {
    return { name: this.column, values: this.sorted }
  }
}

/** What a feature becomes: itself, or a column a value. */
export type Block = OneHotValues | undefined

const widthOf = (block: Block) => block?.sorted.length ?? 1

/**
 * Puts 0 and 1 in place of the places of values; a missing value is missing in each of its columns.
 *
 * @param values  rows x blocks, row-major; afterwards rows x the widths of the blocks
 */
export function expand(values: Numbers, rows: number, blocks: readonly Block[]): void {
  const widths = blocks.map(widthOf)
  const ranks = blocks.map((block) => block?.ranks)
  const width = widths.reduce((sum, one) => sum + one, 0)
  if (width === blocks.length && !blocks.some(Boolean)) return
  values.lengthen(rows * width)
  // From the end, where nothing is written over that is still to be read.
  for (let row = rows - 1, to = rows * width; row >= 0; row -= 1)
    for (let place = blocks.length - 1; place >= 0; place -= 1) {
      const value = values.at(row * blocks.length + place)
      const order = ranks[place]
      const wide = widths[place] as number
      to -= wide
      if (!order) values.set(to, value)
      else {
        const one = Number.isNaN(value) ? -1 : (order[value] as number)
        for (let i = 0; i < wide; i += 1) values.set(to + i, one < 0 ? Number.NaN : Number(i === one))
      }
    }
}

/** Names of the features that blocks become. */
export function expandedNames(names: readonly string[], blocks: readonly Block[]): string[] {
  return blocks.flatMap((block, i) => block?.sorted.map((value) => `${block.column}=${value}`) ?? [names[i] as string])
}
