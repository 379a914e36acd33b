/** The search of the Lab: what is set is made ready; what was begun goes on, whatever is looked at meanwhile. */

import type { GivenSettings } from '../../../core/contract/experiment.js'
import { CoreError } from '../../../core/core-error.js'
import { Bench } from '../../../search/bench.js'
import type { Pace } from '../../../search/cost.js'
import { readSearch, searchDifference, searchText } from '../../../search/file.js'
import type { Found } from '../../../search/finals.js'
import { type FoundModel, modelOf } from '../../../search/found.js'
import type { SearchPoint } from '../../../search/halving.js'
import { candidateKey, type Piece } from '../../../search/plan.js'
import { orderedResults, type SearchHomes } from '../../../search/search.js'
import type { Difference } from '../../../sweep/file.js'
import { CoreWorker } from '../../../worker/client.js'
import { askedOf, firstSearch, type SearchChoice } from './choice.js'
import { ExperimentKeys } from './experiment-keys.js'
import { Preparation, type Prepared } from './preparing.js'
import { RunningSearch, type RunningView } from './running.js'

export interface SearchHost {
  /** Of the experiment that is there. */
  settings: () => GivenSettings | undefined
  /** The settings with the file of the data in them. */
  given: (settings: GivenSettings) => Promise<GivenSettings>
  /** In bytes; 0 where none is set. */
  budget: () => number
  homes: SearchHomes
  /** Workers at most. */
  size: number
  changed: () => void
}

export interface SearchWorkView {
  choice: SearchChoice
  /** What is set, once it can begin. */
  prepared?: Prepared
  run?: RunningView
  /** Why what is set will not do. */
  error?: unknown
  /** The network that is being trained again to be opened, by its candidate's key. */
  opening?: string
}

/** Why a file is not gone on from. */
export type TakeFault = { fault: 'other'; difference: Difference } | { fault: 'unreadable'; error: unknown }

export class SearchWork {
  readonly #host: SearchHost
  #choice = firstSearch
  #prepared: Prepared | undefined
  #preparation: Preparation | undefined
  #failure: { key: string; error: unknown } | undefined
  #run: RunningSearch | undefined
  #opening: { key: string; worker: CoreWorker } | undefined
  /** How fast it goes, by what it was timed of. */
  readonly #paces = new Map<string, Pace>()
  readonly #experiments = new ExperimentKeys()

  constructor(host: SearchHost) {
    this.#host = host
  }

