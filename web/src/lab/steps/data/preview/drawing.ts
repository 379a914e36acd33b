/** What draws the columns of a table of one's own, and who is tested; loaded when one of them is wanted. */

import { CsvError, csvErrorText } from '../../../../data/csv-error.js'
import type { Lang } from '../../../../state/settings.js'
import { columnStyles } from '../../../../view/styles/columns.js'
import type { OwnError } from '../../../run/own-table.js'
import type { DataDrawing } from '../../../shell/context.js'
import { columnControls } from './controls.js'
import { splitControls } from './split.js'
import { columnStage } from './stage.js'

const errorText = (error: OwnError, lang: Lang): string =>
  'code' in error ? csvErrorText(new CsvError(error.code, error.facts), lang, 'lab') : error.message

export const drawing: DataDrawing = { columnControls, columnStage, splitControls, errorText, styles: columnStyles }
