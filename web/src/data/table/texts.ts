/** A column of texts: each different one is kept once, and of each row which it is. */

import { Numbers } from '../numbers.js'

/** A text of its own: a part of a long text would keep all of that in memory. */
export const apart = (text: string) => (text.length > 12 ? text.split('').join('') : text)

export class Texts {
  /** Place in `names` of each row's text; -1 for those beyond the limit. */
  readonly ids = new Numbers()
  readonly names: string[] = []
  /** The line on which each was first. */
  readonly lines: number[] = []
  private readonly places = new Map<string, number>()

  /** @param most  different ones that are kept */
  constructor(private readonly most = Number.POSITIVE_INFINITY) {}

  /** @returns its place in `names` */
  add(text: string, line: number): number {
    const id = this.places.get(text) ?? this.addName(text, line)
    this.ids.push(id)
    return id
  }

  private addName(text: string, line: number): number {
    if (this.names.length >= this.most) return -1
    const name = apart(text)
    this.places.set(name, this.names.length)
    this.lines.push(line)
    return this.names.push(name) - 1
  }

  toArray(): Int32Array<ArrayBuffer> {
    return Int32Array.from(this.ids.toArray())
  }
}
