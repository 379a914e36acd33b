/** What draws Compare, Take away and what came of a cut; loaded when one of them is wanted. */

import { reportCharts } from '../../view/styles/report-charts.js'
import type { ReportDrawing } from '../shell/context.js'
import { compareControls, compareStage } from './compare/questions.js'
import { cutOutcome } from './prune/outcome.js'
import { takeAwayControls, takeAwayStage } from './take-away/step.js'

export const drawing: ReportDrawing = {
  compareControls,
  compareStage,
  takeAwayControls,
  takeAwayStage,
  cutOutcome,
  styles: reportCharts,
}
