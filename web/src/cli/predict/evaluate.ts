/** `pruning-playground evaluate`: how well a saved model answers the rows of a CSV file. */

import type { Core } from '../../core/core-api.js'
import { settingsFor } from '../../files/model-table.js'
import type { Lang } from '../../state/settings.js'
import { predictWords } from '../../words/cli/predict.js'
import type { Call, Command } from '../base/command.js'
import { toText } from '../base/json-text.js'
import { readOptions } from '../base/options.js'
import { sayFrom } from '../base/say.js'
import { aboutModel, type ModelTable, readModelTable } from '../request/model-table.js'
import { type Evaluated, evaluationJson, evaluationTable } from './evaluation.js'
import { knownOf, type PredictGiven, predictHelp } from './options.js'

const where = 'pruning-playground evaluate'
const known = knownOf('evaluate')

/** All rows are the training part of an experiment that the model is loaded into, and is not trained. */
function evaluated(read: ModelTable, core: Core, lang: Lang): Evaluated {
  const { model, modelName, table, classes } = read
  return aboutModel(modelName, lang, () => {
    const samples = { values: table.values, labels: classes.places, targets: table.targets }
    using experiment = core.createExperiment(settingsFor(model, samples))
    experiment.loadModel(model)
    return { read, version: core.version, info: experiment.info, evaluation: experiment.evaluate('train') }
  })
}

async function run(call: Call): Promise<number> {
  const { args, lang, loadCore, paint, showStatus, write } = call
  const { state: given, operands, switches } = readOptions<PredictGiven>(args, known, { where, lang })
  if (switches.has('help')) {
    write(predictHelp('evaluate', where, lang))
    return 0
  }
  const read = await readModelTable({ operands, given, needsLabel: true, where, lang, showStatus })
  for (const warning of read.warnings) sayFrom(where, call, warning)
  const found = evaluated(read, await loadCore(), lang)
  write(switches.has('json') ? `${toText(evaluationJson(found))}\n` : evaluationTable(found, lang, paint))
  return 0
}

export const evaluate: Command = {
  name: 'evaluate',
  summary: { zh: predictWords.zh.evaluate.summary, en: predictWords.en.evaluate.summary },
  run,
}
