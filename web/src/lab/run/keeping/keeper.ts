/** Keeps a network outside its worker, so that it is not lost with it: at rest, and now and then while it trains. */

import type { GivenSettings } from '../../../core/contract/experiment.js'
import type { RunView } from '../run-view.js'
import type { LabExperiment } from '../workshop.js'
import { isWorthKeeping, type Snapshot, snapshotOf } from './snapshot.js'

/** Between two snapshots while training goes on; a large network, which takes long to copy, is kept less often. */
const leastRestMs = 400
const mostShare = 1 / 20

export class Keeper {
  readonly #changed: (last: Snapshot) => void
  #last: Snapshot | undefined
  /** What is kept; what an old one answers late is not. */
  #of: { experiment: LabExperiment; settings: GivenSettings } | undefined
  #isBusy = false
  #restsUntil = 0

  /** @param changed  called when there is another snapshot */
  constructor(changed: (last: Snapshot) => void) {
    this.#changed = changed
  }

  /** There is nothing to keep any more. */
  clear(): void {
    this.#of = undefined
    this.#last = undefined
  }

  /** The network as it was kept last. */
  get last(): Snapshot | undefined {
    return this.#last
  }

  /** Goes over to another experiment. @param settings  that it was made of @param from  what its network was made from */
  use(experiment: LabExperiment, settings: GivenSettings, from?: Snapshot): void {
    this.#of = { experiment, settings }
    this.#last = from
    this.#restsUntil = 0
  }

  /** Keeps the network; one that rests as it was kept costs nothing. */
  async keep(view: RunView, isTraining = false): Promise<Snapshot | undefined> {
    const of = this.#of
    if (!of) return undefined
    const known = !isTraining && this.#last && isSame(this.#last, view) ? this.#last.now.model : undefined
    const now = known ? { ...standing(view), model: known } : await ask(of.experiment)
    const snapshot = snapshotOf(of.settings, view, now)
    if (this.#of !== of) return snapshot
    this.#last = snapshot
    this.#changed(snapshot)
    return snapshot
  }

  /** Keeps the network while it trains, when an epoch is complete that was not kept and enough time has gone by. */
  async follow(view: RunView): Promise<void> {
    const { cuts, now } = this.#last ?? {}
    const isKept = cuts?.length === view.cuts.length && now?.progress?.epoch === view.progress?.epoch
    if (this.#isBusy || isKept || !isWorthKeeping(view) || performance.now() < this.#restsUntil) return
    this.#isBusy = true
    const start = performance.now()
    try {
      await this.keep(view, true)
    } catch {
      // The worker has ended: the snapshot before it is what there is.
    } finally {
      const now = performance.now()
      this.#restsUntil = now + Math.max(leastRestMs, (now - start) / mostShare)
      this.#isBusy = false
    }
  }
}

/** Whether a snapshot is of the network as it is, and of its training as it stands. */
function isSame({ fingerprint, now }: Snapshot, view: RunView): boolean {
  const { progress, history } = now
  const [a, b] = [progress, view.progress]
  const isPlace = a?.epoch === b?.epoch && a?.step === b?.step && a?.epochs === b?.epochs && a?.isDone === b?.isDone
  return fingerprint === view.fingerprint && isPlace && history.length === view.history.length
}

const standing = ({ history, progress }: RunView) => ({ history, progress })

/** Asked in one go: no training comes between the answers. */
async function ask(experiment: LabExperiment) {
  const [model, progress, history] = await Promise.all([
    experiment.saveModel(),
    experiment.progress(),
    experiment.history(),
  ])
  return { model, progress, history }
}
