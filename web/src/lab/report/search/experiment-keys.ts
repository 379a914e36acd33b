/** Tells one experiment from another by its settings. */

import type { GivenSettings, GivenTable } from '../../../core/contract/experiment.js'

/** Two tables may have the same size and the same names: each that was met has a number of its own. */
export class ExperimentKeys {
  readonly #numbers = new WeakMap<GivenTable, number>()
  #met = 0

  /** The same text for the same settings and the same table; empty without settings. */
  of(settings: GivenSettings | undefined): string {
    if (!settings) return ''
    const { table, asset: _, ...plain } = settings
    return JSON.stringify([plain, table ? this.#numberOf(table) : 0])
  }

  #numberOf(table: GivenTable): number {
    const number = this.#numbers.get(table) ?? ++this.#met
    this.#numbers.set(table, number)
    return number
  }
}
