/** `pruning-playground predict`: the answers of a saved model to the rows of a CSV file. */

import { answersTo } from '../../data/model/answers.js'
import { predictWords } from '../../words/cli/predict.js'
import type { Call, Command } from '../base/command.js'
import { toText } from '../base/json-text.js'
import { readOptions } from '../base/options.js'
import { sayFrom } from '../base/say.js'
import { checkTargets } from '../request/files.js'
import { aboutModel, readNamedTable } from '../request/model-table.js'
import { writeFiles } from '../request/write-files.js'
import { answersCsv, answersJson } from './answers.js'
import { knownOf, type PredictGiven, predictHelp } from './options.js'

const where = 'pruning-playground predict'
const known = knownOf('predict')

async function run(call: Call): Promise<number> {
  const { args, lang, loadCore, showStatus, write } = call
  const { state: given, operands, switches } = readOptions<PredictGiven>(args, known, { where, lang })
  if (switches.has('help')) {
    write(predictHelp('predict', where, lang))
    return 0
  }
  const { output } = given
  const force = switches.has('force')
  await checkTargets(output === undefined ? [] : [output], force, lang)
  const read = await readNamedTable({ operands, given, needsLabel: false, where, lang, showStatus })
  for (const warning of read.warnings) sayFrom(where, call, warning)
  const core = await loadCore()
  const answers = aboutModel(read.modelName, lang, () => answersTo(read, core))
  const text = switches.has('json')
    ? `${toText(answersJson(read, answers, core.version))}\n`
    : answersCsv(read, answers)
  if (output === undefined) write(text)
  else await writeFiles(new Map([[output, text]]), force, lang)
  return 0
}

export const predict: Command = {
  name: 'predict',
  summary: { zh: predictWords.zh.predict.summary, en: predictWords.en.predict.summary },
  run,
}
