/** A search as a file: all that is known, so that one that was stopped goes on where it was. */

import type { ExperimentInfo } from '../core/contract/experiment.js'
import { criterionIds, deviceFormIds } from '../core/ids.js'
import { phrase } from '../core/messages.js'
import { Given } from '../core/model/check-json.js'
import { readModel } from '../core/model/model-file.js'
import { type Difference, differenceOf, type SweepConditions } from '../sweep/file.js'
import { mostShards, type Shard } from '../sweep/shard.js'
import { type DenseNetwork, type PieceResult, type SearchPlan, searchMeasures } from './plan.js'

/** Which share of which stage. */
export interface SearchShard extends Shard {
  stage: string
}

export interface SearchFile {
  format: 'pruning-playground/search'
  version: 1
  /** Of the experiments: what is the same for all networks. */
  conditions: SweepConditions
  plan: SearchPlan
  results: PieceResult[]
  shard?: SearchShard
}

/** The conditions of a search. @param tableHash  of the table, when the data were brought */
export function searchConditions({ settings }: ExperimentInfo, tableHash?: string): SweepConditions {
  const { seed: _, epochs: _epochs, network: _network, ...others } = settings
  return { ...others, ...(tableHash === undefined ? {} : { table: tableHash }) }
}

const resultKeys = [
  ...(['network', 'criterion', 'amount', 'seed', 'epochs', 'part', 'hasModel'] as const),
  ...(['kept', 'shrunk', 'forms', 'model'] as const),
] satisfies readonly (keyof PieceResult)[]

const planKeys = [
  ...(['ladder', 'budget', 'forms', 'criteria', 'amounts', 'rungs', 'epochs'] as const),
  ...(['measure', 'seeds', 'finalSeeds'] as const),
] satisfies readonly (keyof SearchPlan)[]

/** The text of a file; the same results give the same text, wherever they come from. */
export function searchText({ conditions, plan, shard, results }: Omit<SearchFile, 'format' | 'version'>): string {
  const ordered = results.map((result) =>
    Object.fromEntries(resultKeys.flatMap((key) => (result[key] === undefined ? [] : [[key, result[key]]]))),
  )
  const head = { format: 'pruning-playground/search', version: 1, conditions, ...(shard ? { shard } : {}) }
  const asked = Object.fromEntries(planKeys.map((key) => [key, plan[key]]))
  return `${JSON.stringify({ ...head, plan: asked, results: ordered })}\n`
}

/** A plan as conditions: what two searches must have in common. */
function planConditions({ ladder, ...plan }: SearchPlan): SweepConditions {
  const texts = Object.entries(plan).map(([key, value]) => [key, typeof value === 'number' ? value : String(value)])
  return { ...Object.fromEntries(texts), networks: ladder.tried.map(({ network }) => network).join(' ') }
}

type Asked = Pick<SearchFile, 'conditions' | 'plan'>

/** The first condition in which two searches differ; `undefined` when they are alike. */
export const searchDifference = (wanted: Asked, got: Asked): Difference | undefined =>
  differenceOf(
    { ...wanted.conditions, ...planConditions(wanted.plan) },
    { ...got.conditions, ...planConditions(got.plan) },
  )

const mostListed = 1000
const mostResults = 100_000
const mostEpochs = 1e6
const safe = Number.MAX_SAFE_INTEGER
const text = (given: Given) => given.text(/^[^\p{C}]{1,2000}$/u, phrase('short-text'))
const listOf = <T>(given: Given, read: (entry: Given) => T): T[] => given.list(mostListed).map(read)

function readConditions(given: Given): SweepConditions {
  const value = given.object()
  const fields = given.fields(Object.keys(value))
  return Object.fromEntries(
    Object.entries(fields).map(([key, field]) => [key, typeof field.value === 'number' ? field.number() : text(field)]),
  )
}

function readDense(given: Given): DenseNetwork {
  const { network, weights, bytes } = given.fields(['network', 'weights', 'bytes'])
  const { float32, int8 } = bytes.fields(['float32', 'int8'])
  return {
    network: text(network),
    weights: weights.whole(0, safe),
    bytes: { float32: float32.whole(0, safe), int8: int8.whole(0, safe) },
  }
}

const seedsOf = (given: Given) => listOf(given, (entry) => entry.whole(0, safe))

