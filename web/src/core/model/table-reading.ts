/** How a model's table was read, as its file says it, however hostile. */

import type { TableReading } from '../contract/table-reading.js'
import { phrase } from '../messages.js'
import type { Given } from './check-json.js'

/** As many columns as a table may have. */
const mostColumns = 16_384
const mostNames = 10_000

const names = (given: Given, most: number) => given.list(most).map((name) => name.name())

function oneHotOf(given: Given): NonNullable<TableReading['oneHot']> {
  return given.list(mostColumns).map((entry) => {
    const { name, values } = entry.fields(['name', 'values'])
    return { name: name.name(), values: names(values, 1000) }
  })
}

function windowsOf(given: Given): NonNullable<TableReading['windows']> {
  const { length, hop, interval } = given.fields(['length', 'hop', 'interval'])
  return { length: length.whole(2, 1_000_000), hop: hop.whole(1, 1_000_000_000), interval: interval.number(0, 1e12) }
}

/** What each optional field holds. */
const readers = {
  subject: (given: Given) => given.name(),
  time: (given: Given) => given.name(),
  timeUnit: (given: Given) => given.oneOf(['s', 'ms', 'us', 'ns', 'date'] as const),
  oneHot: oneHotOf,
  steps: (given: Given) => given.whole(2, 1_000_000),
  channels: (given: Given) => names(given, mostColumns),
  staticFeatures: (given: Given) => given.whole(1, mostColumns),
  windows: windowsOf,
  part: (given: Given) => given.name(),
  testSubjects: (given: Given) => names(given, mostNames),
  testHash: (given: Given) => given.text(/^[0-9a-f]{64}$/, phrase('a-hash')),
}
type Key = keyof typeof readers

/** @throws CoreError that names the field */
export function readTableReading(given: Given): TableReading {
  const keys = Object.keys(readers) as Key[]
  const fields = given.fields(['task', 'label', 'columns'], keys)
  const { task, label, columns } = fields
  const entries = keys.flatMap((key) => {
    const field = fields[key]
    return field ? [[key, readers[key](field)]] : []
  })
  return {
    task: task.oneOf(['classification', 'regression'] as const),
    label: label.name(),
    columns: names(columns, mostColumns),
    ...Object.fromEntries(entries),
  }
}
