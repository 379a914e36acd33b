/** The Lab at work: what is set, the experiment that belongs to it, and what each change does to training. */

import type { GivenSettings } from '../../core/contract/experiment.js'
import type { ExperimentKey, ExperimentState } from '../../rules/experiment-settings.js'
import {
  isSameExperiment,
  type LabState,
  ownTable,
  type Pace,
  type StepId,
  settingsFor,
  viewOf,
} from '../../state/lab-state.js'
import type { Entry, LabStore } from '../../state/lab-store.js'
import { keepingTexts } from '../../words/lab/keeping.js'
import { Reporting } from '../report/reporting.js'
import { Pruning } from '../run/cutting/pruning.js'
import type { Draft } from '../run/draft.js'
import { OwnTables } from '../run/keeping/own-tables.js'
import { Shelf } from '../run/keeping/shelf.js'
import { holdsWork, isWorthKeeping, type Snapshot } from '../run/keeping/snapshot.js'
import { isAboutNetwork, strangeIn } from '../run/network-errors.js'
import { networkFor, type OwnTable, settingsOf } from '../run/own-table.js'
import { Runner } from '../run/runner.js'
import { isOver } from '../run/training.js'
import type { Catalogue, Workshop } from '../run/workshop.js'
import type { DataDrawing } from './context.js'
import { FieldErrors } from './field-errors.js'
import { Late } from './late.js'
import { Note, noteOfChange } from './notes.js'
import type { WorkbenchHost } from './workbench-host.js'

/** Changes that come together make one experiment. */
const gatherMs = 40
/** The text of a network is looked at when nothing was typed for so long. */
const typingMs = 220

export class Workbench {
  readonly store: LabStore
  readonly catalogue: Catalogue
  readonly runner: Runner
  readonly pruning: Pruning
  readonly reporting: Reporting
  readonly #host: WorkbenchHost
  draft: Draft | undefined
  readonly errors: FieldErrors
  readonly tables: OwnTables
  /** What draws the columns of a table, and who is tested. */
  readonly preview: Late<DataDrawing>
  /** Networks that undo brings back, by their run. */
  readonly #shelf = new Shelf()
  readonly note: Note
  /** Whether training waits for the page to be seen again. */
  isWaiting = false
  /** The run whose experiment is there, or being made. */
  #made: Entry | undefined
  /** The last one that could be made. */
  #good: Entry | undefined
  /** Whether training goes on when the next experiment is there. */
  #goesOn = false
  #timer: ReturnType<typeof setTimeout> | undefined
  #typing: ReturnType<typeof setTimeout> | undefined

