/** What a network becomes on a device: measured in a worker of its own, one thing at a time, while somebody wants to know. */

import type { Weighed } from '../../../core/contract/board.js'
import type { Evaluation, ExperimentInfo, GivenSettings } from '../../../core/contract/experiment.js'
import { judgeOf } from '../../../core/figures/judge.js'
import { leastRecall } from '../../../core/figures/judged.js'
import type { DeviceFormId, RoundingId } from '../../../core/ids.js'
import type { DeployWorker } from '../../../deploy/worker/client.js'
import type { DescribedDeploy } from '../../../deploy/worker/protocol.js'
import type { LabState } from '../../../state/lab-state.js'
import type { Runner } from '../runner.js'
import { type Comparison, compared } from './comparison.js'
import { choicesOf, type DeviceState, hasBudget, quantiseOf, readDevice, weighOf } from './device-settings.js'

/** The network in 8-bit integers. */
export interface Int8Measured {
  evaluation: Evaluation
  /** Beside float32, on the same samples. */
  comparison: Comparison
  /** The largest share of a tensor's numbers that lie beyond its range. */
  clipped: number
}

export interface Known<Value> {
  value?: Value
  /** Whether it is of a network or of settings from before. */
  isOld: boolean
  /** Why it cannot be told. */
  error?: unknown
}

/** The files of a format. */
export interface FilesMeasured {
  bytes: number
  /** Of what is in them, where that is neither of the two forms. */
  evaluation?: Evaluation | undefined
}

export type Doing = 'loading' | 'float32' | 'int8' | 'weighing' | 'compressing' | 'files'

export interface DeviceView {
  state: DeviceState
  description: DescribedDeploy | undefined
  float32: Known<Evaluation>
  /** As it is set. */
  int8: Known<Int8Measured>
  /** In the rounding of the programs that run a format, where that is another. */
  int8In: (rounding: RoundingId) => Known<Int8Measured>
  weighed: Known<Weighed>
  /** The files of a format, by `json int8`. */
  files: ReadonlyMap<string, Known<FilesMeasured>>
  /** What is under way, and since when, as `performance.now()` tells it. */
  busy: { doing: Doing; since: number } | undefined
  /** Whether it was given up. */
  isStopped: boolean
  /** Why nothing can be told. */
  error: unknown
}

export interface DeviceHost {
  runner: Pick<Runner, 'resting' | 'settings' | 'view' | 'keepSafe'>
  /** The settings with the file of the data in them. */
  given: (settings: GivenSettings) => Promise<GivenSettings>
  state: () => LabState
  changed: () => void
  makeWorker: () => DeployWorker
}

interface Task {
  name: string
  doing: Doing
  /** Another one whenever the answer is. */
  key: string
  ask: (worker: DeployWorker) => Promise<unknown>
}

const int8Name = (rounding: RoundingId) => `int8 rounded ${rounding}`

/** What a worker has at first: of which network, quantised how, what came of compressing it in so many bits. */
const nothing = { network: '', int8: '', bits: 0, compressed: undefined as Evaluation | undefined }

/** What is told while the step is open. */
const isOfFiles = ({ doing }: Task): boolean => doing === 'files' || doing === 'compressing'

/** From then on what is under way is said to be. */
const tickMs = 120

export class DeviceWork {
  readonly #host: DeviceHost
  #worker: DeployWorker | undefined
  /** What the worker has. */
  #has = { ...nothing }
  readonly #known = new Map<string, { key: string; value: unknown }>()
  readonly #refused = new Map<string, unknown>()
  #busy: { task: Task; of: string; since: number } | undefined
  /** The network that was given up. */
  #stopped: string | undefined

  constructor(host: DeviceHost) {
    this.#host = host
  }

