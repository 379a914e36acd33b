/** The cells of one row, as places in a text: a string is made only of those that are asked for. */

const space = 32
const [tab, vertical, formFeed, noBreak] = [9, 11, 12, 0xa0]
const [plus, minus, point, zero, nine] = [43, 45, 46, 48, 57]
const [upperE, lowerE] = [69, 101]

/** Whole numbers up to here, and powers of ten up to 22, are exact in a double: so one division rounds once. */
const exactDigits = 15
const powers = Float64Array.from({ length: 23 }, (_, i) => Number(`1e${i}`))

const isSpace = (unit: number) =>
  unit === space || unit === tab || (unit >= vertical && unit <= formFeed) || unit === noBreak
const isDigit = (unit: number) => unit >= zero && unit <= nine

export class Cells {
  /** The line on which the row starts, from 1. */
  line = 0
  /** Whether it starts as comments do: it is one unless it has as many cells as the others. */
  isMarked = false
  count = 0
  /** Whether the number that was read last has a point in it. */
  hasPoint = false
  private text = ''
  private starts = new Int32Array(64)
  private ends = new Int32Array(64)
  /** Cells that do not stand in the text as they are. */
  private readonly own = new Map<number, string>()

  /** Begins another row. */
  reset(text: string, line: number): void {
    this.text = text
    this.line = line
    this.isMarked = false
    this.count = 0
    if (this.own.size) this.own.clear()
  }

  add(start: number, end: number): void {
    if (this.count === this.starts.length) {
      this.starts = longer(this.starts)
      this.ends = longer(this.ends)
    }
    this.starts[this.count] = start
    this.ends[this.count] = end
    this.count += 1
  }

  addText(text: string): void {
    this.own.set(this.count, text)
    this.add(0, 0)
  }

  /** Takes out what is empty, but for one. */
  dropEmpty(): void {
    let kept = 0
    for (let i = 0; i < this.count; i += 1) {
      const own = this.own.get(i)
      if (own === undefined ? this.starts[i] === this.ends[i] : !own) continue
      this.own.delete(i)
      if (own !== undefined) this.own.set(kept, own)
      this.starts[kept] = this.starts[i] as number
      this.ends[kept] = this.ends[i] as number
      kept += 1
    }
    this.count = Math.max(kept, 1)
    if (!kept) this.ends[0] = this.starts[0] as number
  }

  /** A cell as it stands. */
  raw(place: number): string {
    return this.own.get(place) ?? this.text.slice(this.starts[place], this.ends[place])
  }

  /** A cell without the spaces around it. */
  at(place: number): string {
    return this.raw(place).trim()
  }

  all(): string[] {
    return Array.from({ length: this.count }, (_, i) => this.raw(i))
  }

  get isBlank(): boolean {
    return this.count === 1 && this.raw(0) === ''
  }

  /**
   * The number that a cell is, written with a point or without decimals; NaN for everything else, also for what
   * `numberOf` takes for a number all the same. No string is made of it.
   */
  number(place: number): number {
    this.hasPoint = false
    if (this.own.size && this.own.has(place)) return Number.NaN
    const { text } = this
    let at = this.starts[place] as number
    let end = this.ends[place] as number
    while (at < end && isSpace(text.charCodeAt(at))) at += 1
    while (end > at && isSpace(text.charCodeAt(end - 1))) end -= 1
    const start = at
    const sign = text.charCodeAt(at)
    if (sign === minus || sign === plus) at += 1
    let [digits, decimals, whole] = [0, 0, 0]
    let hasPoint = false
    for (; at < end; at += 1) {
      const unit = text.charCodeAt(at)
      if (unit >= zero && unit <= nine) {
        whole = whole * 10 + (unit - zero)
        digits += 1
        if (hasPoint) decimals += 1
      } else if (unit === point && !hasPoint) hasPoint = true
      else break
    }
    this.hasPoint = hasPoint
    if (!digits) return Number.NaN
    if (at === end && digits <= exactDigits) {
      const value = decimals ? whole / (powers[decimals] as number) : whole
      return sign === minus ? -value : value
    }
    return at === end || this.isExponent(at, end) ? Number(text.slice(start, end)) : Number.NaN
  }

  private isExponent(from: number, end: number): boolean {
    const { text } = this
    const mark = text.charCodeAt(from)
    if (mark !== lowerE && mark !== upperE) return false
    const sign = text.charCodeAt(from + 1)
    let at = sign === plus || sign === minus ? from + 2 : from + 1
    if (at >= end) return false
    for (; at < end; at += 1) if (!isDigit(text.charCodeAt(at))) return false
    return true
  }
}

function longer(places: Int32Array): Int32Array<ArrayBuffer> {
  const result = new Int32Array(2 * places.length)
  result.set(places)
  return result
}
