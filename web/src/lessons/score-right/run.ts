/** What is at work in lesson 4: three networks of one seed, and what was found out in them. */

import type { CriterionChoice } from '../../core/contract/cut.js'
import type { Name } from '../../core/contract/names.js'
import { type Choice, LessonRun, type LessonTools, type Progress } from '../lesson-run.js'
import { findSeeds, findXor, type Lasts, mostGone, type XorFound } from './exclusive-or.js'
import { findTwins, type TwinsFound } from './twins.js'
import { type AskedCriterion, askedCriteria, findWeights, type WeightsFound } from './weights.js'

export const scenes = ['weights', 'xor', 'twins'] as const
export type Scene = (typeof scenes)[number]

export interface Found {
  weights: WeightsFound
  xor: XorFound
  twins: TwinsFound
}

/** How many more networks are trained on request. */
const seedCount = 10

const part =
  (tell: Progress, from: number, to: number): Progress =>
  (share) =>
    tell(from + (to - from) * share)

export class ScoreRightRun extends LessonRun {
  found: Found | undefined
  /** Of exclusive or with other seeds. */
  lasts: readonly Lasts[] | undefined
  /** The weight that is looked at. */
  reading: number | undefined
  /** Criteria whose picture was looked at. */
  readonly seen = new Set<AskedCriterion>()

  constructor(tools: LessonTools, choice: Choice) {
    super(tools, choice)
    this.seen.add(this.criterion)
  }

  get scene(): Scene {
    return (this.choice.scene ?? scenes[0]) as Scene
  }

  get criterion(): AskedCriterion {
    return (this.choice.criterion ?? askedCriteria[0]) as AskedCriterion
  }

  criterionChoice(id: AskedCriterion): CriterionChoice | undefined {
    return this.tools.description.criteria.find((choice) => choice.id === id)
  }

  /** The name of a criterion without what stands in brackets. */
  nameOf(id: AskedCriterion, lang: keyof Name): string {
    return this.criterionChoice(id)?.name[lang].replace(/\s*[（(][^）)]*[）)]/, '') ?? id
  }

  /** The weight that was picked. */
  get point(): number | undefined {
    const point = this.choice.point === '' ? Number.NaN : Number(this.choice.point)
    return point < (this.found?.weights.names.length ?? 0) ? point : undefined
  }

  /** The criterion that was said to order best. */
  get claim(): AskedCriterion | undefined {
    return askedCriteria.find((id) => id === this.choice.claim)
  }

  /** Weights that are gone from the networks for exclusive or. */
  get gone(): number {
    return Math.min(mostGone, Number(this.choice.gone))
  }

  /** Neurons that are out, from 0. */
  get out(): readonly number[] {
    return [...(this.choice.out ?? '')].map((digit) => Number(digit) - 1)
  }

  override get nextTask(): (() => Promise<void>) | undefined {
    return this.lasts ? undefined : () => this.trySeeds()
  }

  /** Trains more networks for exclusive or. */
  async trySeeds(): Promise<void> {
    const seeds = Array.from({ length: seedCount }, (_, i) => i + 1)
    await this.work('seeds', async (signal, tell) => {
      this.lasts = await findSeeds(this.tools, seeds, signal, tell)
    })
  }

  override async choose(choice: Choice): Promise<void> {
    this.seen.add((choice.criterion ?? this.criterion) as AskedCriterion)
    await super.choose(choice)
  }

  protected override holds(before: Choice, after: Choice): boolean {
    return this.found !== undefined && before.seed === after.seed
  }

  protected override async start(signal: AbortSignal, tell: Progress): Promise<void> {
    const seed = Number(this.choice.seed)
    const weights = await findWeights(this.tools, seed, signal, part(tell, 0, 0.5))
    const xor = await findXor(this.tools, seed, signal, part(tell, 0.5, 0.8))
    const twins = await findTwins(this.tools, seed, signal, part(tell, 0.8, 1))
    this.found = { weights, xor, twins }
  }

  protected override forget(): void {
    this.found = undefined
    this.lasts = undefined
    this.reading = undefined
    this.seen.clear()
    this.seen.add(this.criterion)
  }
}
