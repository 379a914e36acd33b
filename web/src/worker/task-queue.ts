/** A queue whose takers wait for tasks that others may still add. */

/** Tasks of a lower rank are taken first; those of the same rank in the order in which they came. */
export type RankOf<Task> = (task: Task) => number

export class TaskQueue<Task extends object> {
  readonly #rankOf: RankOf<Task>
  readonly #waiting: Task[]
  readonly #takers: ((task: Task | undefined) => void)[] = []
  /** Tasks that are not done: those that wait, and those that were taken. */
  #open: number
  #isClosed: boolean

  constructor(tasks: readonly Task[], rankOf: RankOf<Task> = () => 0) {
    this.#rankOf = rankOf
    this.#waiting = tasks.toSorted((one, other) => rankOf(one) - rankOf(other))
    this.#open = tasks.length
    this.#isClosed = tasks.length === 0
  }

  add(task: Task): void {
    this.#open += 1
    const taker = this.#takers.shift()
    const before = this.#waiting.findLastIndex((one) => this.#rankOf(one) <= this.#rankOf(task))
    if (taker) taker(task)
    else this.#waiting.splice(before + 1, 0, task)
  }

  /**
   * The next task; `undefined` when none is left and none can come any more.
   *
   * @param suits  among tasks of the lowest rank, one that suits the taker comes before the others
   */
  take(suits: (task: Task) => boolean = () => false): Promise<Task | undefined> {
    if (this.#isClosed) return Promise.resolve(undefined)
    const [first] = this.#waiting
    if (!first) return new Promise((resolve) => this.#takers.push(resolve))
    const rank = this.#rankOf(first)
    const task = this.#waiting.find((one) => this.#rankOf(one) === rank && suits(one)) ?? first
    this.#waiting.splice(this.#waiting.indexOf(task), 1)
    return Promise.resolve(task)
  }

  /** A task that was taken is done. */
  finish(): void {
    this.#open -= 1
    if (this.#open === 0) this.close()
  }

  /** Nobody gets a task any more. */
  close(): void {
    this.#isClosed = true
    for (const taker of this.#takers.splice(0)) taker(undefined)
  }
}
