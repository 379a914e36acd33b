/** What is set, made ready: its networks are described, and a few trainings timed, in a worker of its own. */

import type { ExperimentInfo, GivenSettings, GivenTable } from '../../../core/contract/experiment.js'
import type { Pace } from '../../../search/cost.js'
import { searchConditions } from '../../../search/file.js'
import { infoIn } from '../../../search/home.js'
import { measurePace } from '../../../search/pace.js'
import type { SearchPlan } from '../../../search/plan.js'
import { prepareSearch, type SearchAsked } from '../../../search/prepare.js'
import type { SearchHomes } from '../../../search/search.js'
import type { SweepConditions } from '../../../sweep/file.js'
import { CoreWorker } from '../../../worker/client.js'

/** A search that can begin. */
export interface Prepared {
  /** Another one whenever it is another search. */
  key: string
  base: GivenSettings
  info: ExperimentInfo
  plan: SearchPlan
  conditions: SweepConditions
  /** Absent for a plan from a file. */
  asked?: SearchAsked
  /** Absent while it is being timed. */
  pace?: Pace
}

export interface Preparing {
  key: string
  /** The settings of the experiment, with the file of its data. */
  settings: () => Promise<GivenSettings>
  asked: SearchAsked
  homes: SearchHomes
  /** Told first when it can begin, and again when it was timed. */
  onPrepared: (prepared: Prepared) => void
  onFailure: (error: unknown) => void
}

/** Tells one table from another; nothing where the browser has no such function. */
async function tableHash({ values }: GivenTable): Promise<string | undefined> {
  const digest = await globalThis.crypto?.subtle?.digest('SHA-256', Float64Array.from(values))
  return digest && [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** @param known  how fast it goes, where that was timed before */
export class Preparation {
  readonly key: string
  readonly #worker: CoreWorker
  #isEnded = false

  constructor(of: Preparing, known: Pace | undefined) {
    this.key = of.key
    this.#worker = new CoreWorker(of.homes.core)
    void this.#prepare(of, known)
  }

  async #prepare({ key, settings, asked, homes, onPrepared, onFailure }: Preparing, known: Pace | undefined) {
    try {
      const { base, info, plan } = await prepareSearch(infoIn(this.#worker), await settings(), asked)
      const hash = base.table && (await tableHash(base.table))
      const prepared: Prepared = { key, base, info, plan, asked, conditions: searchConditions(info, hash) }
      if (!this.#isEnded) onPrepared(known ? { ...prepared, pace: known } : prepared)
      const pace = known ?? (await measurePace(this.#worker, homes.deploy, base, plan))
      if (!this.#isEnded && !known) onPrepared({ ...prepared, pace })
    } catch (error) {
      if (!this.#isEnded) onFailure(error)
    } finally {
      this.end()
    }
  }

  end(): void {
    this.#isEnded = true
    this.#worker.dispose()
  }
}
