/** From options to what is to be trained: data, settings, and what a run or a model file says. */

import type { DataSource, Table } from '../../core/contract/experiment.js'
import type { ModelFile } from '../../core/contract/model.js'
import type { Name } from '../../core/contract/names.js'
import { CoreError } from '../../core/core-error.js'
import { nameOrder } from '../../core/model/model-names.js'
import { loadAsset } from '../../data/node.js'
import { type ReplayFile, readRun, runLimits } from '../../files/run-file.js'
import type { Lang } from '../../state/settings.js'
import { words } from '../../words/cli/base.js'
import { trainWords } from '../../words/cli/train.js'
import type { GivenSettings } from '../../worker/protocol.js'
import { type Call, UsageError } from '../base/command.js'
import { systemReason } from '../base/system-reason.js'
import { quoted } from '../base/text.js'
import { coreReason } from './core-reason.js'
import { found, jsonOf } from './files.js'
import { dataWarnings, type UsedData, usualOf } from './model-data.js'
import { readFileAs, readModelFile } from './model-file.js'
import { type Brought, readTable } from './read-table.js'
import { tableWarnings, testDataWarnings } from './table-notes.js'
import { csvOptionsOf, windowFault } from './table-options.js'
import { givenSettings, givenTableOptions, type TrainGiven } from './train-options.js'

/** What is to be trained. */
export interface TrainRequest {
  settings: GivenSettings
  brought?: Brought
  /** The model to go on from. */
  model?: ModelFile
  /** The run to be done again. */
  replay?: ReplayFile
  /** Sentences for the person who asked. */
  warnings: string[]
}

export interface Asked {
  given: Partial<TrainGiven>
  dataSources: readonly DataSource[]
  /** The command, for messages. */
  where: string
  lang: Lang
  /** Shows how far reading is. */
  showStatus: Call['showStatus']
}

/** The name of an option, of its key. */
const optionName = (key: string) => key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

const usage = ({ where, lang }: Pick<Asked, 'where' | 'lang'>, reason: string) =>
  new UsageError(words[lang].errors.failed(where, reason))

/** Whether there is a file to read; a folder, and what may not be looked at, are refused. */
async function isFile(name: string, lang: Lang): Promise<boolean> {
  const said = trainWords[lang].files
  const there = await found(name).catch((cause: unknown) => {
    throw new Error(said.unreadable(quoted(name), systemReason(cause, lang)), { cause })
  })
  if (there?.isDirectory()) throw new Error(said.isFolder(quoted(name)))
  return there !== undefined
}

/** Whether `--data` names a table; a data set's id comes before a file of that name. */
async function isTable(name: string, asked: Asked): Promise<boolean> {
  const said = trainWords[asked.lang]
  const ids = asked.dataSources.map(({ id }) => id)
  if (ids.includes(name)) return false
  if (name === '-' || (await isFile(name, asked.lang))) return true
  throw usage(asked, said.unknownData(quoted(name), ids))
}

/** The data as settings; an asset is loaded from the package. */
async function withAsset(id: string, dataSources: readonly DataSource[]): Promise<GivenSettings> {
  const asset = dataSources.find((source) => source.id === id)?.asset
  return asset ? { data: id, asset: await loadAsset(asset) } : { data: id }
}

async function modelOf(asked: Asked): Promise<{ model?: ModelFile; warnings: string[] }> {
  const { given, lang } = asked
  const { model: name } = given
  if (name === undefined) return { warnings: [] }
  const { model, notFinite } = await readModelFile(name, asked)
  return { model, warnings: notFinite.map((tensor) => trainWords[lang].notFinite(quoted(name), quoted(tensor))) }
}

/** A run is done again with nothing but what it was given. */
async function replayRequest(asked: Asked, name: string): Promise<TrainRequest> {
  const { given, dataSources, lang } = asked
  const said = trainWords[lang]
  const { data, ...others } = givenSettings(given)
  const { testData: _, ...tableOptions } = givenTableOptions(given)
  const extra = Object.keys({ ...others, ...tableOptions, ...(given.seeds ? { seeds: 0 } : {}) })[0]
  if (extra !== undefined) throw usage(asked, said.noWith(optionName(extra), 'run'))
  const replay = await readFileAs(name, runLimits.fileBytes, (bytes) => readRun(jsonOf(bytes, name, lang)), asked)
  const { model, warnings } = await modelOf(asked)
  if (replay.start !== undefined && !model) throw usage(asked, said.runWantsModel(replay.start))
  if (model && replay.start === undefined) throw usage(asked, said.noWith('model', 'run'))
  if (model && model.fingerprint !== replay.start)
    throw new Error(said.otherModel(model.fingerprint, replay.start ?? ''))
  const request = { replay, warnings, ...(model ? { model } : {}) }
  if (!replay.table) {
    if (data !== undefined) throw usage(asked, said.noWith('data', 'run'))
    return { ...request, settings: { ...replay.settings, ...(await withAsset(replay.settings.data, dataSources)) } }
  }
  if (data === undefined) throw usage(asked, said.runWantsTable)
  const { testHash, ...options } = replay.table
  const { testData } = given
  if (testHash !== undefined && testData === undefined) throw usage(asked, said.runWantsTestData)
  if (testHash === undefined && testData !== undefined) throw usage(asked, said.noWith('test-data', 'run'))
  const brought = await readTable(data, testData, options, asked)
  if (brought.tableHash !== replay.tableHash) throw new Error(said.otherTable(quoted(data)))
  if (brought.source.testHash !== testHash) throw new Error(said.otherTable(quoted(testData ?? '')))
  return { ...request, brought, settings: { ...replay.settings, table: brought.table } }
}

