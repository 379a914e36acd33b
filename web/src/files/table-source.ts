/** How a table was read, as the file of a run says it. */

import { phrase } from '../core/messages.js'
import type { Given } from '../core/model/check-json.js'

/** What `readCsv` was told, every choice made. */
export interface TableSource {
  label: string
  subject?: string
  part?: string
  time?: string
  timeUnit?: 's' | 'ms' | 'us' | 'ns'
  columns?: string[]
  leaveOut?: string[]
  oneHot?: string[]
  staticFeatures?: string[]
  testSubjects?: string[]
  /** SHA-256 of a second file whose samples are the test part. */
  testHash?: string
  delimiter: ',' | ';' | '\t' | '|' | ' '
  /** Found in the bytes where a run does not say them. */
  encoding?: 'utf-8' | 'utf-16' | 'gb18030' | 'latin-1'
  header?: boolean
  decimal?: '.' | ','
  missing: 'refuse' | 'drop' | 'mean'
  task: 'classification' | 'regression'
  steps: number
  layout?: 'steps-first' | 'channels-first'
  windows?: { length: number; hop?: number; unit: 'samples' | 'seconds' }
}

const mostColumns = 16_384
const names = (given: Given) => given.list(mostColumns).map((name) => name.name())

function windowsOf(given: Given): NonNullable<TableSource['windows']> {
  const { length, hop, unit } = given.fields(['length', 'unit'], ['hop'])
  return {
    length: length.number(0, 1e9),
    ...(hop ? { hop: hop.number(0, 1e9) } : {}),
    unit: unit.oneOf(['samples', 'seconds'] as const),
  }
}

/** What each field that may be absent holds. */
const others = {
  subject: (given: Given) => given.name(),
  part: (given: Given) => given.name(),
  time: (given: Given) => given.name(),
  timeUnit: (given: Given) => given.oneOf(['s', 'ms', 'us', 'ns'] as const),
  columns: names,
  leaveOut: names,
  oneHot: names,
  staticFeatures: names,
  testSubjects: names,
  testHash: (given: Given) => given.text(/^[0-9a-f]{64}$/, phrase('a-hash')),
  encoding: (given: Given) => given.oneOf(['utf-8', 'utf-16', 'gb18030', 'latin-1'] as const),
  header: (given: Given) => given.boolean(),
  decimal: (given: Given) => given.oneOf(['.', ','] as const),
  layout: (given: Given) => given.oneOf(['steps-first', 'channels-first'] as const),
  windows: windowsOf,
}

/** @throws CoreError that names the field */
export function readTableSource(given: Given): TableSource {
  const keys = Object.keys(others) as (keyof typeof others)[]
  const fields = given.fields(['label', 'delimiter', 'missing', 'task', 'steps'], keys)
  const entries = keys.flatMap((key) => {
    const field = fields[key]
    return field ? [[key, others[key](field)]] : []
  })
  return {
    label: fields.label.name(),
    delimiter: fields.delimiter.oneOf([',', ';', '\t', '|', ' '] as const),
    missing: fields.missing.oneOf(['refuse', 'drop', 'mean'] as const),
    task: fields.task.oneOf(['classification', 'regression'] as const),
    steps: fields.steps.whole(1, 1_000_000),
    ...Object.fromEntries(entries),
  }
}
