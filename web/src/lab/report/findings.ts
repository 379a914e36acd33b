/** What is known of the network as it rests. */

import type { Truth } from '../../core/contract/cut.js'
import type { CutEffect } from '../../core/contract/plan.js'
import type { FormTime } from '../../core/contract/report.js'
import type { CriterionId } from '../../core/ids.js'
import type { FullReport } from './changes.js'
import type { ReportChoice } from './choice.js'
import type { LayerScan } from './scan.js'
import type { SweepView } from './sweep.js'
import type { TriedRow } from './try-row.js'

/** Questions that a press asks when they take long. */
export type Asked = 'report' | 'truth' | 'lines' | 'scan' | 'times'

/** What is known of one question. */
export interface Finding<Value> {
  value?: Value
  /** Whether the value is of a network or a choice from before. */
  isOld: boolean
  /** Since when it is being found out, as `performance.now()` tells it. */
  since?: number
  /** Since when something else is being found out first. */
  queuedSince?: number
  /** Why it cannot be told; empty when it was given up. */
  error?: unknown
  /** Whether it takes so long that it is found out only when asked for. */
  waits: boolean
}

/** All that the report shows. */
export interface ReportFindings {
  choice: ReportChoice
  report: Finding<FullReport>
  truth: Finding<Truth>
  times: Finding<readonly FormTime[]>
  scan: Finding<readonly LayerScan[]>
  row: Finding<TriedRow>
  /** One for each criterion that is compared. */
  lines: ReadonlyMap<CriterionId, Finding<readonly CutEffect[]>>
  sweep: SweepView
  /** What a run that was loaded ended in, while its settings are in force. */
  expected?: Expected
}

/** What a run that was loaded ended in: its training, or a plan after it. */
export interface Expected {
  fingerprint: string
  hasPlan: boolean
}
