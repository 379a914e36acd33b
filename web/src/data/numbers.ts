/** A list of doubles that grows without boxes around them. */
export class Numbers {
  private values = new Float64Array(1024)
  length = 0

  push(value: number): void {
    if (this.length === this.values.length) {
      const longer = new Float64Array(2 * this.length)
      longer.set(this.values)
      this.values = longer
    }
    this.values[this.length++] = value
  }

  /** Keeps those whose places pass. */
  keep(isKept: (place: number) => boolean): void {
    let kept = 0
    for (let i = 0; i < this.length; i += 1) if (isKept(i)) this.values[kept++] = this.values[i] as number
    this.length = kept
  }

  /** Those that are there, in an array of their own. */
  toArray(): Float64Array {
    return this.values.slice(0, this.length)
  }
}
