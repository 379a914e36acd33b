/** The help of `prune`: its options; what can be chosen is in `list` and in the help of `train`. */

import type { Lang } from '../state/settings.js'
import { cutOptions, networkOptions, switches } from './prune-options.js'
import { pruneWords } from './prune-words.js'
import { widthOf, wrap } from './text.js'
import { tableLines } from './text-table.js'
import { trainWords } from './train-words.js'
import { words } from './words.js'

const columns = 100
const nameColumns = 24
const textColumns = 72

/** The name of an option, and its texts below each other. */
function rowsOf(name: string, texts: readonly string[]): string[][] {
  return texts.flatMap((text) => wrap(text, textColumns)).map((line, i) => [i ? '' : name, line])
}

/** All tables with their first column equally wide. */
function section(heading: string, rows: readonly string[][]): string[] {
  const wide = Math.max(nameColumns, ...rows.map((row) => widthOf(row[0] ?? '')))
  return [heading, ...tableLines([[' '.repeat(wide), ''], ...rows], 'll').slice(1)]
}

export function pruneHelp(where: string, lang: Lang): string {
  const { about, headings, shrink, seeTrain } = pruneWords[lang]
  const { headings: groups, switches: switchWords } = trainWords[lang]
  const { usage, options, usual } = words[lang]
  const cutRows = cutOptions.flatMap((option) =>
    rowsOf(`--${option.urlKey}`, [option.label[lang], option.wanted[lang], usual(option.usual)]),
  )
  const networkRows = (group: string) =>
    networkOptions
      .filter((option) => option.group === group)
      .flatMap(({ short, urlKey, label, wanted }) =>
        rowsOf(short ? `-${short}, --${urlKey}` : `--${urlKey}`, [label[lang], wanted[lang]]),
      )
  const switchTexts = { ...switchWords, shrink }
  const names = Object.keys(switches) as (keyof typeof switches)[]
  const others = [...names.map((name) => [`--${name}`, switchTexts[name]]), ['--lang', options.lang ?? '']]
  const parts = [
    [usage(`${where} [options]`)],
    wrap(about, columns),
    section(headings.cut, cutRows),
    ...(['data', 'network', 'train', 'table', 'file'] as const).map((group) =>
      section(groups[group], networkRows(group)),
    ),
    section(groups.others, others),
    wrap(seeTrain, columns),
  ]
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`
}
