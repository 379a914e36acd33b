/** A model's file and a CSV file for it: read, matched by the model's names, and refused in words. */

import { createHash } from 'node:crypto'
import type { ModelFile } from '../../core/contract/model.js'
import { CoreError } from '../../core/core-error.js'
import { modelLimits, readModel } from '../../core/model/model-file.js'
import { type ChosenTable, readChosen } from '../../data/csv-chosen.js'
import { CsvError, csvErrorText } from '../../data/csv-error.js'
import { csvLimits } from '../../data/csv-limits.js'
import {
  type ColumnFault,
  classPlaces,
  type FoundClasses,
  type ModelColumns,
  modelColumns,
  type TrainedOn,
  taskOf,
  trainedOn,
} from '../../files/model-table.js'
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
import { modelTableWarnings } from './model-table-notes.js'
import type { TableOptions } from './train-options.js'
import { readFileAs } from './train-request.js'

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

/** What is to be answered, and what is known of it. */
export interface ModelTable {
  modelName: string
  tableName: string
  model: ModelFile
  table: ChosenTable
  columns: ModelColumns
  /** Of the labels, where there are some. */
  classes: FoundClasses
  trainedOn: TrainedOn
  warnings: string[]
}

/** Names in a message: all of them are wanted, but not thousands. */
const mostNames = 40

function listed(names: readonly string[], lang: Lang): string {
  const shown = names.slice(0, mostNames).map((name) => predictWords[lang].quote(quoted(name)))
  const more = names.length > mostNames ? [predictWords[lang].inAll(names.length)] : []
  return [...shown, ...more].join(predictWords[lang].comma)
}

function faultText(fault: ColumnFault, model: ModelFile, names: readonly string[], lang: Lang): string {
  const said = predictWords[lang].faults
  const ofTable = listed(names, lang)
  switch (fault.kind) {
    case 'missing':
      return said.missing(listed(fault.missing, lang), listed(model.featureNames, lang), ofTable)
    case 'count':
      return said.count(fault.wanted, model.network.input.steps, model.network.input.channels, fault.found)
    case 'no-column':
      return said.noColumn(listed([fault.name], lang), ofTable)
    case 'is-feature':
      return said.isFeature(listed([fault.name], lang))
  }
}

function filesOf({ operands, where, lang }: ModelTableAsked): [model: string, table: string] {
  const [modelName, tableName] = operands
  const said = predictWords[lang]
  if (modelName === undefined || tableName === undefined)
    throw new UsageError(words[lang].errors.failed(where, said.noFiles(operands.length)))
  if (modelName === '-' && tableName === '-') throw new UsageError(words[lang].errors.failed(where, said.twice))
  return [modelName, tableName]
}

/** The table, and what its columns are for the model. */
function matched(bytes: Uint8Array, tableName: string, model: ModelFile, asked: ModelTableAsked) {
  const { given, needsLabel, lang, showStatus } = asked
  const { label, subject, missing, encoding, delimiter, header, decimal } = given
  let columns: ModelColumns | undefined
  const choose = (names: readonly string[]) => {
    const found = modelColumns(model, names, { label, subject })
    const fault = 'kind' in found ? faultText(found, model, names, lang) : undefined
    const lacksLabel = needsLabel && !('kind' in found) && found.label === undefined
    if ('kind' in found || lacksLabel)
      throw new Error(
        trainWords[lang].files.inFile(
          quoted(tableName),
          fault ?? predictWords[lang].faults.noLabel(listed(names, lang)),
        ),
      )
    columns = found
    return found
  }
  const onProgress = (share: number) => showStatus(trainWords[lang].reading(quoted(tableName), ascii(percent(share))))
  const options = { task: taskOf(model), needsLabel, missing, encoding, delimiter, header, decimal, onProgress }
  const table = readChosen(bytes, options, choose)
  if (!columns) throw new CsvError('rows-missing')
  return { table, columns }
}

/** Labels that cannot be the model's are refused when they were asked for; else the column is one that is ignored. */
function withLabels(
  { table, columns }: Pick<ModelTable, 'table' | 'columns'>,
  { model, tableName }: Pick<ModelTable, 'model' | 'tableName'>,
  { given, needsLabel, lang }: ModelTableAsked,
) {
  const { classNames } = model
  const classes = classPlaces(classNames, classNames.length ? table.labels : [])
  const isSure = needsLabel || given.label !== undefined
  const texts = [...new Set(table.labels.filter(Boolean))]
  const others = classNames.length ? classes.unknown : table.targets.every(Number.isNaN) ? texts : []
  if (columns.label === undefined || !others.length) return { table, columns, classes }
  const column = listed([table.notes.names[columns.label] ?? ''], lang)
  const said = predictWords[lang].faults
  if (isSure) {
    const text = classNames.length
      ? said.otherClasses(column, listed(others, lang), listed(classNames, lang), listed(texts, lang))
      : said.noNumbers(column)
    throw new Error(trainWords[lang].files.inFile(quoted(tableName), text))
  }
  return {
    otherLabel: { place: columns.label, labels: others.slice(0, 3) },
    table: { ...table, labels: [], targets: new Float64Array(0) },
    columns: { ...columns, label: undefined, ignored: [...columns.ignored, columns.label].sort((a, b) => a - b) },
    classes: classPlaces(classNames, []),
  }
}

/** @throws UsageError, or an Error with a sentence about a file */
export async function readModelTable(asked: ModelTableAsked): Promise<ModelTable> {
  const { lang, showStatus, given } = asked
  const [modelName, tableName] = filesOf(asked)
  const { model, notFinite } = await readFileAs(modelName, modelLimits.fileBytes, readModel, asked)
  const bytes = await readInput(tableName, csvLimits.bytes, lang)
  try {
    const read = withLabels(matched(bytes, tableName, model, asked), { model, tableName }, asked)
    const { filledCells } = read.table.notes
    if (filledCells && !model.standardisation)
      throw new Error(trainWords[lang].files.inFile(quoted(modelName), predictWords[lang].faults.noMeans))
    const seen = trainedOn(model, createHash('sha256').update(bytes).digest('hex'))
    const found = { modelName, tableName, model, ...read, trainedOn: seen }
    const unsound = notFinite.map((tensor) => trainWords[lang].notFinite(quoted(modelName), quoted(tensor)))
    return { ...found, warnings: [...unsound, ...modelTableWarnings(found, given, lang)] }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const text = csvErrorText(error, lang, 'command')
    throw new Error(trainWords[lang].files.inFile(quoted(tableName), text), { cause: error })
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
