/** What settings are called on the page: the core and files know them by their keys. */

import type { Name } from '../../core/contract/names.js'
import type { NameOf } from '../../core/saying.js'
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

/** What a message calls a setting: in English a key that is a plain word stays, for it reads as one. */
export const nameOf =
  (lang: Lang): NameOf =>
  (key) =>
    lang === 'en' && key === key.toLowerCase() ? key : settingName(key, lang)
