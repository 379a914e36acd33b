import type { ExperimentInfo } from '../../core/contract/experiment.js'
import { constantColumns } from '../../core/figures/constant-columns.js'
import type { Lang } from '../../state/settings.js'
import { trainWords } from '../../words/cli/train.js'
import { quoted } from '../base/text.js'

/** A sentence that names the columns that are constant; none when there are none. */
export function constantWarnings(info: ExperimentInfo, lang: Lang): string[] {
  const names = constantColumns(info)
  return names.length ? [trainWords[lang].constant(names.map(quoted))] : []
}
