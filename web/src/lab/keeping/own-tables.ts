/** Tables of the visitor's own: the one that is being read or is in use, and those of runs that undo leads back to. */

import { type OwnTable, readTable } from '../own-table.js'

export class OwnTables {
  readonly #changed: () => void
  readonly #use: () => void
  readonly #ofRun = new Map<number, OwnTable>()
  #reading = new AbortController()
  current: OwnTable | undefined
  /** What was there before the reading that goes on. */
  #before: OwnTable | undefined

  /** @param changed  called when more is known @param use  called when a table was read and can be used */
  constructor(changed: () => void, use: () => void) {
    this.#changed = changed
    this.#use = use
  }

  /** @param input  the bytes of a file, or a text that was pasted */
  take(input: OwnTable['input'], name: string): void {
    if (this.current?.status !== 'reading') this.#before = this.current
    this.current = { name, input, choices: { missing: 'refuse' }, status: 'reading', columns: [] }
    void this.#read()
  }

  choose(change: Partial<OwnTable['choices']>): void {
    if (!this.current) return
    if (this.current.status !== 'reading') this.#before = this.current
    this.current = { ...this.current, choices: { ...this.current.choices, ...change }, status: 'reading' }
    void this.#read()
  }

  /** Gives up a reading, and goes back to what there was before it. */
  cancel(): void {
    if (this.current?.status !== 'reading') return
    this.#reading.abort()
    this.current = this.#before
    this.#changed()
  }

  /** A run is made of the table as it is now. */
  keep(run: number, table = this.current): void {
    if (table) this.#ofRun.set(run, table)
  }

  /** Takes up the table that a run was made of. */
  comeBack(run: number): void {
    this.current = this.#ofRun.get(run) ?? this.current
  }

  dispose(): void {
    this.#reading.abort()
  }

  async #read(): Promise<void> {
    const { current: own } = this
    if (!own) return
    this.#reading.abort()
    this.#reading = new AbortController()
    this.#changed()
    try {
      const reading = await readTable(own.input, own.choices, this.#reading.signal, (share) => {
        if (this.current?.status === 'reading') this.current = { ...this.current, share }
        this.#changed()
      })
      this.current = { ...own, ...reading, columns: reading.columns.length ? reading.columns : own.columns }
    } catch {
      return // another reading took its place
    }
    this.#changed()
    if (this.current.table && this.current.status !== 'bad') this.#use()
  }
}
