/** What is compared, in one line. */

import { plain } from '../../../view/format.js'
import type { LabContext } from '../../shell/context.js'

export function compareResult({ text, reporting }: LabContext): string {
  const { lines, scan, truth } = reporting
  const known = [...lines.values()].filter(({ value }) => value !== undefined).length
  const isBegun = known > 0 || scan.value !== undefined || truth.value !== undefined
  return isBegun
    ? text.compare.criteria(plain(reporting.choice.criteria[reporting.choice.grain].length))
    : text.compare.notYet
}
