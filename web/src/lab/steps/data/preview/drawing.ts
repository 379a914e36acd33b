/** What draws the columns of a table of one's own, and who is tested; loaded when one of them is wanted. */

import { columnStyles } from '../../../../view/styles/columns.js'
import type { DataDrawing } from '../../../shell/context.js'
import { columnControls } from './controls.js'
import { errorText } from './error-text.js'
import { splitControls } from './split.js'
import { columnStage } from './stage.js'

export const drawing: DataDrawing = { columnControls, columnStage, splitControls, errorText, styles: columnStyles }
