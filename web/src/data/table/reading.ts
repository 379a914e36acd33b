/** What another table needs in order to be read as this one was. */

import type { TableReading } from '../../core/contract/table-reading.js'
import type { CsvNotes } from './notes.js'
import type { Plan } from './plan.js'

export function readingOf(plan: Plan, notes: CsvNotes): TableReading {
  const { task, label, subject, time, timeUnit, oneHot, windows, part, testSubjects } = notes
  const { steps, channels, staticFeatures } = plan
  return {
    task,
    label,
    ...(subject ? { subject } : {}),
    ...(time && timeUnit ? { time, timeUnit } : {}),
    columns: plan.sources.map(({ column }) => column),
    ...(oneHot.length ? { oneHot: oneHot.map(({ name, values }) => ({ name, values: [...values] })) } : {}),
    ...(steps > 1 ? { steps } : {}),
    ...(channels.length ? { channels } : {}),
    ...(staticFeatures.length ? { staticFeatures: staticFeatures.length } : {}),
    ...(windows ? { windows: { length: windows.length, hop: windows.hop, interval: windows.interval } } : {}),
    ...(part ? { part } : {}),
    ...(testSubjects.length ? { testSubjects } : {}),
  }
}
