/** The state of the Lab in one place, with the way back. */

import { record } from './history.js'
import { HistoryStore } from './history-store.js'
import { isSameExperiment, type LabState, viewOf } from './lab-state.js'

/** A state and its run: another number for each experiment that was begun, the same one when undo comes back to it. */
export interface Entry {
  readonly state: LabState
  readonly run: number
}

const isSame = (a: Entry, b: Entry) => isSameExperiment(a.state, b.state)

export class LabStore extends HistoryStore<Entry> {
  #lastRun = 1

  constructor(initial: LabState) {
    super({ state: initial, run: 1 })
  }

  get present(): Entry {
    return this.history.present
  }

  get state(): LabState {
    return this.history.present.state
  }

  get run(): number {
    return this.history.present.run
  }

  /** The number of the run that is begun next. */
  get nextRun(): number {
    return this.#lastRun + 1
  }

  /**
   * Goes to another state. What only changes the view is no step of undo.
   *
   * @param tag  names a gesture, such as typing in one field: all its changes are one step
   */
  change(next: LabState, tag?: string): void {
    if (isSameExperiment(next, this.state)) this.#changeView(next)
    else this.begin(next, tag)
  }

  /** Begins another run, of the same settings or of others: a step of undo. @returns its number */
  begin(state: LabState, tag?: string): number {
    const before = this.history
    this.#lastRun += 1
    const after = record(before, { state, run: this.#lastRun }, tag, isSame)
    const isBack = after.past.length < before.past.length // the gesture ends where it began, in the run from before it
    const run = (isBack && before.past.at(-1)?.run) || this.#lastRun
    this.go({ ...after, present: { state, run } })
    return run
  }

  /** Goes to a state that the browser remembers: by undo or redo, where these lead there. */
  goTo(state: LabState): void {
    const { past, future } = this.history
    const leadsThere = (entry: Entry | undefined) => entry !== undefined && isSameExperiment(entry.state, state)
    if (!isSameExperiment(state, this.state)) {
      if (leadsThere(past.at(-1))) this.undo()
      else if (leadsThere(future[0])) this.redo()
    }
    this.change(state)
  }

  /** Another state and run, without a step of undo. */
  replace(state: LabState, run: number): void {
    this.go({ ...this.history, present: { state, run } })
  }

  #changeView(state: LabState): void {
    this.go({ ...this.history, present: { state, run: this.run } })
  }

  protected override withView({ state, run }: Entry): Entry {
    return { state: { ...state, ...viewOf(this.state) }, run }
  }
}
