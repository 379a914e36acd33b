/** Which classes are answered rightly, and what the others are taken for. */

import type { Description } from '../../core/contract/describe.js'
import type { Lang } from '../../state/settings.js'
import { percent } from '../../view/format.js'
import { pruneWords } from '../../words/cli/prune.js'
import { ascii } from '../base/ascii.js'
import { tableLines } from '../base/text-table.js'
import { classNames } from '../judging/class-names.js'
import { mostColumns, placesOf } from '../judging/judged-table.js'
import type { PruneResult } from './result.js'

/** The part that is judged by: the test part, where there is one. */
const judged = ({ report: { parts } }: PruneResult) =>
  parts.find(({ part }) => part === 'test') ?? parts.find(({ part }) => part === 'train')

/** Nothing for numbers. @returns a heading and lines */
export function answersTable(result: PruneResult, choices: Description, lang: Lang): string[] {
  const part = judged(result)
  if (!part?.recall.length) return []
  const { columns, answers } = pruneWords[lang]
  const { recall, confusion } = part
  const count = recall.length
  const names = classNames(result.info, choices, lang)
  const hasConfusion = count <= mostColumns
  const all = Array.from({ length: count }, (_, i) => i)
  const row = (i: number) => [
    String(i + 1),
    names[i] ?? '',
    ascii(Number.isNaN(recall[i]) ? '-' : percent(recall[i] ?? 0, 2)),
    ...(hasConfusion ? all.map((j) => String(confusion[i]?.[j] ?? 0)) : []),
  ]
  const head = ['', columns.class, columns.recall, ...(hasConfusion ? all.map((j) => String(j + 1)) : [])]
  const places = placesOf(recall)
  const isTest = part.part === 'test'
  const heading = hasConfusion ? answers.confusion(isTest) : answers.recall(isTest, places.length, count)
  return [heading, ...tableLines([head, ...places.map(row)], `rl${'r'.repeat(1 + (hasConfusion ? count : 0))}`)]
}
