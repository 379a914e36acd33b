/** The network is kept when the page is left, and is back when one comes back in the same tab; or leaving asks first. */

import {
  firstState,
  isSameExperiment,
  type LabDefaults,
  type LabState,
  ownTable,
  viewOf,
} from '../../../state/lab-state.js'
import { bytesOf, type Snapshot } from './snapshot.js'

/** A network with the state that it belongs to. */
export interface Work {
  state: LabState
  snapshot: Snapshot
}

export interface Left extends Work {
  /** Of this form; another one is not taken. */
  version: 1
}

/** Where it is put; each call may fail. */
export interface Storage {
  take(): Promise<unknown>
  put(value: Left | undefined): Promise<void>
}

/** Why a network is not kept: it is too large, a table of one's own is not written anywhere, or there is no storage. */
export type Unkept = 'large' | 'own' | 'storage'

/** Of all its models, as JSON. */
export const mostLeftBytes = 48 * 2 ** 20

export class Leaving {
  readonly #storage: Storage
  readonly #changed: () => void
  #unkept: Unkept | undefined
  #waiting: { left: Left | undefined } | undefined
  #isBusy = false

  /** @param changed  called when `unkept` has changed */
  constructor(storage: Storage, changed: () => void) {
    this.#storage = storage
    this.#changed = changed
  }

  /** Why the network would be lost now when the page is left; undefined when it would not. */
  get unkept(): Unkept | undefined {
    return this.#unkept
  }

  /** What was left in this tab; a browser that has no storage has left nothing. */
  async take(): Promise<Left | undefined> {
    const value = (await this.#storage.take().catch(() => undefined)) as Left | undefined
    return value?.version === 1 ? value : undefined
  }

  /** Keeps a network in place of the one before. @param work  undefined when there is nothing to keep */
  keep(work: Work | undefined): void {
    const reason = work && whyNot(work)
    this.#waiting = { left: work && !reason ? { version: 1, ...work } : undefined }
    if (reason || !work) this.#tell(reason) // else it is known once it is written
    if (!this.#isBusy) void this.#write()
  }

  /** One after the other, the latest only. */
  async #write(): Promise<void> {
    this.#isBusy = true
    for (let next = this.#waiting; next; next = this.#waiting) {
      this.#waiting = undefined
      try {
        await this.#storage.put(next.left)
        if (next.left && !this.#waiting) this.#tell(undefined)
      } catch {
        if (next.left && !this.#waiting) this.#tell('storage')
      }
    }
    this.#isBusy = false
  }

  #tell(unkept: Unkept | undefined): void {
    if (unkept === this.#unkept) return
    this.#unkept = unkept
    this.#changed()
  }
}

function whyNot({ state, snapshot }: Work): Unkept | undefined {
  if (state.data === ownTable) return 'own'
  return bytesOf([snapshot]) > mostLeftBytes ? 'large' : undefined
}

/**
 * The state to begin with: the one that was left, unless the link asks for another experiment.
 *
 * @param linked  what the link says
 * @returns undefined when what was left is not what the link asks for
 */
export function stateToReturnTo(left: LabState, linked: LabState, defaults: LabDefaults): LabState | undefined {
  if (isSameExperiment(left, linked)) return linked
  if (!isSameExperiment(linked, firstState(defaults))) return undefined
  const { lang, theme } = linked
  return {
    ...left,
    ...viewOf(left),
    lang: lang === 'auto' ? left.lang : lang,
    theme: theme === 'auto' ? left.theme : theme,
  }
}
