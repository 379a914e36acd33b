/** A model's file and a CSV file for it: read, matched by the model's names, and refused in words. */

import { createHash } from 'node:crypto'
import { CoreError } from '../../core/core-error.js'
import { CsvError, csvErrorText } from '../../data/csv-error.js'
import { csvLimits } from '../../data/csv-limits.js'
import { type TrainedOn, trainedOn } from '../../data/model/model-columns.js'
import { type ModelTable, readModelTable } from '../../data/model/model-table.js'
import type { Lang } from '../../state/settings.js'
import { percent } from '../../view/format.js'
import { words } from '../../words/cli/base.js'
import { predictWords } from '../../words/cli/predict.js'
import { trainWords } from '../../words/cli/train.js'
import { ascii } from '../base/ascii.js'
import { type Call, UsageError } from '../base/command.js'
import { quoted } from '../base/text.js'
import { coreReason } from './core-reason.js'
import { readInput } from './files.js'
import { readModelFile } from './model-file.js'
import { modelTableWarnings } from './model-table-notes.js'
import type { TableOptions } from './table-options.js'

/** What is asked for on the command line. */
export interface ModelTableAsked {
  /** The model, the table. */
  operands: readonly string[]
  given: TableOptions
  /** Whether each sample must have its label. */
  needsLabel: boolean
  /** The command, for messages. */
  where: string
  lang: Lang
  showStatus: Call['showStatus']
}

/** What is to be answered, what is known of it, and what the files are called. */
export interface NamedModelTable extends ModelTable {
  modelName: string
  tableName: string
  trainedOn: TrainedOn
  warnings: string[]
}

function filesOf({ operands, where, lang }: ModelTableAsked): [model: string, table: string] {
  const [modelName, tableName] = operands
  const said = predictWords[lang]
  if (modelName === undefined || tableName === undefined)
    throw new UsageError(words[lang].errors.failed(where, said.noFiles(operands.length)))
  if (modelName === '-' && tableName === '-') throw new UsageError(words[lang].errors.failed(where, said.twice))
  return [modelName, tableName]
}

/** @throws UsageError, or an Error with a sentence about a file */
export async function readNamedTable(asked: ModelTableAsked): Promise<NamedModelTable> {
  const { lang, showStatus, given, needsLabel } = asked
  const [modelName, tableName] = filesOf(asked)
  const { model, notFinite } = await readModelFile(modelName, asked)
  const bytes = await readInput(tableName, csvLimits.bytes, lang)
  const onProgress = (share: number) => showStatus(trainWords[lang].reading(quoted(tableName), ascii(percent(share))))
  try {
    const read = readModelTable(model, bytes, { ...given, onProgress }, needsLabel)
    const seen = trainedOn(model, createHash('sha256').update(bytes).digest('hex'))
    const found = { modelName, tableName, ...read, trainedOn: seen }
    const unsound = notFinite.map((tensor) => trainWords[lang].notFinite(quoted(modelName), quoted(tensor)))
    return { ...found, warnings: [...unsound, ...modelTableWarnings(found, given, lang)] }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const name = error.code === 'model-without-means' ? modelName : tableName
    const text = `${csvErrorText(error, lang, 'command')}${lang === 'zh' ? '。' : '.'}`
    throw new Error(trainWords[lang].files.inFile(quoted(name), text), { cause: error })
  } finally {
    showStatus('')
  }
}

/** Does what the core may refuse because of the model, such as one that is damaged. */
export function aboutModel<T>(modelName: string, lang: Lang, work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof CoreError)) throw error
    throw new Error(trainWords[lang].files.inFile(quoted(modelName), coreReason(error, lang)), { cause: error })
  }
}
