import type { CoreError } from '../../core/core-error.js'
import type { Lang } from '../../state/settings.js'
import { trainWords } from '../../words/cli/train.js'
import { messageOf } from '../../words/refusal.js'
import { codeOf, systemReason } from '../base/system-reason.js'

/** What the core has against something, in the language that is asked for; of a file of the package, what the system has. */
export function coreReason(error: CoreError, lang: Lang): string {
  const { template, values, cause } = error
  if (template === 'file-unreadable' && codeOf(cause) !== undefined)
    return trainWords[lang].files.unreadable(
      `${error.where ? `[${error.where}] ` : ''}${values.file}`,
      systemReason(cause, lang),
    )
  return messageOf(error, lang)
}
