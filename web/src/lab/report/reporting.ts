/** What the report finds out about the network as it rests: one question at a time, asked of a copy of it. */

import type { ExperimentInfo } from '../../core/contract/experiment.js'
import { CoreError } from '../../core/core-error.js'
import { judgeOf } from '../../core/figures/judge.js'
import type { CriterionId } from '../../core/ids.js'
import { isSameExperiment, type LabState } from '../../state/lab-state.js'
import type { LabStore } from '../../state/lab-store.js'
import type { Runner } from '../run/runner.js'
import type { Sentence } from '../run/sentence.js'
import type { Catalogue, Workshop } from '../run/workshop.js'
import type { DevicePart, ReportView, SearchPart } from '../shell/context.js'
import { Late } from '../shell/late.js'
import type { Begin } from './begin.js'
import { fullReport } from './changes.js'
import { compared, firstReport, healingOf, type QuestionId, type ReportChoice, sweepAmounts } from './choice.js'
import { areLinesQuick, areTimesQuick, isTruthQuick, truthLimit } from './costs.js'
import type { Asked, Expected, Finding } from './findings.js'
import { scanLayers, scanned } from './scan.js'
import { ReportSweep } from './sweep.js'
import { rowToTry, tryRow } from './try-row.js'
import { Twin, type TwinOf } from './twin.js'

interface Question {
  name: string
  /** Another one whenever the answer is. */
  key: string
  /** Whether the answer is to be seen now. */
  isShown: boolean
  waits: boolean
  ask: (twin: TwinOf) => Promise<unknown>
}

/** The workbench, as far as what is found out needs it. */
export interface ReportingBench {
  runner: Runner
  store: Pick<LabStore, 'state' | 'change'>
  catalogue: Catalogue
  beginWith: Begin
  /** The Lab's own line. */
  note: { say: (sentence: Sentence) => void }
}

interface ReportingHost extends Pick<ReportingBench, 'runner' | 'store'> {
  workshop: Workshop
  changed: () => void
}

/** From then on a question is said to take its time. */
const tickMs = 320

export class Reporting {
  readonly #host: ReportingHost
  readonly #twin: Twin
  readonly sweep: ReportSweep
  readonly device: Late<DevicePart>
  readonly search: Late<SearchPart>
  choice = firstReport
  readonly #known = new Map<string, { key: string; value: unknown }>()
  /** Questions that the core refused, or that were given up: they are not asked again by themselves. */
  readonly #refused = new Map<string, unknown>()
  /** Questions that a press asked. */
  readonly #asked = new Set<string>()
  #expected: { end: Expected; of: LabState } | undefined
  #busy: { key: string; since: number } | undefined
  /** How it is drawn, once that is loaded. */
  #drawing: Pick<ReportView, 'drawing' | 'failure'> | undefined

  constructor(bench: ReportingBench, around: Pick<ReportingHost, 'workshop' | 'changed'>) {
    const { runner, store, catalogue } = bench
    const host = { runner, store, ...around }
    this.#host = host
    this.#twin = new Twin(host.workshop, host.runner)
    this.sweep = new ReportSweep(() => host.runner, host.changed)
    this.device = new Late(async () => {
      const { devicePart } = await import('../steps/take-away/device/part.js')
      return devicePart(host)
    }, host.changed)
    this.search = new Late(async () => {
      const { searchPart } = await import('../steps/compare/search/part.js')
      const say = (sentence: Sentence) => bench.note.say(sentence)
      return searchPart({ ...host, catalogue, say, begin: (state, networkFor) => bench.beginWith(state, networkFor) })
    }, host.changed)
  }

  get workshop(): Workshop {
    return this.#host.workshop
  }

  /** A run was loaded that ended so. */
  expect(end: Expected): void {
    this.#expected = { end, of: this.#host.store.state }
  }

