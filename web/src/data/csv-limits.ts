/** How much a CSV file may hold: at the limit it is read, one over it is refused. */
export const csvLimits = {
  /** Of the file; of a text, in UTF-8. */
  bytes: 256 * 1024 * 1024,
  /** As many as the core takes. The header, comments and blank lines do not count. */
  rows: 500_000,
  /** Of all samples together, as many as the core takes. */
  values: 50_000_000,
  /** All of them: features, label, subject and what is left out. */
  columns: 16_384,
  /** Between two quotes: one that is open for longer was never closed. */
  quotedLetters: 1_000_000,
  classes: 1000,
  /** Different texts of a column that becomes one column for each. */
  oneHotValues: 64,
  /** Of the name of a column or a class, in UTF-8. */
  nameBytes: 256,
} as const

/** Whole numbers in the label column count as classes when there are at most so many different ones. */
export const mostNumberedClasses = 20

/** Length in UTF-8. */
export function byteLength(text: string): number {
  let bytes = text.length
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i)
    // A surrogate is one unit of two that make four bytes.
    if (unit > 0x7f) bytes += unit > 0x7ff && (unit < 0xd800 || unit > 0xdfff) ? 2 : 1
  }
  return bytes
}
