/**
 * The steps of the Lab in their order, one entry each. Scoring and the report will be entries of their own; nothing is
 * shown of a step that does not work.
 */

import type { TemplateResult } from 'lit'
import type { StepId } from '../../state/lab-state.js'
import { reportBody, reportResult } from '../steps/compare/step.js'
import { dataBody, dataResult } from '../steps/data/step.js'
import { networkBody, networkResult } from '../steps/network/step.js'
import { pruneBody, pruneResult } from '../steps/prune/step.js'
import { trainBody, trainResult } from '../steps/train/step.js'
import type { LabContext } from './context.js'

export interface LabStep {
  id: StepId
  /** What came out of it, in one line, for when it is closed. */
  result: (context: LabContext) => string
  body: (context: LabContext) => TemplateResult
  /** Whether it has a result. */
  isDone: (context: LabContext) => boolean
}

export const labSteps: readonly LabStep[] = [
  { id: 'data', result: dataResult, body: dataBody, isDone: ({ view }) => view.info !== undefined },
  {
    id: 'network',
    result: networkResult,
    body: networkBody,
    isDone: ({ view, draft }) => view.info !== undefined && !draft?.error,
  },
  {
    id: 'train',
    result: trainResult,
    body: trainBody,
    isDone: ({ view }) => view.loaded !== undefined || view.cuts.length > 0 || view.progress?.isDone === true,
  },
  { id: 'prune', result: pruneResult, body: pruneBody, isDone: ({ view }) => view.cuts.length > 0 },
  {
    id: 'report',
    result: reportResult,
    body: reportBody,
    isDone: ({ view, reporting }) => view.cuts.length > 0 && reporting.report.value !== undefined,
  },
]
