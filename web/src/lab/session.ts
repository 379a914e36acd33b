/** The Lab at work: what is set, the experiment that belongs to it, and what each change does to training. */

import type { GivenSettings } from '../core/experiment-types.js'
import { type ExperimentKey, type ExperimentState, experimentSettings } from '../state/experiment-settings.js'
import {
  changedSetting,
  isSameExperiment,
  type LabState,
  ownTable,
  type Pace,
  type StepId,
  settingsFor,
  viewOf,
} from '../state/lab-state.js'
import type { LabStore } from '../state/lab-store.js'
import type { Draft, Notice, Sentence } from './context.js'
import type { WantsFor } from './live-pictures.js'
import { isAboutNetwork, strangeIn } from './network-errors.js'
import { type OwnTable, readTable } from './own-table.js'
import { Pruning } from './pruning.js'
import { Reporting } from './report/reporting.js'
import { Runner } from './runner.js'
import { settingOf } from './setting-field.js'
import type { Catalogue, Workshop } from './trainer.js'
import { isOver } from './training.js'

/** Changes that come together make one experiment. */
const gatherMs = 40
/** The text of a network is looked at when nothing was typed for so long. */
const typingMs = 220
/** How long a note stays. */
const noteMs = 7000

export interface SessionHost {
  changed: () => void
  tell: (notice?: Notice) => void
  wantsFor: WantsFor
}

export class LabSession {
  readonly store: LabStore
  readonly catalogue: Catalogue
  readonly runner: Runner
  readonly pruning: Pruning
  readonly reporting: Reporting
  readonly #host: SessionHost
  draft: Draft | undefined
  refused: ReadonlyMap<ExperimentKey, string> = new Map()
  own: OwnTable | undefined
  #note: Sentence | undefined
  #noteTimer: ReturnType<typeof setTimeout> | undefined
  /** Whether training waits for the page to be seen again. */
  isWaiting = false
  /** The state whose experiment is there, or being made. */
  #made: LabState | undefined
  /** The last one that could be made. */
  #good: LabState | undefined
  /** Whether training goes on when the next experiment is there. */
  #goesOn = false
  #timer: ReturnType<typeof setTimeout> | undefined
  #typing: ReturnType<typeof setTimeout> | undefined
  #reading = new AbortController()

