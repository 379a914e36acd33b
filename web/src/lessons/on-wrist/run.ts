/** What is at work in lesson 6: one network for a sensor, and what it takes on a board after each thing that is done to it. */

import type { GivenWeighSettings, Weighed } from '../../core/contract/board.js'
import type { Evaluation, GivenSettings, Samples } from '../../core/contract/experiment.js'
import type { ModelFile } from '../../core/contract/model.js'
import type { BoardId, DeviceFormId } from '../../core/ids.js'
import type { DescribedDeploy } from '../../deploy/worker/protocol.js'
import type { Lang } from '../../state/settings.js'
import type { ExperimentClient } from '../../worker/experiment-client.js'
import { DeployedRun } from '../device/deployed-run.js'
import { amountOf, candidatesOf } from '../four-steps/strategy.js'
import type { Way } from '../four-steps/tasks.js'
import type { Choice, Progress } from '../lesson-run.js'
import { cellVolts, leastDays, retrainEpochs, type Task, type TaskId, tasks } from './tasks.js'

/** What can be done, in its order. */
export const actIds = ['train', 'neurons', 'weights', 'retrain'] as const
export type ActId = (typeof actIds)[number]

export type Refusal = 'busy' | 'trained' | 'train-first' | 'cut-first' | 'nothing-left'

/** The network in one form. */
export interface Formed {
  evaluation: Evaluation
  weighed: Weighed
}

/** The network after something was done to it. */
export interface State {
  act: ActId
  /** Candidates that went with it: weights, or neurons and filters. */
  taken: number
  /** Weights that are left. */
  kept: number
  /** Without what is gone, as text. */
  network: string
  forms: Readonly<Record<DeviceFormId, Formed>>
  /** With its masks. */
  model: ModelFile
  /** Without what is gone. */
  small: ModelFile
}

/** The signal that is drawn for a class. */
export interface Example {
  label: number
  values: Float32Array
}

/** Choices that are about the board alone. */
const boardKeys = ['board', 'every', 'cell'] as const

export class OnWristRun extends DeployedRun {
  examples: readonly Example[] = []
  /** Steps and channels of a window. */
  shape = { steps: 1, channels: 1 }
  /** Oldest first. */
  trail: readonly State[] = []
  /** Weights of the whole network. */
  weights = 0
  boards: DescribedDeploy['boards'] = []
  #experiment: ExperimentClient | undefined
  /** A training that was cancelled is undone. */
  #undoing: Promise<void> = Promise.resolve()

  get taskId(): TaskId {
    return this.choice.task as TaskId
  }

  get task(): Task {
    return tasks[this.taskId]
  }

  get settings(): GivenSettings {
    return { data: this.taskId, seed: Number(this.choice.seed) }
  }

  get form(): DeviceFormId {
    return this.choice.form as DeviceFormId
  }

  get now(): State | undefined {
    return this.trail.at(-1)
  }

  /** The network in the form that is looked at. */
  get formed(): Formed | undefined {
    return this.now?.forms[this.form]
  }