/** The table or data set that is asked for; without one that of the model, else the first. */
async function dataOf(
  asked: Asked,
  model: ModelFile | undefined,
): Promise<{ brought?: Brought; settings: GivenSettings }> {
  const { given, dataSources, lang } = asked
  const tableOptions = givenTableOptions(given)
  const { data: name = model?.origin?.data ?? dataSources[0]?.id ?? '' } = given
  if (given.data === undefined && name === 'table') throw usage(asked, trainWords[lang].modelData.wantsTable)
  if (await isTable(name, asked)) {
    const fault = windowFault(tableOptions)
    if (fault) throw usage(asked, trainWords[lang].windowFaults[fault])
    const brought = await readTable(name, tableOptions.testData, csvOptionsOf(tableOptions), asked)
    return { brought, settings: { data: 'table', table: brought.table } }
  }
  const wrong = Object.keys(tableOptions)[0]
  if (wrong !== undefined) throw usage(asked, trainWords[lang].onlyForTables(optionName(wrong)))
  return { settings: await withAsset(name, dataSources) }
}

/** Refuses data whose features or classes are not those of the model, by their names. */
function checkNames(
  name: string,
  model: ModelFile,
  brought: Brought | undefined,
  { dataSources, lang }: Asked,
  data: string,
): void {
  const source = dataSources.find(({ id }) => id === data)
  const english = (names: readonly Name[] = []) => names.map(({ en }) => en)
  const own = { featureNames: english(source?.featureNames), classNames: english(source?.classNames) }
  try {
    nameOrder(model, brought ? namesOf(brought.table) : own)
  } catch (error) {
    if (!(error instanceof CoreError)) throw error
    throw new Error(trainWords[lang].files.inFile(quoted(name), coreReason(error, lang)), { cause: error })
  }
}

/** As the core has them: names of channels and static features, where there are some. */
function namesOf({ featureNames, classNames, steps, staticFeatures = 0, values, labels, targets }: Table) {
  const features = values.length / (labels.length || targets.length)
  const inputs = (features - staticFeatures) / steps + staticFeatures
  return { featureNames: featureNames.length === inputs ? featureNames : [], classNames }
}

/** What is not given is left out: the core takes what the data set suggests. With a model its own data are the usual. */
async function newRequest(asked: Asked): Promise<TrainRequest> {
  const { given, dataSources, lang } = asked
  const { model, warnings } = await modelOf(asked)
  const { brought, settings: data } = await dataOf(asked, model)
  if (brought && given.data !== undefined)
    warnings.push(
      ...tableWarnings(given.data, brought.notes, csvOptionsOf(givenTableOptions(given)), lang),
      ...testDataWarnings(given.testData ?? '', brought.notes, lang),
    )
  const { data: _, ...settings } = givenSettings(given)
  const common = { ...settings, ...data }
  if (!model || given.model === undefined) return { warnings, ...(brought ? { brought } : {}), settings: common }
  const used: UsedData = {
    data: data.data,
    ...(brought ? { tableHash: brought.tableHash, reading: brought.reading } : {}),
  }
  checkNames(given.model, model, brought, asked, data.data)
  const { seeds } = given
  const told = dataWarnings({ name: given.model, model, used, given: settings, seeds, dataSources }, lang)
  return {
    warnings: [...warnings, ...told],
    model,
    ...(brought ? { brought } : {}),
    settings: { network: model.network, ...usualOf(model.origin, used), ...common },
  }
}

/** @throws UsageError, or an Error with a sentence about a file */
export function trainRequest(asked: Asked): Promise<TrainRequest> {
  const { run, seed, seeds } = asked.given
  if (seed !== undefined && seeds !== undefined) throw usage(asked, trainWords[asked.lang].noWith('seed', 'seeds'))
  return run === undefined ? newRequest(asked) : replayRequest(asked, run)
}
