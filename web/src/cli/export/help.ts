/** The help of `export`. */

import { exportFormats } from '../../deploy/formats/formats.js'
import type { Lang } from '../../state/settings.js'
import { words } from '../../words/cli/base.js'
import { exportWords } from '../../words/cli/export.js'
import { trainWords } from '../../words/cli/train.js'
import { helpColumns, helpText, optionRows, section } from '../base/help-rows.js'
import { wrap } from '../base/text.js'
import { dataOptions, ownOptions, switches } from './options.js'

export function exportHelp(where: string, lang: Lang): string {
  const own = exportWords[lang]
  const { usage, options } = words[lang]
  const names = Object.keys(switches) as (keyof typeof switches)[]
  const said = (name: keyof typeof switches) => (name === 'int8' ? own.options.int8 : trainWords[lang].switches[name])
  const formats = exportFormats.flatMap(({ id, name, needs }) =>
    [name[lang], needs[lang]].flatMap((text) => wrap(text, 72)).map((line, i) => [i ? '' : id, line]),
  )
  return helpText([
    [usage(`${where} --model model.json --to FORMAT [options]`)],
    wrap(own.about, helpColumns),
    section(
      own.headings.own,
      ownOptions.flatMap((option) => optionRows(option, lang)),
    ),
    section(own.headings.formats, formats),
    section(
      own.headings.data,
      dataOptions.flatMap((option) => optionRows(option, lang)),
    ),
    section(own.headings.others, [...names.map((name) => [`--${name}`, said(name)]), ['--lang', options.lang ?? '']]),
  ])
}
