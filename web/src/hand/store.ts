/** A network by hand in one place: its state, what the core made of it, and the way back. */

import type { Inspection, RemovalChanges } from '../core/contract/inspection.js'
import type { Core } from '../core/core-api.js'
import { refusal } from '../core/messages.js'
import { type History, record } from '../state/history.js'
import { HistoryStore } from '../state/history-store.js'
import type { Measure } from './measurer.js'
import { coreSettings, type HandState, isSame, isSameWork } from './state.js'

export interface Snapshot {
  state: HandState
  /** What the core computed for `state`. */
  result: Inspection
  /** Whether what single parts cost is still being measured; `result` has nothing of it then. */
  isMeasuring: boolean
  canUndo: boolean
  canRedo: boolean
}

/** Weights x inputs: a few seconds of work. The command takes more. */
const mostWork = 1_000_000

/** So much is measured while the page waits: less than 50 ms. */
const shortWork = 3000

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

const hasSameNumbers = (a: HandState, b: HandState) => a.layers === b.layers && a.inputs === b.inputs

function workOf(state: HandState): number {
  const weights = state.layers.reduce((sum, { weights: rows }) => sum + rows.length * (rows[0]?.length ?? 0), 0)
  const given = weights * state.inputs.length
  if (given > mostWork) throw refusal('inspect', 'too-much-work', { most: mostWork, given })
  return given
}

const isShort = (state: HandState) => workOf(state) <= shortWork

/**
 * What the core makes of a state, without what single parts cost where that takes long.
 *
 * @param known  of another state; what single parts cost is taken from it where the numbers are the same
 * @throws CoreError when the core refuses the network, or it is more work than a page should do
 */
export function inspected(core: Pick<Core, 'inspect'>, state: HandState, known?: Known): Inspection {
  if (known && hasSameNumbers(known.state, state))
    return withRemovals(core.inspect({ ...coreSettings(state), removals: false }), known.result)
  return core.inspect(isShort(state) ? coreSettings(state) : { ...coreSettings(state), removals: false })
}

/** Holds a state; every change goes through the core first, and one that it refuses changes nothing. */
export class HandStore extends HistoryStore<HandState> {
  readonly #core: Pick<Core, 'inspect'>
  readonly #measure: Measure
  #result: Inspection
  #isMeasuring = false

  /**
   * @param measure  measures later what takes long
   * @throws CoreError when the core refuses the network
   */
  constructor(core: Pick<Core, 'inspect'>, initial: HandState, measure: Measure) {
    super(initial)
    this.#core = core
    this.#measure = measure
    this.#result = inspected(core, initial)
    if (!isShort(initial)) void this.#measureParts(initial)
  }

  get state(): HandState {
    return this.history.present
  }

  get snapshot(): Snapshot {
    const { state, canUndo, canRedo } = this
    return { state, result: this.#result, isMeasuring: this.#isMeasuring, canUndo, canRedo }
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
      if (!hasSameNumbers(known.state, next.present)) {
        this.#isMeasuring = false
        if (!isShort(next.present)) void this.#measureParts(next.present)
      }
    }
    super.go(next)
  }

  /** Takes what single parts cost when it comes, unless the network is another by then. */
  async #measureParts(state: HandState): Promise<void> {
    this.#isMeasuring = true
    const measured = await this.#measure(coreSettings(state)).catch(() => undefined)
    if (!hasSameNumbers(state, this.state)) return
    this.#isMeasuring = false
    if (measured) this.#result = withRemovals(this.#result, measured)
    super.go(this.history)
  }
}
