/** One experiment at a time: makes it, trains it, stops it, and keeps what is known of it at hand. */

import type { GivenSettings } from '../../core/contract/experiment.js'
import type { PlanProgress, PlanSettings } from '../../core/contract/plan.js'
import type { Pace } from '../../state/lab-state.js'
import { type Step, stepBack, stepForth, take } from './cutting/cut-history.js'
import { type Cut, type CutWork, cutMade, latest, measure, type PlanTrace, planned } from './cutting/cuts.js'
import type { Moment, TakenLayer } from './cutting/moments.js'
import { Keeper } from './keeping/keeper.js'
import { lossOf } from './keeping/loss.js'
import { isWorthKeeping, keptView, makeWith, type Snapshot, type UseOptions } from './keeping/snapshot.js'
import { LivePictures, type WantsFor } from './live-pictures.js'
import { longMs } from './long-ms.js'
import { nothing, type RunView, untrained } from './run-view.js'
import { toldBy, trainingOf } from './told.js'
import { batchesDone, isOver, type Stretch, Training } from './training.js'
import type { LabExperiment, Workshop } from './workshop.js'

export class Runner {
  readonly #workshop: Workshop
  readonly #changed: () => void
  readonly #pictures: LivePictures
  #view = nothing
  #experiment: LabExperiment | undefined
  /** What the experiment was made of. */
  #settings: GivenSettings | undefined
  readonly #keeper: Keeper
  #under: Training | undefined
  /** Ends the making of an experiment. */
  #making = new AbortController()
  /** The training that is under way, so that the next thing waits for its end. */
  #training: Promise<void> = Promise.resolve()
  /** Cuts wait for each other. */
  #cutting: Promise<unknown> = Promise.resolve()

  /**
   * @param wantsFor  what is drawn of an experiment
   * @param changed   called after each change of `view`
   * @param kept      called when there is another snapshot of the network
   */
  constructor(workshop: Workshop, wantsFor: WantsFor, changed: () => void, kept: (last: Snapshot) => void = () => {}) {
    this.#workshop = workshop
    this.#changed = changed
    this.#keeper = new Keeper(kept)
    this.#pictures = new LivePictures(wantsFor, (pictures) => this.#set({ pictures }))
  }

  get view(): RunView {
    return this.#view
  }

  get isTraining(): boolean {
    return this.#view.phase === 'training'
  }

