/** What the chosen criterion says of the network, and what a cut at the chosen amount would do, before it is made. */

import type { PartScores, PruneSettings } from '../../../core/contract/cut.js'
import type { Part } from '../../../core/contract/experiment.js'
import type { CutEffect } from '../../../core/contract/plan.js'
import type { CriterionId } from '../../../core/ids.js'
import { longMs } from '../long-ms.js'
import type { LabExperiment } from '../workshop.js'

export interface Scored {
  criterion: CriterionId
  parts: readonly PartScores[]
  /** Largest size of a finite score. */
  largest: number
  /** Candidates that are gone already. */
  gone: number
}

/** What was found out last; while something newer is awaited this stays, and `isOld` says so. */
export interface Found {
  scored?: Scored
  /** With `kept` always; with loss and accuracy when there was time for them. */
  effect?: CutEffect
  isOld: boolean
  /** Since when an answer is awaited, as `performance.now()` tells it; absent when none is. */
  since?: number
  /** Why the core has no scores or no cut to show; empty when they were given up. */
  error?: unknown
}

/** What is wanted now. */
export interface Wanted {
  experiment: LabExperiment
  /** Another one whenever the network is. */
  network: string
  cut: PruneSettings
  /** Whose loss and accuracy are wanted. */
  part: Part
  /** Whose outputs after the cut are wanted too: samples x features, in the data's own units. */
  inputs?: ArrayLike<number> | undefined
}

/** Large masks take the page some milliseconds to draw: they come less often. */
const manyCandidates = 20_000
const drawMs = 60

/** A measurement that takes longer waits until the handle rests. */
const quickMs = 60

const scoreKey = ({ network, cut }: Wanted) => `${network} ${cut.criterion}`
const effectKey = ({ network, cut }: Wanted) => `${network} ${JSON.stringify(cut)}`

function scoredOf(criterion: CriterionId, parts: readonly PartScores[]): Scored {
  let [largest, gone] = [0, 0]
  for (const { scores, kept } of parts)
    for (let i = 0; i < scores.length; i += 1) {
      const size = Math.abs(scores[i] ?? 0)
      if (size > largest && Number.isFinite(size)) largest = size
      if (!kept[i]) gone += 1
    }
  return { criterion, parts, largest, gone }
}

export interface ProbeHost {
  /** Called when more is known. */
  changed: () => void
  /** Called before scores are asked for, which may take long. */
  prepare: () => Promise<void>
}

export class Probe {
  readonly #wanted: () => Wanted | undefined
  readonly #host: ProbeHost
  #isBusy = false
  #experiment: LabExperiment | undefined
  #scored: { key: string; value: Scored } | undefined
  #effect: { key: string; of: Scored; value: CutEffect; isMeasured: boolean } | undefined
  /** What the core refused, or was told to give up: it is not asked again. */
  #refused: { key: string; reason: unknown } | undefined
  #since: number | undefined
  #measureMs = 0

  /** @param wanted  undefined while nothing is to be looked at */
  constructor(wanted: () => Wanted | undefined, host: ProbeHost) {
    this.#wanted = wanted
    this.#host = host
  }

  get found(): Found {
    const wanted = this.#wanted()
    const isFresh = wanted !== undefined && this.#scored?.key === scoreKey(wanted)
    const asked = wanted ? [scoreKey(wanted), effectKey(wanted)] : []
    const scored = this.#scored?.value
    const effect = this.#effect?.of === scored ? this.#effect?.value : undefined
    return {
      isOld: !isFresh,
      ...(scored ? { scored } : {}),
      ...(effect ? { effect } : {}),
      ...(this.#since === undefined ? {} : { since: this.#since }),
      ...(this.#refused && asked.includes(this.#refused.key) ? { error: this.#refused.reason } : {}),
    }
  }

  /** Something may be wanted that is not known: asks, one question at a time, always for the latest. */
  follow(): void {
    if (!this.#isBusy) void this.#work()
  }

  /** What is asked now is not asked again, until something else is wanted. */
  giveUp(): void {
    const wanted = this.#wanted()
    if (wanted && this.#isBusy) this.#refused = { key: scoreKey(wanted), reason: '' }
  }

  async #work(): Promise<void> {
    this.#isBusy = true
    for (let job = this.#next(); job; job = this.#next()) {
      await job()
      this.#host.changed()
      if ((this.#effect?.value.total ?? 0) > manyCandidates) await new Promise((resolve) => setTimeout(resolve, drawMs))
    }
    this.#isBusy = false
  }

  #next(): (() => Promise<void>) | undefined {
    const wanted = this.#wanted()
    if (!wanted) return undefined
    if (wanted.experiment !== this.#experiment) {
      this.#experiment = wanted.experiment
      this.#scored = undefined
      this.#effect = undefined
    }
    const keys = [scoreKey(wanted), effectKey(wanted)]
    if (this.#refused && keys.includes(this.#refused.key)) return undefined
    if (this.#scored?.key !== keys[0]) return () => this.#try(wanted, scoreKey(wanted), this.#score)
    if (this.#effect?.key !== keys[1]) return () => this.#try(wanted, effectKey(wanted), this.#preview)
    if (!this.#effect?.isMeasured) return () => this.#try(wanted, effectKey(wanted), this.#measure)
    return undefined
  }

  async #try(wanted: Wanted, key: string, ask: (wanted: Wanted) => Promise<void>): Promise<void> {
    this.#since = performance.now()
    const timer = setTimeout(this.#host.changed, longMs + 20) // by then a long one is said to be long
    try {
      await ask(wanted)
    } catch (error) {
      if (wanted.experiment !== this.#wanted()?.experiment || this.#refused?.key === key) return // it was given up
      this.#refused = { key, reason: error }
    } finally {
      clearTimeout(timer)
      this.#since = undefined
    }
  }

  readonly #score = async (wanted: Wanted): Promise<void> => {
    const { experiment } = wanted
    const { criterion } = wanted.cut
    await this.#host.prepare()
    const parts = await experiment.score({ criterion })
    this.#scored = { key: scoreKey(wanted), value: scoredOf(criterion, parts) }
  }

  /** What would go; with what it costs, when that is quick. */
  readonly #preview = async (wanted: Wanted): Promise<void> => {
    await this.#ask(wanted, this.#measureMs < quickMs)
  }

  readonly #measure = (wanted: Wanted): Promise<void> => this.#ask(wanted, true)

  async #ask(wanted: Wanted, hasLoss: boolean): Promise<void> {
    const { experiment, part, inputs } = wanted
    const { amount = 0.5, ...cut } = wanted.cut
    const start = performance.now()
    const asked = {
      ...cut,
      amounts: [amount],
      hasMasks: true,
      hasLoss,
      ...(hasLoss ? { part, ...(inputs ? { inputs } : {}) } : {}),
    }
    const [effect] = await experiment.preview(asked)
    if (hasLoss) this.#measureMs = performance.now() - start
    const scored = this.#scored
    if (effect && scored?.key === scoreKey(wanted))
      this.#effect = { key: effectKey(wanted), of: scored.value, value: effect, isMeasured: hasLoss }
  }
}
