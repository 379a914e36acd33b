/** `pruning-playground inspect`: any small network in a file, as tables or as JSON. */

import type { InspectionSettings } from '../../core/contract/inspection.js'
import { networkLimits, readNetworkFile } from '../../files/network-file.js'
import type { Lang } from '../../state/settings.js'
import { words } from '../../words/cli/base.js'
import { inspectWords } from '../../words/cli/inspect.js'
import { type Call, type Command, UsageError } from '../base/command.js'
import { helpColumns, helpText, optionRows, section } from '../base/help-rows.js'
import { toText } from '../base/json-text.js'
import { readOptions } from '../base/options.js'
import { wrap } from '../base/text.js'
import { readJson } from '../request/files.js'
import { inspectOptions, known } from './options.js'
import { inspectTable } from './table.js'

const where = 'pruning-playground inspect'

const exampleFile =
  '{"layers": [{"weights": [[1, 2, 3], [4, 5, 6]], "bias": [0, 0], "activation": "softsign"}, {"weights": [[1, 1]]}], "inputs": [[1, 0, 1]]}'

function help(lang: Lang): string {
  const own = inspectWords[lang]
  const { usage, options } = words[lang]
  const others = (['json', 'help', 'lang'] as const).map((name) => [`--${name}`, options[name] ?? ''])
  return helpText([
    [usage(`${where} ${own.usage}`)],
    wrap(own.about, helpColumns),
    [...wrap(own.file, helpColumns), ...wrap(exampleFile, helpColumns - 2).map((line) => `  ${line}`)],
    section(own.heading, [...inspectOptions.flatMap((option) => optionRows(option, lang)), ...others]),
  ])
}

async function run({ args, lang, loadCore, paint, write }: Call): Promise<number> {
  const { state, operands, switches } = readOptions<InspectionSettings>(args, known, { where, lang })
  if (switches.has('help')) {
    write(help(lang))
    return 0
  }
  const [name] = operands
  if (name === undefined) throw new UsageError(inspectWords[lang].noFile(where))
  const file = readNetworkFile(await readJson(name, networkLimits.fileBytes, lang))
  const { layers, inputs, criterion, threshold, thresholdLayers, cut, keep } = { ...file, ...state }
  const settings: InspectionSettings = { layers, inputs, criterion, threshold, thresholdLayers, cut, keep }
  const core = await loadCore()
  const result = core.inspect(settings)
  const { version } = core
  write(
    switches.has('json')
      ? `${toText({ version, settings, ...result })}\n`
      : inspectTable({ settings, result, version, lang }, paint),
  )
  return 0
}

export const inspect: Command = {
  name: 'inspect',
  summary: { zh: inspectWords.zh.summary, en: inspectWords.en.summary },
  run,
}
