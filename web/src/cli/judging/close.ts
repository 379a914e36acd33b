/** How one network answers a part, looked at closely: figures, classes, and what was taken for what. */

import type { Evaluation, ExperimentInfo, Part } from '../../core/contract/experiment.js'
import type { Lang } from '../../state/settings.js'
import { judgingWords } from '../../words/cli/judging.js'
import { classesTable, confusionTable, figuresTable, mostColumns, placesOf } from './judged-table.js'
import { ofPeopleLines } from './who.js'

/**
 * Blocks of lines, each with its heading; those of classes are absent for numbers.
 *
 * @param names  of the classes, as they are printed
 */
export function closeParts(
  evaluation: Evaluation,
  part: Part,
  info: ExperimentInfo,
  names: readonly string[],
  lang: Lang,
): string[][] {
  const { headings } = judgingWords[lang]
  const { confusion } = evaluation
  const hasConfusion = confusion.length > 0 && confusion.length <= mostColumns
  return [
    [headings.figures(part), ...figuresTable(evaluation, info, lang)],
    names.length
      ? [
          headings.classes(part, placesOf(evaluation.recall).length, names.length),
          ...classesTable(evaluation, names, lang),
        ]
      : [],
    hasConfusion ? [headings.answers(part), ...confusionTable(confusion, names)] : [],
    ofPeopleLines(part, info, lang),
  ].filter((lines) => lines.length)
}
