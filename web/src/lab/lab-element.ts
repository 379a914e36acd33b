/** `<pruning-lab>`: data, a network and its training, all in a worker, with the page answering all the while. */

import { html, nothing, type TemplateResult } from 'lit'
import { lacksWeights } from '../core/figures/weight-counts.js'
import { refusal } from '../core/messages.js'
import { addStyles } from '../page/adopt-styles.js'
import type { ExportKind } from '../page/exports.js'
import { KeepFocus } from '../page/keep-focus.js'
import { keyList } from '../page/key-list.js'
import { Notices } from '../page/notices.js'
import { onceAFrame } from '../page/once-a-frame.js'
import { PageElement, type Steps } from '../page/page-element.js'
import { PageKeys } from '../page/page-keys.js'
import { PartByPart } from '../page/part-by-part.js'
import { openShare } from '../page/share/share.js'
import { tell } from '../page/tell.js'
import { type LabState, labHash, ownTable, readLabHash } from '../state/lab-state.js'
import { LabStore } from '../state/lab-store.js'
import { remarkWords, sayingWords } from '../words/core.js'
import { type LabText, labTexts, labWords } from '../words/lab/lab.js'
import { type Speech, together } from '../words/vocabulary.js'
import { browserHomeOf } from '../worker/browser.js'
import { stage } from './figure/card.js'
import { loadLink } from './report/actions.js'
import { Leaving, stateToReturnTo } from './run/keeping/leaving.js'
import { TabStorage } from './run/keeping/tab-storage.js'
import { drawnLayers, shownOf } from './run/layers.js'
import type { WantsFor } from './run/live-pictures.js'
import { mayLackWeights } from './run/run-view.js'
import { sampleKind } from './run/sample-kind.js'
import { workerWorkshop } from './run/worker-workshop.js'
import { type Linked, labActions } from './shell/actions.js'
import type { LabActions, LabContext } from './shell/context.js'
import { controls } from './shell/controls.js'
import { type Display, firstDisplay } from './shell/display.js'
import { labKeys } from './shell/keys.js'
import { labAddress } from './shell/lab-address.js'
import { labContext } from './shell/lab-context.js'
import { Late } from './shell/late.js'
import { Names } from './shell/names.js'
import { PageEvents } from './shell/page-events.js'
import { RoomController } from './shell/room.js'
import { stepBar } from './shell/step-bar.js'
import { tools } from './shell/tools.js'
import { Workbench } from './shell/workbench.js'
import { Thumbnails } from './steps/data/thumbnails.js'
import { loadPrune } from './steps/prune/load.js'
import { styles } from './styles.js'

/** How long a notice stays that asks for nothing. */
const statusMs = 12_000

/** Drawn one after the other at first. */
const sides = [controls, stage]

/**
 * @fires pp-ready   the first experiment is there; detail: state
 * @fires pp-change  something was set; detail: state
 * @fires pp-error   the core could not be loaded; detail: message
 */
