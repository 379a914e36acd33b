/** What is at work in lesson 3: one trained network, and three copies that each lose as much in another way. */

import type { StoredSize } from '../../core/contract/cut.js'
import type { ModelFile } from '../../core/contract/model.js'
import type { FormTime } from '../../core/contract/report.js'
import type { Lang } from '../../state/settings.js'
import type { Cell } from '../../view/network/heat-map.js'
import type { ExperimentClient } from '../../worker/experiment-client.js'
import { type Choice, LessonRun, type Progress } from '../lesson-run.js'
import { type Judged, judgedOf, type Picture, pictureOf, type Scene, sceneOf } from '../planar/picture.js'
import {
  type BridgeChoice,
  type ClaimId,
  claimIds,
  forms,
  mostLost,
  type TaskId,
  tasks,
  type WayId,
  wayIds,
} from './setup.js'
import { type Shrunk, shrunkOf } from './shrunk.js'
import { spendLayers, spendNeurons, spendWeights } from './spend.js'
import { comparedWith, type RunForm, type SameAsOther, sameAsOther, type Timed, wholeOf } from './times.js'

/** What can be done, in its order. */
export const actIds = ['spend', 'retrain', 'shrink', 'measure'] as const
export type ActId = (typeof actIds)[number]

export type Refusal = 'busy' | 'spent' | 'spend-first' | 'retrained' | 'shrunk' | 'shrink-first'

/** The network before anything is removed. */
export interface Whole {
  judged: Judged
  picture: Picture
  sizes: readonly StoredSize[]
  network: string
}

/** A copy that has spent its budget. */
export interface Copy {
  cut: Judged
  retrained?: Judged
  picture: Picture
  /** With zeros in place of what is gone. */
  sizes: readonly StoredSize[]
  network: string
  shrunk?: Shrunk
  times?: readonly FormTime[]
}

export type Copies = Readonly<Record<WayId, Copy>>

export const denseBytes = (sizes: readonly StoredSize[]): number =>
  sizes.find(({ format, bits }) => format === 'dense' && bits === 32)?.bytes ?? Number.NaN

export class ThreeWaysRun extends LessonRun {
  scene: Scene | undefined
  whole: Whole | undefined
  copies: Copies | undefined
  /** The place that is read, in all pictures. */
  reading: Cell | undefined
  #model: ModelFile | undefined
  /** A training that was cancelled is undone. */
  #undoing: Promise<void> = Promise.resolve()
  #experiments: Partial<Record<WayId, ExperimentClient>> = {}

  get settings() {
    return { ...tasks[this.choice.task as TaskId], seed: Number(this.choice.seed) }
  }

  get claim(): ClaimId | undefined {
    return claimIds.find((id) => id === this.choice.claim)
  }

  get batch(): number {
    return Number(this.choice.batch)
  }

  classNames(lang: Lang): readonly string[] {
    const source = this.tools.description.dataSources.find(({ id }) => id === this.settings.data)
    return source?.classNames.map((name) => name[lang]) ?? []
  }

  formatName(format: string, lang: Lang): string {
    return this.tools.description.encodings.find(({ id }) => id === format)?.name[lang] ?? format
  }

  bridgeName(bridge: BridgeChoice, lang: Lang): string {
    return this.tools.description.bridges.find(({ id }) => id === bridge)?.name[lang] ?? bridge
  }

  get isRetrained(): boolean {
    return this.copies !== undefined && wayIds.every((way) => this.copies?.[way].retrained)
  }

  get isShrunk(): boolean {
    return this.copies !== undefined && wayIds.every((way) => this.copies?.[way].shrunk)
  }

  get isMeasured(): boolean {
    return this.copies !== undefined && wayIds.every((way) => this.copies?.[way].times)
  }

  refusal(act: ActId): Refusal | undefined {
    if (this.busy || !this.whole) return 'busy'
    const { copies } = this
    const first = !copies && 'spend-first'
    const reasons: Record<ActId, Refusal | false> = {
      spend: copies !== undefined && 'spent',
      retrain: first || (this.isRetrained && 'retrained'),
      shrink: first || (this.isShrunk && 'shrunk'),
      measure: first || (!this.isShrunk && 'shrink-first'),
    }
    return reasons[act] || undefined
  }

  /** Undefined once all is done. */
  get next(): ActId | undefined {
    if (!this.copies) return 'spend'
    if (!this.isRetrained) return 'retrain'
    if (!this.isShrunk) return 'shrink'
    return this.isMeasured ? undefined : 'measure'
  }

  override get nextTask(): (() => Promise<void>) | undefined {
    const { next } = this
    return next && (() => this[next]())
  }

