import type { Description } from '../../core/contract/describe.js'
import type { Part } from '../../core/contract/experiment.js'
import { runReport, subjectOf } from '../../report/making.js'
import type { RunReport } from '../../report/run-report.js'
import type { Trained } from './json.js'

/** What was trained, as a report. @param file  of the table, when there is one */
export function trainReport(
  { version, results, begun }: Pick<Trained, 'version' | 'results' | 'begun'>,
  choices: Description,
  file: string | undefined,
): RunReport {
  const [first] = results
  if (!first) throw new Error('no seed was trained')
  return runReport(version, {
    subject: subjectOf(first.info, choices, { file, model: begun?.fingerprint }),
    trainings: results.map(({ seed, history, reason, evaluations, sizes, fingerprint }) => {
      const parts = Object.entries(evaluations).map(([part, told]) => ({ ...told, part: part as Part }))
      return { seed, history, reason, parts, ...(sizes ? { sizes } : {}), fingerprint }
    }),
  })
}
