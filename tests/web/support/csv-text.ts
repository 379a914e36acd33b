import assert from 'node:assert/strict'
import fc from 'fast-check'
import { type CsvOptions, readCsv } from '../../../web/src/data/csv.js'
import { CsvError, type CsvErrorCode } from '../../../web/src/data/csv-error.js'

/** Codes of the errors that `csvErrorOf` has seen. */
export const reachedCodes = new Set<CsvErrorCode>()

/** The `CsvError` that a file gives; fails when it gives a table. */
export function csvErrorOf(text: string | Uint8Array, options: CsvOptions = {}): CsvError {
  let thrown: unknown
  try {
    readCsv(text, options)
  } catch (error) {
    thrown = error
  }
  assert.ok(
    thrown instanceof CsvError,
    `a CsvError is wanted for ${String(text?.slice?.(0, 200))}, got ${String(thrown)}`,
  )
  reachedCodes.add(thrown.code)
  return thrown
}

/** A text that is refused, how, and where. */
export type Refusal = [
  text: string | Uint8Array,
  code: CsvErrorCode,
  row?: number | undefined,
  column?: string | undefined,
  options?: CsvOptions | undefined,
]

/** Every choice that a caller has; the names are often those of the columns of `nearlyCsv`. */
const name = fc.constantFrom('a', 'b', 'label', '__proto__', 'c')
export const csvOptions: fc.Arbitrary<CsvOptions> = fc.record(
  {
    encoding: fc.constantFrom('utf-8', 'utf-16', 'gb18030', 'latin-1'),
    delimiter: fc.constantFrom(',', ';', '\t', '|', ' '),
    header: fc.boolean(),
    decimal: fc.constantFrom('.', ','),
    label: name,
    subject: name,
    task: fc.constantFrom('classification', 'regression'),
    missing: fc.constantFrom('refuse', 'drop', 'mean'),
    part: name,
    time: name,
    timeUnit: fc.constantFrom('s', 'ms'),
    columns: fc.array(name, { maxLength: 2 }),
    leaveOut: fc.array(name, { maxLength: 2 }),
    oneHot: fc.array(name, { maxLength: 2 }),
    steps: fc.constantFrom(1, 2, 0, 1.5, Number.NaN),
  },
  { requiredKeys: [], noNullPrototype: true },
)

const pieces = ['a', 'b', '1', '0', '-2.5', '1e999', 'NA', '?', '', ' ', '"', '""', ',', ';', '\t', '\n', '\r', '\r\n']
const strange = [
  '#',
  '# c',
  '#N/A',
  'sep=;',
  '|',
  '//',
  '"1,234"',
  '1,2,3',
  '__proto__',
  '\ufeff',
  '\u0000',
  '字',
  '\ud800',
  '\u202e',
  '=1+1',
  '1,5',
  'inf',
]

/** Texts made of what means something in a CSV file. */
export const nearlyCsv: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...pieces, ...strange), { maxLength: 60 })
  .map((parts) => parts.join(''))

/** Files with a sound header and cells that may be anything. */
export const nearlyTables: fc.Arbitrary<string> = fc
  .array(fc.tuple(...Array(3).fill(fc.constantFrom('1', '2', '-0.5', 'x', 'NA', '', '"q"', '1e40', 'inf'))), {
    maxLength: 8,
  })
  .map((rows) => ['a,b,label', ...rows.map((cells) => cells.join(','))].join('\n'))

const finite = fc.float({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0)

/** Features and classes of a table, three features a row; both classes come. */
export const tables: fc.Arbitrary<{ values: number[][]; classes: string[] }> = fc
  .array(fc.tuple(fc.tuple(finite, finite, finite), fc.constantFrom('cat', 'a "dog"', 'x,\ny')), { maxLength: 20 })
  .map((rows) => ({
    values: [...rows.map(([row]) => row), [0, 0, 0], [1, 1, 1]],
    classes: [...rows.map(([, name]) => name), 'cat', 'x,\ny'],
  }))
