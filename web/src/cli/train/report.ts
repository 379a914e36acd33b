import type { Description } from '../../core/contract/describe.js'
import type { Part } from '../../core/contract/experiment.js'
import { runReport, subjectOf } from '../../report/making.js'
import type { RunReport } from '../../report/run-report.js'
import type { Trained } from './json.js'

/** What was trained, as a report. @param file  of the table, when there is one */
export function trainReport(
  { version, results, begun, notes }: Pick<Trained, 'version' | 'results' | 'begun' | 'notes'>,
  choices: Description,
  file: string | undefined,
): RunReport {
  const [first] = results
  if (!first) throw new Error('no seed was trained')
  return runReport(version, {
    subject: subjectOf(first.info, choices, { file, model: begun?.fingerprint, people: notes?.subjectNames }),
    trainings: results.map(({ info, seed, history, reason, evaluations, sizes, fingerprint }) => {
      const { folds, fold, splitSeed } = info.settings
      const tested = { folds, fold, splitSeed, subjects: info.counts.test.subjects, samples: info.sizes.test }
      const parts = Object.entries(evaluations).map(([part, told]) => ({ ...told, part: part as Part }))
      const ofRun = results.length > 1 ? { tested } : {}
      return { seed, ...ofRun, history, reason, parts, ...(sizes ? { sizes } : {}), fingerprint }
    }),
  })
}
