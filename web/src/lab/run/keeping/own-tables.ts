/** Tables of the visitor's own: the one that is being read or is in use, and those of runs that undo leads back to. */

import { type OwnTable, readTable } from '../own-table.js'

const isSame = (a: OwnTable, b: OwnTable) =>
  a.input === b.input && JSON.stringify(a.choices) === JSON.stringify(b.choices)

export class OwnTables {
  readonly #changed: () => void
  readonly #use: () => void
  readonly #taken: () => void
  readonly #ofRun = new Map<number, OwnTable>()
  #reading = new AbortController()
  /** Whether the columns of what is being read were chosen before. */
  #isChosen = false
  /** The one that is in use: it was read, and stays until another one was. */
  current: OwnTable | undefined
  /** The one that is looked through or read, that has something left to choose, or that was refused. */
  offered: OwnTable | undefined
  /** Whether the columns are looked at, in place of the samples. */
  showsColumns = false

  /**
   * @param changed  called when more is known
   * @param use      called when a table was read and can be used
   * @param taken    called when there is a file whose columns will be looked over
   */
  constructor(changed: () => void, use: () => void, taken: () => void) {
    this.#changed = changed
    this.#use = use
    this.#taken = taken
  }

  /** @param input  the bytes of a file, or a text that was pasted */
  take(input: OwnTable['input'], name: string): void {
    this.showsColumns = true
    this.#taken()
    void this.#read({ name, input, choices: { missing: 'refuse' }, status: 'reading' })
  }

  /** Chooses without reading; another encoding alone has the file looked through again. */
  choose(change: Partial<OwnTable['choices']>): void {
    const asked = this.offered ?? this.current
    if (!asked) return
    const choices = { ...asked.choices, ...change }
    if (!asked.survey || 'encoding' in change) {
      const { roles: _, steps: _steps, ...others } = choices
      return void this.#read({ ...asked, survey: undefined, choices: others, status: 'reading' })
    }
    this.#reading.abort()
    const open = { ...asked, choices, status: 'open' as const, error: undefined }
    this.offered = this.current && isSame(this.current, open) ? undefined : open
    this.#changed()
  }

  /** Reads the file with what was chosen. */
  read(): void {
    const { offered } = this
    if (offered) void this.#read({ ...offered, status: 'reading', error: undefined, tested: undefined })
  }

  showColumns(isShown: boolean): void {
    this.showsColumns = isShown
    this.#changed()
  }

  /** Names the people who are tested; nobody when the settings say who. */
  test(tested: readonly number[] | undefined): void {
    if (this.current) this.current = { ...this.current, tested }
  }

  /** Gives up a reading, or what was chosen and not read. */
  cancel(): void {
    const { offered } = this
    if (!offered) return
    this.#reading.abort()
    this.offered = offered.status === 'reading' && this.#isChosen ? { ...offered, status: 'open' } : undefined
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
    this.#isChosen = asked.survey !== undefined
    this.offered = asked
    this.#changed()
    try {
      const reading = await readTable(asked, this.#reading.signal, (news) => {
        if (this.offered?.status === 'reading') this.offered = { ...this.offered, ...news }
        this.#changed()
      })
      const { share: _, ...own } = { ...asked, ...reading }
      if (reading.status === 'good') this.current = own
      this.offered = reading.status === 'good' ? undefined : own
      if (reading.status === 'good' && this.#isChosen) this.showsColumns = false
    } catch {
      return // another reading took its place
    }
    this.#changed()
    if (!this.offered) this.#use()
  }
}
