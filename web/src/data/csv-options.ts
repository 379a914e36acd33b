/** What a caller may say about a CSV file. */

import { isPlain, shownText } from '../core/boundary/arguments.js'
import type { Task } from '../core/contract/experiment.js'
import { type DecimalMark, decimalMarks } from './csv-cells.js'
import { type Encoding, encodings } from './csv-encoding.js'
import { CsvError } from './csv-error.js'
import { type Delimiter, delimiters } from './csv-rows.js'
import type { ColumnOptions } from './table/columns.js'
import { type Choice, listRoles, oneRoles } from './table/roles.js'
import { type GivenTimeUnit, timeUnits } from './table/times.js'
import { type Layout, layouts } from './windows/window-names.js'
import { checkWindows, type WindowOptions } from './windows/window-options.js'

export const missingChoices = ['refuse', 'drop', 'mean'] as const
/** What becomes of a row without a value: refused with an error, left out, or filled with the mean of the training rows. */
export type MissingChoice = (typeof missingChoices)[number]

/** What is left out is found in the file. */
export interface CsvOptions extends ColumnOptions {
  /** Of the bytes; a text has none. */
  encoding?: Encoding | undefined
  delimiter?: Delimiter | undefined
  /** Whether the first row names the columns. */
  header?: boolean | undefined
  /** What stands before the decimals. */
  decimal?: DecimalMark | undefined
  /** When left out: classes when the labels are texts or at most 20 different whole numbers, else numbers. */
  task?: Task | undefined
  /** What the numbers of `time` count; when left out found by the column's name, else by their size, else seconds. */
  timeUnit?: GivenTimeUnit | undefined
  /** `refuse` when left out. Empty cells count as missing, and what programs write in their place, such as NA or #N/A. */
  missing?: MissingChoice | undefined
  /** Steps in time when a row is a window; 1 when left out. It divides the number of features that are not static. */
  steps?: number | undefined
  /**
   * In which order the columns of such a row stand: all channels of one step after the other (`steps-first`), or all
   * steps of one channel (`channels-first`). When left out as the names of the columns tell (`ax0, ay0, ax1, ay1, ...`),
   * else steps first.
   */
  layout?: Layout | undefined
  /** Cuts rows into windows, never across persons, labels, parts or gaps. */
  windows?: WindowOptions | undefined
  /** Names of persons of the column `subject` whose rows are the test part. */
  testSubjects?: readonly string[] | undefined
  /** Told the share that has been read, in [0, 1]; what it throws ends the reading. */
  onProgress?: ((share: number) => void) | undefined
}

const tasks: readonly Task[] = ['classification', 'regression']

type Wanted = readonly unknown[] | 'string' | 'function' | 'list of strings'
type Choices = Record<Exclude<keyof CsvOptions, 'steps' | 'windows'>, Wanted>

const each = <Key extends string>(keys: readonly Key[], wanted: Wanted) =>
  Object.fromEntries(keys.map((key) => [key, wanted])) as Record<Key, Wanted>

/** What each option may be; windows are looked at apart, and steps when the columns are known. */
const choices: Choices = {
  ...each(oneRoles, 'string'),
  ...each(listRoles, 'list of strings'),
  encoding: encodings,
  delimiter: delimiters,
  header: [true, false],
  decimal: decimalMarks,
  task: tasks,
  timeUnit: timeUnits,
  layout: layouts,
  testSubjects: 'list of strings',
  missing: missingChoices,
  onProgress: 'function',
}

function isGood(given: unknown, wanted: Wanted): boolean {
  if (wanted === 'list of strings') return Array.isArray(given) && [...given].every((one) => typeof one === 'string')
  return typeof wanted === 'string' ? typeof given === wanted : wanted.includes(given)
}

/** Texts get their quotes with the sentence. */
export const optionText = (value: unknown) => (typeof value === 'string' ? value : shownText(value))

/** @throws CsvError `option-wrong` */
export function checkOptions(options: CsvOptions): void {
  if (!isPlain(options))
    throw new CsvError('option-wrong', { option: 'options', given: optionText(options), wanted: ['an object'] })
  for (const [option, wanted] of Object.entries(choices)) {
    const given: unknown = options[option as keyof Choices]
    if (given === undefined) continue
    if (isGood(given, wanted)) continue
    const words = typeof wanted === 'string' ? [`a ${wanted}`] : wanted.map(String)
    throw new CsvError('option-wrong', { option, given: optionText(given), wanted: words })
  }
  checkWindows(options.windows)
  checkTogether(options)
}

/** What cannot go together. */
const clashes: readonly [one: Choice, other: Choice][] = [
  ['steps', 'windows'],
  ['steps', 'oneHot'],
  ['part', 'testSubjects'],
]

const isChosen = (choice: Choice, options: CsvOptions) => {
  const value = options[choice as keyof CsvOptions]
  return choice === 'steps'
    ? value !== undefined && value !== 1
    : Array.isArray(value)
      ? value.length > 0
      : value !== undefined
}

/** @throws CsvError `choices-clash`, `choice-alone`, `static-alone` */
function checkTogether(options: CsvOptions): void {
  const clash = clashes.find((pair) => pair.every((choice) => isChosen(choice, options)))
  if (clash) throw new CsvError('choices-clash', { roles: clash })
  const { layout, testSubjects, steps = 1, subject, staticFeatures, windows } = options
  if (layout && steps === 1) throw new CsvError('choice-alone', { roles: ['layout', 'steps'] })
  if (staticFeatures?.length && steps === 1 && !windows) throw new CsvError('static-alone')
  if (testSubjects && subject === undefined) throw new CsvError('choice-alone', { roles: ['testSubjects', 'subject'] })
}