  get #isPruning(): boolean {
    return this.#view.phase === 'pruning'
  }

  /** The experiment, while it rests. */
  get resting(): LabExperiment | undefined {
    return this.#view.phase === 'ready' ? this.#experiment : undefined
  }

  /** What the experiment was made of. */
  get settings(): GivenSettings | undefined {
    return this.#settings
  }

  /** Fetches what is drawn, because something else is wanted now. */
  refreshPictures(): void {
    this.#pictures.refresh()
  }

  /** Makes another experiment in place of this one. @returns whether it is there now */
  async use(settings: GivenSettings, { isTrial = false, from, leaving }: UseOptions = {}): Promise<boolean> {
    this.#making.abort()
    const making = new AbortController()
    this.#making = making
    const left = isTrial ? undefined : this.leave()
    if (!isTrial) this.#set({ phase: 'making', error: undefined, loss: undefined })
    try {
      const experiment = await makeWith(this.#workshop, settings, from, making.signal)
      leaving?.(await (left ?? this.leave(false)))
      await this.#begin(experiment, settings, making.signal, from)
      return this.#experiment === experiment
    } catch (error) {
      leaving?.(await left)
      if (!making.signal.aborted) this.#set(isTrial ? { error } : { phase: 'failed', error })
      return false
    }
  }

  /** Takes another experiment, with all that is drawn of it, at once. */
  async #begin(made: LabExperiment, settings: GivenSettings, making: AbortSignal, from?: Snapshot): Promise<void> {
    if (making.aborted) return made.dispose()
    const [pictures, history, progress, fingerprint] = await Promise.all([
      this.#pictures.draw(made),
      made.history(),
      made.progress(),
      made.fingerprint(),
    ])
    if (making.aborted) return made.dispose()
    this.#experiment?.dispose()
    this.#experiment = made
    this.#settings = settings
    this.#keeper.use(made, settings, from)
    this.#pictures.use(made, pictures)
    const kept = from ? keptView(from) : {}
    this.#set({ ...nothing, ...kept, phase: 'ready', info: made.info, history, progress, fingerprint, pictures })
    void made.failed.then((error) => this.#lose(made, error))
  }

  /** The worker has ended by itself. */
  #lose(experiment: LabExperiment, error: unknown): void {
    if (this.#experiment !== experiment) return
    this.#experiment = undefined
    this.#pictures.use(undefined)
    if (this.#view.phase === 'making') return // another one takes its place
    this.#set({ phase: 'failed', error, loss: lossOf(this.#view, this.#keeper.last) })
  }

  /** Makes the experiment again after its worker has ended, with the network as it was kept. */
  async revive(): Promise<boolean> {
    return this.#bringBack(this.#view.loss)
  }

  /** @param loss  what is said when the network cannot be brought back: it is kept for another try */
  async #bringBack(loss: RunView['loss']): Promise<boolean> {
    const isBack = this.#settings !== undefined && (await this.use(this.#settings, { from: this.#keeper.last }))
    const { phase } = this.#view
    if (!isBack && (phase === 'failed' || phase === 'empty')) this.#set({ phase: 'failed', loss })
    return isBack
  }

  /** The network, while it is cut as it was before, when it is worth keeping. @param isPaused  training ends before */
  async leave(isPaused = true): Promise<Snapshot | undefined> {
    const { isTraining } = this
    if (!isWorthKeeping(this.#view)) return undefined
    if (!this.resting && !isTraining) return this.#keeper.last
    if (isPaused) this.pause()
    if (isPaused) await this.#training
    return this.#keeper.keep(this.#view, isTraining).catch(() => this.#keeper.last)
  }

  /** Gives up what is being made, or could not be. @returns whether the experiment before it is still there */
  cancel(): boolean {
    this.#making.abort()
    const { phase } = this.#view
    if (phase === 'making' || (phase === 'failed' && this.#experiment))
      this.#set({ phase: this.#experiment ? 'ready' : 'empty', error: undefined })
    return this.#experiment !== undefined
  }

  /** Puts everything away. */
  clear(): void {
    this.#making.abort()
    this.#pictures.use(undefined)
    this.#experiment?.dispose()
    this.#experiment = undefined
    this.#keeper.clear()
    this.#set(nothing)
  }

  /** Trains on. @param pace  asked before each epoch of `all` */
  play(stretch: Stretch = 'all', pace: () => Pace = () => 'full'): void {
    if (this.#view.phase !== 'ready' || isOver(this.#view)) return
    this.#training = this.#train(stretch, pace)
  }

  /** Settles when the training that is under way has ended. */
  get settled(): Promise<void> {
    return this.#training
  }

  pause(): void {
    if (this.isTraining) this.#under?.pause()
  }

  /** Back to the weights that the seed gave. */
  async reset(): Promise<void> {
    this.pause()
    await this.#training
    const experiment = this.#experiment
    if (!experiment && this.#settings) return void (await this.use(this.#settings))
    if (!experiment || this.#view.phase !== 'ready') return
    try {
      await experiment.reset()
      if (this.#settings) this.#keeper.use(experiment, this.#settings)
      await this.#refresh(experiment, { loaded: undefined, ...untrained, cuts: [], undone: [] })
    } catch (error) {
      if (this.#experiment === experiment) this.#set({ phase: 'failed', error }) // else another took its place
    }
    this.#pictures.refresh()
  }

  async #train(stretch: Stretch, pace: () => Pace): Promise<void> {
    const experiment = this.#experiment
    const { progress: before, history, plan, elapsedMs, steps, cuts } = this.#view
    if (!experiment || !before) return
    const changed = ({ now, elapsedMs: took, waitedMs }: Training) => {
      if (this.#experiment !== experiment) return
      this.#set({
        progress: now.progress,
        plan: now.plan,
        history: now.history,
        elapsedMs: elapsedMs + took,
        isSlowed: waitedMs > 0,
        steps: steps + batchesDone(now.progress) - batchesDone(before),
      })
      if (now.plan) this.#follow(now.plan, now.rounds)
      this.#pictures.refresh()
      void this.#keeper.follow(this.#view)
    }
    const rounds = cuts.at(-1)?.plan?.rounds ?? []
    const training = new Training(experiment, { progress: before, history, plan, rounds }, changed)
    this.#under = training
    this.#set({ phase: 'training' })
    try {
      await training.run(stretch, pace)
      await this.#refresh(experiment)
      await this.#measureAgain(experiment)
      if (this.#experiment !== experiment) return
      if (this.isTraining) this.#set({ phase: 'ready' })
      this.#pictures.refresh() // what is only wanted at rest
      this.#keepAtRest()
    } catch (error) {
      if (this.#experiment === experiment && this.isTraining) this.#set({ phase: 'failed', error })
    }
  }

  /**
   * Everything that is said of the state of training.
   *
   * @param change  comes with it, so that all that is shown belongs to one network @param known  better than the experiment
   */
  async #refresh(
    experiment: LabExperiment,
    change: Partial<RunView> = {},
    known: Partial<RunView> = {},
  ): Promise<void> {
    const told = await toldBy(experiment, { ...this.#view, ...change })
    if (this.#experiment === experiment) this.#set({ ...change, ...told, ...known })
  }

  /**
   * Changes the network in a way that can be taken back.
   *
   * @param work     changes it, and tells whether anything is another than before
   * @param removal  the layer that this takes out
   * @returns what `work` told; undefined when there was nothing to change
   * @throws the core's error when it refuses; the network is as it was
   */
  change(work: CutWork, removal?: TakenLayer): Promise<boolean | undefined> {
    return this.#atRest(async (experiment) => {
      const { cuts } = this.#view
      const moment = await this.keepSafe()
      const before = await this.#measured(experiment)
      const { isOther, cut } = await cutMade(experiment, work, this.#view, { moment, before, removal })
      await this.#refresh(experiment, isOther ? { cuts: [...cuts, cut], undone: [] } : {})
      return isOther
    })
  }

  /** Carries out a plan of cuts on the network as it is; all of it is taken back as one cut. */
  async startPlan(settings: PlanSettings, pace: () => Pace): Promise<void> {
    const isStarted = await this.change((experiment) => experiment.startPlan(settings).then(() => true))
    if (!isStarted) return
    this.#changeLastCut({ masks: undefined, plan: { settings, rounds: [] } })
    this.play('all', pace)
  }

  /** Back to the network as it was after so many rounds of the plan, which may go on from there. */
  async backToRound(round: number): Promise<void> {
    await this.#atRest(async (experiment) => {
      await experiment.undoPlan(round)
      const trace = this.#view.cuts.at(-1)?.plan
      if (trace) this.#changeLastCut({ plan: { settings: trace.settings, rounds: trace.rounds.slice(0, round) } })
      await this.#refresh(experiment)
      await this.#measureAgain(experiment)
    })
  }

  /** What a plan has done so far. */
  #follow(progress: PlanProgress, rounds: PlanTrace['rounds']): void {
    const cut = this.#view.cuts.at(-1)
    if (cut?.plan) this.#changeLastCut(planned(cut.after, cut.plan, progress, rounds))
  }

  /** The network as it rests; measured already when a cut left it so. */
  async #measured(experiment: LabExperiment) {
    const { cuts } = this.#view
    const last = cuts.at(-1)
    return last ? latest(last) : measure(experiment)
  }

  /** Brings back what the last cut removed, and the weights from before it. */
  async uncut(): Promise<void> {
    await this.#atRest(async (experiment) => {
      await this.#take(experiment, stepBack(this.#view, await this.keepSafe()))
    })
  }

  /** Makes the last cut again that was taken back, with the training after it. */
  async recut(): Promise<void> {
    await this.#atRest((experiment) => this.#take(experiment, stepForth(this.#view)))
  }

  async #take(experiment: LabExperiment, step: Step | undefined): Promise<void> {
    if (!step) return
    const cuts = await take(experiment, step, this.#view)
    await this.#refresh(experiment, cuts, trainingOf(step.to))
  }

  /** Keeps the network as it rests, so that it is not lost with its worker. */
  async keepSafe(): Promise<Moment> {
    const kept = await this.#keeper.keep(this.#view)
    if (!kept) throw new Error('[keep] an experiment is wanted, got none')
    return kept.now
  }

  #keepAtRest(): void {
    if (this.resting && isWorthKeeping(this.#view)) this.#keeper.keep(this.#view).catch(() => undefined)
  }

  /** Gives up what the worker is at, and the worker with it: another one takes the network as it was at rest. */
  async giveUp(): Promise<void> {
    const { phase } = this.#view
    const [old, from] = [this.#experiment, this.#keeper.last]
    const isLost = !from && isWorthKeeping(this.#view)
    if (!old || isLost || (phase !== 'pruning' && phase !== 'ready')) return
    this.#experiment = undefined
    old.dispose()
    await this.#bringBack(lossOf(this.#view, from))
  }

  /** Trains the network as it is, with a schedule of its own. */
  async retrain(epochs: number, pace: () => Pace): Promise<void> {
    await this.#atRest(async (experiment) => {
      const { cuts, history } = this.#view
      const last = cuts.at(-1)
      await experiment.retrain(epochs)
      if (this.#experiment !== experiment) return
      this.#set(untrained)
      const earlier = last?.retrained ? [...(last.earlier ?? []), history] : last?.plan && []
      this.#changeLastCut({ fromEpoch: 0, ...(earlier ? { earlier } : {}) })
      await this.#refresh(experiment)
    })
    this.play('all', pace)
  }

  /** Does something between two trainings, and has what is drawn follow it. */
  #atRest<T>(work: (experiment: LabExperiment) => Promise<T>): Promise<T | undefined> {
    const done = this.#cutting.then(() => this.#alone(work))
    this.#cutting = done.catch(() => undefined)
    return done
  }

  async #alone<T>(work: (experiment: LabExperiment) => Promise<T>): Promise<T | undefined> {
    this.pause()
    await this.#training
    const experiment = this.#experiment
    if (!experiment || this.#view.phase !== 'ready') return undefined
    this.#set({ phase: 'pruning', busySince: performance.now() })
    setTimeout(this.#changed, longMs + 20) // by then a long one is said to be long
    try {
      return await work(experiment)
    } catch (error) {
      if (this.#experiment !== experiment || !this.#isPruning) return undefined // another took its place
      throw error
    } finally {
      if (this.#experiment === experiment && this.#isPruning) this.#set({ phase: 'ready' })
      this.#pictures.refresh()
      this.#keepAtRest()
    }
  }

  /** What the network is worth, once training rests after a cut. */
  async #measureAgain(experiment: LabExperiment): Promise<void> {
    if (!this.#view.cuts.length) return
    const measured = await measure(experiment, this.#view.cuts[0]?.before)
    if (this.#experiment !== experiment) return
    const { cuts, progress, plan } = this.#view
    if (plan) return this.#changeLastCut({ after: measured })
    const epochs = (progress?.epoch ?? 0) - (cuts.at(-1)?.fromEpoch ?? 0)
    this.#changeLastCut({ retrained: { ...measured, epochs } })
  }

  #changeLastCut(change: Partial<Cut>): void {
    const last = this.#view.cuts.at(-1)
    if (last) this.#set({ cuts: [...this.#view.cuts.slice(0, -1), { ...last, ...change }] })
  }

  #set(change: Partial<RunView>): void {
    this.#view = { ...this.#view, ...change }
    this.#changed()
  }
}