  constructor(workshop: Workshop, catalogue: Catalogue, store: LabStore, host: WorkbenchHost) {
    this.catalogue = catalogue
    this.store = store
    this.#host = host
    this.note = new Note(host.changed)
    this.errors = new FieldErrors(host.changed)
    const changed = () => {
      this.pruning?.follow()
      host.changed()
    }
    this.runner = new Runner(workshop, host.wantsFor, changed, (snapshot) => this.#keep(snapshot))
    this.pruning = new Pruning({
      ...host,
      runner: this.runner,
      criteria: catalogue.criteria,
      pace: () => store.state.pace,
      state: () => store.state,
      set: (change) => store.change({ ...store.state, ...change }),
      say: (note) => {
        this.isWaiting = false
        this.note.say(note)
      },
    })
    this.reporting = new Reporting(this, { workshop, changed: host.changed })
    this.preview = new Late(async () => (await import('../steps/data/preview/drawing.js')).drawing, host.changed)
    this.tables = new OwnTables({
      changed: host.changed,
      use: () => this.chooseData(ownTable, true),
      useTest: () => store.state.data === ownTable && store.begin({ ...store.state, folds: 0, fold: 0 }),
      taken: () => this.preview.want(),
    })
    store.subscribe(() => this.#follow())
  }

  get own(): OwnTable | undefined {
    return this.tables.current
  }

  /** Makes the experiment of the first state. @param from  a network that was kept of it */
  async begin(from?: Snapshot): Promise<void> {
    this.#made = this.store.present
    if (from) this.#shelf.put(this.#made.run, from)
    await this.#make()
    if (!from) return
    if (this.runner.view.phase !== 'failed') return this.note.say((_, lang) => keepingTexts[lang].back)
    this.#shelf.drop(this.#made.run) // it cannot be read any more
    await this.#make()
  }

  #keep(snapshot: Snapshot | undefined): void {
    const state = this.#good && { ...this.#good.state, ...viewOf(this.store.state) }
    this.#host.keep(state && snapshot && holdsWork(snapshot) ? { state, snapshot } : undefined)
  }

  change(change: Partial<ExperimentState>): void {
    this.errors.forget(Object.keys(change) as ExperimentKey[])
    this.store.change({ ...this.store.state, ...change }, this.#gesture(Object.keys(change).join()))
  }

  /** Changes of one field are one step of undo, until the network that they made was trained or cut. */
  #gesture(tag: string): string | undefined {
    return isWorthKeeping(this.runner.view) ? undefined : tag
  }

  /**
   * Another data set, with the network and the settings that suit it; the seed stays.
   *
   * @param isOther  the same settings mean another table
   */
  chooseData(id: string, isOther = false): void {
    const { state } = this.store
    const next = { ...this.#suited(id), ...viewOf(state), seed: state.seed }
    this.errors.clear()
    this.draft = undefined
    if (isOther) this.store.begin(next)
    else this.store.change(next)
  }

  #suited(id: string): ExperimentState {
    const settings = settingsFor(id, this.catalogue)
    return id === ownTable ? { ...settings, network: networkFor(this.own?.table) } : settings
  }

  /** The same table, in which other people are tested. @param people  their numbers; nobody when the settings say who */
  testPeople(people: readonly number[] | undefined, change: Partial<ExperimentState> = { folds: 0, fold: 0 }): void {
    this.tables.test(people)
    this.store.begin({ ...this.store.state, ...change })
  }

  typeNumber(key: ExperimentKey, text: string): void {
    const value = this.errors.read(key, text)
    if (value !== undefined) this.change({ [key]: value })
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
    if (isSameExperiment(next, this.store.state) && this.#good?.run === this.#made?.run) {
      this.draft = undefined
      this.#host.changed()
      return
    }
    const wasTraining = this.runner.isTraining
    const strange = strangeIn(text)
    const [change, tag] = [this.#change(this.store.state, next, wasTraining), this.#gesture('network')]
    const leaving = this.#leaving
    const isMade = !strange && (await this.runner.use(settingsOf(next, this.own), { isTrial: true, leaving }))
    if (this.draft?.text !== text) return
    if (!isMade) {
      const { error } = this.runner.view
      this.draft = { text, error: strange ?? error }
      this.#host.changed()
      return
    }
    this.draft = undefined
    this.#adopt({ ...this.store.state, network: text }, tag)
    this.note.say(noteOfChange(change))
    if (wasTraining) this.#play()
  }

  usePreset(): void {
    clearTimeout(this.#typing)
    this.draft = undefined
    this.change({ network: this.#suited(this.store.state.data).network })
    this.#host.changed()
  }

  openStep(step: StepId): void {
    this.store.change({ ...this.store.state, step })
  }

  togglePlay(): void {
    this.#goesOn = false
    this.isWaiting = false
    if (this.runner.isTraining) {
      this.runner.pause()
      return
    }
    this.note.say(undefined)
    if (this.store.state.step === 'data' || this.store.state.step === 'network') this.openStep('train')
    if (this.runner.view.loss) return void this.goOn()
    if (this.runner.view.phase === 'empty') {
      this.#goesOn = true
      return void this.#make()
    }
    if (!isOver(this.runner.view)) this.#play()
    else if (this.runner.view.cuts.length) this.pruning.retrain()
    else void this.#startOver().then(() => this.#play())
  }

  /** Makes what could not be made; after its worker has ended, the network as it was kept. */
  async goOn(): Promise<void> {
    const { loss } = this.runner.view
    if (!loss) return this.#make()
    const isBack = await this.runner.revive()
    if (isBack && loss.wasTraining) this.#play()
  }

  /** Cuts come after every change of the settings: such a change makes a network without any. */
  undo(): void {
    const { cuts, loss } = this.runner.view
    if (loss && cuts.length) void this.runner.revive().then((isBack) => isBack && !loss.isCutLost && this.undo())
    else if (cuts.length) this.pruning.uncut()
    else this.store.undo()
  }

  redo(): void {
    if (this.runner.view.undone.length) this.pruning.recut()
    else this.store.redo()
  }

  /** Begins an experiment with a network in it. @returns whether it is there; else undo leads back */
  async beginWith(state: LabState, networkFor: (settings: GivenSettings) => Snapshot): Promise<boolean> {
    const run = this.store.nextRun
    this.#shelf.put(run, networkFor(settingsOf(state, this.own)))
    this.store.begin({ ...state, ...viewOf(this.store.state) })
    this.note.say(undefined)
    clearTimeout(this.#timer)
    await this.#make()
    return this.#good?.run === run
  }

  startOver(): void {
    this.#goesOn = false
    this.isWaiting = false
    this.note.say(undefined)
    void this.#startOver()
  }

  /** Back to the first weights: a run of its own, so that undo leads back to the network that was trained. */
  async #startOver(): Promise<void> {
    const snapshot = await this.runner.leave()
    this.#leaving(snapshot)
    if (snapshot) this.#adopt(this.store.state)
    await this.runner.reset()
    this.#keep(undefined)
  }

  /** The experiment of a state is there already: begins its run without making it. */
  #adopt(state: LabState, tag?: string): void {
    const made = { state, run: this.store.nextRun }
    this.#made = made
    const run = this.store.begin(state, tag)
    if (run === made.run) this.#good = made // else the gesture led back to another run, which is made again
    this.tables.keep(run)
  }

  /** Keeps the network that is there for undo. */
  get #leaving(): (snapshot: Snapshot | undefined) => void {
    const run = this.#good?.run
    return (snapshot) => {
      if (snapshot && run !== undefined) this.#shelf.put(run, snapshot)
    }
  }

  /** Gives up what is being made, and goes back to the settings of what is there. */
  cancel(): void {
    clearTimeout(this.#timer)
    this.#goesOn = false
    this.note.say(undefined)
    this.runner.cancel()
    if (!this.#good) return
    const { state, run } = this.#good
    this.#made = this.#good
    this.store.replace({ ...state, ...viewOf(this.store.state) }, run)
  }

  /** Trains to the end, of a plan too, at the pace that is set when each epoch begins. */
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

  /** After each change of the state: another experiment when it is of another run. */
  #follow(): void {
    const { state, run } = this.store.present
    const before = this.#made
    if (!before || run !== before.run) {
      const isBack = this.#shelf.of(run) !== undefined || run === this.#good?.run
      const wasTraining = this.runner.isTraining || this.#goesOn
      const change = before && this.#change(before.state, state, wasTraining)
      this.note.say(isBack ? (_, lang) => keepingTexts[lang].back : change && noteOfChange(change))
      this.#goesOn = wasTraining && !isBack
      if (state.data === ownTable) this.tables.comeBack(run)
      this.#made = this.store.present
      clearTimeout(this.#timer)
      this.#timer = setTimeout(() => void this.#make(), gatherMs)
    }
    this.pruning.follow()
    this.#host.changed()
  }

  /** A change of settings, as the note tells of it. */
  #change(before: LabState, after: LabState, wasTraining: boolean) {
    const own = { zh: this.own?.name ?? '', en: this.own?.name ?? '' }
    const name = this.catalogue.dataSources.find(({ id }) => id === after.data)?.name ?? own
    return { before, after, wasTraining, name, view: this.runner.view }
  }

  async #make(): Promise<void> {
    const made = this.#made
    if (!made) return
    const { state, run } = made
    if (state.data === ownTable && !this.own?.table) {
      this.#leaving(await this.runner.leave())
      this.runner.clear()
      this.openStep('data')
      return
    }
    this.draft = undefined
    this.#goesOn ||= this.runner.isTraining // Play was pressed after the change, and before this
    if (state.data === ownTable) this.tables.keep(run)
    const isThere = run === this.#good?.run && this.runner.cancel()
    const from = this.#shelf.of(run)
    const isMade = isThere || (await this.runner.use(settingsOf(state, this.own), { from, leaving: this.#leaving }))
    if (made !== this.#made) return
    if (isMade) this.#good = made
    else this.#blameNetwork(state)
    if (isMade && !isThere) this.#keep(from)
    if (isMade && this.#goesOn) this.#play()
    this.#goesOn = this.#goesOn && !isMade
  }

  /** A network that the core refuses is marked where it is typed. */
  #blameNetwork({ network }: LabState): void {
    const { error, phase } = this.runner.view
    if (phase !== 'failed' || !isAboutNetwork(error)) return
    this.draft = { text: network, error }
    this.openStep('network')
  }

  dispose(): void {
    for (const timer of [this.#timer, this.#typing]) clearTimeout(timer)
    this.note.dispose()
    this.tables.dispose()
    this.reporting.dispose()
    this.runner.clear()
  }
}
