/** What an element refuses before the core is there: apart from all other messages, because its first file is to be small. */

import { CoreError, fullText } from './core-error.js'
import type { ErrorCode } from './ids.js'

export const elementMessages = {
  'element-loading': [
    'invalid-argument',
    'the element must be ready, got one that is loading; wait for its promise "ready"',
  ],
  'element-cannot': ['invalid-argument', 'the element must be one that can "{call}", got {element}'],
} as const satisfies Record<string, readonly [code: ErrorCode, english: string]>

/** @param where  the method that was called */
export function elementRefusal(
  where: string,
  id: keyof typeof elementMessages,
  values: Readonly<Record<string, string>> = {},
): CoreError {
  const [code, english] = elementMessages[id]
  const refused = { where, at: 0, template: id, english, values }
  return new CoreError(code, fullText(refused), refused)
}
