/** What was found in a CSV file, as the commands say it. */

import type { CsvNotes, CsvOptions } from '../../data/csv.js'
import type { Encoding } from '../../data/csv-encoding.js'
import type { Delimiter } from '../../data/csv-rows.js'
import { unnamedFirst } from '../../data/table/row-numbers.js'
import { windowInNames } from '../../data/windows/window-names.js'
import type { Lang } from '../../state/settings.js'
import { tableWords } from '../../words/cli/table.js'
import { quoted } from '../base/text.js'

export const encodingNames: Record<Encoding, string> = {
  'utf-8': 'UTF-8',
  'utf-16': 'UTF-16',
  gb18030: 'GB18030',
  'latin-1': 'Latin-1',
}

/** What delimiters are called in `--delimiter`, and in the words. */
export const delimiterIds = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'bar',
  ' ': 'space',
} as const satisfies Record<Delimiter, string>

/** How a file was read, in few words. */
export function foundText({ encoding, delimiter, decimal, hasHeader }: CsvNotes, lang: Lang): string {
  const name = encoding ? encodingNames[encoding] : ''
  const { found, delimiters } = tableWords[lang]
  return found(name, delimiters[delimiterIds[delimiter]], decimal === ',', hasHeader)
}

/** The data of an experiment; of a table, how it was read. */
export const dataText = (data: string, notes: CsvNotes | undefined, lang: Lang): string =>
  notes ? tableWords[lang].read(data, foundText(notes, lang)) : data

/** Sentences about what was guessed, passed over or put in, and may be otherwise than the person thinks. */
export function tableWarnings(name: string, notes: CsvNotes, given: CsvOptions, lang: Lang): string[] {
  const words = tableWords[lang]
  const file = quoted(name)
  const { encoding, hasHeader, columns, label, comments, rows, droppedRows, filledCells } = notes
  const isFound = given.encoding === undefined && encoding !== '' && encoding !== 'utf-8'
  const found: [boolean, () => string][] = [
    [isFound && encoding === 'latin-1', () => words.isFallback(file)],
    [isFound && encoding !== 'latin-1', () => words.isGuess(file, encoding ? encodingNames[encoding] : '')],
    [!hasHeader && given.header === undefined, () => words.noHeader(file, columns.length, label)],
    [columns[0]?.role === 'row-number', () => words.rowNumbers(file)],
    [columns[0]?.role === 'feature' && columns[0].name === unnamedFirst, () => words.unnamed(file, unnamedFirst)],
    [comments > 0, () => words.comments(file, comments)],
    [droppedRows > 0, () => words.dropped(file, droppedRows, rows)],
    [filledCells > 0, () => words.filled(file, filledCells)],
  ]
  return [...found.flatMap(([isSo, say]) => (isSo ? [say()] : [])), ...windowWarnings(file, notes, given, lang)]
}

/** The same of windows and times. */
function windowWarnings(file: string, notes: CsvNotes, given: CsvOptions, lang: Lang): string[] {
  const words = tableWords[lang]
  const { windows, layout, columns, time, timeUnit } = notes
  const features = columns.flatMap(({ name, role }) => (role === 'feature' ? [name] : []))
  const inNames = windows || layout ? undefined : windowInNames(features)
  const isUnitFound = time && timeUnit && timeUnit !== 'date' && given.timeUnit === undefined
  return [
    ...(isUnitFound ? [words.timeUnit(file, quoted(time), timeUnit)] : []),
    ...(windows ? [words.windows(file, windows)] : []),
    ...(layout === 'channels-first' && !given.layout
      ? [words.layout(file, layout, features.slice(0, 4).map(quoted))]
      : []),
    ...(inNames
      ? [words.windowInNames(file, inNames.steps, inNames.channels.slice(0, 6).map(quoted), inNames.layout)]
      : []),
  ]
}

/** Sentences about a file for testing. */
export function testDataWarnings(name: string, { testData }: CsvNotes, lang: Lang): string[] {
  if (!testData) return []
  const words = tableWords[lang]
  const file = quoted(name)
  const { comments, rows, droppedRows, filledCells, windows, sharedSubjects } = testData
  return [
    ...(comments ? [words.comments(file, comments)] : []),
    ...(droppedRows ? [words.dropped(file, droppedRows, rows)] : []),
    ...(filledCells ? [words.filled(file, filledCells)] : []),
    ...(windows ? [words.windows(file, windows)] : []),
    ...(sharedSubjects.length ? [words.sharedSubjects(file, sharedSubjects.map(quoted))] : []),
  ]
}

/** The same for JSON. */
export function tableJson({ subjectNames: _, ...notes }: CsvNotes) {
  return notes
}
