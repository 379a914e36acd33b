/** One experiment at a time: makes it, trains it, stops it, and keeps what is known of it at hand. */

import type { GivenSettings, ModelFile } from '../core/experiment-types.js'
import type { PlanProgress, PlanSettings } from '../core/plan-types.js'
import type { Pace } from '../state/lab-state.js'
import { type Step, stepBack, stepForth, take, withoutMasks } from './cut-history.js'
import { type Cut, fitAfter, latest, measure, type PlanTrace } from './cuts.js'
import { LivePictures, type WantsFor } from './live-pictures.js'
import { type LayerRemoval, type Moment, masksOf } from './moments.js'
import { nothing, type RunView } from './run-view.js'
import { SafeCopy, trainingOf } from './safe-copy.js'
import type { Trainer, Workshop } from './trainer.js'
import { batchesDone, isOver, type Stretch, Training } from './training.js'

/** What takes longer says so, and can be cancelled. */
export const longMs = 300

export class Runner {
  readonly #workshop: Workshop
  readonly #changed: () => void
  readonly #pictures: LivePictures
  #view = nothing
  #trainer: Trainer | undefined
  /** What the experiment was made of. */
  #settings: GivenSettings | undefined
  readonly #safe = new SafeCopy()
  #under: Training | undefined
  /** Ends the making of an experiment. */
  #making = new AbortController()
  /** The training that is under way, so that the next thing waits for its end. */
  #training: Promise<void> = Promise.resolve()
  /** Cuts wait for each other. */
  #cutting: Promise<unknown> = Promise.resolve()

  /** @param wantsFor  what is drawn of an experiment @param changed  called after each change of `view` */
  constructor(workshop: Workshop, wantsFor: WantsFor, changed: () => void) {
    this.#workshop = workshop
    this.#changed = changed
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
  get resting(): Trainer | undefined {
    return this.#view.phase === 'ready' ? this.#trainer : undefined
  }

  /** What the experiment was made of. */
  get settings(): GivenSettings | undefined {
    return this.#settings
  }

  /** Fetches what is drawn, because something else is wanted now. */
  look(): void {
    this.#pictures.refresh()
  }

  /**
   * Makes another experiment in place of this one.
   *
   * @param isTrial  this one goes on meanwhile, and stays when the other cannot be made
   * @returns whether the other is there now
   */
  async use(settings: GivenSettings, isTrial = false): Promise<boolean> {
    this.#making.abort()
    const making = new AbortController()
    this.#making = making
    if (!isTrial) {
      this.pause()
      this.#set({ phase: 'making', error: undefined })
    }
    try {
      const trainer = await this.#workshop.create(settings, making.signal)
      if (making.signal.aborted) {
        trainer.dispose()
        return false
      }
      await this.#begin(trainer, settings, making.signal)
      return this.#trainer === trainer
    } catch (error) {
      if (!making.signal.aborted) this.#set(isTrial ? { error } : { phase: 'failed', error })
      return false
    }
  }

  /** Takes another experiment, with all that is drawn of it, at once. */
  async #begin(trainer: Trainer, settings: GivenSettings, making: AbortSignal): Promise<void> {
    const [pictures, history, progress, fingerprint] = await Promise.all([
      this.#pictures.draw(trainer),
      trainer.history(),
      trainer.progress(),
      trainer.fingerprint(),
    ])
    if (making.aborted) return trainer.dispose()
    this.#trainer?.dispose()
    this.#trainer = trainer
    this.#settings = settings
    this.#pictures.use(trainer, pictures)
    this.#set({ ...nothing, phase: 'ready', info: trainer.info, history, progress, fingerprint, pictures })
  }