  /** Of the whole network, for the batch that is looked at. */
  get wholeTime() {
    const { copies } = this
    return copies && wholeOf(wayIds.flatMap((way) => this.#timesOf(copies[way])))
  }

  /** What was measured of a form, for the batch that is looked at, or which other form it is. */
  time(way: WayId, form: RunForm): Timed | SameAsOther | undefined {
    const { copies, wholeTime } = this
    const copy = copies?.[way]
    const own = copy && this.#timesOf(copy).find((time) => time.form === form)
    if (!own || !wholeTime) return undefined
    return sameAsOther(copy, way, form) ?? comparedWith(wholeTime, own)
  }

  /** The time by which a way is judged: that of its last form in the table. */
  lastTime(way: WayId): Timed | undefined {
    return forms.map((form) => this.time(way, form)).findLast((time) => typeof time === 'object')
  }

  #timesOf({ times = [] }: Copy): readonly FormTime[] {
    return times.filter(({ batch }) => batch === this.batch)
  }

  /** Whether a way, shrunk, takes fewer dense bytes, was measured to be faster, and has lost no more than a point. */
  holdsUp(way: WayId): { isSmaller: boolean; isFaster: boolean; isAsGood: boolean } {
    const { whole, copies } = this
    const copy = copies?.[way]
    const bytes = copy?.shrunk && denseBytes(copy.shrunk.sizes)
    const lost = whole && copy?.retrained && whole.judged.right - copy.retrained.right
    return {
      isSmaller: whole !== undefined && bytes !== undefined && bytes < denseBytes(whole.sizes),
      // As it is shown, with two decimals.
      isFaster: Math.round(100 * (this.lastTime(way)?.speedUp ?? 0)) > 100,
      isAsGood: lost !== undefined && lost <= mostLost * (whole?.judged.samples ?? 0),
    }
  }

  /** Whether all three hold. */
  isGood(way: WayId): boolean {
    return Object.values(this.holdsUp(way)).every(Boolean)
  }

  /** Whether all that the question is about is known. */
  get canClaim(): boolean {
    return this.isRetrained && this.isShrunk && this.isMeasured
  }

  /** The good way with the fewest dense bytes, or that there is none; by the figures that are shown. */
  get answer(): ClaimId | undefined {
    if (!this.canClaim) return undefined
    const bytes = (way: WayId) => denseBytes(this.copies?.[way].shrunk?.sizes ?? [])
    return wayIds.filter((way) => this.isGood(way)).sort((a, b) => bytes(a) - bytes(b))[0] ?? 'none'
  }

  get isClaimRight(): boolean {
    return this.answer !== undefined && this.claim === this.answer
  }

  /** Removes as many weights from three copies, each in its way. */
  spend(): Promise<void> {
    return this.work('spend', async (signal, tell) => {
      const model = this.#model
      if (!model) return
      this.#drop()
      for (const [i, way] of wayIds.entries()) {
        const copy = await this.#open(signal)
        this.#experiments[way] = copy
        await copy.loadModel(model)
        tell((i + 1) / 6)
      }
      const { weights, neurons, layer } = this.#experiments
      if (!weights || !neurons || !layer) return
      const budget = await spendLayers(layer, Number(this.choice.budget), this.choice.bridge as BridgeChoice)
      await spendWeights(weights, budget)
      await spendNeurons(neurons, budget)
      tell(0.8)
      const found: Partial<Record<WayId, Copy>> = {}
      for (const way of wayIds) {
        const experiment = this.#experiments[way]
        if (!experiment) return
        const { judged, ...state } = await this.#stateOf(experiment)
        found[way] = { cut: judged, ...state }
      }
      signal.throwIfAborted()
      this.copies = found as Copies
    })
  }

  /** Trains what is left of each copy for as long as the whole network was trained. */
  retrain(): Promise<void> {
    return this.work('retrain', async (signal, tell) => {
      await this.#undoing
      const { epochs } = this.settings
      for (const [i, way] of wayIds.entries()) {
        const experiment = this.#experiments[way]
        const before = this.copies?.[way]
        if (!experiment || !before || before.retrained) continue
        const model = await experiment.saveModel()
        try {
          await experiment.retrain(epochs)
          await this.#train(experiment, epochs, signal, (share) => tell((i + share) / wayIds.length), way)
        } catch (error) {
          this.#undoing = this.#undo(way, model, before)
          throw error
        }
        const { judged, picture, sizes, network } = await this.#stateOf(experiment)
        this.#set(way, { cut: before.cut, retrained: judged, picture, sizes, network })
      }
    })
  }

  /** Makes a copy of each without what is gone, and compares the two on every sample. */
  shrink(): Promise<void> {
    return this.work('shrink', async (signal, tell) => {
      await this.#undoing
      for (const [i, way] of wayIds.entries()) {
        const [experiment, copy, scene] = [this.#experiments[way], this.copies?.[way], this.scene]
        if (!experiment || !copy || !scene) continue
        signal.throwIfAborted()
        const shrunk = await shrunkOf(this.tools, this.settings, experiment, scene)
        signal.throwIfAborted()
        this.#set(way, { ...copy, shrunk })
        tell((i + 1) / wayIds.length)
      }
    })
  }

  /** Measures how long a forward pass takes on this device, in every form. */
  measure(): Promise<void> {
    return this.work('measure', async (signal, tell) => {
      await this.#undoing
      for (const [i, way] of wayIds.entries()) {
        const [experiment, copy] = [this.#experiments[way], this.copies?.[way]]
        if (!experiment || !copy) continue
        signal.throwIfAborted()
        const times = await experiment.formTimes()
        signal.throwIfAborted()
        this.#set(way, { ...copy, times })
        tell((i + 1) / wayIds.length)
      }
    })
  }

  override async choose(choice: Choice): Promise<void> {
    const before = this.choice
    const isOther = ['budget', 'bridge'].some((key) => before[key] !== choice[key])
    if (isOther) {
      this.cancel()
      this.#drop()
    }
    await super.choose(choice)
  }

  /** Another budget, and another bridge, are for the same trained network. */
  protected override holds(before: Choice, after: Choice): boolean {
    return this.whole !== undefined && before.task === after.task && before.seed === after.seed
  }

  protected override async start(signal: AbortSignal, tell: Progress): Promise<void> {
    const { settings } = this
    const first = await this.#open(signal)
    try {
      this.scene = await sceneOf(first)
      await this.#train(first, settings.epochs, signal, tell)
      const { judged, picture, sizes, network } = await this.#stateOf(first)
      const model = await first.saveModel()
      signal.throwIfAborted()
      this.#model = model
      this.whole = { judged, picture, sizes, network }
    } finally {
      void first.dispose().catch(() => {})
    }
  }

  protected override forget(): void {
    this.#drop()
    this.#model = undefined
    this.scene = this.whole = this.reading = undefined
  }

  /** Forgets the copies. */
  #drop(): void {
    for (const experiment of Object.values(this.#experiments)) void experiment.dispose().catch(() => {})
    this.#experiments = {}
    this.copies = undefined
  }

  /** After a training that was cancelled: the copy is made anew, so that the next training has the same random numbers. */
  async #undo(way: WayId, model: ModelFile, before: Copy): Promise<void> {
    const old = this.#experiments[way]
    try {
      const copy = await this.tools.createExperiment({ ...this.settings, network: before.network })
      await copy.loadModel(model)
      const isCurrent = this.#experiments[way] === old
      if (isCurrent) this.#experiments[way] = copy
      await (isCurrent ? old : copy)?.dispose()
      if (isCurrent) this.#set(way, before)
      this.changed()
    } catch {
      // The copy is gone: another budget has been chosen.
    }
  }

  /** An experiment that is given back when it comes too late. */
  async #open(signal: AbortSignal): Promise<ExperimentClient> {
    const experiment = await this.tools.createExperiment(this.settings)
    if (signal.aborted) await experiment.dispose()
    signal.throwIfAborted()
    return experiment
  }

  #set(way: WayId, copy: Copy): void {
    if (this.copies) this.copies = { ...this.copies, [way]: copy }
  }

  async #stateOf(experiment: ExperimentClient) {
    const { scene } = this
    if (!scene) throw new Error('[lesson] there is no scene')
    const info = await experiment.info()
    const [judged, sizes, picture] = await Promise.all([
      judgedOf(experiment),
      experiment.storedSizes(),
      pictureOf(experiment, scene, info),
    ])
    return { judged, sizes, picture, network: info.network }
  }

  /** Trains in some pieces; the picture of a way is drawn after each. */
  async #train(experiment: ExperimentClient, epochs: number, signal: AbortSignal, tell: Progress, way?: WayId) {
    const stride = Math.max(1, Math.ceil(epochs / 20))
    const info = await experiment.info()
    for (let isDone = false; !isDone; ) {
      const progress = await experiment.train({ epochs: stride, signal })
      isDone = progress.isDone
      const copy = way && this.copies?.[way]
      if (copy && this.scene) this.#set(way, { ...copy, picture: await pictureOf(experiment, this.scene, info) })
      tell(progress.epoch / epochs)
    }
  }
}
