/** What the operating system has against a file: sentences in place of its codes. */

import { getSystemErrorMap } from 'node:util'
import { printable } from '../../core/core-error.js'
import type { Lang } from '../../state/settings.js'
import { systemWords } from '../../words/cli/system.js'

/** The code of a system's error, such as `ENOENT`; `undefined` for any other error. */
export const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && 'errno' in error ? String(error.code) : undefined

/** The system's own text for an error that has no sentence here. */
function ownText(error: unknown): string {
  const { errno, message = String(error) } = error as Partial<NodeJS.ErrnoException>
  const [code, text] = getSystemErrorMap().get(errno ?? 0) ?? []
  return printable(text === undefined ? message : `${text} (${code})`)
}

/** Why the system refuses: part of a sentence, without its end. */
export function systemReason(error: unknown, lang: Lang): string {
  const reasons: Readonly<Partial<Record<string, string>>> = systemWords[lang]
  return reasons[codeOf(error) ?? ''] ?? ownText(error)
}
