/** The styles of the Lab, in order; of what is loaded later they come with it. */

import { cards } from '../view/styles/card.js'
import { charts } from '../view/styles/charts.js'
import { controls } from '../view/styles/controls.js'
import { figure } from '../view/styles/figure.js'
import { labStyles } from '../view/styles/lab.js'
import { labSteps } from '../view/styles/lab-steps.js'
import { page } from '../view/styles/page.js'
import { pruning } from '../view/styles/pruning.js'
import { reports } from '../view/styles/report.js'
import { stageStyles } from '../view/styles/stage.js'
import { stageParts } from '../view/styles/stage-parts.js'
import { tables } from '../view/styles/tables.js'
import { tokens } from '../view/styles/tokens.js'

export const styles = [
  tokens,
  page,
  cards,
  figure,
  controls,
  tables,
  charts,
  labSteps,
  labStyles,
  stageStyles,
  stageParts,
  pruning,
  reports,
]
