/** Why a table of one's own cannot be read. */

import { CsvError, csvErrorText } from '../../../../data/csv-error.js'
import type { Lang } from '../../../../state/settings.js'
import type { LabText } from '../../../../words/lab/lab.js'
import type { OwnTable } from '../../../run/own-table.js'

/** A sentence that names the file at fault; empty when nothing is wrong. */
export function errorText({ error, name, test, isTestWrong }: OwnTable, lang: Lang, text: LabText): string {
  if (!error) return ''
  const reason = 'code' in error ? csvErrorText(new CsvError(error.code, error.facts), lang, 'lab') : error.message
  return text.errors.file(isTestWrong ? (test?.name ?? name) : name, reason)
}
