import type { CoreError } from '../core/core-error.js'
import { coreInChinese } from '../state/core-chinese.js'
import type { Lang } from '../state/settings.js'

/** What the core has against something, in the language that is asked for. */
export const coreReason = ({ message }: CoreError, lang: Lang): string =>
  lang === 'zh' ? coreInChinese(message) : message
