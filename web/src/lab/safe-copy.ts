/** The network as it rested last, so that it is not lost when its worker has to go. */

import type { GivenSettings } from '../core/experiment-types.js'
import { type CutHistory, withoutMasks } from './cut-history.js'
import { removalsAfter } from './cuts.js'
import { type Moment, restore } from './moments.js'
import type { RunView } from './run-view.js'
import type { Trainer, Workshop } from './trainer.js'

export class SafeCopy {
  #kept: { fingerprint: string; moment: Moment } | undefined

  /** Keeps a network that rests; one that is kept already costs nothing. */
  async keep(trainer: Trainer, { fingerprint, history, progress, cuts }: RunView): Promise<Moment> {
    const known = this.#kept?.fingerprint === fingerprint ? this.#kept.moment.model : undefined
    const moment = { model: known ?? (await trainer.saveModel()), history, progress, removals: removalsAfter(cuts) }
    this.#kept = { fingerprint, moment }
    return moment
  }

  /** Whether there is one. */
  get isThere(): boolean {
    return this.#kept !== undefined
  }

  /** Makes the experiment anew, with the network that was kept. @returns it, and what of the view goes with it */
  async revive(workshop: Workshop, settings: GivenSettings, present: CutHistory, signal: AbortSignal) {
    const trainer = await workshop.create(settings, signal)
    const { moment } = this.#kept ?? {}
    if (moment) await restore(trainer, { ...moment, removals: removalsAfter(present.cuts) }, [])
    await trainer.infoNow()
    return { trainer, change: { ...withoutMasks(present), ...(moment ? trainingOf(moment) : {}) } }
  }
}

/** How training stood; a plan that is not done is told by the trainer. */
export function trainingOf({ history, progress }: Moment): Partial<RunView> {
  return { history, ...(progress?.isDone ? { progress } : {}) }
}
