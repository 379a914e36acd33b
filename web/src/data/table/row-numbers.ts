/** A first column without a name, as data frames write it: it may only count the rows. */

/** What it is called; messages say `column 1`. */
export const unnamedFirst = '#1'

/** Watches whether cells count 0, 1, 2 or 1, 2, 3. */
export class RowNumbers {
  private next: number | undefined
  /** As long as every cell was the next number. */
  areCounting = true

  add(cell: string): void {
    this.next ??= cell === '0' ? 0 : 1
    this.areCounting &&= cell === String(this.next)
    this.next += 1
  }
}
