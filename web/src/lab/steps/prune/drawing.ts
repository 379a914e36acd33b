/** What draws the step that prunes; loaded when it is opened for the first time. */

import type { PruneDrawing } from '../../shell/context.js'
import { pruneStage } from './stage.js'
import { pruneControls } from './step.js'

export const drawing: PruneDrawing = { controls: pruneControls, stage: pruneStage }
