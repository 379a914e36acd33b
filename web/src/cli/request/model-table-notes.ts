/** What was found in a table that a model is given, and left out of it, as the commands say it. */

import type { ModelTable } from '../../data/model/model-table.js'
import type { Lang } from '../../state/settings.js'
import { predictWords } from '../../words/cli/predict.js'
import { tableWords } from '../../words/cli/table.js'
import { quoted } from '../base/text.js'
import { encodingNames } from './table-notes.js'
import type { TableOptions } from './table-options.js'

interface Found extends ModelTable {
  tableName: string
}

/** Sentences about what was guessed, passed over, put in or taken as it stands. */
export function modelTableWarnings(
  { tableName, model, table, columns, otherLabel }: Found,
  given: TableOptions,
  lang: Lang,
): string[] {
  const [words, own] = [tableWords[lang], predictWords[lang].notes]
  const file = quoted(tableName)
  const { encoding, hasHeader, names, comments, rows, droppedRows, filledCells } = table.notes
  const isFound = given.encoding === undefined && encoding !== '' && encoding !== 'utf-8'
  const { steps, channels } = model.network.input
  const named = (places: readonly number[]) => places.map((place) => quoted(names[place] ?? ''))
  const ignored = columns.ignored.filter((place) => place !== otherLabel?.place)
  const labels = (otherLabel?.labels ?? []).map(quoted)
  const found: [boolean, () => string][] = [
    [isFound && encoding === 'latin-1', () => words.isFallback(file)],
    [isFound && encoding !== 'latin-1', () => words.isGuess(file, encoding ? encodingNames[encoding] : '')],
    [!hasHeader && given.header === undefined, () => own.noHeader(file, names.length)],
    [comments > 0, () => words.comments(file, comments)],
    [
      !columns.areNamed,
      () =>
        own.byPlace(
          file,
          steps,
          channels,
          columns.sources.map(({ column }) => quoted(column)),
        ),
    ],
    [ignored.length > 0, () => own.ignored(file, named(ignored))],
    [otherLabel !== undefined, () => own.otherLabel(file, named([otherLabel?.place ?? -1]).join(), labels)],
    [droppedRows > 0, () => words.dropped(file, droppedRows, rows)],
    [filledCells > 0, () => own.filled(file, filledCells)],
  ]
  return found.flatMap(([isSo, say]) => (isSo ? [say()] : []))
}

/** The same for JSON. */
export function modelTableJson({ table: { notes }, columns }: ModelTable) {
  const { names, ...others } = notes
  const nameAt = (place: number | undefined) => (place === undefined ? null : (names[place] ?? null))
  return {
    ...others,
    features: columns.areNamed ? 'by-name' : 'by-place',
    label: nameAt(columns.label),
    ignored: columns.ignored.map(nameAt),
  }
}
