/** Tables of the visitor's own: the one that is being read or is in use, and those of runs that undo leads back to. */

import { withoutTest } from '../own/test-part.js'
import { type OwnFile, type OwnTable, readTable } from '../own-table.js'

const isSame = (a: OwnTable, b: OwnTable) =>
  a.input === b.input && JSON.stringify(a.choices) === JSON.stringify(b.choices)

export interface TablesHost {
  /** More is known. */
  changed: () => void
  /** A table was read and can be used. */
  use: () => void
  /** The table in use has a second file as its test part. */
  useTest: () => void
  /** There is a file whose columns will be looked over. */
  taken: () => void
}

export class OwnTables {
  readonly #host: TablesHost
  readonly #ofRun = new Map<number, OwnTable>()
  #reading = new AbortController()
  #testReading = new AbortController()
  /** Whether the columns of what is being read were chosen before. */
  #isChosen = false
  /** The one that is in use: it was read, and stays until another one was. */
  current: OwnTable | undefined
  /** The one that is looked through or read, that has something left to choose, or that was refused. */
  offered: OwnTable | undefined
  /** A second file that is being read as the test part, or was refused. */
  testing: OwnTable | undefined
  /** Whether the columns are looked at, in place of the samples. */
  showsColumns = false

  constructor(host: TablesHost) {
    this.#host = host
  }

  take(file: OwnFile): void {
    this.showsColumns = true
    this.#host.taken()
    void this.#read({ ...file, choices: { missing: 'refuse' }, status: 'reading' })
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
    this.#host.changed()
  }

  /** Reads the file with what was chosen. */
  read(): void {
    const { offered } = this
    if (offered) void this.#read({ ...offered, status: 'reading', error: undefined, tested: undefined })
  }

  showColumns(isShown: boolean): void {
    this.showsColumns = isShown
    this.#host.changed()
  }

  /** Names the people who are tested; nobody when the settings say who. A second file is no test part any more. */
  test(tested: readonly number[] | undefined): void {
    this.cancelTest()
    if (this.current) this.current = { ...withoutTest(this.current), tested }
  }

  /** Reads a second file, or the one that was refused, as the test part; the table stays until that could be read. */
  takeTest(test = this.testing?.test, change: Partial<OwnTable['choices']> = {}): void {
    const { current } = this
    if (!current || !test) return
    const choices = { ...current.choices, ...change }
    void this.#readTest({ ...current, choices, test, tested: undefined, status: 'reading', share: 0 })
  }

  /** Gives up the reading of a second file; one that was refused is not spoken of any more. */
  cancelTest(): void {
    this.#testReading.abort()
    this.testing = undefined
    this.#host.changed()
  }

  async #readTest(asked: OwnTable): Promise<void> {
    this.#testReading.abort()
    this.#testReading = new AbortController()
    const { signal } = this.#testReading
    this.testing = asked
    this.#host.changed()
    try {
      const reading = await readTable(asked, signal, (news) => {
        this.testing = { ...asked, ...news }
        this.#host.changed()
      })
      signal.throwIfAborted()
      const { share: _, ...read } = { ...asked, ...reading }
      const isGood = read.status === 'good'
      this.testing = isGood ? undefined : read
      if (isGood) this.current = read
      this.#host.changed()
      if (isGood) this.#host.useTest()
    } catch {
      return // another reading took its place
    }
  }

  /** Gives up a reading, or what was chosen and not read. */
  cancel(): void {
    const { offered } = this
    if (!offered) return
    this.#reading.abort()
    this.offered = offered.status === 'reading' && this.#isChosen ? { ...offered, status: 'open' } : undefined
    this.#host.changed()
  }

  /** A run is made of the table as it is now. */
  keep(run: number, table = this.current): void {
    if (table) this.#ofRun.set(run, table)
  }

  /** Takes up the table that a run was made of. */
  comeBack(run: number): void {
    this.cancelTest()
    this.current = this.#ofRun.get(run) ?? this.current
  }

  dispose(): void {
    this.#testReading.abort()
    this.#reading.abort()
  }

  async #read(asked: OwnTable): Promise<void> {
    this.cancelTest()
    this.#reading.abort()
    this.#reading = new AbortController()
    this.#isChosen = asked.survey !== undefined
    this.offered = asked
    this.#host.changed()
    try {
      const reading = await readTable(asked, this.#reading.signal, (news) => {
        if (this.offered?.status === 'reading') this.offered = { ...this.offered, ...news }
        this.#host.changed()
      })
      const { share: _, ...own } = { ...asked, ...reading }
      if (reading.status === 'good') this.current = own
      this.offered = reading.status === 'good' ? undefined : own
      if (reading.status === 'good' && this.#isChosen) this.showsColumns = false
    } catch {
      return // another reading took its place
    }
    this.#host.changed()
    if (!this.offered) this.#host.use()
  }
}
