/** From what V8 counted in compiled text to the lines of its sources. */

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** The numbers of one segment of a source map, as differences from the one before: base64, five bits a letter. */
function numbersOf(segment) {
  const numbers = []
  let [value, shift] = [0, 0]
  for (const letter of segment) {
    const bits = letters.indexOf(letter)
    value += (bits & 31) * 2 ** shift
    shift += 5
    if (bits & 32) continue
    numbers.push(value % 2 ? -(value - 1) / 2 : value / 2)
    value = 0
    shift = 0
  }
  return numbers
}

/** Each place that a source map knows. @returns {{ line: number, column: number, source: number, sourceLine: number }[]} */
export function placesOf(mappings) {
  const places = []
  let [source, sourceLine] = [0, 0]
  mappings.split(';').forEach((segments, line) => {
    let column = 0
    for (const segment of segments.split(',').filter(Boolean)) {
      const [columns, sources, sourceLines] = numbersOf(segment)
      column += columns
      if (sources === undefined) continue
      source += sources
      sourceLine += sourceLines
      places.push({ line, column, source, sourceLine })
    }
  })
  return places
}

/** How often each character was reached: what is counted within a range goes before what is counted around it. */
function countsOf(functions, length) {
  const ranges = functions.flatMap(({ ranges }) => ranges)
  ranges.sort((a, b) => b.endOffset - b.startOffset - (a.endOffset - a.startOffset))
  const counts = new Uint32Array(length)
  for (const { startOffset, endOffset, count } of ranges) counts.fill(count, startOffset, endOffset)
  return counts
}

/**
 * The lines of the sources of one script.
 *
 * @param script  an entry of V8's `result`
 * @param map     the script's entry in `source-map-cache`
 * @param tell    is told each line that has code, from 1, and whether it was reached
 */
export function tellLines({ functions }, { lineLengths, data }, tell) {
  const starts = [0]
  for (const length of lineLengths) starts.push(starts.at(-1) + length + 1)
  const counts = countsOf(functions, starts.at(-1))
  for (const { line, column, source, sourceLine } of placesOf(data.mappings))
    tell(data.sources[source], sourceLine + 1, counts[starts[line] + column] > 0)
}
