/** The options of `predict` and `evaluate`, and their help. */

import type { Lang } from '../../state/settings.js'
import { settings } from '../../state/settings.js'
import { words } from '../../words/cli/base.js'
import { predictWords } from '../../words/cli/predict.js'
import { trainWords } from '../../words/cli/train.js'
import { type HelpOption, helpColumns, helpText, optionRows, section } from '../base/help-rows.js'
import type { Known, ValueOption } from '../base/options.js'
import { wrap } from '../base/text.js'
import { tableOptions as allOptions, type TableOptions } from '../request/table-options.js'

/** What may be given. */
export interface PredictGiven extends TableOptions {
  output?: string
}

type Option = ValueOption & HelpOption

const ofModel: readonly (keyof TableOptions)[] = [
  'label',
  'subject',
  'time',
  'timeUnit',
  'missing',
  'encoding',
  'delimiter',
  'header',
  'decimal',
]

/** As `train` has them, with what they mean beside a model. */
const tableOptions: readonly Option[] = allOptions
  .filter(({ key }) => ofModel.includes(key))
  .map(({ key, urlKey, label, wanted, read }) => {
    const own = key === 'label' || key === 'subject' || key === 'time' || key === 'missing' ? key : undefined
    const said = own ? { zh: predictWords.zh.options[own], en: predictWords.en.options[own] } : label
    return { key, urlKey, label: said, wanted, read }
  })

const output: Option = {
  key: 'output',
  urlKey: 'output',
  short: 'o',
  label: { zh: predictWords.zh.options.output, en: predictWords.en.options.output },
  wanted: { zh: '一个文件名', en: 'the name of a file' },
  read: (text) => (text && text !== '-' ? text : undefined),
}

const options = { predict: [...tableOptions, output], evaluate: tableOptions } as const
const switchNames = { predict: ['force', 'json', 'help'], evaluate: ['json', 'help'] } as const

type Which = keyof typeof options

export function knownOf(which: Which): Known {
  const switches = switchNames[which].map((name) => {
    return [name, name === 'help' ? { type: 'boolean', short: 'h' } : { type: 'boolean' }]
  })
  return {
    settings: [...options[which], ...settings.filter(({ key }) => key === 'lang')],
    switches: Object.fromEntries(switches),
    operands: 2,
  }
}

export function predictHelp(which: Which, where: string, lang: Lang): string {
  const own = predictWords[lang]
  const { usage, options: said } = words[lang]
  const others = switchNames[which].map((name) => [
    `--${name}`,
    name === 'json' ? own[which].json : trainWords[lang].switches[name],
  ])
  return helpText([
    [usage(`${where} ${own.usage}`)],
    ...[own[which].about, own.columns, own.files].map((text) => wrap(text, helpColumns)),
    section(own.heading, [
      ...options[which].flatMap((option) => optionRows(option, lang)),
      ...others,
      ['--lang', said.lang ?? ''],
    ]),
  ])
}
