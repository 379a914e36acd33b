/** With a model: the data that it was trained on are the usual ones, and others are told. */

import type { DataSource } from '../../core/contract/experiment.js'
import type { ModelFile, ModelOrigin } from '../../core/contract/model.js'
import type { TableReading } from '../../core/contract/table-reading.js'
import { originKeys } from '../../core/model/model-origin.js'
import { type ExperimentState, experimentSettings } from '../../rules/experiment-settings.js'
import type { Lang } from '../../state/settings.js'
import { trainWords } from '../../words/cli/train.js'
import { quoted } from '../base/text.js'
import type { Brought } from './read-table.js'

type Settings = Partial<ExperimentState>

/** What is used in place of what was given: a data set, or `table` and the hash of its file. */
export interface UsedData {
  data: string
  tableHash?: string
  reading?: TableReading
}

/** What is taken when nothing else is given; nothing of a model that was trained on other data. */
export function usualOf(origin: ModelOrigin | undefined, { data }: UsedData): Settings {
  if (origin?.data !== data) return {}
  const { seed, samples, noise, validationFraction, testFraction, splitSeed, folds, fold } = origin
  const parts = { seed, validationFraction, testFraction, splitSeed, folds, fold }
  return data === 'table' ? parts : { ...parts, samples, noise }
}

/** Whether what was asked for is what the model had; 0 samples and a negative noise stand for the set's own. */
function isSame(key: Exclude<(typeof originKeys)[number], 'data'>, asked: number, had: number, source?: DataSource) {
  // The seed of the split follows from the seed when it is asked for as such.
  if (key === 'splitSeed' && asked < 0) return true
  const isAuto = (key === 'samples' && asked === 0) || (key === 'noise' && asked < 0)
  const own = key === 'samples' || key === 'noise' ? source?.[key] : undefined
  return (isAuto ? (own ?? asked) : asked) === had
}

/** Whether the same choice says who is tested; nothing is known of models of older versions. */
function areTestedAlike(had: TableReading | undefined, now: TableReading | undefined): boolean {
  const choiceOf = ({ part, testSubjects, testHash }: TableReading) => JSON.stringify([part, testSubjects, testHash])
  return !had || !now || choiceOf(had) === choiceOf(now)
}

/** The options that differ from what the model was trained with, each as words. */
function differences(
  origin: ModelOrigin,
  used: UsedData,
  given: Settings,
  seeds: readonly number[],
  source: DataSource | undefined,
  lang: Lang,
): string[] {
  const { instead, otherFile, otherTested } = trainWords[lang].modelData
  if (origin.data !== used.data) return [instead('data', origin.data, used.data)]
  const options = originKeys.flatMap((key) => {
    // Of a table the seed decides nothing but weights and batches.
    if (key === 'data' || (key === 'seed' && used.data === 'table')) return []
    const asked = key === 'seed' ? (seeds.find((seed) => seed !== origin.seed) ?? given.seed) : given[key]
    if (asked === undefined || isSame(key, asked, origin[key], source)) return []
    const option = experimentSettings.find((setting) => setting.key === key)?.urlKey ?? key
    return [instead(option, String(origin[key]), String(asked))]
  })
  const files = origin.tableHash === used.tableHash ? [] : [otherFile]
  return [...files, ...(areTestedAlike(origin.reading, used.reading) ? [] : [otherTested]), ...options]
}

export interface ModelUse {
  /** As it was given. */
  name: string
  model: ModelFile
  used: UsedData
  given: Settings
  seeds?: readonly number[] | undefined
  dataSources: readonly DataSource[]
}

/** A sentence when the test part may hold samples that the model was trained on. */
export function dataWarnings(
  { name, model: { origin }, used, given, seeds = [], dataSources }: ModelUse,
  lang: Lang,
): string[] {
  const { unknown, other } = trainWords[lang].modelData
  const isKnown = origin && (origin.data !== 'table' || used.data !== 'table' || origin.tableHash !== undefined)
  if (!isKnown) return [unknown(quoted(name))]
  const source = dataSources.find(({ id }) => id === used.data)
  const found = differences(origin, used, given, seeds, source, lang)
  return found.length ? [other(quoted(name), found)] : []
}

/**
 * A model as it is written: with the hash of the table that it was trained on, and how that was read.
 *
 * @param loaded  the model that it went on from
 */
export function withTable(
  model: ModelFile,
  brought: Pick<Brought, 'tableHash' | 'reading'> | undefined,
  loaded: ModelFile | undefined,
): ModelFile {
  const { origin, ...others } = model
  if (!origin || !brought) return model
  const { tableHash, reading } = brought
  const isOther = loaded !== undefined && loaded.origin?.tableHash !== tableHash
  return isOther ? others : { ...model, origin: { ...origin, tableHash, reading } }
}
