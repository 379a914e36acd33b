import type { CoreError } from '../../core/core-error.js'
import { coreInChinese } from '../../state/core-chinese.js'
import type { Lang } from '../../state/settings.js'
import { codeOf } from '../base/system-reason.js'
import { trainWords } from './train-words.js'

/** What the core has against something, in the language that is asked for; of a file of the package, what the system has. */
export function coreReason({ message, cause }: CoreError, lang: Lang): string {
  const [, file] = /^(.*) cannot be read: /s.exec(message) ?? []
  if (file !== undefined && codeOf(cause) !== undefined) return trainWords[lang].files.unreadable(file, cause)
  return lang === 'zh' ? coreInChinese(message) : message
}