export class LabElement extends PageElement<LabState, Workbench, LabText> {
  static override readonly styles = styles
  protected override readonly texts = labTexts
  protected override get words(): Speech {
    return together(labWords, sayingWords, ...(this.#prune.view.part ? [remarkWords] : []))
  }
  protected override readonly notices = new Notices<LabText>(this, statusMs)
  readonly tell = this.notices.show
  readonly #redraw = onceAFrame(() => this.requestUpdate())
  readonly #actions: LabActions = labActions(this, () => this.inUse('lab'))
  /** Where keys and pasted tables are for the Lab: on a page of somebody else's, inside it alone. */
  readonly #around = () => (this.syncUrl ? document : this)
  readonly #events = new PageEvents(this, {
    target: this.#around,
    actions: () => (this.model ? this.#actions : undefined),
    show: (isVisible) => this.model?.show(isVisible),
    pastedName: () => this.text.own.pasted,
    asksBeforeLeaving: () => this.#leaving?.unkept !== undefined,
  })
  readonly #room = new RoomController(this)
  readonly #sides = new PartByPart(this)
  readonly #names = new Names()
  readonly #thumbnails = new Thumbnails(this.#redraw)
  readonly #prune = new Late(() => loadPrune(this.appearance.lang), this.#redraw)
  /** Where the network is kept while one is away; of the page that the address belongs to. */
  #leaving: Leaving | undefined
  #display = firstDisplay

  constructor() {
    super()
    const keys = new PageKeys(labKeys(this.#around, () => (this.model ? this.#actions : undefined)))
    const focus = new KeepFocus(this, () => this.renderRoot.querySelector<HTMLElement>('.play')?.focus())
    for (const controller of [keys, this.#events, this.#room, focus]) this.addController(controller)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.model?.runner.pause()
  }

  /** Trains to the end, or goes on with it; settles when training is paused or over. */
  async play(): Promise<void> {
    const workbench = this.inUse('play')
    if (!workbench.runner.isTraining) workbench.togglePlay()
    await workbench.runner.settled
  }

  pause(): void {
    const { runner } = this.inUse('pause')
    if (runner.isTraining) this.#actions.togglePlay()
  }

  /** Trains one mini-batch; settles when it is done. */
  async step(): Promise<void> {
    const { runner } = this.inUse('step')
    runner.play('batch')
    await runner.settled
  }

  /** Back to the first weights. */
  reset(): void {
    this.inUse('reset').startOver()
  }

  /** A cut goes back before a setting does. */
  protected override steps(where: string): Steps {
    return this.inUse(where)
  }

  /** The figure (`svg`, `png`), or the run, once training has come to its end (`json`). */
  async export(kind: ExportKind): Promise<Blob> {
    const { runner, store } = this.inUse('export')
    const { exported, figureExports, jsonFile } = await import('../page/exports.js')
    const { runOf } = await import('./steps/take-away/files.js')
    const json = () => {
      const run = store.state.data === ownTable ? undefined : runOf({ view: runner.view })
      if (!run) throw refusal('export', 'no-run', {})
      return jsonFile(run)
    }
    return exported(kind, { ...figureExports(this.renderRoot, '.card'), json })
  }

  setState(change: Partial<LabState>): void {
    const { store } = this.inUse('setState')
    store.change({ ...store.state, ...change })
  }

  /** A link to this page with everything that is set now. */
  get link(): string {
    return this.linkWith()
  }

  /** The same, with a network in it when one is given. */
  linkWith(packed?: string): string {
    const { store, catalogue } = this.inUse('link')
    return new URL(labHash(store.state, catalogue, packed) || '#', location.href).href
  }

  /** Opens the dialog that shares it. */
  share(linked: () => Promise<Linked>): void {
    const { text } = this
    openShare(this, {
      lang: this.appearance.lang,
      gather: async () => ({
        tag: 'pruning-lab',
        ...(await linked()),
        title: text.title,
        parts: [],
        fileName: `lab-${this.getState().data}`,
        picture: (kind) => this.export(kind),
      }),
      lost: () => this.tell({ role: 'alert', say: ({ link }) => link.shareLost(this.link) }),
    })
  }

  /** Displays something else. */
  show(change: Partial<Display>): void {
    const { shown } = this.#display
    this.#display = { ...this.#display, ...change }
    if (this.#display.shown !== shown) this.model?.runner.refreshPictures()
    this.requestUpdate() // at once: the next key starts from what this one read
  }

  get display(): Display {
    return this.#display
  }

  protected override async open(): Promise<void> {
    this.model?.dispose() // of a load that failed
    this.model = undefined
    if (this.syncUrl) this.#leaving ??= new Leaving(new TabStorage(), this.#redraw)
    const workshop = workerWorkshop(browserHomeOf({ wasmUrl: this.wasmUrl, workerUrl: this.workerUrl || undefined }))
    const catalogue = await workshop.catalogue()
    const link = this.address.read((hash) => readLabHash(hash, catalogue))
    const left = await this.#leaving?.take()
    const back = left && !link.packed ? stateToReturnTo(left.state, link.state, catalogue) : undefined
    const state = back ?? link.state
    await this.speak(state)
    const store = new LabStore(state)
    this.model = new Workbench(workshop, catalogue, store, {
      changed: this.#redraw,
      keep: (work) => this.#leaving?.keep(work),
      tell: this.tell,
      wantsFor: this.#wantsFor,
    })
    this.address.follow(labAddress(store, catalogue))
    store.subscribe(() => tell(this, 'pp-change', { state: this.getState() }))
    await Promise.all([this.model.begin(back && left?.snapshot), this.#sides.draw(sides)])
    if (link.packed) this.tell(await loadLink(this.model, link.packed))
    void this.#thumbnails.make(catalogue.dataSources, workshop)
  }

  /** What the drawings show of an experiment. */
  readonly #wantsFor: WantsFor = (info) => {
    const isPlane = sampleKind(info) === 'plane'
    const runner = this.model?.runner
    return {
      layers: drawnLayers(info, shownOf(info, this.#display.shown)),
      hasMasks: lacksWeights(info) || (runner !== undefined && mayLackWeights(runner.view)),
      hasField: isPlane,
      hasOutputs: !isPlane,
      hasEvaluation: !runner?.isTraining,
    }
  }

  protected override updated(): void {
    const { preview, reporting, store } = this.model ?? {}
    reporting?.follow()
    if (store?.state.step === 'prune') this.#prune.want()
    const late = [preview?.view.part, reporting?.device.view.part, reporting?.search.view.part, reporting?.drawing]
    for (const part of late) if (part) addStyles(this, part.styles)
  }

  protected override page(): TemplateResult {
    const { text, model, appearance } = this
    const events = this.#events
    return html`
      <div class="lab-page ${events.isDropping ? 'is-dropping' : ''}" lang=${appearance.tag} data-drop=${text.own.drop}
        @dragover=${events.onDrag} @dragleave=${events.onDragEnd} @drop=${events.onDrop}>
        <article class="lab">
          <h1 class="unseen">${text.title}</h1>
          ${model ? this.#steps(this.#context(model)) : html`<div class="card is-waiting"><p class="note" role="status">${text.loading}</p></div>`}
        </article>
        <div class="toast">${this.notices.bar(text, appearance.lang)}</div>
      </div>`
  }

  #steps(context: LabContext): TemplateResult {
    return html`
      <div class="lab-head">${stepBar(context)} ${tools(context)}</div>
      ${context.hasKeys ? keyList(context.text.foot.keyList) : nothing} ${this.#sides.of(sides).map((side) => side(context))}`
  }

  #context(workbench: Workbench): LabContext {
    const { catalogue, runner, store } = workbench
    const { lang, theme } = this.appearance
    this.#thumbnails.add(store.state.data, runner.view)
    return labContext(workbench, this.#names.of(runner.view.info, catalogue.dataSources, lang), {
      ...this.#display,
      ...this.#room.room,
      text: this.text,
      lang,
      theme,
      actions: this.#actions,
      thumbnails: this.#thumbnails.made,
      prune: this.#prune,
      hasLink: this.syncUrl,
      unkept: this.#leaving?.unkept,
    })
  }
}
