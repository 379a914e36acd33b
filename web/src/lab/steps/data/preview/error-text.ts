/** Why a table of one's own cannot be read. */

import { CsvError, csvErrorText } from '../../../../data/csv-error.js'
import type { Lang } from '../../../../state/settings.js'
import type { OwnError } from '../../../run/own-table.js'

export const errorText = (error: OwnError, lang: Lang): string =>
  'code' in error ? csvErrorText(new CsvError(error.code, error.facts), lang, 'lab') : error.message
