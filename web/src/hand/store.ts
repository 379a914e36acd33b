/** A network by hand in one place: its state, what the core made of it, and the way back. */

import type { Inspection, RemovalChanges } from '../core/contract/inspection.js'
import type { Core } from '../core/core-api.js'
import { refusal } from '../core/messages.js'
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

/** Weights x inputs: about a second of work, which stops the page. The command takes more. */
const mostWork = 100_000

/** What single parts cost, of a network whose layers and inputs are the same. */
function withRemovals(result: Inspection, known: Inspection): Inspection {
  const join = <Part extends { removal: RemovalChanges }>(parts: Part[], others: readonly Part[]) =>
    parts.map((part, i) => ({ ...part, removal: others[i]?.removal ?? part.removal }))
  return { ...result, layers: join(result.layers, known.layers), hidden: join(result.hidden, known.hidden) }
}

interface Known {
  state: HandState
  result: Inspection
}

function inspected(core: Pick<Core, 'inspect'>, state: HandState, known?: Known): Inspection {
  if (known && known.state.layers === state.layers && known.state.inputs === state.inputs)
    return withRemovals(core.inspect({ ...coreSettings(state), removals: false }), known.result)
  const weights = state.layers.reduce((sum, { weights: rows }) => sum + rows.length * (rows[0]?.length ?? 0), 0)
  const given = weights * state.inputs.length
  if (given > mostWork) throw refusal('inspect', 'too-much-work', { most: mostWork, given })
  return core.inspect(coreSettings(state))
}

/** Holds a state; every change goes through the core first, and one that it refuses changes nothing. */
export class HandStore extends HistoryStore<HandState> {
  readonly #core: Pick<Core, 'inspect'>
  #result: Inspection

  /** @throws CoreError when the core refuses the network */
  constructor(core: Pick<Core, 'inspect'>, initial: HandState) {
    super(initial)
    this.#core = core
    this.#result = inspected(core, initial)
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
    if (!isSameWork(next.present, this.history.present)) {
      const known = { state: this.history.present, result: this.#result }
      this.#result = inspected(this.#core, next.present, known)
    }
    super.go(next)
  }
}
