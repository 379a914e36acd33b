/** A list of doubles that grows without boxes around them, and seldom by a copy. */
export class Numbers {
  private values = new Float64Array(1024)
  length = 0

  /** @param share  tells how much of what will come has come, in [0, 1], so that there is room for all of it */
  constructor(private readonly share: () => number = () => 0) {}

  push(value: number): void {
    if (this.length === this.values.length) this.grow()
    this.values[this.length++] = value
  }

  at(place: number): number {
    return this.values[place] as number
  }

  set(place: number, value: number): void {
    this.values[place] = value
  }

  /** Makes it so long; what is new is 0. */
  lengthen(length: number): void {
    if (length > this.values.length) this.move(length)
    this.length = length
  }

  /** Keeps those whose places pass. */
  keep(isKept: (place: number) => boolean): void {
    let kept = 0
    for (let i = 0; i < this.length; i += 1) if (isKept(i)) this.values[kept++] = this.values[i] as number
    this.length = kept
  }

  /** Of each row of so many takes some, in another order. */
  pick(width: number, places: readonly number[]): void {
    const rows = this.length / width
    if (places.length === width && places.every((place, i) => place === i)) return
    for (let row = 0; row < rows; row += 1) {
      const all = this.values.slice(row * width, (row + 1) * width)
      for (let i = 0; i < places.length; i += 1)
        this.values[row * places.length + i] = all[places[i] as number] as number
    }
    this.length = rows * places.length
  }

  /** Those that are there: in an array of their own, or in this one when little of it would be left over. */
  toArray(): Float64Array<ArrayBuffer> {
    const { values, length } = this
    return 4 * length > 3 * values.length ? values.subarray(0, length) : values.slice(0, length)
  }

  private grow(): void {
    const share = this.share()
    const wanted = share ? Math.ceil((1.05 * this.length) / share) : 0
    this.move(Math.max(wanted, Math.ceil(1.5 * this.length)))
  }

  /** Room that is not used yet costs no memory: systems give it when it is first written to. */
  private move(room: number): void {
    const longer = new Float64Array(room)
    longer.set(this.values.subarray(0, this.length))
    this.values = longer
  }
}
