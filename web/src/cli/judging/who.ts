/** Who and what is in the parts of the data. */

import type { ExperimentInfo, Part } from '../../core/contract/experiment.js'
import type { CsvNotes } from '../../data/csv.js'
import type { Lang } from '../../state/settings.js'
import { judgingWords } from '../../words/cli/judging.js'
import { quoted, widthOf, wrap } from '../base/text.js'
import { tableLines } from '../base/text-table.js'

type Info = Pick<ExperimentInfo, 'sizes' | 'counts' | 'classNames'>
type Notes = Pick<CsvNotes, 'subjectNames'> | undefined

const partNames = ['train', 'validation', 'test'] as const satisfies readonly Part[]

/** Columns of a terminal that names may take: of all classes, of the people in a part, of those in a row. */
const most = { classes: 44, people: 36, tested: 16 } as const
const width = 98

/** The parts that have samples. */
export const partsThere = ({ sizes }: Pick<Info, 'sizes'>): Part[] => partNames.filter((part) => sizes[part] > 0)

/** Names of the people in a part, or their numbers where the data have no names. */
export const peopleOf = (part: Part, { counts }: Pick<Info, 'counts'>, notes: Notes): string[] =>
  counts[part].subjects.map((subject) => notes?.subjectNames[subject] ?? String(subject))

/** Who is tested, or how many, or how many samples. */
export function testedText(info: Info, notes: Notes, lang: Lang): string {
  const { list, people, samples } = judgingWords[lang]
  const who = peopleOf('test', info, notes)
  if (!who.length) return samples(info.sizes.test)
  const names = list(who.map(quoted))
  return widthOf(names) <= most.tested ? names : people(who.length)
}

/** @param names  of the classes, as they are printed */
export function whoTable(info: Info, notes: Notes, names: readonly string[], lang: Lang): string[] {
  const { columns, parts, list, people } = judgingWords[lang]
  const hasPeople = partsThere(info).some((part) => info.counts[part].subjects.length > 0)
  const classes = widthOf(names.join('  ')) <= most.classes ? names : []
  const rows = partsThere(info).map((part) => {
    const who = peopleOf(part, info, notes)
    const found = list(who.map(quoted))
    const text = widthOf(found) <= most.people ? found : people(who.length)
    const counts = classes.map((_, i) => String(info.counts[part].classes[i] ?? 0))
    return [parts[part], String(info.sizes[part]), ...counts, ...(hasPeople ? [text] : [])]
  })
  const head = [columns.part, columns.samples, ...classes, ...(hasPeople ? [columns.people] : [])]
  return tableLines([head, ...rows], `lr${'r'.repeat(classes.length)}l`)
}

export function whoJson(info: Info, notes: Notes) {
  const entries = partsThere(info).map((part) => {
    const { classes, subjects } = info.counts[part]
    const counts = Object.fromEntries(info.classNames.map((name, i) => [name, classes[i] ?? 0]))
    return [
      part,
      {
        samples: info.sizes[part],
        ...(classes.length ? { classes: counts } : {}),
        ...(subjects.length ? { people: peopleOf(part, info, notes) } : {}),
      },
    ]
  })
  return Object.fromEntries(entries) as Partial<Record<Part, object>>
}

/** That samples of one person are not independent; nothing where each is of another, or nobody knows. */
export function ofPeopleLines(part: Part, { sizes, counts }: Info, lang: Lang): string[] {
  const people = counts[part].subjects.length
  if (people === 0 || people === sizes[part]) return []
  return wrap(judgingWords[lang].ofPeople(sizes[part], people, part), width).map((line) => `  ${line}`)
}
