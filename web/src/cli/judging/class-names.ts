import type { Description } from '../../core/contract/describe.js'
import type { ExperimentInfo } from '../../core/contract/experiment.js'
import type { Lang } from '../../state/settings.js'
import { quoted } from '../base/text.js'

/** Names of the classes as they are printed: in the language, where the data set has them so; none for numbers. */
export function classNames(
  info: Pick<ExperimentInfo, 'settings' | 'classNames'>,
  { dataSources }: Pick<Description, 'dataSources'>,
  lang: Lang,
): string[] {
  const source = dataSources.find(({ id }) => id === info.settings.data)
  return info.classNames.map((name, i) => source?.classNames[i]?.[lang] ?? quoted(name))
}
