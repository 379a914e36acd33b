/** Which part a row is for, as a cell says it. */

import { CsvError } from '../csv-error.js'
import { Numbers } from '../numbers.js'

/** As in `Table.parts`. */
export type Part = 0 | 1 | 2

const spellings: readonly (readonly string[])[] = [
  ['train', 'training', 'trn', 'learn', 'learning', '训练', '训练集', '训练组'],
  ['validation', 'valid', 'validate', 'val', 'dev', 'development', '验证', '验证集', '验证组'],
  ['test', 'testing', 'tst', 'holdout', 'hold-out', '测试', '测试集', '测试组'],
]

const parts = new Map(spellings.flatMap((words, part) => words.map((word) => [word, part as Part])))

/** 0 for training, 1 for validation, 2 for testing; `undefined` for anything else. Capitals and `_set` do not count. */
export function partOf(cell: string): Part | undefined {
  const word = cell.toLowerCase()
  return parts.get(word) ?? parts.get(word.replace(/[\s_-]?set$/, ''))
}

/** The cells of a column that says the part. */
export class PartCells {
  readonly parts = new Numbers()

  constructor(private readonly column: string) {}

  /** @throws CsvError `part-wrong` */
  add(cell: string, row: number): void {
    const part = partOf(cell)
    if (part === undefined) throw new CsvError('part-wrong', { row, column: this.column, given: cell })
    this.parts.push(part)
  }

  toArray(): Int32Array<ArrayBuffer> {
    return Int32Array.from(this.parts.toArray())
  }
}
