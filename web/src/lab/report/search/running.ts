/** A search at work: paused, gone on with, or at its end; its results stay. */

import { type SearchView, viewOf } from '../../../search/finals.js'
import { frontSoFar, type SearchPoint } from '../../../search/halving.js'
import { type PieceResult, pieceKey } from '../../../search/plan.js'
import { runSearch, type SearchHomes, type SearchNews } from '../../../search/search.js'
import type { Prepared } from './preparing.js'

export interface RunningView {
  of: Prepared
  state: 'running' | 'paused' | 'done'
  results: ReadonlyMap<string, PieceResult>
  at: SearchView
  /** Networks worth having so far, by the validation part. */
  front: SearchPoint[]
  /** Of the stage that is under way. */
  news?: SearchNews
  /** Milliseconds that are left of the stage, at the pace of its trainings since it began or went on. */
  leftMs?: number
  error?: unknown
}

/** Trainings that must be timed before anything is said of those to come. */
const leastTimed = 4

const viewFor = (of: Prepared, results: ReadonlyMap<string, PieceResult>) => {
  const at = viewOf(of.plan, results)
  return { at, front: frontSoFar(of.plan, at.rungs) }
}

export class RunningSearch {
  readonly #homes: SearchHomes
  readonly #size: number
  readonly #changed: () => void
  readonly #results: Map<string, PieceResult>
  #view: RunningView
  #stop: AbortController | undefined
  /** Where the stage was when its time began to be taken. */
  #stage = { name: '', since: 0, done: 0 }

  /** @param known  results of the same search that are there */
  constructor(
    of: Prepared,
    { homes, size, changed }: { homes: SearchHomes; size: number; changed: () => void },
    known: readonly PieceResult[] = [],
  ) {
    this.#homes = homes
    this.#size = size
    this.#changed = changed
    this.#results = new Map(known.map((result) => [pieceKey(result), result]))
    const seen = viewFor(of, this.#results)
    this.#view = { of, results: this.#results, state: seen.at.stage.name === 'done' ? 'done' : 'paused', ...seen }
  }

  get view(): RunningView {
    return this.#view
  }

  /** Begins, or goes on from the results that are there. */
  async goOn(): Promise<void> {
    if (this.#view.state !== 'paused') return
    const stop = new AbortController()
    this.#stop = stop
    this.#stage = { name: '', since: 0, done: 0 }
    const { news: _, leftMs: _left, error: _error, ...rest } = this.#view
    this.#set({ ...rest, state: 'running' })
    const { base, plan } = this.#view.of
    try {
      await runSearch(this.#homes, base, plan, {
        size: this.#size,
        signal: stop.signal,
        known: [...this.#results.values()],
        onResult: (result) => this.#results.set(pieceKey(result), result),
        onNews: (news) => !stop.signal.aborted && this.#follow(news),
      })
      this.#set({ ...this.#view, ...viewFor(this.#view.of, this.#results), state: 'done' })
    } catch (error) {
      if (!stop.signal.aborted) this.#set({ ...this.#view, state: 'paused', error })
    }
  }

  /** Ends all trainings at once; those that were under way are begun again when it goes on. */
  pause(): void {
    if (this.#view.state !== 'running') return
    this.#stop?.abort()
    this.#set({ ...this.#view, ...viewFor(this.#view.of, this.#results), state: 'paused' })
  }

  #follow(news: SearchNews): void {
    const now = performance.now()
    if (news.stage !== this.#stage.name) this.#stage = { name: news.stage, since: now, done: news.done }
    const { since, done } = this.#stage
    const timed = news.done - done
    const leftMs = timed < leastTimed ? undefined : ((now - since) / timed) * (news.total - news.done)
    const { leftMs: _, ...rest } = this.#view
    const seen = viewFor(this.#view.of, this.#results)
    this.#set({ ...rest, ...seen, news, ...(leftMs === undefined ? {} : { leftMs }) })
  }

  #set(view: RunningView): void {
    this.#view = view
    this.#changed()
  }
}
