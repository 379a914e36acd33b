/** Tables of options in a help text. */

import type { Lang } from '../../state/settings.js'
import { words } from '../../words/cli/base.js'
import { widthOf, wrap } from './text.js'
import { tableLines } from './text-table.js'

export const helpColumns = 100
const nameColumns = 24
const textColumns = 72

/** What the help says of an option; `usual` is what it is when left out. */
export interface HelpOption {
  urlKey: string
  short?: string
  label: Record<Lang, string>
  wanted: Record<Lang, string>
  usual?: Record<Lang, string>
}

/** The name of an option, and its texts below each other. */
export function optionRows({ urlKey, short, label, wanted, usual }: HelpOption, lang: Lang): string[][] {
  const texts = [label[lang], wanted[lang], ...(usual ? [words[lang].usual(usual[lang])] : [])]
  const name = short ? `-${short}, --${urlKey}` : `--${urlKey}`
  return texts.flatMap((text) => wrap(text, textColumns)).map((line, i) => [i ? '' : name, line])
}

/** A heading and a table; the first columns of all tables are equally wide. */
export function section(heading: string, rows: readonly string[][]): string[] {
  const wide = Math.max(nameColumns, ...rows.map((row) => widthOf(row[0] ?? '')))
  return [heading, ...tableLines([[' '.repeat(wide), ''], ...rows], 'll').slice(1)]
}

/** The whole text: parts with an empty line between. */
export const helpText = (parts: readonly (readonly string[])[]): string =>
  `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`
