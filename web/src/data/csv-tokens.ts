/** Splits the text of a CSV file into cells. */

const quote = 34
const lineFeed = 10
const carriageReturn = 13

/** Where a plain cell ends: at a delimiter, at the end of a line or at the end of the text. */
function plainEnd(text: string, from: number, delimiter: number): number {
  for (let i = from; i < text.length; i += 1) {
    const unit = text.charCodeAt(i)
    if (unit === delimiter || unit === lineFeed || unit === carriageReturn) return i
  }
  return text.length
}

/** Where the closing quote stands; at the end of the text when there is none. */
function quoteEnd(text: string, opening: number): number {
  for (let i = opening + 1; i < text.length; i += 1)
    if (text.charCodeAt(i) === quote) {
      if (text.charCodeAt(i + 1) !== quote) return i
      i += 1
    }
  return text.length
}

/**
 * Reads the rows one after the other, blank ones too; quotes must pair.
 *
 * @param delimiter  one character
 * @param each       is given the cells of a row
 */
export function eachRowOfCells(text: string, delimiter: string, each: (cells: string[]) => void): void {
  const separator = delimiter.charCodeAt(0)
  let cells: string[] = []
  for (let at = 0; at < text.length; ) {
    const isQuoted = text.charCodeAt(at) === quote
    const end = isQuoted ? quoteEnd(text, at) : plainEnd(text, at, separator)
    cells.push(isQuoted ? text.slice(at + 1, end).replaceAll('""', '"') : text.slice(at, end))
    at = isQuoted ? end + 1 : end
    if (text.charCodeAt(at) === separator) {
      at += 1
      if (at < text.length) continue
      cells.push('') // the text ends behind a delimiter
    }
    each(cells)
    cells = []
    at += text.startsWith('\r\n', at) ? 2 : 1
  }
}
