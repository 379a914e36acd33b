/** What is chosen for the next cut, what is known of it, and what its buttons do. */

import type { CriterionChoice } from '../../core/contract/cut.js'
import { type CutNumber, type CutState, cutNumbers, type LabState, type Pace } from '../../state/lab-state.js'
import { readWhole } from '../../state/read-number.js'
import type { Sentence } from '../words/sentence.js'
import { type CutChoice, measuredPart } from './cuts.js'
import { cutByHand, type HandCut } from './hand-cuts.js'
import { refusalOf } from './network-errors.js'
import { planOf } from './plan-choice.js'
import { type Found, Probe, type Wanted } from './probe.js'
import type { Runner } from './runner.js'

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
  by: 'button' | 'hand' | 'plan'
  say: Sentence
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

  /** Units compete in the network or in their layer: they have no rows. */
  get choice(): CutChoice {
    const { criterion, scope: asked, ...others } = this.#host.state()
    const own = this.#host.criteria.find(({ id }) => id === criterion)
    const scope = asked === 'own' ? (own?.scope ?? 'global') : asked
    return { ...others, criterion, scope: own?.grain === 'unit' && scope === 'row' ? 'layer' : scope, bad: this.#bad }
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
    const trainer = runner.resting
    if (!trainer || state().step !== 'prune') return undefined
    const { criterion, scope, amount } = this.choice
    const part = measuredPart(trainer)
    return { trainer, network: runner.view.fingerprint, criterion, scope, amount: amount / 100, part }
  }

  /** Something has changed: what is wanted now is found out. */
  follow(): void {
    this.#probe.follow()
  }

  choose(change: Partial<CutState>): void {
    this.#refusal = undefined
    this.#host.set(change)
    this.#host.changed()
  }

  /** Takes what was typed for a number; nothing stands for 0. @returns whether it is one */
  typeNumber(key: CutNumber, text: string): boolean {
    const { least, most } = cutNumbers[key]
    const value = readWhole(text || '0', least, most)
    const { [key]: _, ...others } = this.#bad
    this.#bad = value === undefined ? { ...others, [key]: text.slice(0, 40) } : others
    if (value !== undefined) this.choose({ [key]: value })
    else this.#host.changed()
    return value !== undefined
  }

  cut(): void {
    const { criterion, scope, amount } = this.choice
    const told = (isOther: boolean | undefined) => {
      if (isOther === false) this.#host.say((words) => words.prune.nothing)
      this.#host.changed()
    }
    const work = this.#host.runner.change((trainer) => trainer.prune({ criterion, scope, amount: amount / 100 }))
    this.#do(work.then(told))
  }

  cutByHand(cut: HandCut): void {
    const removal = cut.what === 'layer' ? { layer: cut.layer, bridge: cut.bridge } : undefined
    this.#do(
      this.#host.runner.change(async (trainer) => {
        await cutByHand(trainer, cut)
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
    work.catch((error: unknown) => {
      this.#refusal = { by, say: (words, lang) => words.prune.refused(refusalOf(error, lang).reason) }
      this.#host.changed()
    })
  }
}
