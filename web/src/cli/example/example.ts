/** `pruning-playground example`: the worked 3-2-1 example with any settings, as tables or as JSON. */

import { defaultState, type ExampleState, type Lang } from '../../state/settings.js'
import { words } from '../../words/cli/base.js'
import type { Call, Command } from '../base/command.js'
import { toText } from '../base/json-text.js'
import { commandSettings, readOptions } from '../base/options.js'
import { wrap } from '../base/text.js'
import { tableLines } from '../base/text-table.js'
import { exampleJson } from './json.js'
import { exampleTable } from './table.js'

const where = 'pruning-playground example'
const switches = { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const

function helpText(lang: Lang, defaults: ExampleState): string {
  const { usage, exampleAbout, usual } = words[lang]
  const options: Readonly<Record<string, string>> = words[lang].options
  const wide = 76
  const rows = commandSettings.flatMap(({ key, urlKey, wanted, write }) => {
    const value = write(defaults[key])
    const texts = [options[urlKey] ?? '', wanted[lang], ...(value ? [usual(value)] : [])]
    return texts.flatMap((text) => wrap(text, wide)).map((line, i) => [i ? '' : `--${urlKey}`, line])
  })
  const others = Object.keys(switches).map((name) => [`--${name}`, options[name] ?? ''])
  const parts = [[usage(`${where} [options]`)], wrap(exampleAbout, 100), tableLines([...rows, ...others], 'll')]
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

async function run({ args, lang, loadCore, paint, write }: Call): Promise<number> {
  const given = readOptions<ExampleState>(args, { settings: commandSettings, switches }, { where, lang })
  const core = await loadCore()
  const article = core.defaultSettings().workedExample
  const state = { ...defaultState(article), ...given.state }
  if (given.switches.has('help')) {
    write(helpText(lang, defaultState(article)))
    return 0
  }
  const { weights, input, outputWeights, activation, reading, threshold, cut, keep } = state
  const result = {
    example: core.workedExample({ weights, input, outputWeights, activation, reading, threshold, cut, keep }),
    state,
    article,
    printedOutputs: core.describe().printedOutputs,
    version: core.version,
    lang,
  }
  write(given.switches.has('json') ? `${toText(exampleJson(result))}\n` : exampleTable(result, paint))
  return 0
}

export const example: Command = {
  name: 'example',
  summary: { zh: '把 3-2-1 网络按每种读法算一遍', en: 'computes the worked 3-2-1 example, every reading of it' },
  run,
}