  get view(): ReportView {
    const { info } = this.#host.runner.view
    const questions = info ? this.#questions(info) : []
    const of = <Value>(name: string): Finding<Value> => {
      const question = questions.find((entry) => entry.name === name)
      return question ? this.#finding<Value>(question) : { isOld: true, waits: false }
    }
    return {
      ...(this.#drawing ?? {}),
      device: this.device.view,
      search: this.search.view,
      choice: this.choice,
      report: of('report'),
      truth: of('truth'),
      times: of('times'),
      scan: of('scan'),
      row: of('row'),
      lines: new Map(compared(this.choice).map((criterion) => [criterion, of(`line ${criterion}`)])),
      sweep: this.sweep.view,
      ...(this.#expected && isSameExperiment(this.#expected.of, this.#host.store.state)
        ? { expected: this.#expected.end }
        : {}),
    }
  }

  #finding<Value>({ name, key, waits, isShown }: Question): Finding<Value> {
    const known = this.#known.get(name)
    const error = this.#refused.get(key)
    const isAbsent = known?.key !== key && this.#busy?.key !== key
    const isWanted = isShown && error === undefined && (!waits || this.#asked.has(key))
    return {
      isOld: known?.key !== key,
      waits: isAbsent && !isWanted,
      ...(known ? { value: known.value as Value } : {}),
      ...(this.#busy?.key === key ? { since: this.#busy.since } : {}),
      ...(isAbsent && isWanted && this.#busy ? { queuedSince: this.#busy.since } : {}),
      ...(error === undefined ? {} : { error }),
    }
  }

  get drawing(): ReportView['drawing'] {
    return this.#drawing?.drawing
  }

  get #isOpen(): boolean {
    return this.#isComparing || this.#host.store.state.step === 'take-away'
  }

  get #isComparing(): boolean {
    return this.#host.store.state.step === 'compare'
  }

  get #isSearching(): boolean {
    return this.#isComparing && this.choice.question === 'search'
  }

  choose(change: Partial<ReportChoice>): void {
    this.choice = { ...this.choice, ...change }
    this.#host.changed()
  }

  /** Finds out what waited for a press, or what has to be found out again. */
  ask(what: Asked): void {
    const { info } = this.#host.runner.view
    if (!info) return
    for (const { name, key } of this.#questions(info)) {
      if (name !== what && !(what === 'lines' && name.startsWith('line '))) continue
      this.#asked.add(key)
      this.#refused.delete(key)
      if (what === 'times') this.#known.delete(name) // a clock never tells the same twice
    }
    this.follow()
    this.#host.changed()
  }

  /** Gives up what is being found out. */
  cancel(): void {
    if (!this.#busy) return
    this.#refused.set(this.#busy.key, '')
    this.#asked.clear()
    this.#twin.end()
  }

  /** Something may be wanted that is not known. */
  follow(): void {
    const hasCut = this.#host.runner.view.cuts.length > 0
    if ((this.#isOpen || hasCut) && !this.#drawing) void this.#load()
    const { step, device } = this.#host.store.state
    if (step === 'take-away' || device) this.device.want()
    this.device.view.part?.follow()
    if (this.#isSearching) this.search.want()
    this.search.view.part?.follow(this.#isSearching)
    const { fingerprint } = this.#host.runner.view
    this.sweep.follow(this.choice.epochs)
    if (this.#twin.isOther(fingerprint)) this.#twin.end()
    if (this.#busy) return
    if (this.#next()) void this.#work()
    else if (!this.#isOpen) this.#twin.end()
  }

  /** Loads what draws the report; again, after that failed. */
  loadAgain(): void {
    void this.#load()
    this.device.want(true)
    if (this.#isSearching) this.search.want(true)
  }

  async #load(): Promise<void> {
    this.#drawing = {}
    this.#host.changed()
    try {
      const { drawing } = await import('../steps/drawing.js')
      this.#drawing = { drawing }
    } catch (error) {
      this.#drawing = { failure: String(error) }
    }
    this.#host.changed()
  }

  dispose(): void {
    this.#twin.end()
    this.sweep.cancel()
    this.device.view.part?.dispose()
    this.search.view.part?.dispose()
  }

  /** Everything that is worth knowing, the quick things first. */
  #questions(info: ExperimentInfo): Question[] {
    const { fingerprint } = this.#host.runner.view
    const { choice } = this
    const asks = (question: QuestionId) => this.#isComparing && choice.question === question
    const criteria = compared(choice)
    const healing = healingOf(choice)
    const isTruthLong = !isTruthQuick(info, choice)
    const areLinesLong = !areLinesQuick(info, choice)
    const part = judgeOf(info)
    const line = (criterion: CriterionId): Question => ({
      name: `line ${criterion}`,
      key: `line ${criterion} ${fingerprint}`,
      isShown: asks('sweep') && choice.source === 'network',
      waits: areLinesLong,
      ask: ({ experiment }) => experiment.preview({ criterion, amounts: sweepAmounts, hasLoss: true, part }),
    })
    const values = asks('row') ? rowToTry(this.#host.runner.view, info, choice) : undefined
    const truth: Question = {
      name: 'truth',
      key: `truth ${fingerprint} ${criteria.join()} ${healing}`,
      isShown: asks('truth'),
      waits: isTruthLong,
      ask: ({ experiment }) => experiment.truth({ criteria, limit: truthLimit, healing }),
    }
    return [
      { name: 'report', key: `report ${fingerprint}`, isShown: true, waits: false, ask: fullReport },
      truth,
      ...criteria.map(line),
      {
        name: 'scan',
        key: `scan ${fingerprint} ${scanned(choice)}`,
        isShown: asks('scan'),
        waits: areLinesLong,
        ask: ({ experiment }) => scanLayers(experiment, info, scanned(choice), part),
      },
      {
        name: 'row',
        key: `row ${fingerprint} ${values?.join()}`,
        isShown: values !== undefined,
        waits: false,
        ask: (twin) => tryRow(twin, values ?? []),
      },
      {
        name: 'times',
        key: `times ${fingerprint}`,
        isShown: !this.#isComparing,
        waits: !areTimesQuick(info),
        ask: ({ experiment }) => experiment.formTimes(),
      },
    ]
  }

  #next(): Question | undefined {
    const { runner } = this.#host
    const { info } = runner.view
    if (!info || !runner.resting || !this.#isOpen) return undefined
    return this.#questions(info).find(
      ({ name, key, waits, isShown }) =>
        isShown && this.#known.get(name)?.key !== key && !this.#refused.has(key) && (!waits || this.#asked.has(key)),
    )
  }

  async #work(): Promise<void> {
    for (let question = this.#next(); question; question = this.#next()) {
      this.#busy = { key: question.key, since: performance.now() }
      const ticking = setInterval(this.#host.changed, tickMs)
      await this.#find(question)
      clearInterval(ticking)
      this.#busy = undefined
      this.#host.changed()
    }
    if (!this.#isOpen) this.#twin.end()
  }

  /** @param isSecond  the copy's worker has ended, and the question is asked of another copy */
  async #find(question: Question, isSecond = false): Promise<void> {
    const { name, key, ask } = question
    const { runner } = this.#host
    const { fingerprint } = runner.view
    try {
      const twin = await this.#twin.of(fingerprint)
      this.#known.set(name, { key, value: await ask(twin) })
    } catch (error) {
      const isGone = error instanceof CoreError && error.code === 'worker-failed'
      if (isGone) this.#twin.end()
      if (isGone && !isSecond) return this.#find(question, true)
      const isOutdated = fingerprint !== runner.view.fingerprint || !runner.resting
      if (!isOutdated && !this.#refused.has(key)) this.#refused.set(key, error)
    }
  }
}
