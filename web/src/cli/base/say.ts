import { words } from '../../words/cli/base.js'
import type { Call } from './command.js'

/** Writes a sentence to standard error, after the command that it is from. */
export function sayFrom(where: string, { say, lang }: Pick<Call, 'say' | 'lang'>, sentence: string): void {
  say(words[lang].errors.failed(where, sentence))
}
