import type { Task } from './experiment.js'

/** How a table was read, as far as that decides what a sample is: a model keeps it, and reads other tables so. */
export interface TableReading {
  /** What its labels are. */
  task: Task
  /** Name of the label column. */
  label: string
  /** Of the column that says who a row is from. */
  subject?: string
  /** Of the column of times, and what its numbers count; `date` for dates and times of day. */
  time?: string
  timeUnit?: 's' | 'ms' | 'us' | 'ns' | 'date'
  /** Names of the columns that the values are from, in order; where a row is a window all channels of the first step first. */
  columns: string[]
  /** Columns of texts, and their values: each a column of 0 and 1, in this order. */
  oneHot?: { name: string; values: string[] }[]
  /** Steps of a row that is a window; absent when it is none. */
  steps?: number
  /** Names of the channels of such a window, when the columns' names tell them. */
  channels?: string[]
  /** How many of the columns, the last ones, are single values beside it; of rows that were cut the mean over each window. */
  staticFeatures?: number
  /** Rows were cut into windows: of so many samples, every so many, with so many seconds between them (0: unknown). */
  windows?: { length: number; hop: number; interval: number }
  /** Who was tested: by a column, by name, or in a file of its own, of which this is the SHA-256. */
  part?: string
  testSubjects?: string[]
  testHash?: string
}
