/** What is at work in lesson 2: one network that goes through the flow chart, round by round. */

import type { ExperimentInfo } from '../../core/contract/experiment.js'
import type { ModelFile } from '../../core/contract/model.js'
import type { Lang } from '../../state/settings.js'
import type { ExperimentClient } from '../../worker/experiment-client.js'
import { type Choice, LessonRun, type Progress } from '../lesson-run.js'
import type { Reading } from '../planar/figure.js'
import { type Judged, judgedOf, type Picture, pictureOf, type Scene, sceneOf } from '../planar/picture.js'
import { type BoxId, nextBoxes, type Phase, type Refusal, refusalOf } from './chart.js'
import { offPathCount } from './paths.js'
import { amountOf, type Candidates, candidatesOf, type Marks, marksOf, type Strategy } from './strategy.js'
import { type CurveId, type Scope, type Task, type TaskId, tasks, type Way } from './tasks.js'

/** One way around the chart. */
export interface Round extends Strategy {
  before: Judged
  /** What was removed, and of how many: weights or hidden neurons. */
  taken: { count: number; left: number }
  /** Right after the cut. */
  cut: Judged
  /** Weights that are left, and lie on no path from an input to an output. */
  offPath: number
  retrained?: Judged
}

/** A place of the curve. */
export interface Moment {
  /** From the start of it all. */
  epoch: number
  trainLoss: number
  testLoss: number
  trainAccuracy: number
  testAccuracy: number
  /** Weights that are left, at the moment right after a cut. */
  cutTo?: number
}

/** How often the pictures are drawn in a training. */
const frames = 40

export class FourStepsRun extends LessonRun {
  phase: Phase = 'untrained'
  scene: Scene | undefined
  picture: Picture | undefined
  info: ExperimentInfo | undefined
  /** How good the network is now. */
  now: Judged | undefined
  rounds: readonly Round[] = []
  moments: readonly Moment[] = []
  /** After the first training. */
  learned: Judged | undefined
  /** When the goal was reached first. */
  reached: { judged: Judged; rounds: number } | undefined
  /** The first round that reached half of the weights, and the first that was retrained; kept when taken back. */
  halved: Round | undefined
  mended: Round | undefined
  /** What the strategy would take; absent before it is chosen. */
  marks: Marks | undefined
  candidates: Candidates | undefined
  /** An index into `moments` that is read. */
  moment: number | undefined
  /** What is pointed at in the pictures. */
  reading: Reading = {}
  #experiment: ExperimentClient | undefined
  /** Before each cut. */
  #before: readonly { model: ModelFile; moments: readonly Moment[] }[] = []
  /** A training that was cancelled is undone. */
  #undoing: Promise<void> = Promise.resolve()

  get task(): Task {
    return tasks[this.choice.task as TaskId]
  }

  get strategy(): Strategy {
    const { way, scope, share } = this.choice
    return { way: way as Way, scope: scope as Scope, share: Number(share) / 100 }
  }

  get curve(): CurveId {
    return this.choice.curve as CurveId
  }

  /** Weights of the whole network. */
  get weights(): number {
    return this.info?.layers.reduce((sum, layer) => sum + layer.weights, 0) ?? 0
  }

  /** Whether what is left, trained again, is small and good enough. */
  get hasReachedGoal(): boolean {
    const { goal } = this.task
    const { now, phase, rounds } = this
    const isRetrained = rounds.length > 0 && phase !== 'cut'
    return isRetrained && now !== undefined && now.kept <= goal.weights && now.accuracy >= goal.accuracy
  }

  classNames(lang: Lang): readonly string[] {
    const source = this.tools.description.dataSources.find(({ id }) => id === this.task.settings.data)
    return source?.classNames.map((name) => name[lang]) ?? []
  }

  get canTakeBack(): boolean {
    return this.#before.length > 0 && !this.busy
  }

  /** Whether the strategy can be set: what would go has been scored, and is still there. */
  get canChoose(): boolean {
    return !this.busy && (this.phase === 'evaluated' || this.phase === 'chosen')
  }

  /** Whether there is a round to repeat. */
  get canGoAround(): boolean {
    return !this.busy && this.phase === 'trained' && this.rounds.length > 0
  }

  /** Why a box cannot be pressed now; undefined when it can. */
  refusal(box: BoxId): Refusal | undefined {
    if (this.busy || !this.now) return 'busy'
    const isLeft = !this.candidates || amountOf(this.candidates, this.strategy.share) !== undefined
    return refusalOf(box, this.phase, isLeft)
  }

