/** The values of the features, row by row. */

import { isGapOfNames } from '../csv-cells.js'
import type { Decimals } from '../csv-decimals.js'
import { CsvError } from '../csv-error.js'
import type { MissingChoice } from '../csv-options.js'
import { Numbers } from '../numbers.js'
import type { Cells } from './cells.js'

/** Makes a number of a text; NaN for a missing one that is dropped or filled later. */
export interface TextNumber {
  /** @throws CsvError */
  read(cell: string, row: number, missing: MissingChoice): number
}

/** Where a feature comes from. */
export interface Feature {
  /** Of the column. */
  place: number
  /** Name of the column. */
  column: string
  /** Where the column holds texts. */
  texts?: TextNumber | undefined
}

/** 1 where a column holds a value, 0 where it holds another one that is known: as when the values were found. */
export class KnownValue implements TextNumber {
  constructor(
    private readonly column: string,
    private readonly value: string,
    private readonly known: readonly string[],
  ) {}

  /** @throws CsvError `value-missing`, `value-unknown` */
  read(cell: string, row: number, missing: MissingChoice): number {
    const { column, value, known } = this
    if (cell === value) return 1
    if (known.includes(cell)) return 0
    if (!isGapOfNames(cell)) throw new CsvError('value-unknown', { row, column, given: cell, wanted: known })
    if (missing === 'refuse') throw new CsvError('value-missing', { row, column, given: cell })
    return Number.NaN
  }
}

export class FeatureValues {
  /** rows x features, row-major. */
  readonly values: Numbers
  features: readonly Feature[] = []
  /** Cells without a value in the row that was added last. */
  missing = 0

  /** @param share  tells how much of the file has been read */
  constructor(
    private readonly decimals: Decimals,
    private readonly choice: MissingChoice,
    share: () => number,
  ) {
    this.values = new Numbers(share)
  }

  /** Takes a row. @returns whether it may be kept @throws CsvError */
  add(cells: Cells): boolean {
    const { values, decimals, choice, features } = this
    let missing = 0
    for (let i = 0; i < features.length; i += 1) {
      const { place, column, texts } = features[i] as Feature
      const value = texts
        ? texts.read(cells.at(place), cells.line, choice)
        : decimals.readFeature(cells, place, column, choice)
      if (Number.isNaN(value)) missing += 1
      values.push(value)
    }
    this.missing = missing
    return !missing || choice !== 'drop'
  }

  /** Forgets the row that was added last. */
  undo(): void {
    this.values.length -= this.features.length
  }
}
