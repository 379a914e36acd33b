/** The example in one place: its state, what the core made of it, and the way back. */

import type { WorkedExample } from '../core/contract/example.js'
import type { Core } from '../core/core-api.js'
import { type History, record } from './history.js'
import { HistoryStore } from './history-store.js'
import { coreSettings, type ExampleState, isSame, isSameWork } from './settings.js'

export interface Snapshot {
  state: ExampleState
  /** What the core computed for `state`. */
  example: WorkedExample
  canUndo: boolean
  canRedo: boolean
}

/** Holds a state; every change goes through the core first, and one that it refuses changes nothing. */
export class ExampleStore extends HistoryStore<ExampleState> {
  readonly #core: Pick<Core, 'workedExample'>
  #example: WorkedExample

  constructor(core: Pick<Core, 'workedExample'>, initial: ExampleState) {
    super(initial)
    this.#core = core
    this.#example = core.workedExample(coreSettings(initial))
  }

  get state(): ExampleState {
    return this.history.present
  }

  get snapshot(): Snapshot {
    const { state, canUndo, canRedo } = this
    return { state, example: this.#example, canUndo, canRedo }
  }

  /**
   * Goes to another state. What only changes the view (see `isSameWork`) is no step of undo; what changes nothing is
   * nothing at all.
   *
   * @param tag  names a gesture (a drag, typing in one field): all its changes are one step
   * @throws CoreError when the core refuses the settings
   */
  change(next: ExampleState, tag?: string): void {
    const { present } = this.history
    if (isSame(next, present)) return
    if (isSameWork(next, present)) this.replace(next)
    else this.go(record(this.history, next, tag, isSameWork))
  }

  /** Another state, without a step of undo. */
  replace(state: ExampleState): void {
    this.go({ ...this.history, present: state })
  }

  /** Language and theme stay. */
  protected override withView(next: ExampleState): ExampleState {
    const { lang, theme } = this.history.present
    return { ...next, lang, theme }
  }

  protected override go(next: History<ExampleState>): void {
    if (!isSameWork(next.present, this.history.present))
      this.#example = this.#core.workedExample(coreSettings(next.present))
    super.go(next)
  }
}