  get state(): DeviceState {
    return readDevice(this.#host.state().device, this.#description)
  }

  get view(): DeviceView {
    const tasks = this.#tasks()
    const { fingerprint } = this.#host.runner.view
    const of = <Value>(name: string): Known<Value> => {
      const task = tasks.find((one) => one.name === name)
      const known = this.#known.get(name)
      const error = task && this.#refused.get(task.key)
      return {
        ...(known ? { value: known.value as Value } : {}),
        isOld: known?.key !== task?.key,
        ...(error === undefined ? {} : { error }),
      }
    }
    const busy = this.#busy
    return {
      state: this.state,
      description: this.#description,
      float32: of('float32'),
      int8: of(int8Name(this.state.rounding)),
      int8In: (rounding) => of(int8Name(rounding)),
      weighed: of('weighed'),
      files: new Map(tasks.filter(isOfFiles).map(({ name }) => [name, of<FilesMeasured>(name)])),
      busy: busy && { doing: busy.task.doing, since: busy.since },
      isStopped: this.#stopped === fingerprint,
      error: this.#refused.get('description'),
    }
  }

  /** Something may be wanted that is not known. */
  follow(): void {
    const { fingerprint } = this.#host.runner.view
    if (this.#busy && this.#busy.of !== fingerprint) this.#end()
    if (this.#busy) return
    if (this.#next()) void this.#work()
    else if (!this.#isWanted) this.#end()
  }

  /** Gives up what is under way, at once. */
  cancel(): void {
    this.#stopped = this.#host.runner.view.fingerprint
    this.#end()
    this.#host.changed()
  }

  /** Goes on after it was given up, or could not be told. */
  again(): void {
    this.#stopped = undefined
    this.#refused.clear()
    this.follow()
    this.#host.changed()
  }

  /** The files of a format, made anew of the network that rests. */
  async files(format: string, form: DeviceFormId, name: string, version: string) {
    const worker = this.#running
    const found = this.#description?.formats.find(({ id }) => id === format)
    await this.#prepare(worker, form, found?.rounding)
    if (found?.isCompressed) await this.#compress(worker)
    const { fingerprint } = this.#host.runner.view
    return worker.files({ format, form, name, fingerprint, version, choices: choicesOf(this.state) })
  }

  dispose(): void {
    this.#end()
  }

  get #isWanted(): boolean {
    return this.#host.state().step === 'take-away' || hasBudget(this.state)
  }

  get #description(): DescribedDeploy | undefined {
    return this.#known.get('description')?.value as DescribedDeploy | undefined
  }

  get #running(): DeployWorker {
    if (this.#worker?.failure) this.#end()
    this.#worker ??= this.#host.makeWorker()
    return this.#worker
  }

  #end(): void {
    this.#worker?.dispose()
    this.#worker = undefined
    this.#has = { ...nothing }
  }

  /** Has the network in the worker, in the form that is asked for. */
  async #prepare(worker: DeployWorker, form: DeviceFormId, rounding = this.state.rounding): Promise<void> {
    const { runner, given } = this.#host
    const { fingerprint } = runner.view
    const { settings } = runner
    if (this.#has.network !== fingerprint) {
      if (!settings) throw new Error('[device] a network at rest is wanted, got none')
      const { model } = await runner.keepSafe()
      await worker.make({ ...(await given(settings)), network: model.network }, model)
      if (worker === this.#worker) this.#has = { ...nothing, network: fingerprint }
    }
    const options = { ...quantiseOf(this.state), rounding }
    const int8 = JSON.stringify(options)
    if (form !== 'int8' || this.#has.int8 === int8) return
    await worker.call('quantise', options)
    if (worker === this.#worker) this.#has = { ...this.#has, int8 }
  }

  #tasks(): Task[] {
    const { info, fingerprint } = this.#host.runner.view
    const description: Task = {
      name: 'description',
      doing: 'loading',
      key: 'description',
      ask: (worker) => worker.describe(),
    }
    if (!info || !this.#description) return [description]
    const { state } = this
    const { rounding, ...others } = quantiseOf(state)
    const int8Key = `${fingerprint} ${JSON.stringify(others)}`
    const measured: Task[] = [
      {
        name: 'float32',
        doing: 'float32',
        key: `float32 ${fingerprint}`,
        ask: (worker) => this.#float32(worker, info),
      },
      ...this.#roundings.map(
        (one): Task => ({
          name: int8Name(one),
          doing: 'int8',
          key: `${int8Name(one)} ${int8Key}`,
          ask: (worker) => this.#int8(worker, info, one),
        }),
      ),
    ]
    const weighing: Task = {
      name: 'weighed',
      doing: 'weighing',
      key: `weighed ${int8Key} ${rounding} ${this.#host.state().device}`,
      ask: (worker) => this.#weigh(worker),
    }
    return [description, ...measured, weighing, ...this.#fileTasks(`${int8Key} ${rounding}`)]
  }

  /** As it is set, and as programs round that run a format. */
  get #roundings(): RoundingId[] {
    const formats = this.#description?.formats ?? []
    return [...new Set([this.state.rounding, ...formats.flatMap(({ rounding }) => rounding ?? [])])]
  }

  #fileTasks(int8Key: string): Task[] {
    const { fingerprint } = this.#host.runner.view
    const { state } = this
    return (this.#description?.formats ?? []).flatMap(({ id, forms, isCompressed, choices = [] }) =>
      forms.map((form): Task => {
        const name = `${id} ${form}`
        const doing = isCompressed ? 'compressing' : 'files'
        const set = isCompressed ? [state.bits] : choices.map((choice) => state[choice])
        const key = `${name} ${form === 'int8' ? int8Key : fingerprint} ${set.join(' ')}`
        return { name, doing, key, ask: () => this.#files(id, form) }
      }),
    )
  }

  async #float32(worker: DeployWorker, info: ExperimentInfo): Promise<Evaluation> {
    await this.#prepare(worker, 'float32')
    return worker.call('evaluate', 'float32', judgeOf(info))
  }

  async #int8(worker: DeployWorker, info: ExperimentInfo, rounding: RoundingId): Promise<Int8Measured> {
    const part = judgeOf(info)
    await this.#prepare(worker, 'int8', rounding)
    const evaluation = await worker.call('evaluate', 'int8', part)
    const comparison = compared(await worker.call('changes', part))
    return { evaluation, comparison, clipped: Math.max(0, ...(await worker.call('clipped', part))) }
  }

  async #weigh(worker: DeployWorker): Promise<Weighed> {
    const { state } = this
    await this.#prepare(worker, state.form)
    const name = state.form === 'int8' ? int8Name(state.rounding) : state.form
    const known = this.#known.get(name)?.value as Evaluation | Int8Measured | undefined
    const evaluation = known && 'evaluation' in known ? known.evaluation : known
    const fitness = evaluation && { accuracy: evaluation.accuracy, recall: leastRecall(evaluation) }
    return worker.call('weigh', weighOf(state, fitness))
  }

