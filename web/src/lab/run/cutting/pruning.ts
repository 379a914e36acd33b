/** What is chosen for the next cut, what is known of it, and what its buttons do. */

import type { CriterionChoice } from '../../../core/contract/cut.js'
import { judgeOf } from '../../../core/figures/judge.js'
import { amountRange, isForGrain } from '../../../rules/cut-settings.js'
import { type NumberKind, whole } from '../../../rules/value-kinds.js'
import { type CutNumber, type CutState, cutNumbers, type LabState, type Pace } from '../../../state/lab-state.js'
import { refusalOf } from '../network-errors.js'
import type { Runner } from '../runner.js'
import type { Sentence } from '../sentence.js'
import { firstAmounts, readAmounts } from './amounts.js'
import type { CutChoice } from './cuts.js'
import { gridPoints } from './grid-points.js'
import { cutByHand, type HandCut } from './hand-cuts.js'
import { cutOf, planOf } from './plan-choice.js'
import { type Found, Probe, type Wanted } from './probe.js'

export interface PruningHost {
  runner: Runner
  criteria: readonly CriterionChoice[]
  pace: () => Pace
  state: () => LabState
  set: (change: Partial<CutState>) => void
  /** Says something for a while under the buttons. */
  say: (note: Sentence | undefined) => void
  changed: () => void
}

/** A cut that the core refused, told beside the control that asked for it. */
export interface Refused {
  by: 'button' | 'hand' | 'plan' | 'amounts'
  say: Sentence
}

/** What a number may be; that of an amount hangs on its kind. */
export function rangeOf(key: CutNumber, { amountKind, groupSize }: CutState): NumberKind {
  if (key === 'size') return amountRange(amountKind, groupSize)
  const { least, most } = cutNumbers[key]
  return whole(least, most)
}

export class Pruning {
  readonly #host: PruningHost
  readonly #probe: Probe
  #bad: CutChoice['bad'] = {}
  #refusal: Refused | undefined

  constructor(host: PruningHost) {
    this.#host = host
    this.#probe = new Probe(() => this.#wanted(), {
      changed: host.changed,
      prepare: async () => void (await host.runner.keepSafe()),
    })
  }

  /** Units compete in the network or in their layer: they have no rows, and no blocks. Inputs are read by one layer alone. */
  get choice(): CutChoice {
    const { criterion, scope: asked, layers, block, ...others } = this.#host.state()
    const own = this.#host.criteria.find(({ id }) => id === criterion)
    const scope = asked === 'own' ? (own?.scope ?? 'global') : asked
    const grain = own?.grain ?? 'weight'
    return {
      ...others,
      criterion,
      layers: grain === 'input' ? '' : layers,
      block: grain === 'weight' ? block : 1,
      scope: isForGrain(scope, grain) ? scope : 'layer',
      bad: this.#bad,
    }
  }

  get found(): Found {
    return this.#probe.found
  }

  get refusal(): Refused | undefined {
    return this.#refusal
  }

  /** Something else was chosen: what was refused is no matter any more. */
  forgetRefusal(): void {
    this.#refusal = undefined
  }

  /** What the next cut would do is looked at while its step is open and the network rests. */
  #wanted(): Wanted | undefined {
    const { runner, state } = this.#host
    const experiment = runner.resting
    if (!experiment || state().step !== 'prune') return undefined
    const part = judgeOf(experiment.info)
    const inputs = gridPoints(runner.view.pictures)
    return { experiment, network: runner.view.fingerprint, cut: cutOf(this.choice), part, inputs }
  }

  /** Something has changed: what is wanted now is found out. */
  follow(): void {
    this.#probe.follow()
  }

  choose(change: Partial<CutState>): void {
    this.#refusal = undefined
    this.#forgetBad(change)
    this.#host.set(change)
    this.#host.changed()
  }

  /** What was typed for a number goes once that has another value; for N of N:M, once M has. */
  #forgetBad(change: Partial<CutState>): void {
    const isPast = (key: string) => key in change || (key === 'size' && 'groupSize' in change)
    this.#bad = Object.fromEntries(Object.entries(this.#bad).filter(([key]) => !isPast(key)))
  }

  /** Takes what was typed for a number; nothing stands for 0. */
  typeNumber(key: CutNumber, text: string): void {
    const value = rangeOf(key, this.choice).read(text || '0')
    if (value !== undefined) this.choose({ [key]: value })
    else {
      this.#bad = { ...this.#bad, [key]: text.slice(0, 40) }
      this.#host.changed()
    }
  }

  /** Another kind of plan; one whose amounts are listed begins with some. */
  choosePlan(plan: CutState['plan']): void {
    const { amounts, amountKind } = this.choice
    const isBare = plan === 'listed' && !amounts && amountKind === 'fraction'
    this.choose(isBare ? { plan, amounts: firstAmounts } : { plan })
  }

  /** Takes what was typed for the amounts of the rounds, once the core has looked at it. */
  async typeAmounts(text: string): Promise<void> {
    const amounts = readAmounts(text, this.choice.amountKind)
    try {
      if (amounts) await this.#host.runner.resting?.checkPlan(planOf({ ...this.choice, amounts }))
      if (amounts) return this.choose({ amounts })
      this.#refusal = undefined
    } catch (error) {
      this.#refuse('amounts', error)
    }
    this.#bad = { ...this.#bad, amounts: text.slice(0, 200) }
    this.#host.changed()
  }

  cut(): void {
    const settings = cutOf(this.choice)
    const told = (isOther: boolean | undefined) => {
      if (isOther === false) this.#host.say((words) => words.prune.nothing)
      this.#host.changed()
    }
    const work = this.#host.runner.change((experiment) => experiment.prune(settings))
    this.#do(work.then(told))
  }

  cutByHand(cut: HandCut): void {
    const removal = cut.what === 'layer' ? { layer: cut.layer, bridge: cut.bridge } : undefined
    this.#do(
      this.#host.runner.change(async (experiment) => {
        await cutByHand(experiment, cut)
        return true
      }, removal),
      'hand',
    )
  }

  /** Brings back what the last cut removed. */
  uncut(): void {
    this.#do(this.#host.runner.uncut())
  }

  recut(): void {
    this.#do(this.#host.runner.recut())
  }

  /** Trains on what is left. */
  retrain(): void {
    this.#do(this.#host.runner.retrain(this.choice.retrain, this.#host.pace))
  }

  /** Carries out the plan that is chosen. */
  startPlan(): void {
    this.#do(this.#host.runner.startPlan(planOf(this.choice), this.#host.pace), 'plan')
  }

  backToRound(round: number): void {
    this.#do(this.#host.runner.backToRound(round), 'plan')
  }

  /** Gives up a cut, or scores, that take long; those scores are asked for no more. */
  giveUp(): void {
    this.#probe.giveUp()
    this.#do(this.#host.runner.giveUp())
  }

  #do(work: Promise<unknown>, by: Refused['by'] = 'button'): void {
    this.#host.say(undefined)
    this.#refusal = undefined
    work.catch((error: unknown) => this.#refuse(by, error))
  }

  #refuse(by: Refused['by'], error: unknown): void {
    this.#refusal = { by, say: (words, lang) => words.prune.refused(refusalOf(error, lang).reason) }
    this.#host.changed()
  }
}
