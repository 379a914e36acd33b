/** What settings are called on the page: the core and files know them by their keys. */

import type { Name } from '../../core/contract/names.js'
import { cutKeys, cutSettings } from '../../rules/cut-settings.js'
import { experimentSettings } from '../../state/experiment-settings.js'
import type { Lang } from '../../state/settings.js'

/** What else the file of a run can hold. */
const others: Record<'shrink' | 'removal', Name> = {
  shrink: { zh: '缩小', en: 'shrinking' },
  removal: { zh: '拆掉整层', en: 'a layer that is taken out' },
}

const names = new Map<string, Name>([
  ...experimentSettings.map(({ key, label }) => [key, label] as const),
  ...cutKeys.map((key) => [key, cutSettings[key].name] as const),
  ...Object.entries(others),
])

export const settingName = (key: string, lang: Lang): string => names.get(key)?.[lang] ?? key

/** A sentence of the core with its keys as they are called on the page; those that are plain words stay. */
export function withNames(sentence: string, lang: Lang): string {
  const bare = lang === 'zh' ? sentence.replace(/（[a-z]+[A-Za-z]*）/g, '') : sentence
  return bare.replace(/\b[a-z]+(?:[A-Z][a-z]+)+\b/g, (key) => settingName(key, lang))
}