  /** Compresses the network in the worker; what is measured is the model that the file gives back. */
  async #compress(worker: DeployWorker): Promise<void> {
    const { info } = this.#host.runner.view
    const { bits } = this.state
    if (!info || this.#has.bits === bits) return
    const { stages } = await worker.call('compress', { part: judgeOf(info), bits })
    if (worker === this.#worker) this.#has = { ...this.#has, bits, compressed: stages.at(-1)?.evaluation }
  }

  async #files(format: string, form: DeviceFormId): Promise<FilesMeasured> {
    const files = await this.files(format, form, 'network', '')
    const bytesOf = (content: string | Uint8Array) =>
      typeof content === 'string' ? new TextEncoder().encode(content).length : content.length
    const bytes = files.reduce((sum, { content }) => sum + bytesOf(content), 0)
    const isCompressed = this.#description?.formats.find(({ id }) => id === format)?.isCompressed
    return { bytes, ...(isCompressed ? { evaluation: this.#has.compressed } : {}) }
  }

  #isShown(task: Task): boolean {
    return !isOfFiles(task) || this.#host.state().step === 'take-away'
  }

  #next(): Task | undefined {
    const { runner } = this.#host
    if (!runner.resting || !this.#isWanted || this.#stopped === runner.view.fingerprint) return undefined
    const isOpen = (task: Task) => this.#known.get(task.name)?.key !== task.key && !this.#refused.has(task.key)
    return this.#tasks().find((task) => this.#isShown(task) && isOpen(task))
  }

  async #work(): Promise<void> {
    for (let task = this.#next(); task; task = this.#next()) {
      this.#busy = { task, of: this.#host.runner.view.fingerprint, since: performance.now() }
      const ticking = setInterval(this.#host.changed, tickMs)
      await this.#do(task, this.#running)
      clearInterval(ticking)
      this.#busy = undefined
      this.#host.changed()
    }
    if (!this.#isWanted) this.#end()
  }

  async #do({ name, key, ask }: Task, worker: DeployWorker): Promise<void> {
    try {
      this.#known.set(name, { key, value: await ask(worker) })
    } catch (error) {
      if (worker === this.#worker) this.#refused.set(key, error) // else it was given up, or the network is another
    }
  }
}
