/** A network by hand in one place: its state, what the core made of it, and the way back. */

import type { Inspection } from '../core/contract/inspection.js'
import type { Core } from '../core/core-api.js'
import { type History, record } from '../state/history.js'
import { HistoryStore } from '../state/history-store.js'
import { coreSettings, type HandState, isSame, isSameWork } from './state.js'

export interface Snapshot {
  state: HandState
  /** What the core computed for `state`. */
  result: Inspection
  canUndo: boolean
  canRedo: boolean
}

/** Holds a state; every change goes through the core first, and one that it refuses changes nothing. */
export class HandStore extends HistoryStore<HandState> {
  readonly #core: Pick<Core, 'inspect'>
  #result: Inspection

  /** @throws CoreError when the core refuses the network */
  constructor(core: Pick<Core, 'inspect'>, initial: HandState) {
    super(initial)
    this.#core = core
    this.#result = core.inspect(coreSettings(initial))
  }

  get state(): HandState {
    return this.history.present
  }

  get snapshot(): Snapshot {
    const { state, canUndo, canRedo } = this
    return { state, result: this.#result, canUndo, canRedo }
  }

  /**
   * Goes to another state. What only changes the view (see `isSameWork`) is no step of undo.
   *
   * @param tag  names a gesture: all its changes are one step
   * @throws CoreError when the core refuses the settings
   */
  change(next: HandState, tag?: string): void {
    const { present } = this.history
    if (isSame(next, present)) return
    if (isSameWork(next, present)) this.replace(next)
    else this.go(record(this.history, next, tag, isSameWork))
  }

  /** Another state, without a step of undo. */
  replace(state: HandState): void {
    this.go({ ...this.history, present: state })
  }

  /** Language and theme stay. */
  protected override withView(next: HandState): HandState {
    const { lang, theme } = this.history.present
    return { ...next, lang, theme }
  }

  protected override go(next: History<HandState>): void {
    if (!isSameWork(next.present, this.history.present)) this.#result = this.#core.inspect(coreSettings(next.present))
    super.go(next)
  }
}
