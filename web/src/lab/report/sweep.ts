/** A sweep over seeds: networks trained anew for each seed, cut by every criterion at every amount, in several workers. */

import type { GivenSettings } from '../../core/contract/experiment.js'
import type { CriterionId } from '../../core/ids.js'
import { loadAsset } from '../../data/browser-asset.js'
import { keyOf, type SweepPoint, type SweepSettings } from '../../sweep/points.js'
import type { SweepNews } from '../../sweep/sweep.js'
import { browserHome } from '../../worker/browser.js'
import type { Runner } from '../run/runner.js'
import { compared, type ReportChoice, sweepAmounts } from './choice.js'

export interface SweepView {
  points: readonly SweepPoint[]
  /** Of the sweep that is under way. */
  news?: SweepNews
  error?: unknown
}

/** Amounts of a sweep that trains: fewer, because each is cut from every seed. */
export const seedAmounts = sweepAmounts.filter((_, i) => i % 2 === 0)

export class ReportSweep {
  readonly #runner: () => Runner
  readonly #changed: () => void
  #running: AbortController | undefined
  /** What the points are of. */
  #experiment = ''
  #epochs = 0
  #view: SweepView = { points: [] }

  constructor(runner: () => Runner, changed: () => void) {
    this.#runner = runner
    this.#changed = changed
  }

  /** Of the experiment that is there; what was swept of another one is not shown. */
  get view(): SweepView {
    return this.#key(this.#epochs) === this.#experiment ? this.#view : { points: [] }
  }

  /** A sweep of an experiment that has gone is given up. @param epochs  of retraining, as they are chosen now */
  follow(epochs: number): void {
    this.#epochs = epochs
    if (this.#running && this.#key(epochs) !== this.#experiment) this.cancel()
  }

  #key(epochs: number): string {
    const { settings } = this.#runner()
    if (!settings) return ''
    const { table, ...plain } = settings
    return JSON.stringify([plain, table?.values.length ?? 0, epochs])
  }

  /** Runs the sweep; points that are there already stay. @param asset  name of the data set's file, if it has one */
  async run(choice: ReportChoice, asset: string | undefined): Promise<void> {
    const { settings } = this.#runner()
    if (!settings) return
    this.#running?.abort()
    const running = new AbortController()
    this.#running = running
    this.#use(choice)
    this.#set({ points: this.#view.points, news: { done: 0, total: 1, trained: 0, replaced: 0 } })
    try {
      const experiment = asset ? { ...settings, asset: await loadAsset(asset) } : settings
      const isPartEmpty = this.#runner().view.info?.sizes.test === 0
      const { runSweep } = await import('../../sweep/sweep.js')
      await runSweep(browserHome, sweepOf(experiment, choice, isPartEmpty), {
        size: Math.max(1, Math.min(4, navigator.hardwareConcurrency || 2)),
        signal: running.signal,
        known: this.#view.points,
        onPoint: (point) => this.#running === running && this.#add(point),
        onNews: (news) => this.#running === running && this.#set({ ...this.#view, news }),
      })
      if (this.#running === running) this.cancel()
    } catch (error) {
      if (this.#running !== running) return
      this.#running = undefined
      this.#set({ points: this.#view.points, error })
    }
  }

  cancel(): void {
    this.#running?.abort()
    this.#running = undefined
    this.#set({ points: this.#view.points })
  }

  /** Points of another experiment are forgotten. */
  #use({ epochs }: ReportChoice): void {
    this.#epochs = epochs
    const key = this.#key(epochs)
    if (key !== this.#experiment) this.#view = { points: [] }
    this.#experiment = key
  }

  #add(point: SweepPoint): void {
    const others = this.#view.points.filter((other) => keyOf(other) !== keyOf(point))
    this.#set({ ...this.#view, points: [...others, point] })
  }

  #set(view: SweepView): void {
    this.#view = view
    this.#changed()
  }
}

function sweepOf(experiment: GivenSettings, choice: ReportChoice, isPartEmpty: boolean): SweepSettings {
  const first = experiment.seed ?? 0
  const criteria: CriterionId[] = compared(choice)
  return {
    experiment,
    criteria,
    amounts: seedAmounts,
    seeds: Array.from({ length: choice.seeds }, (_, i) => (first + i) % 2 ** 53),
    ...(choice.epochs > 0 ? { retrain: { epochs: choice.epochs } } : {}),
    ...(isPartEmpty ? { part: 'train' as const } : {}),
  }
}
