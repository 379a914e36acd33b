/** What is at work in lesson 5: the practice done right, its listing, and both with more seeds. */

import { LessonRun, type Progress } from '../lesson-run.js'
import {
  type DoneRight,
  doItRight,
  type FewResult,
  type Listing,
  meanLoss,
  runFew,
  runListing,
  runSeed,
  type SeedResult,
  seedCount,
} from './work.js'

export const answers = ['', 'same', 'cut', 'new'] as const
export type Answer = (typeof answers)[number]

export class PracticeRun extends LessonRun {
  /** The loss of always saying the mean. */
  mean: number | undefined
  right: DoneRight | undefined
  listing: Listing | undefined
  seeds: readonly SeedResult[] | undefined
  /** By the number of weights that were kept. */
  few: { kept: number; results: readonly FewResult[] } | undefined
  /** The epoch that is read. */
  reading: number | undefined

  get seed(): number {
    return Number(this.choice.seed)
  }

  get answer(): Answer {
    return answers.find((id) => id === this.choice.answer) ?? ''
  }

  /** How many weights are to be kept. */
  get kept(): number {
    return Number(this.choice.kept)
  }

  override get nextTask(): (() => Promise<void>) | undefined {
    if (!this.right) return () => this.runRight()
    if (!this.listing) return () => this.runListing()
    if (!this.seeds) return () => this.trySeeds()
    return this.few ? undefined : () => this.tryFew()
  }

  runRight(): Promise<void> {
    return this.work('right', async (signal) => {
      this.right = await doItRight(this.tools, this.seed, signal)
    })
  }

  runListing(): Promise<void> {
    return this.work('listing', async (signal) => {
      this.listing = await runListing(this.tools, this.seed, signal)
    })
  }

  trySeeds(): Promise<void> {
    return this.work('seeds', async (signal, tell) => {
      this.seeds = await each(tell, (seed) => runSeed(this.tools, seed, signal))
    })
  }

  tryFew(): Promise<void> {
    const { kept } = this
    return this.work('few', async (signal, tell) => {
      this.few = { kept, results: await each(tell, (seed) => runFew(this.tools, seed, kept, signal)) }
    })
  }

  protected override holds(before: { seed?: string }, after: { seed?: string }): boolean {
    return this.mean !== undefined && before.seed === after.seed
  }

  protected override async start(): Promise<void> {
    this.mean = await meanLoss(this.tools, this.seed)
  }

  protected override forget(): void {
    Object.assign(this, { mean: undefined, right: undefined, listing: undefined, seeds: undefined, few: undefined })
    this.reading = undefined
  }
}

/** Seeds from 1, one after another. */
async function each<Result>(tell: Progress, run: (seed: number) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = []
  for (let seed = 1; seed <= seedCount; seed += 1) {
    tell((seed - 1) / seedCount)
    results.push(await run(seed))
  }
  return results
}