  /** The box that comes next. */
  get next(): BoxId {
    return nextBoxes[this.phase]
  }

  override get nextTask(): () => Promise<void> {
    const { next } = this
    if (next === 'initialise') return () => this.train()
    if (next === 'evaluate') return () => this.evaluate()
    return next === 'retrain' ? () => this.retrain() : () => this.remove()
  }

  /** Trains the first time. */
  train(): Promise<void> {
    return this.#act('initialise', async (experiment, signal, tell) => {
      const { moments } = this
      const undo = async () => {
        await experiment.reset()
        this.moments = moments
      }
      await this.#learn(experiment, this.task.settings.epochs, { signal, tell, undo })
      this.learned = this.now
      this.phase = 'trained'
    })
  }

  /** Asks how good the network is. */
  evaluate(): Promise<void> {
    return this.#act('evaluate', async (experiment) => {
      this.now = await judgedOf(experiment)
      this.phase = 'evaluated'
    })
  }

  /** Scores what could go, and marks what the strategy would take. */
  decide(): Promise<void> {
    return this.#act('choose', async (experiment) => {
      this.phase = 'chosen'
      await this.#mark(experiment)
    })
  }

  /** Another round with the strategy as it is; ends early when nothing more can go. */
  async goAround(): Promise<void> {
    const acts = { evaluate: this.evaluate, choose: this.decide, remove: this.remove, retrain: this.retrain }
    for (const [box, act] of Object.entries(acts)) {
      if (this.refusal(box as BoxId)) return
      await act.call(this)
    }
  }

  /** Removes what the strategy says. */
  remove(): Promise<void> {
    return this.#act('remove', async (experiment) => {
      const { strategy, moments } = this
      const candidates = await candidatesOf(experiment, strategy.way)
      const amount = amountOf(candidates, strategy.share)
      if (amount === undefined || !this.now) return
      const model = await experiment.saveModel()
      await experiment.prune({ ...candidates.settings, scope: strategy.scope, amountKind: 'count', amount })
      const [train, cut] = await Promise.all([experiment.evaluate('train'), judgedOf(experiment)])
      this.#before = [...this.#before, { model, moments }]
      this.moments = [
        ...moments,
        {
          epoch: moments.at(-1)?.epoch ?? 0,
          trainLoss: train.loss,
          trainAccuracy: train.accuracy,
          testLoss: cut.loss,
          testAccuracy: cut.accuracy,
          cutTo: cut.kept,
        },
      ]
      await this.#look(experiment)
      const taken = { count: amount - candidates.gone, left: candidates.left }
      const offPath = offPathCount(this.picture?.matrices ?? [])
      const round = { ...strategy, before: this.now, taken, cut, offPath }
      this.rounds = [...this.rounds, round]
      if (2 * cut.kept <= this.weights + 1) this.halved ??= round
      this.now = cut
      this.phase = 'cut'
    })
  }

  /** Trains what is left as long as the whole network was trained. */
  retrain(): Promise<void> {
    return this.#act('retrain', async (experiment, signal, tell) => {
      const { moments } = this
      const { epochs } = this.task.settings
      const model = await experiment.saveModel()
      const undo = async () => {
        await this.#restore(experiment, model, this.rounds.length - 1)
        this.moments = moments
      }
      await experiment.retrain(epochs)
      await this.#learn(experiment, epochs, { signal, tell, undo })
      const last = this.rounds.at(-1)
      if (last && this.now) {
        const round = { ...last, retrained: this.now }
        this.rounds = [...this.rounds.slice(0, -1), round]
        this.mended ??= round
      }
      this.phase = 'trained'
      if (this.now && this.hasReachedGoal) this.reached ??= { judged: this.now, rounds: this.rounds.length }
    })
  }

  /** Undoes the last round: what it removed comes back, with the weights of that moment. */
  takeBack(): Promise<void> {
    return this.#act('remove', async (experiment) => {
      const before = this.#before.at(-1)
      if (!before) return
      await this.#restore(experiment, before.model, this.#before.length - 1)
      this.#before = this.#before.slice(0, -1)
      this.moments = before.moments
      this.rounds = this.rounds.slice(0, -1)
      this.now = await judgedOf(experiment)
      this.phase = 'chosen'
      await this.#look(experiment)
      await this.#mark(experiment)
    })
  }

  /** Setting the strategy is choosing it, too. */
  override async choose(choice: Choice): Promise<void> {
    const before = JSON.stringify(this.strategy)
    await super.choose(choice)
    const experiment = this.#experiment
    if (!this.canChoose || !experiment || JSON.stringify(this.strategy) === before) return
    this.phase = 'chosen'
    await this.#mark(experiment).catch(() => {})
    this.changed()
  }

  /** Another strategy, and another look at the curve, are for the network as it is. */
  protected override holds(before: Choice, after: Choice): boolean {
    return this.#experiment !== undefined && before.task === after.task && before.seed === after.seed
  }

  protected override async start(signal: AbortSignal): Promise<void> {
    const seed = Number(this.choice.seed)
    const experiment = await this.tools.createExperiment({ ...this.task.settings, seed })
    if (signal.aborted) {
      await experiment.dispose()
      return
    }
    this.#experiment = experiment
    const [info, scene, now, reports] = await Promise.all([
      experiment.info(),
      sceneOf(experiment),
      judgedOf(experiment),
      experiment.evaluate('train'),
    ])
    Object.assign(this, { info, scene, now })
    this.moments = [
      {
        epoch: 0,
        trainLoss: reports.loss,
        trainAccuracy: reports.accuracy,
        testLoss: now.loss,
        testAccuracy: now.accuracy,
      },
    ]
    await this.#look(experiment)
  }

  protected override forget(): void {
    void this.#experiment?.dispose().catch(() => {})
    this.#experiment = undefined
    this.#before = []
    this.phase = 'untrained'
    this.scene = this.picture = this.info = this.now = this.marks = this.candidates = this.moment = undefined
    this.reading = {}
    this.learned = this.reached = this.halved = this.mended = undefined
    this.rounds = []
    this.moments = []
  }

  #act(task: BoxId, act: (experiment: ExperimentClient, signal: AbortSignal, tell: Progress) => Promise<void>) {
    return this.work(task, async (signal, tell) => {
      await this.#undoing
      const experiment = this.#experiment
      if (!experiment) return
      this.marks = this.candidates = this.moment = undefined
      await act(experiment, signal, tell)
    })
  }

  /** Trains with pictures; when that is given up, all is as before. */
  async #learn(
    experiment: ExperimentClient,
    epochs: number,
    { signal, tell, undo }: { signal: AbortSignal; tell: Progress; undo: () => Promise<void> },
  ): Promise<void> {
    const offset = this.moments.at(-1)?.epoch ?? 0
    const stride = Math.max(1, Math.ceil(epochs / frames))
    try {
      for (let known = 1, isDone = false; !isDone; ) {
        ;({ isDone } = await experiment.train({ epochs: stride, signal }))
        const reports = await experiment.reports(known)
        known += reports.length
        this.moments = [...this.moments, ...reports.map((report) => ({ ...report, epoch: offset + report.epoch }))]
        await this.#look(experiment)
        tell((known - 1) / epochs)
      }
    } catch (error) {
      this.#undoing = this.#undo(experiment, undo)
      throw error
    }
    this.now = await judgedOf(experiment)
  }

  /** As it was after so many retrainings: each of them has random numbers of its own, and the next must be the same. */
  async #restore(experiment: ExperimentClient, model: ModelFile, retrainings: number): Promise<void> {
    await experiment.reset()
    for (let i = 0; i < retrainings; i += 1) await experiment.retrain(this.task.settings.epochs)
    await experiment.loadModel(model)
  }

  async #undo(experiment: ExperimentClient, undo: () => Promise<void>): Promise<void> {
    if (experiment !== this.#experiment) return
    try {
      await undo()
      await this.#look(experiment)
      this.changed()
    } catch {
      // The experiment is gone: another one has begun.
    }
  }

  async #look(experiment: ExperimentClient): Promise<void> {
    const { scene, info } = this
    if (!scene || !info) return
    const picture = await pictureOf(experiment, scene, info)
    if (experiment === this.#experiment) this.picture = picture
  }

  /** Marks what the chosen strategy would take; an older answer never stands over a newer question. */
  async #mark(experiment: ExperimentClient): Promise<void> {
    const { strategy } = this
    const candidates = await candidatesOf(experiment, strategy.way)
    const marks = await marksOf(experiment, candidates, strategy)
    const isCurrent = JSON.stringify(strategy) === JSON.stringify(this.strategy)
    if (isCurrent && experiment === this.#experiment && this.phase === 'chosen')
      Object.assign(this, { candidates, marks })
  }
}
