/** Reads the file of a run, however hostile. */

import type { EpochReport } from '../core/contract/experiment.js'
import type { RunFile, RunResults } from '../core/contract/run.js'
import { largestFile } from '../core/load/file-limit.js'
import { phrase } from '../core/messages.js'
import { Given } from '../core/model/check-json.js'
import { readNetwork } from '../core/model/model-file.js'
import { reportKeys } from '../core/model/report-keys.js'
import { readPlan, readRemoval } from './plan-file.js'
import { readTableSource, type TableSource } from './table-source.js'

/** A run that can be done again: beside what was asked, what it was given. */
export interface ReplayFile extends RunFile {
  /** How the table was read; present when the data was brought. */
  table?: TableSource
  /** Fingerprint of the model that training went on from. */
  start?: string
}

export const runLimits = {
  /** Of a file, in bytes. */
  fileBytes: largestFile,
  epochs: 100_001,
  rounds: 1000,
} as const

type Settings = RunFile['settings']

const id = (given: Given) => given.text(/^[a-z0-9-]{1,40}$/, phrase('an-id'))
const number = (given: Given) => given.number()

/** What each setting holds. Ranges and ids are for the core to check: it says what it takes. */
const settingReaders: { [Key in keyof Settings]: (given: Given) => unknown } = {
  data: id,
  samples: number,
  noise: number,
  testFraction: number,
  validationFraction: number,
  splitSeed: number,
  folds: number,
  fold: number,
  network: (given) =>
    typeof given.value === 'string' ? given.text(/^[\x20-\x7e]{1,1000}$/, phrase('network-text')) : readNetwork(given),
  initialisation: id,
  classWeights: id,
  loss: id,
  optimiser: id,
  learningRate: number,
  momentum: number,
  weightDecay: number,
  l1: number,
  hoyer: number,
  batchSize: number,
  epochs: number,
  schedule: id,
  warmupEpochs: number,
  stepEpochs: number,
  stepFactor: number,
  patience: number,
  seed: (given) => given.whole(0, Number.MAX_SAFE_INTEGER),
}

/** What runs have that were saved before there was such a setting. */
const before = { splitSeed: -1, folds: 0, fold: 0, classWeights: 'none' } as const satisfies Partial<Settings>

function readSettings(given: Given): Settings {
  const keys = Object.keys(settingReaders) as (keyof Settings)[]
  const later = Object.keys(before) as (keyof typeof before)[]
  const fields: Partial<Record<keyof Settings, Given>> = given.fields(
    keys.filter((key) => !(key in before)),
    later,
  )
  const entries = keys.flatMap((key) => {
    const field = fields[key]
    return field ? [[key, settingReaders[key](field)]] : []
  })
  return { ...before, ...Object.fromEntries(entries) } as unknown as Settings
}

function readReport(given: Given): EpochReport {
  const fields = given.fields(reportKeys)
  const entries = reportKeys.map((key) => [key, fields[key].numberOrNone()])
  return { ...(Object.fromEntries(entries) as EpochReport), epoch: fields.epoch.whole(0, runLimits.epochs) }
}

/** What nothing follows from is looked at for its outline alone. */
function readResults(given: Given): RunResults {
  const { rounds, end, report } = given.fields(['rounds', 'end', 'report'])
  return {
    rounds: rounds.list(runLimits.rounds).map((round) => round.object()),
    end: end.text(/^[a-z-]{0,40}$/, phrase('a-word')),
    report: report.object(),
  }
}

/**
 * Checks every field of what a run file holds.
 *
 * @param value  what `JSON.parse` gave
 * @throws CoreError that names the field, what is wanted and what was there
 */
export function readRun(value: unknown): ReplayFile {
  const fields = new Given('run', value).fields(
    ['format', 'version', 'settings', 'history', 'fingerprint'],
    ['tableHash', 'table', 'start', 'plan', 'isShrunk', 'removal', 'results'],
  )
  const { tableHash, table, start, plan, isShrunk, removal, results } = fields
  if (plan && removal) removal.refuse(phrase('no-removal-with-plan'))
  return {
    format: fields.format.exactly('pruning-playground/run'),
    version: fields.version.exactly(1),
    settings: readSettings(fields.settings),
    ...(tableHash ? { tableHash: tableHash.text(/^[0-9a-f]{64}$/, phrase('a-hash')) } : {}),
    ...(table ? { table: readTableSource(table) } : {}),
    ...(start ? { start: start.fingerprint() } : {}),
    ...(plan ? { plan: readPlan(plan) } : {}),
    ...(removal ? { removal: readRemoval(removal) } : {}),
    ...(isShrunk ? { isShrunk: isShrunk.boolean() } : {}),
    history: fields.history.list(runLimits.epochs).map(readReport),
    ...(results ? { results: readResults(results) } : {}),
    fingerprint: fields.fingerprint.fingerprint(),
  }
}
