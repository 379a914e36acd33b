/** `pruning-playground evaluate`: how well a saved model answers the rows of a CSV file. */

import { judge } from '../../data/model/answers.js'
import { predictWords } from '../../words/cli/predict.js'
import type { Call, Command } from '../base/command.js'
import { toText } from '../base/json-text.js'
import { readOptions } from '../base/options.js'
import { sayFrom } from '../base/say.js'
import { aboutModel, readNamedTable } from '../request/model-table.js'
import { evaluationJson, evaluationTable } from './evaluation.js'
import { knownOf, type PredictGiven, predictHelp } from './options.js'

const where = 'pruning-playground evaluate'
const known = knownOf('evaluate')

async function run(call: Call): Promise<number> {
  const { args, lang, loadCore, paint, showStatus, write } = call
  const { state: given, operands, switches } = readOptions<PredictGiven>(args, known, { where, lang })
  if (switches.has('help')) {
    write(predictHelp('evaluate', where, lang))
    return 0
  }
  const read = await readNamedTable({ operands, given, needsLabel: true, where, lang, showStatus })
  for (const warning of read.warnings) sayFrom(where, call, warning)
  const core = await loadCore()
  const found = { read, version: core.version, ...aboutModel(read.modelName, lang, () => judge(read, core)) }
  write(switches.has('json') ? `${toText(evaluationJson(found))}\n` : evaluationTable(found, lang, paint))
  return 0
}

export const evaluate: Command = {
  name: 'evaluate',
  summary: { zh: predictWords.zh.evaluate.summary, en: predictWords.en.evaluate.summary },
  run,
}
