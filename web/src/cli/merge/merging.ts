/** What `merge` needs of a kind of file. */

import type { MergeGiven } from './options.js'

/** The whole. */
export interface Merged {
  text: string
  /** More files, by their names. */
  others: ReadonlyMap<string, string>
}

export type InFile = <T>(place: number, read: () => T) => T

export interface Merging<Fault> {
  /** What its files have as `format`. */
  format: string
  /** @param inFile  what refuses a file says which one, by its place */
  merge(values: readonly unknown[], given: MergeGiven, inFile: InFile): Merged | Fault
}
