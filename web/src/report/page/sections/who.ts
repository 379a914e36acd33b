/** Who is in which part, where the data name people. */

import { nothing, type TemplateResult } from 'lit'
import type { Part } from '../../../core/contract/experiment.js'
import { short } from '../../../lab/run/layers.js'
import { plain } from '../../../view/format.js'
import { table } from '../../../view/tables.js'
import { judgingWords } from '../../../words/cli/judging.js'
import type { PageContext } from '../context.js'

const partIds = ['train', 'validation', 'test'] as const satisfies readonly Part[]

/** People of a part that are named. */
const most = 60

/** Names of people, or their numbers where they have none; of many the first ones. */
export function peopleText({ report, words }: PageContext, people: readonly number[], count = most): string {
  const names = people.slice(0, count).map((person) => short(report.subject.people?.[person] ?? plain(person), 24))
  const rest = people.length - names.length
  return [...names, ...(rest > 0 ? [words.more(plain(rest))] : [])].join(words.join)
}

/** Absent where each run tests others: they stand in the table of runs. */
export function whoSection(context: PageContext): TemplateResult | typeof nothing {
  const { report, info, lang, words } = context
  const hasPeople = partIds.some((part) => info.counts[part].subjects.length > 0)
  if (!hasPeople || report.trainings.length > 1) return nothing
  const { columns, parts } = judgingWords[lang]
  const rows = partIds
    .filter((part) => info.sizes[part] > 0)
    .map((part) => {
      const { subjects } = info.counts[part]
      return {
        head: parts[part],
        cells: [plain(info.sizes[part]), plain(subjects.length), peopleText(context, subjects)],
      }
    })
  return table(words.sections.who, [columns.part, columns.samples, columns.people, ''], rows, 'numbers who', true)
}
