/** Text for a terminal: widths in columns, where a Chinese character takes two. */

const wide =
  '\\u1100-\\u115f\\u2e80-\\u303e\\u3041-\\ua4cf\\uac00-\\ud7a3\\uf900-\\ufaff\\ufe30-\\ufe6f\\uff00-\\uff60\\uffe0-\\uffe6'
const wideCharacter = new RegExp(`[${wide}]`, 'u')
/** A space; a wide character with the punctuation that must not leave it; or a word. */
const pieces = new RegExp(`\\s+|[“（]?[${wide}][，。；：、）”！？]*|[^\\s${wide}]+[，。；：、）！？]*`, 'gu')

/** The terminal columns that a text takes. */
export function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (wideCharacter.test(character) ? 2 : 1), 0)
}

export function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - widthOf(text))) + text
}

export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)))
}

/** Breaks a text into lines of at most `width` columns: Latin at spaces, Chinese anywhere but before punctuation. */
export function wrap(text: string, width: number): string[] {
  const lines = ['']
  for (const piece of text.match(pieces) ?? []) {
    const line = lines.at(-1) ?? ''
    if (!line || widthOf(line + piece.trimEnd()) <= width) lines[lines.length - 1] = line + piece
    else lines.push(piece.trimStart())
  }
  return lines.map((line) => line.trimEnd())
}

/** What a person typed, safe to print: no control characters, and of a long text its two ends: a file's name is its last part. */
export function quoted(text: string): string {
  const [start, end] = [20, 20]
  const safe = [...text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, '\ufffd')]
  const isLong = safe.length > start + end
  return isLong ? `${safe.slice(0, start).join('')}…${safe.slice(-end).join('')}` : safe.join('')
}
