/** What was compared, in one line: how much is gone of the network that the charts are of. */

import { percent } from '../../../view/format.js'
import { latest, removedShare } from '../../run/cuts.js'
import type { LabContext } from '../../shell/context.js'

export function compareResult({ view, text, reporting }: LabContext): string {
  const cut = view.cuts.at(-1)
  if (!cut || reporting.report.value === undefined) return text.compare.notYet
  return `${text.prune.removed} ${percent(removedShare(latest(cut)))}`
}
