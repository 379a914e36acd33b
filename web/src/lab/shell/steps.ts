/** The steps of the Lab in their order: what each one sets, what it shows, and what came out of it. */

import type { TemplateResult } from 'lit'
import type { StepId } from '../../state/lab-state.js'
import { reportPart } from '../steps/compare/load.js'
import { compareResult } from '../steps/compare/result.js'
import { dataStage } from '../steps/data/stage.js'
import { dataControls, dataResult } from '../steps/data/step.js'
import { networkStage } from '../steps/network/stage.js'
import { networkControls, networkResult } from '../steps/network/step.js'
import { prunePart } from '../steps/prune/load.js'
import { pruneResult } from '../steps/prune/result.js'
import { takeAwayResult } from '../steps/take-away/result.js'
import { trainStage } from '../steps/train/stage.js'
import { trainControls, trainResult } from '../steps/train/step.js'
import type { LabContext } from './context.js'

export interface LabStep {
  id: StepId
  /** What came out of it, in one line. */
  result: (context: LabContext) => string
  /** What is set. */
  controls: (context: LabContext) => TemplateResult
  /** What is seen of it. */
  stage: (context: LabContext) => TemplateResult
  /** Whether it has a result. */
  isDone: (context: LabContext) => boolean
}

export const labSteps: readonly LabStep[] = [
  {
    id: 'data',
    result: dataResult,
    controls: dataControls,
    stage: dataStage,
    isDone: ({ view }) => view.info !== undefined,
  },
  {
    id: 'network',
    result: networkResult,
    controls: networkControls,
    stage: networkStage,
    isDone: ({ view, draft }) => view.info !== undefined && !draft?.error,
  },
  {
    id: 'train',
    result: trainResult,
    controls: trainControls,
    stage: trainStage,
    isDone: ({ view }) => view.loaded !== undefined || view.cuts.length > 0 || view.progress?.isDone === true,
  },
  {
    id: 'prune',
    result: pruneResult,
    controls: (context) => prunePart(context, 'controls'),
    stage: (context) => prunePart(context, 'stage'),
    isDone: ({ view }) => view.cuts.length > 0,
  },
  {
    id: 'compare',
    result: compareResult,
    controls: (context) => reportPart(context, 'compareControls'),
    stage: (context) => reportPart(context, 'compareStage'),
    isDone: ({ view, reporting }) => view.cuts.length > 0 && reporting.report.value !== undefined,
  },
  {
    id: 'take-away',
    result: takeAwayResult,
    controls: (context) => reportPart(context, 'takeAwayControls'),
    stage: (context) => reportPart(context, 'takeAwayStage'),
    isDone: () => false,
  },
]

export function stepOf({ state }: Pick<LabContext, 'state'>): LabStep {
  const found = labSteps.find(({ id }) => id === state.step) ?? labSteps[0]
  if (!found) throw new Error('[lab] there are no steps')
  return found
}