  get #source() {
    return this.tools.description.dataSources.find(({ id }) => id === this.taskId)
  }

  taskName(id: TaskId, lang: Lang): string {
    return this.tools.description.dataSources.find((source) => source.id === id)?.name[lang] ?? id
  }

  /** What the data are, and that they are synthetic. */
  summary(lang: Lang): string {
    return this.#source?.summary[lang] ?? ''
  }

  className(label: number, lang: Lang): string {
    return this.#source?.classNames[label]?.[lang] ?? ''
  }

  /** Whether the form that is looked at keeps all limits, wholly. */
  get hasReachedGoal(): boolean {
    return this.formed !== undefined && this.formed.weighed.excess.length === 0
  }

  get canTakeBack(): boolean {
    return this.trail.length > 1 && !this.busy
  }

  refusal(act: ActId): Refusal | undefined {
    const { now } = this
    if (this.busy || !this.#experiment) return 'busy'
    if (act === 'train') return now && 'trained'
    if (!now) return 'train-first'
    if (act !== 'retrain') return now.kept <= 1 ? 'nothing-left' : undefined
    return now.act === 'neurons' || now.act === 'weights' ? undefined : 'cut-first'
  }

  /** Neurons first: they make every form smaller; weights pay where the code skips them. */
  get next(): ActId {
    const { now, trail } = this
    if (!now) return 'train'
    if (now.act === 'neurons' || now.act === 'weights') return 'retrain'
    return trail.some(({ act }) => act === 'neurons') ? 'weights' : 'neurons'
  }

  override get nextTask(): () => Promise<void> {
    return () => this.act(this.next)
  }

  act(id: ActId): Promise<void> {
    if (id === 'train') return this.#train()
    return id === 'retrain' ? this.#retrain() : this.#remove(id)
  }

  /** Undoes the last thing: the network is as it was before it. */
  takeBack(): Promise<void> {
    return this.#work('train', async (experiment, signal) => {
      const trail = this.trail.slice(0, -1)
      const before = trail.at(-1)
      if (!before) return
      await this.#restore(experiment, before.model, trail)
      this.trail = trail
      await this.#weighAgain(signal)
    })
  }

  override async choose(choice: Choice): Promise<void> {
    const before = this.choice
    await super.choose(choice)
    if (this.now && boardKeys.some((key) => before[key] !== choice[key]))
      await this.work('weigh', (signal) => this.#weighAgain(signal))
  }

  protected override holds(before: Choice, after: Choice): boolean {
    return this.#experiment !== undefined && before.task === after.task && before.seed === after.seed
  }

  protected override async start(signal: AbortSignal): Promise<void> {
    const experiment = await this.tools.createExperiment(this.settings)
    if (signal.aborted) return experiment.dispose()
    this.#experiment = experiment
    const [{ steps, channels, layers }, samples] = await Promise.all([
      experiment.info(),
      experiment.samples('test', 1000),
    ])
    this.shape = { steps, channels }
    this.weights = layers.reduce((sum, layer) => sum + layer.weights, 0)
    this.examples = examplesOf(samples, steps * channels)
  }

  protected override forget(): void {
    void this.#experiment?.dispose().catch(() => {})
    this.#experiment = undefined
    this.end()
    this.trail = this.examples = []
  }

  #work(task: string, act: (experiment: ExperimentClient, signal: AbortSignal, tell: Progress) => Promise<void>) {
    return this.work(task, async (signal, tell) => {
      await this.#undoing
      if (this.#experiment) await act(this.#experiment, signal, tell)
    })
  }

  #train(): Promise<void> {
    return this.#work('train', (experiment, signal, tell) =>
      this.#try(
        async () => {
          await learn(experiment, signal, tell)
          await this.#measure(experiment, 'train', 0, signal)
        },
        () => experiment.reset(),
      ),
    )
  }

  #retrain(): Promise<void> {
    return this.#work('retrain', async (experiment, signal, tell) => {
      const { now, trail } = this
      if (!now) return
      await this.#try(
        async () => {
          await experiment.retrain(retrainEpochs)
          await learn(experiment, signal, tell)
          await this.#measure(experiment, 'retrain', 0, signal)
        },
        () => this.#restore(experiment, now.model, trail),
      )
    })
  }

  /** Removes a share of what is left: neurons and filters layer by layer, weights all in one list. */
  #remove(way: Way): Promise<void> {
    return this.#work(way, async (experiment, signal) => {
      const { now, trail } = this
      const candidates = await candidatesOf(experiment, way)
      const amount = amountOf(candidates, Number(this.choice[way]) / 100)
      if (amount === undefined || !now) return
      const scope = way === 'neurons' ? 'layer' : 'global'
      await this.#try(
        async () => {
          await experiment.prune({ ...candidates.settings, scope, amountKind: 'count', amount })
          await this.#measure(experiment, way, amount - candidates.gone, signal)
        },
        () => this.#restore(experiment, now.model, trail),
      )
    })
  }

  /** Does it; when it fails or is given up, all is as before. */
  async #try(act: () => Promise<void>, undo: () => Promise<unknown>): Promise<void> {
    try {
      await act()
    } catch (error) {
      this.#undoing = undo().then(
        () => {},
        () => {}, // the experiment is gone: another one has begun
      )
      throw error
    }
  }

  /** As it was after those things: each retraining has random numbers of its own, and the next must be the same. */
  async #restore(experiment: ExperimentClient, model: ModelFile, trail: readonly State[]): Promise<void> {
    await experiment.reset()
    for (const { act } of trail) if (act === 'retrain') await experiment.retrain(retrainEpochs)
    await experiment.loadModel(model)
  }

  /** Finds out what the network answers and takes, in both forms, without what is gone. */
  async #measure(experiment: ExperimentClient, act: ActId, taken: number, signal: AbortSignal): Promise<void> {
    const model = await experiment.saveModel()
    const { layers, network: whole } = await experiment.info()
    const kept = layers.reduce((sum, layer) => sum + layer.kept, 0)
    const { small, network } = await this.#withoutGone(model, whole)
    const worker = await this.deployed(signal, { ...this.settings, network }, small)
    this.boards = (await worker.describe()).boards
    await worker.call('quantise')
    const formed = async (form: DeviceFormId): Promise<Formed> => {
      const evaluation = await worker.call('evaluate', form, 'test')
      return { evaluation, weighed: await worker.call('weigh', this.#weighing(form, evaluation)) }
    }
    const forms = { float32: await formed('float32'), int8: await formed('int8') }
    signal.throwIfAborted()
    this.trail = [...this.trail, { act, taken, kept, network, forms, model, small }]
  }

  async #withoutGone(model: ModelFile, network: string): Promise<{ small: ModelFile; network: string }> {
    const copy = await this.tools.createExperiment({ ...this.settings, network })
    try {
      await copy.loadModel(model)
      await copy.shrink()
      return { small: await copy.saveModel(), network: (await copy.info()).network }
    } finally {
      await copy.dispose()
    }
  }

  /** The limits with which the goal is earned, and how the network is used. */
  #weighing(form: DeviceFormId, { accuracy, recall }: Evaluation): GivenWeighSettings {
    const { watched, recall: leastRecall, flashBytes } = this.task
    return {
      form,
      board: this.choice.board as BoardId,
      secondsBetween: Number(this.choice.every),
      milliampereHours: Number(this.choice.cell),
      volts: cellVolts,
      budget: { flashBytes, days: leastDays, recall: leastRecall },
      accuracy,
      recall: recall[watched] ?? Number.NaN,
    }
  }

  /** Another board or battery, or another network than before. */
  async #weighAgain(signal: AbortSignal): Promise<void> {
    const { now } = this
    if (!now) return
    const worker = await this.deployed(signal, { ...this.settings, network: now.network }, now.small)
    await worker.call('quantise')
    const again = async (form: DeviceFormId): Promise<Formed> => {
      const { evaluation } = now.forms[form]
      return { evaluation, weighed: await worker.call('weigh', this.#weighing(form, evaluation)) }
    }
    const forms = { float32: await again('float32'), int8: await again('int8') }
    signal.throwIfAborted()
    this.trail = [...this.trail.slice(0, -1), { ...now, forms }]
  }
}

async function learn(experiment: ExperimentClient, signal: AbortSignal, tell: Progress): Promise<void> {
  await experiment.train({ signal }, ({ progress: { epoch, epochs, step, stepsPerEpoch } }) =>
    tell((epoch + step / Math.max(1, stepsPerEpoch)) / epochs),
  )
}

/** The first window of each class. */
function examplesOf({ values, labels }: Samples, size: number): Example[] {
  const known = [...new Set(labels)].sort((a, b) => a - b)
  return known.map((label) => {
    const at = labels.indexOf(label) * size
    return { label, values: values.slice(at, at + size) }
  })
}