  /** Gives up what is being made; the experiment before it, if any, is still there. */
  cancel(): void {
    this.#making.abort()
    if (this.#view.phase === 'making') this.#set({ phase: this.#trainer ? 'ready' : 'empty' })
  }

  /** Puts everything away. */
  clear(): void {
    this.#making.abort()
    this.#pictures.use(undefined)
    this.#trainer?.dispose()
    this.#trainer = undefined
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
    const trainer = this.#trainer
    if (!trainer || this.#view.phase !== 'ready') return
    await trainer.reset()
    this.#set({ elapsedMs: 0, steps: 0, isSlowed: false, history: [], cuts: [], undone: [] })
    await this.#look(trainer)
    this.#pictures.refresh()
  }

  async #train(stretch: Stretch, pace: () => Pace): Promise<void> {
    const trainer = this.#trainer
    const { progress: before, history, plan, elapsedMs, steps, cuts } = this.#view
    if (!trainer || !before) return
    const changed = ({ now, elapsedMs: took, waitedMs }: Training) => {
      if (this.#trainer !== trainer) return
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
    }
    const rounds = cuts.at(-1)?.plan?.rounds ?? []
    const training = new Training(trainer, { progress: before, history, plan, rounds }, changed)
    this.#under = training
    this.#set({ phase: 'training' })
    try {
      await training.run(stretch, pace)
      await this.#look(trainer)
      await this.#measureAgain(trainer)
      if (this.#trainer !== trainer) return
      if (this.isTraining) this.#set({ phase: 'ready' })
      this.#pictures.refresh() // what is only wanted at rest
    } catch (error) {
      if (this.#trainer === trainer && this.isTraining) this.#set({ phase: 'failed', error })
    }
  }

  /** Everything that is said of the state of training. */
  async #look(trainer: Trainer): Promise<void> {
    const [info, progress, plan, history, fingerprint] = await Promise.all([
      trainer.infoNow(),
      trainer.progress(),
      trainer.planProgress(),
      trainer.history(),
      trainer.fingerprint(),
    ])
    if (this.#trainer !== trainer) return
    const had = this.#view // a trainer that took a model knows nothing of the training before it
    const isUntold = history.length === 0 && had.history.length > 0
    const training = isUntold ? { history: had.history, progress: had.progress } : { history, progress }
    this.#set({ info, plan, fingerprint, ...training })
  }

  /**
   * Changes the network in a way that can be taken back.
   *
   * @param work     changes it, and tells whether anything is another than before
   * @param removal  the layer that this takes out
   * @returns what `work` told; undefined when there was nothing to change
   * @throws the core's error when it refuses; the network is as it was
   */
  change(work: (trainer: Trainer) => Promise<boolean>, removal?: LayerRemoval): Promise<boolean | undefined> {
    return this.#atRest(async (trainer) => {
      const { cuts, progress } = this.#view
      const moment = await this.keepSafe(trainer)
      const [before, masks] = await Promise.all([this.#measured(trainer), masksOf(trainer)])
      const isOther = await work(trainer)
      const after = await measure(trainer, cuts[0]?.before ?? before)
      const masksToo = { before: masks, after: await masksOf(trainer) }
      const cut = { ...moment, before, after, fromEpoch: progress?.epoch ?? 0, removal, masks: masksToo }
      if (isOther && this.#trainer === trainer) this.#set({ cuts: [...cuts, cut], undone: [] })
      await this.#look(trainer)
      return isOther
    })
  }

  /** Carries out a plan of cuts on the network as it is; all of it is taken back as one cut. */
  async startPlan(settings: PlanSettings, pace: () => Pace): Promise<void> {
    const isStarted = await this.change((trainer) => trainer.startPlan(settings).then(() => true))
    if (!isStarted) return
    this.#changeLastCut({ masks: undefined, plan: { settings, rounds: [] } })
    this.play('all', pace)
  }

  /** Back to the network as it was after so many rounds of the plan, which may go on from there. */
  async backToRound(round: number): Promise<void> {
    await this.#atRest(async (trainer) => {
      await trainer.undoPlan(round)
      const trace = this.#view.cuts.at(-1)?.plan
      if (trace) this.#changeLastCut({ plan: { settings: trace.settings, rounds: trace.rounds.slice(0, round) } })
      await this.#look(trainer)
      await this.#measureAgain(trainer)
    })
  }

  /** What a plan has done so far. */
  #follow({ stage, end }: PlanProgress, rounds: PlanTrace['rounds']): void {
    const cut = this.#view.cuts.at(-1)
    if (!cut?.plan) return
    const { plan, after } = cut
    const trace = { settings: plan.settings, rounds, ...(stage === 'done' ? { end } : {}) }
    this.#changeLastCut({ plan: trace, after: { ...after, ...fitAfter(after, rounds.at(-1)) } })
  }

  /** Takes the weights and masks of a model, in a way that can be taken back. @returns whether there was a network */
  async load(model: ModelFile): Promise<boolean> {
    const isLoaded = await this.change((trainer) => trainer.loadModel(model).then(() => true))
    this.#set(withoutMasks(this.#view))
    return isLoaded === true
  }

  /** The network as it rests; measured already when a cut left it so. */
  async #measured(trainer: Trainer) {
    const { cuts } = this.#view
    const last = cuts.at(-1)
    return last ? latest(last) : measure(trainer)
  }

  /** Brings back what the last cut removed, and the weights from before it. */
  async uncut(): Promise<void> {
    await this.#atRest(async (trainer) => {
      await this.#take(trainer, stepBack(this.#view, await this.keepSafe(trainer)))
    })
  }

  /** Makes the last cut again that was taken back, with the training after it. */
  async recut(): Promise<void> {
    await this.#atRest((trainer) => this.#take(trainer, stepForth(this.#view)))
  }

  async #take(trainer: Trainer, step: Step | undefined): Promise<void> {
    if (!step) return
    const cuts = await take(trainer, step, this.#view)
    await this.#look(trainer)
    if (this.#trainer !== trainer) return
    this.#set({ ...cuts, ...trainingOf(step.to) })
  }

  /** Keeps the network as it rests, so that it is not lost with its worker. */
  keepSafe(trainer: Trainer): Promise<Moment> {
    return this.#safe.keep(trainer, this.#view)
  }

  /** Gives up what the worker is at, and the worker with it: another one takes the network as it was at rest. */
  async giveUp(): Promise<void> {
    const { phase } = this.#view
    const [old, settings] = [this.#trainer, this.#settings]
    if (!old || !settings || !this.#safe.isThere || (phase !== 'pruning' && phase !== 'ready')) return
    this.#making.abort()
    const making = new AbortController()
    this.#making = making
    this.#trainer = undefined
    this.#set({ phase: 'making' })
    old.dispose()
    try {
      const { trainer, change } = await this.#safe.revive(this.#workshop, settings, this.#view, making.signal)
      const pictures = await this.#pictures.draw(trainer, this.#view.pictures)
      if (making.signal.aborted) return trainer.dispose()
      this.#trainer = trainer
      this.#pictures.use(trainer, pictures)
      await this.#look(trainer)
      this.#set({ ...change, phase: 'ready', pictures })
    } catch (error) {
      if (!making.signal.aborted) this.#set({ phase: 'failed', error })
    }
  }

  /** Trains the network as it is, by a plan of its own. */
  async retrain(epochs: number, pace: () => Pace): Promise<void> {
    await this.#atRest(async (trainer) => {
      const { cuts, history } = this.#view
      const last = cuts.at(-1)
      await trainer.retrain(epochs)
      if (this.#trainer !== trainer) return
      this.#set({ elapsedMs: 0, steps: 0, isSlowed: false, history: [] })
      const earlier = last?.retrained ? [...(last.earlier ?? []), history] : last?.plan && []
      this.#changeLastCut({ fromEpoch: 0, ...(earlier ? { earlier } : {}) })
      await this.#look(trainer)
    })
    this.play('all', pace)
  }

  /** Does something between two trainings, and has what is drawn follow it. */
  #atRest<T>(work: (trainer: Trainer) => Promise<T>): Promise<T | undefined> {
    const done = this.#cutting.then(() => this.#alone(work))
    this.#cutting = done.catch(() => undefined)
    return done
  }

  async #alone<T>(work: (trainer: Trainer) => Promise<T>): Promise<T | undefined> {
    this.pause()
    await this.#training
    const trainer = this.#trainer
    if (!trainer || this.#view.phase !== 'ready') return undefined
    this.#set({ phase: 'pruning', busySince: performance.now() })
    setTimeout(this.#changed, longMs + 20) // by then a long one is said to be long
    try {
      return await work(trainer)
    } catch (error) {
      if (this.#trainer !== trainer || !this.#isPruning) return undefined // another took its place
      throw error
    } finally {
      if (this.#trainer === trainer && this.#isPruning) this.#set({ phase: 'ready' })
      this.#pictures.refresh()
    }
  }

  /** What the network is worth, once training rests after a cut. */
  async #measureAgain(trainer: Trainer): Promise<void> {
    if (!this.#view.cuts.length) return
    const measured = await measure(trainer, this.#view.cuts[0]?.before)
    if (this.#trainer !== trainer) return
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
