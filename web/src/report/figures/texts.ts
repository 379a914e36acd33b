/** Scores, losses and names as they stand in figures. */

import type { ExperimentInfo, Interval } from '../../core/contract/experiment.js'
import { share } from '../../lab/says/sentences.js'
import type { Lang } from '../../state/lang.js'
import { fixed, percent, signed, trimmed } from '../../view/format.js'
import type { Scale } from '../../words/lab/measured.js'
import { saysTexts } from '../../words/lab/says.js'

type Task = ExperimentInfo['task'] | undefined

/** A share that is none or all only when it is; R^2 as a number, and a dash where targets do not differ. */
export function accuracyText(task: Task, value: number): string {
  if (Number.isNaN(value)) return '–'
  return task === 'regression' ? fixed(value, 2) : share(value)
}

/** The same with one decimal of a percent, for tables. */
export function scoreText(task: Task, value: number): string {
  if (Number.isNaN(value)) return '–'
  return task === 'regression' ? fixed(value, 3) : percent(value, 1)
}

/** How the values of a scale are written, in text and on an axis. */
export function scaleFormats(scale: Scale) {
  const isShare = scale === 'accuracy'
  return {
    isShare,
    text: isShare ? (value: number) => percent(value, 1) : (value: number) => fixed(value, 3),
    tick: isShare ? (value: number) => percent(value) : (value: number) => trimmed(value, 3),
  }
}

/** Begins a label with a capital, where the language has them. */
export const asLabel = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** A name of the core's tables without what stands in brackets, as it stands in a sentence. */
export const spokenName = (name: string): string => name.replace(/\s*[（(][^）)]*[）)]/, '')

/** The same as a label. */
export const shortName = (name: string): string => asLabel(spokenName(name))

/** A value and how far it spreads, on one line. */
export const withSpread = (value: string, spread: string): string => (spread ? `${value}\u00a0±\u00a0${spread}` : value)

/** How differences of a score are written: in points for shares, R² as a number. */
export function differenceTexts(isShare: boolean, lang: Lang) {
  const text = (value: number) => (isShare ? signed(100 * value, 1) : signed(value, 3))
  return {
    bare: text,
    difference: (value: number) => (isShare ? saysTexts[lang].points(text(value)) : text(value)),
    interval: ({ low, high }: Interval) => `[${text(low)}, ${text(high)}]`,
  }
}