function evenOf(given: Given): number {
  const value = given.whole(2, mostEpochs)
  return value % 2 ? given.refuse(phrase('even-from', { low: 2 })) : value
}

/** What is asked of a search, each checked. */
export const askedReaders: {
  [Key in keyof Omit<SearchPlan, 'ladder' | 'budget'>]: (given: Given) => SearchPlan[Key]
} = {
  forms: (given) => listOf(given, (entry) => entry.oneOf(deviceFormIds)),
  criteria: (given) => listOf(given, (entry) => entry.oneOf(criterionIds)),
  amounts: (given) => listOf(given, (entry) => entry.number(0, 1)),
  rungs: (given) => given.whole(1, 20),
  epochs: evenOf,
  measure: (given) => given.oneOf(searchMeasures),
  seeds: seedsOf,
  finalSeeds: seedsOf,
}

function readPlan(given: Given): SearchPlan {
  const { ladder, budget, ...asked } = given.fields(planKeys)
  const { whole, tried, fine } = ladder.fields(['whole', 'tried', 'fine'])
  return {
    ladder: { whole: readDense(whole), tried: listOf(tried, readDense), fine: listOf(fine, readDense) },
    budget: budget.whole(1, safe),
    forms: askedReaders.forms(asked.forms),
    criteria: askedReaders.criteria(asked.criteria),
    amounts: askedReaders.amounts(asked.amounts),
    rungs: askedReaders.rungs(asked.rungs),
    epochs: askedReaders.epochs(asked.epochs),
    measure: askedReaders.measure(asked.measure),
    seeds: askedReaders.seeds(asked.seeds),
    finalSeeds: askedReaders.finalSeeds(asked.finalSeeds),
  }
}

function readForm(given: Given) {
  const fields = given.fields(['bytes', 'loss', ...searchMeasures])
  return {
    bytes: fields.bytes.whole(0, safe),
    loss: fields.loss.numberOrNone(),
    accuracy: fields.accuracy.numberOrNone(),
    balancedAccuracy: fields.balancedAccuracy.numberOrNone(),
    macroF1: fields.macroF1.numberOrNone(),
  }
}

function readForms(given: Given) {
  const { float32, int8 } = given.fields(['float32', 'int8'])
  return { float32: readForm(float32), int8: readForm(int8) }
}

/** A checked model, as it stands in the file: its text stays the same. */
function readOwnModel(given: Given) {
  readModel(given.value)
  return given.value as NonNullable<PieceResult['model']>
}

export function readResult(given: Given): PieceResult {
  const { criterion, shrunk, forms, model, ...fields } = given.fields(
    ['network', 'amount', 'seed', 'epochs', 'part', 'hasModel', 'kept'],
    ['criterion', 'shrunk', 'forms', 'model'],
  )
  return {
    network: text(fields.network),
    ...(criterion ? { criterion: criterion.oneOf(criterionIds) } : {}),
    amount: fields.amount.number(0, 1),
    seed: fields.seed.whole(0, safe),
    epochs: fields.epochs.whole(2, mostEpochs),
    part: fields.part.oneOf(['validation', 'test']),
    hasModel: fields.hasModel.boolean(),
    kept: fields.kept.whole(0, safe),
    ...(shrunk ? { shrunk: text(shrunk) } : {}),
    ...(forms ? { forms: readForms(forms) } : {}),
    ...(model ? { model: readOwnModel(model) } : {}),
  }
}

function readShard(given: Given): SearchShard {
  const { index, count, stage } = given.fields(['index', 'count', 'stage'])
  const shards = count.whole(1, mostShards)
  return { index: index.whole(1, shards), count: shards, stage: text(stage) }
}

/**
 * Checks every field of what a search file holds.
 *
 * @param value  what `JSON.parse` gave; null stands for NaN
 * @throws CoreError that names the field, what is wanted and what was there
 */
export function readSearch(value: unknown): SearchFile {
  const fields = new Given('search', value).fields(['format', 'version', 'conditions', 'plan', 'results'], ['shard'])
  return {
    format: fields.format.exactly('pruning-playground/search'),
    version: fields.version.exactly(1),
    conditions: readConditions(fields.conditions),
    plan: readPlan(fields.plan),
    results: fields.results.list(mostResults).map(readResult),
    ...(fields.shard ? { shard: readShard(fields.shard) } : {}),
  }
}
