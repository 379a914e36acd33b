/** How well each class is told, from a confusion matrix. */

/** Shares in [0, 1]; NaN where nothing is divided by: no such sample, no such answer, neither. */
export interface ClassFigures {
  /** Samples of the class, and answers that name it. */
  samples: number
  answers: number
  /** Right answers among its samples, right ones among the answers that name it, and their harmonic mean. */
  recall: number
  precision: number
  f1: number
}

/** @param confusion  classes x classes, row = true class */
export function classFigures(confusion: readonly (readonly number[])[]): ClassFigures[] {
  return confusion.map((row, place) => {
    const right = row[place] ?? 0
    const samples = row.reduce((sum, count) => sum + count, 0)
    const answers = confusion.reduce((sum, other) => sum + (other[place] ?? 0), 0)
    return {
      samples,
      answers,
      recall: right / samples,
      precision: right / answers,
      f1: (2 * right) / (samples + answers),
    }
  })
}