  get view(): SearchWorkView {
    const key = this.#key
    return {
      choice: this.#choice,
      ...(this.#prepared?.key === key ? { prepared: this.#prepared } : {}),
      ...(this.#run ? { run: this.#run.view } : {}),
      ...(this.#failure?.key === key ? { error: this.#failure.error } : {}),
      ...(this.#opening ? { opening: this.#opening.key } : {}),
    }
  }

  choose(change: Partial<SearchChoice>): void {
    this.#choice = { ...this.#choice, ...change }
    this.#host.changed()
  }

  get #experimentKey(): string {
    return this.#experiments.of(this.#host.settings())
  }

  get #key(): string {
    const { bad: _, ...choice } = this.#choice
    const experiment = this.#experimentKey
    return experiment && JSON.stringify([experiment, choice, this.#host.budget()])
  }

  /** Makes ready what is set now. @param isShown  whether somebody looks at it */
  follow(isShown: boolean): void {
    const key = this.#key
    if (this.#preparation && (this.#preparation.key !== key || !isShown)) {
      this.#preparation.end()
      this.#preparation = undefined
    }
    const isKnown = this.#failure?.key === key || (this.#prepared?.key === key && this.#prepared.pace)
    const isBusy = this.#preparation !== undefined || this.#run !== undefined
    const settings = this.#host.settings()
    if (!key || !isShown || isKnown || isBusy || !settings) return
    const paceKey = JSON.stringify([this.#experimentKey, this.#choice.widths])
    this.#preparation = new Preparation(
      {
        key,
        settings: () => this.#host.given(settings),
        asked: askedOf(this.#choice, this.#host.budget()),
        homes: this.#host.homes,
        onPrepared: (prepared) => {
          this.#prepared = prepared
          if (prepared.pace) this.#paces.set(paceKey, prepared.pace)
          if (prepared.pace) this.#preparation = undefined
          this.#host.changed()
        },
        onFailure: (error) => {
          this.#failure = { key, error }
          this.#preparation = undefined
          this.#host.changed()
        },
      },
      this.#paces.get(paceKey),
    )
  }

  start(): void {
    const { prepared } = this.view
    if (!prepared || this.#run) return
    this.#preparation?.end()
    this.#preparation = undefined
    this.#run = this.#running(prepared)
    void this.#run.goOn()
  }

  #running(of: Prepared, known: Parameters<typeof orderedResults>[1] = new Map()): RunningSearch {
    const { homes, size, changed } = this.#host
    return new RunningSearch(of, { homes, size, changed }, [...known.values()])
  }

  pause(): void {
    this.#run?.pause()
  }

  goOn(): void {
    void this.#run?.goOn()
  }

  /** Gives the search up, with its results. */
  cancel(): void {
    this.#run?.pause()
    this.#run = undefined
    this.#endOpening()
    this.#host.changed()
  }

  /** The file of the search as far as it is, as the command writes it. */
  text(): string {
    const run = this.#run?.view
    if (!run) return ''
    const { plan, conditions } = run.of
    return searchText({ conditions, plan, results: orderedResults(plan, run.results) })
  }

  /** Takes a search from a file; its own plan holds. @returns why it does not */
  take(text: string): TakeFault | undefined {
    const { prepared } = this.view
    if (!prepared) return undefined
    try {
      const { conditions, plan, results } = readSearch(JSON.parse(text))
      const difference = searchDifference({ ...prepared, plan }, { conditions, plan })
      if (difference) return { fault: 'other', difference }
      const known = new Map(results.map((result, place) => [String(place), result]))
      const { asked: _, ...others } = prepared
      this.#run = this.#running({ ...others, plan }, known)
      this.#host.changed()
      return undefined
    } catch (error) {
      return { fault: 'unreadable', error }
    }
  }

  /** The network of a point: as it was found, else trained again, to the same bits. `undefined` when that was given up. */
  async modelFor(point: SearchPoint | Found): Promise<FoundModel | undefined> {
    const run = this.#run?.view
    if (!run) return undefined
    const found = 'chosenBy' in point ? modelOf(point, [...run.results.values()]) : undefined
    return found ?? this.#trainAgain(run, point)
  }

  async #trainAgain({ of, at }: RunningView, { candidate }: Pick<SearchPoint, 'candidate'>) {
    this.#endOpening()
    const worker = new CoreWorker(this.#host.homes.core)
    const bench = new Bench(of.base, worker, this.#host.homes.deploy)
    const opening = { key: candidateKey(candidate), worker }
    this.#opening = opening
    this.#host.changed()
    const isOf = (own: SearchPoint) => candidateKey(own.candidate) === opening.key
    const rung = at.rungs.findLast(({ points }) => points.some(isOf))
    const [seed = 0] = of.plan.seeds
    const piece: Piece = {
      ...candidate,
      seed,
      epochs: rung?.epochs ?? of.plan.epochs,
      part: 'validation',
      hasModel: true,
    }
    try {
      const { model, shrunk, network } = await bench.compute(piece)
      return model && { model, seed, network: shrunk ?? network }
    } catch (error) {
      if (error instanceof CoreError && this.#opening !== opening) return undefined
      throw error
    } finally {
      bench.dispose()
      worker.dispose()
      if (this.#opening === opening) this.#opening = undefined
      this.#host.changed()
    }
  }

  #endOpening(): void {
    this.#opening?.worker.dispose()
    this.#opening = undefined
  }

  dispose(): void {
    this.#preparation?.end()
    this.#run?.pause()
    this.#endOpening()
  }
}
