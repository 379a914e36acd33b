/** The help of `search`. */

import type { Lang } from '../../state/settings.js'
import { words } from '../../words/cli/base.js'
import { searchWords } from '../../words/cli/search.js'
import { trainWords } from '../../words/cli/train.js'
import { helpColumns, helpText, optionRows, section } from '../base/help-rows.js'
import { wrap } from '../base/text.js'
import { networkOptions, searchOptions, switches } from './options.js'

const networkGroups = ['data', 'network', 'train', 'table'] as const

export function searchHelp(where: string, lang: Lang): string {
  const { about, heading, seeTrain } = searchWords[lang]
  const { headings, switches: switchWords } = trainWords[lang]
  const { usage, options } = words[lang]
  const rowsOf = (group: string) =>
    [...searchOptions, ...networkOptions]
      .filter((option) => option.group === group)
      .flatMap((option) => optionRows(option, lang))
  const names = Object.keys(switches) as (keyof typeof switches)[]
  const others = [...names.map((name) => [`--${name}`, switchWords[name]]), ['--lang', options.lang ?? '']]
  return helpText([
    [usage(`${where} [options]`)],
    wrap(about, helpColumns),
    section(heading, rowsOf('search')),
    ...networkGroups.map((group) => section(headings[group], rowsOf(group))),
    section(headings.file, rowsOf('file')),
    section(headings.others, others),
    wrap(seeTrain, helpColumns),
  ])
}
