/** What a command is, and what it is given. */

import type { Name } from '../../core/contract/names.js'
import type { Core } from '../../core/core-api.js'
import type { Lang } from '../../state/settings.js'

/** Styles a piece of text; leaves it as it is where there is no colour. */
export type Paint = (style: 'bold' | 'dim' | 'red', text: string) => string

/** What a command is given. */
export interface Call {
  /** Without the command's name. */
  args: readonly string[]
  lang: Lang
  loadCore: () => Promise<Core>
  paint: Paint
  /** Writes data to standard output. */
  write: (text: string) => void
  /** Writes a sentence to standard error. */
  say: (text: string) => void
  /** Shows a line that the next one takes the place of, an empty one in the end; nothing where nobody looks. */
  showStatus: (line: string) => void
}

export interface Command {
  name: string
  summary: Name
  /** Returns the exit status. */
  run: (call: Call) => Promise<number>
}

/** Wrong usage: one sentence that says where, what was given and what is wanted. Ends the command with 2. */
export class UsageError extends Error {}
