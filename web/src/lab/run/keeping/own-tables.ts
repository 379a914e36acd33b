/** Tables of the visitor's own: the one that is being read or is in use, and those of runs that undo leads back to. */

import { type OwnTable, readTable } from '../own-table.js'

export class OwnTables {
  readonly #changed: () => void
  readonly #use: () => void
  readonly #ofRun = new Map<number, OwnTable>()
  #reading = new AbortController()
  /** The one that is in use: it was read, and stays until another one was. */
  current: OwnTable | undefined
  /** The one that is being read, or that was refused. */
  offered: OwnTable | undefined

  /** @param changed  called when more is known @param use  called when a table was read and can be used */
  constructor(changed: () => void, use: () => void) {
    this.#changed = changed
    this.#use = use
  }

  /** @param input  the bytes of a file, or a text that was pasted */
  take(input: OwnTable['input'], name: string): void {
    void this.#read({ name, input, choices: { missing: 'refuse' }, status: 'reading', columns: [] })
  }

  choose(change: Partial<OwnTable['choices']>): void {
    const asked = this.offered ?? this.current
    if (asked) void this.#read({ ...asked, choices: { ...asked.choices, ...change }, status: 'reading' })
  }

  /** Gives up a reading. */
  cancel(): void {
    if (this.offered?.status !== 'reading') return
    this.#reading.abort()
    this.offered = undefined
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

  async #read(asked: OwnTable): Promise<void> {
    this.#reading.abort()
    this.#reading = new AbortController()
    this.offered = asked
    this.#changed()
    try {
      const reading = await readTable(asked.input, asked.choices, this.#reading.signal, (share) => {
        if (this.offered?.status === 'reading') this.offered = { ...this.offered, share }
        this.#changed()
      })
      const own = { ...asked, ...reading, columns: reading.columns.length ? reading.columns : asked.columns }
      if (reading.status === 'good') this.current = own
      this.offered = reading.status === 'good' ? undefined : own
    } catch {
      return // another reading took its place
    }
    this.#changed()
    if (!this.offered) this.#use()
  }
}