  constructor(workshop: Workshop, catalogue: Catalogue, store: LabStore, host: SessionHost) {
    this.catalogue = catalogue
    this.store = store
    this.#host = host
    this.runner = new Runner(workshop, host.wantsFor, () => {
      this.pruning?.follow()
      host.changed()
    })
    this.pruning = new Pruning({
      ...host,
      runner: this.runner,
      criteria: catalogue.criteria,
      pace: () => store.state.pace,
      state: () => store.state,
      set: (change) => store.change({ ...store.state, ...change }),
      say: (note) => {
        this.isWaiting = false
        this.#say(note)
      },
    })
    this.reporting = new Reporting({
      runner: this.runner,
      workshop,
      state: () => store.state,
      changed: host.changed,
    })
    store.subscribe(() => this.#follow())
  }

  /** What the last change did to training; it goes when it was there long enough to be read. */
  get note(): Sentence | undefined {
    return this.#note
  }

  #say(note: Sentence | undefined): void {
    clearTimeout(this.#noteTimer)
    this.#note = note
    if (!note) return
    this.#noteTimer = setTimeout(() => {
      this.#note = undefined
      this.#host.changed()
    }, noteMs)
  }

  get #defaults() {
    return { experiment: this.catalogue.experiment, dataSources: this.catalogue.dataSources }
  }

  /** Makes the experiment of the first state. */
  begin(): Promise<void> {
    this.#made = this.store.state
    return this.#make()
  }

  change(change: Partial<ExperimentState>): void {
    this.#forget(Object.keys(change) as ExperimentKey[])
    this.store.change({ ...this.store.state, ...change }, Object.keys(change).join())
  }

  /** Another data set, with the network and the settings that suit it; the seed stays. */
  chooseData(id: string): void {
    const { state } = this.store
    const next = { ...settingsFor(id, this.#defaults), ...viewOf(state), seed: state.seed }
    this.refused = new Map()
    this.draft = undefined
    this.store.change(id === ownTable ? { ...next, network: this.#ownNetwork() } : next)
  }

  /** A network for the table: one hidden layer between its columns and its classes. */
  #ownNetwork(): string {
    const table = this.own?.table
    const outputs = table?.classNames.length || 1
    return `${table ? table.featureNames.length / table.steps : 2}-16-${outputs} relu`
  }

  typeNumber(key: ExperimentKey, text: string): void {
    const setting = settingOf(key)
    const value = setting.read(text.replace('\u2212', '-').replace(',', '.'))
    if (value !== undefined) {
      this.change({ [key]: value })
      return
    }
    this.refused = new Map([...this.refused, [key, text.slice(0, 40)]])
    this.#host.tell({
      role: 'alert',
      say: (words, lang) => words.errors.number(setting.label[lang], text.slice(0, 40), setting.wanted[lang]),
    })
  }

  #forget(keys: readonly ExperimentKey[]): void {
    if (!keys.some((key) => this.refused.has(key))) return
    this.refused = new Map([...this.refused].filter(([key]) => !keys.includes(key)))
    this.#host.tell()
  }

  /** Tries what was typed; the network that works stays until another one does. */
  typeNetwork(text: string): void {
    clearTimeout(this.#typing)
    this.draft = { text, error: this.draft?.error ?? '' }
    this.#host.changed()
    this.#typing = setTimeout(() => void this.#tryNetwork(text), typingMs)
  }

  async #tryNetwork(text: string): Promise<void> {
    const next = { ...this.store.state, network: text }
    if (isSameExperiment(next, this.store.state) && this.#good === this.#made) {
      this.draft = undefined
      this.#host.changed()
      return
    }
    const wasTraining = this.runner.isTraining
    const had = this.runner.view.progress?.epoch ?? 0
    const strange = strangeIn(text)
    const isMade = !strange && (await this.runner.use(this.#settings(next), true))
    if (this.draft?.text !== text) return
    if (!isMade) {
      const { error } = this.runner.view
      this.draft = { text, error: strange || (error instanceof Error ? error.message : String(error)) }
      this.#host.changed()
      return
    }
    this.draft = undefined
    this.#made = next
    this.#good = next
    this.#say(this.#noteOf(wasTraining, had, settingOf('network'), text))
    this.store.change({ ...this.store.state, network: text }, 'network')
    if (wasTraining) this.#play()
  }

  usePreset(): void {
    clearTimeout(this.#typing)
    this.draft = undefined
    const { data } = this.store.state
    this.change({ network: data === ownTable ? this.#ownNetwork() : settingsFor(data, this.#defaults).network })
    this.#host.changed()
  }

  openStep(step: StepId | 'none'): void {
    this.store.change({ ...this.store.state, step })
  }

  togglePlay(): void {
    this.#goesOn = false
    this.isWaiting = false
    if (this.runner.isTraining) {
      this.runner.pause()
      return
    }
    this.#say(undefined)
    if (this.store.state.step === 'data' || this.store.state.step === 'network') this.openStep('train')
    if (this.runner.view.phase === 'empty') {
      this.#goesOn = true
      void this.#make()
      return
    }
    if (!isOver(this.runner.view)) this.#play()
    else if (this.runner.view.cuts.length) this.pruning.retrain()
    else void this.runner.reset().then(() => this.#play())
  }

  /** Cuts come after every change of the settings: such a change makes a network without any. */
  undo(): void {
    if (this.runner.view.cuts.length) this.pruning.uncut()
    else this.store.undo()
  }

  redo(): void {
    if (this.runner.view.undone.length) this.pruning.recut()
    else this.store.redo()
  }

  startOver(): void {
    this.#goesOn = false
    this.isWaiting = false
    this.#say(undefined)
    void this.runner.reset()
  }

  /** Gives up what is being made, and goes back to the settings of what is there. */
  cancel(): void {
    clearTimeout(this.#timer)
    this.#goesOn = false
    this.#say(undefined)
    this.runner.cancel()
    if (!this.#good) return
    this.#made = this.#good
    this.store.replace({ ...this.#good, ...viewOf(this.store.state) })
  }

  /** Trains to the end of the plan, at the pace that is set when each epoch begins. */
  #play(): void {
    this.runner.play('all', () => this.store.state.pace)
  }

  setPace(pace: Pace): void {
    this.store.change({ ...this.store.state, pace })
    if (!this.runner.isTraining) return
    this.runner.pause()
    this.#resume()
  }

  /** Training waits while the page is hidden. */
  show(isVisible: boolean): void {
    if (!isVisible && this.runner.isTraining) {
      this.isWaiting = true
      this.runner.pause()
    } else if (isVisible && this.isWaiting) {
      this.isWaiting = false
      this.#resume()
    }
    this.#host.changed()
  }

  /** Plays again, once the pause has come through. */
  #resume(): void {
    if (this.runner.isTraining) void this.runner.settled.then(() => this.#play())
    else this.#play()
  }

  takeText(text: string, name: string): void {
    this.own = { name, text, choices: { missing: 'refuse' }, status: 'reading', columns: [] }
    void this.#readOwn(true)
  }

  setOwn(change: Partial<OwnTable['choices']>): void {
    if (!this.own) return
    this.own = { ...this.own, choices: { ...this.own.choices, ...change }, status: 'reading' }
    void this.#readOwn(true)
  }

  async #readOwn(isChosen: boolean): Promise<void> {
    const { own } = this
    if (!own) return
    this.#reading.abort()
    this.#reading = new AbortController()
    this.#host.changed()
    try {
      const reading = await readTable(own.text, own.choices, this.#reading.signal)
      this.own = { ...own, ...reading, columns: reading.columns.length ? reading.columns : own.columns }
    } catch {
      return // another reading took its place
    }
    this.#host.changed()
    if (!this.own.table || this.own.status === 'bad' || !isChosen) return
    this.#made = undefined // the same settings may now mean another table
    this.chooseData(ownTable)
    if (!this.#made) this.#follow()
  }

  #settings(state: LabState): GivenSettings {
    const given = Object.fromEntries(experimentSettings.map(({ key }) => [key, state[key]])) as unknown as GivenSettings
    return state.data === ownTable && this.own?.table ? { ...given, table: this.own.table } : given
  }

  /** After each change of the state: another experiment when it asks for one. */
  #follow(): void {
    const { state } = this.store
    const before = this.#made
    if (!before || !isSameExperiment(state, before)) {
      const wasTraining = this.runner.isTraining || this.#goesOn
      const had = this.runner.view.progress?.epoch ?? 0
      const setting = before && changedSetting(before, state)
      this.#say(
        before && before.data !== state.data
          ? (words, lang) => words.notes.data(this.#nameOf(state.data)[lang])
          : this.#noteOf(wasTraining, had, setting, setting ? state[setting.key] : ''),
      )
      this.#goesOn = wasTraining
      this.#made = state
      clearTimeout(this.#timer)
      this.#timer = setTimeout(() => void this.#make(), gatherMs)
    }
    this.pruning.follow()
    this.#host.changed()
  }

  #nameOf(data: string) {
    const own = { zh: this.own?.name ?? '', en: this.own?.name ?? '' }
    return this.catalogue.dataSources.find(({ id }) => id === data)?.name ?? own
  }

  /** What a change did to training, in one line. */
  #noteOf(
    wasTraining: boolean,
    epochs: number,
    setting: (typeof experimentSettings)[number] | undefined,
    value: string | number,
  ): Sentence | undefined {
    if (!wasTraining) return epochs > 0 ? (words) => words.notes.againAll : undefined
    if (!setting) return (words) => words.notes.startedAnewAll
    return (words, lang) => words.notes.startedAnew(setting.label[lang], setting.write(value))
  }

  async #make(): Promise<void> {
    const state = this.#made
    if (!state) return
    if (state.data === ownTable && !this.own?.table) {
      this.runner.clear()
      this.openStep('data')
      return
    }
    this.draft = undefined
    this.#goesOn ||= this.runner.isTraining // Play was pressed after the change, and before this
    const isMade = await this.runner.use(this.#settings(state))
    if (state !== this.#made) return
    if (isMade) this.#good = state
    else this.#blameNetwork(state)
    if (isMade && this.#goesOn) this.#play()
    this.#goesOn = this.#goesOn && !isMade
  }

  /** A network that the core refuses is marked where it is typed. */
  #blameNetwork({ network }: LabState): void {
    const { error, phase } = this.runner.view
    if (phase !== 'failed' || !isAboutNetwork(error)) return
    this.draft = { text: network, error: error.message }
    this.openStep('network')
  }

  dispose(): void {
    for (const timer of [this.#timer, this.#typing, this.#noteTimer]) clearTimeout(timer)
    this.#reading.abort()
    this.reporting.dispose()
    this.runner.clear()
  }
}
