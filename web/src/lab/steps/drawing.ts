/** What draws Compare and Take away; loaded when one of them is opened. */

import type { ReportDrawing } from '../shell/context.js'
import { compareControls, compareStage } from './compare/questions.js'
import { takeAwayControls, takeAwayStage } from './take-away/step.js'

export const drawing: ReportDrawing = { compareControls, compareStage, takeAwayControls, takeAwayStage }
