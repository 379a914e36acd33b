import type { Description } from '../../core/contract/describe.js'
import { runReport, subjectOf, sweepReport } from '../../report/making.js'
import type { RunReport } from '../../report/run-report.js'
import type { Swept } from './json.js'

/** What was compared, as a report. @param file  of the table, when there is one */
export function sweepPage(
  { version, settings, info, points }: Pick<Swept, 'version' | 'settings' | 'info' | 'points'>,
  choices: Description,
  file: string | undefined,
): RunReport {
  return runReport(version, {
    subject: subjectOf(info, choices, { file, model: settings.model?.fingerprint }),
    trainings: [],
    sweep: sweepReport(settings, points, choices),
  })
}
