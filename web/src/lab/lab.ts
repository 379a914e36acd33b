/** `<pruning-lab>`: data, a network and its training, all in a worker, with the page answering all the while. */

import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit'
import type { ExperimentInfo } from '../core/contract/experiment.js'
import { adoptStylesHere } from '../page/adopt-styles.js'
import { Deferred } from '../page/deferred.js'
import { KeepFocus } from '../page/keep-focus.js'
import { loadFailure } from '../page/load-failure.js'
import { type LabDefaults, type LabState, labHash, readLabHash } from '../state/lab-state.js'
import { LabStore } from '../state/lab-store.js'
import { loadReason } from '../state/load-reason.js'
import { type Lang, langOf, langs } from '../state/settings.js'
import { stage } from './figure/card.js'
import { sampleKind } from './figure/samples.js'
import { loadLink } from './report/actions.js'
import { Leaving, stateToReturnTo } from './run/keeping/leaving.js'
import { TabStorage } from './run/keeping/tab-storage.js'
import { drawnLayers, layerNamesIn, named, shownOf } from './run/layers.js'
import { mayLackWeights } from './run/run-view.js'
import type { Workshop } from './run/trainer.js'
import { labActions } from './shell/actions.js'
import type { LabActions, LabContext } from './shell/context.js'
import { controls } from './shell/controls.js'
import { firstLooks, type Looks } from './shell/looks.js'
import { PageEvents } from './shell/page-events.js'
import { roomFor } from './shell/room.js'
import { markScrollers } from './shell/scrollers.js'
import { LabSession } from './shell/session.js'
import { stepBar } from './shell/step-bar.js'
import { keyList, tools } from './shell/tools.js'
import { followLab } from './shell/url-sync.js'
import { makeThumbnails, type Thumbnail } from './steps/data/thumbnails.js'
import { styles } from './styles.js'
import type { Notice } from './words/sentence.js'
import { labTexts } from './words/texts.js'

/** Controls and stage stand side by side from this width on: 60 rem, as the style sheet has it. */
const besideFrom = 960
/** How long a notice stays that asks for nothing. */
const statusMs = 12_000
const noNames: ReadonlyMap<string, string> = new Map()
type Named = { from: ExperimentInfo; lang: Lang; info: ExperimentInfo; layerNames: ReadonlyMap<string, string> }
const darkMedia = matchMedia('(prefers-color-scheme: dark)')

/**
 * @fires pp-ready   the core is loaded; detail: state
 * @fires pp-change  something was set; detail: state
 * @fires pp-error   the core could not be loaded; detail: message
 */
export class PruningLab extends LitElement {
  static override readonly styles = styles
  static override readonly properties = {
    lang: { type: String, reflect: true, useDefault: true },
    theme: { type: String },
    syncUrl: { type: Boolean, attribute: 'sync-url' },
  }
  /** Where experiments are made; the registration sets it. */
  static workshop: () => Workshop

  override lang = ''
  theme = 'auto'
  /** Whether the address of the page follows the state, and the other way round. */
  syncUrl = false
  #loading = new Deferred()
  readonly #resize = new ResizeObserver(() => this.#measure())
  readonly #actions: LabActions = labActions(this, () => this.#inUse())
  readonly #events = new PageEvents({
    actions: () => (this.#session ? this.#actions : undefined),
    drop: (isDropping) => isDropping !== this.#looks.isDropping && this.look({ isDropping }),
    show: (isVisible) => this.#session?.show(isVisible),
    pastedName: () => this.#text.own.pasted,
    asksBeforeLeaving: () => this.#leaving?.unkept !== undefined,
  })
  readonly #thumbnails = new Map<string, Thumbnail>()
  #session: LabSession | undefined
  /** Where the network is kept while one is away; of the page that the address belongs to. */
  #leaving: Leaving | undefined
  #looks = firstLooks
  #notice: Notice | undefined
  #noticeTimer: ReturnType<typeof setTimeout> | undefined
  #failure: unknown
  #frame = 0
  /** The experiment's facts with names in one language; the same object while neither changes. */
  #named: Named | undefined
  #isStarted = false

  constructor() {
    super()
    this.addController(this.#events)
    this.addController(new KeepFocus(this, () => this.renderRoot.querySelector<HTMLElement>('.play')?.focus()))
  }

  override connectedCallback(): void {
    super.connectedCallback()
    darkMedia.addEventListener('change', this.#redraw)
    window.addEventListener('resize', this.#measure)
    if (!this.#isStarted) void this.#start()
  }

  adoptedCallback(): void {
    adoptStylesHere(this, styles)
  }

  /** Tries again after a load that failed. @returns `ready` */
  load(): Promise<void> {
    if (this.#failure === undefined) return this.ready
    this.#failure = undefined
    this.#session?.dispose()
    this.#session = undefined
    this.#loading = new Deferred()
    this.requestUpdate()
    void this.#start()
    return this.ready
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    darkMedia.removeEventListener('change', this.#redraw)
    window.removeEventListener('resize', this.#measure)
    this.#resize.disconnect()
    this.#session?.runner.pause()
  }

  /** Settles when the first experiment is there; after a failed load `load()` makes another one. */
  get ready(): Promise<void> {
    return this.#loading.promise
  }

  get isReady(): boolean {
    return this.#session !== undefined
  }

  getState(): LabState {
    return structuredClone(this.#inUse().store.state)
  }

  setState(change: Partial<LabState>): void {
    const { store } = this.#inUse()
    store.change({ ...store.state, ...change })
  }

  /** A link to this page with everything that is set now. */
  get link(): string {
    return this.linkWith()
  }

  /** The same, with a network in it when one is given. */
  linkWith(packed?: string): string {
    const { store, catalogue } = this.#inUse()
    return new URL(labHash(store.state, catalogue, packed) || '#', location.href).href
  }

  /** Changes what is looked at. */
  look(change: Partial<Looks>): void {
    const before = this.#looks
    this.#looks = { ...before, ...change }
    if (change.shown !== undefined && change.shown !== before.shown) this.#session?.runner.look()
    this.requestUpdate() // at once: the next key starts from what this one read
  }

  get looks(): Looks {
    return this.#looks
  }

  /** What is good news goes by itself. */
  tell(notice?: Notice): void {
    clearTimeout(this.#noticeTimer)
    if (notice?.role === 'status') this.#noticeTimer = setTimeout(() => this.tell(), statusMs)
    this.#notice = notice
    this.#redraw()
  }

  #inUse(): LabSession {
    if (this.#session) return this.#session
    throw new Error('[lab] the Lab must be ready, got one that is loading; wait for its promise "ready"')
  }

  async #start(): Promise<void> {
    this.#isStarted = true
    if (this.syncUrl) this.#leaving ??= new Leaving(new TabStorage(), this.#redraw)
    try {
      const workshop = PruningLab.workshop()
      const catalogue = await workshop.catalogue()
      const defaults: LabDefaults = catalogue
      const { state, ignored, packed } = readLabHash(this.syncUrl ? location.hash : '', defaults)
      const left = await this.#leaving?.take()
      const back = left && !packed ? stateToReturnTo(left.state, state, defaults) : undefined
      const store = new LabStore(back ?? state)
      this.#session = new LabSession(workshop, catalogue, store, {
        changed: this.#redraw,
        keep: (work) => this.#leaving?.keep(work),
        tell: (notice) => this.tell(notice),
        wantsFor: (info) => ({
          layers: drawnLayers(info, shownOf(info, this.#looks.shown)),
          hasMasks: this.#session !== undefined && mayLackWeights(this.#session.runner.view),
          hasField: sampleKind(info) === 'plane',
          hasOutputs: sampleKind(info) !== 'plane',
          hasEvaluation: !this.#session?.runner.isTraining,
        }),
      })
      this.#followUrl(store, defaults, ignored)
      store.subscribe(() => this.#tell('pp-change', { state: this.getState() }))
      this.requestUpdate()
      await this.#session.begin(back && left?.snapshot)
      if (packed) this.tell(await loadLink(this.#session, packed))
      await this.updateComplete
      this.#loading.resolve()
      this.#tell('pp-ready', { state: this.getState() })
      void makeThumbnails(catalogue.dataSources, workshop, (id, thumbnail) => {
        this.#thumbnails.set(id, thumbnail)
        this.#redraw()
      })
    } catch (error) {
      this.#failure = error
      this.requestUpdate()
      this.#loading.reject(error)
      this.#tell('pp-error', { message: error instanceof Error ? error.message : String(error) })
    }
  }

  #followUrl(store: LabStore, defaults: LabDefaults, ignored: string[]): void {
    if (!this.syncUrl) return
    const tell = (keys: string[]) => this.tell({ role: 'alert', say: (text) => text.errors.ignored(keys) })
    if (ignored.length) tell(ignored)
    followLab(store, defaults, tell)
  }

  #tell(name: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }))
  }

  /** Draws at most once a frame. */
  readonly #redraw = (): void => {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0
      this.requestUpdate()
    })
  }

  get #lang(): Lang {
    const chosen = this.#session?.store.state.lang
    const around = this.closest<HTMLElement>('[lang]')?.lang || navigator.language
    return langs.find((lang) => lang === chosen) ?? langOf(around)
  }

  get #text() {
    return labTexts[this.#lang]
  }

  /** The theme in use; another text whenever colours are others. */
  get #theme(): string {
    const chosen = this.#session?.store.state.theme ?? 'auto'
    const theme = chosen === 'auto' ? this.theme : chosen
    return theme === 'auto' ? `auto-${darkMedia.matches ? 'dark' : 'light'}` : theme
  }

  readonly #measure = (): void => {
    markScrollers(this.renderRoot)
    const { width, stepWidth, height, isBeside } = this.#looks
    const room = roomFor(this)
    const now = {
      width: Math.floor(this.#inner('.stage')) || width,
      stepWidth: Math.floor(this.#inner('.controls')) || stepWidth,
      height: room.height,
      isBeside: this.clientWidth >= besideFrom,
    }
    const isSame = now.width === width && now.stepWidth === stepWidth && now.height === height
    this.style.setProperty('--stage-height', `${room.stageHeight}px`)
    if (!isSame || now.isBeside !== isBeside) this.look(now)
  }

  #inner(selector: string): number {
    return this.renderRoot.querySelector(selector)?.clientWidth ?? 0
  }

  protected override updated(_changed: PropertyValues): void {
    this.#session?.reporting.follow()
    const theme = this.#theme
    this.dataset.theme = theme.startsWith('auto') ? 'auto' : theme
    this.dataset.lang = this.#lang
    for (const element of this.renderRoot.querySelectorAll('.stage, .controls, .sentence, .scroll, .scroll > table'))
      this.#resize.observe(element)
  }

  protected override render(): TemplateResult {
    const text = this.#text
    const lang = this.#lang === 'zh' ? 'zh-CN' : 'en'
    if (this.#failure !== undefined)
      return html`${loadFailure(text.errors.load(loadReason(this.#failure, this.#lang)), this.#lang, () => this.load())}<slot></slot>`
    const session = this.#session
    const context = session && this.#context(session)
    return html`
      <div class="lab-page ${this.#looks.isDropping ? 'is-dropping' : ''}" lang=${lang} data-drop=${text.own.drop}
        @dragover=${this.#events.onDrag} @dragleave=${this.#events.onDragEnd} @drop=${this.#events.onDrop}>
        <article class="lab">
          <h1 class="unseen">${text.title}</h1>
          ${context ? html`<div class="lab-head">${stepBar(context)} ${tools(context)}</div> ${keyList(context)} ${controls(context)} ${stage(context)}` : html`<div class="card is-waiting"><p class="note" role="status">${text.loading}</p></div>`}
        </article>
        <div class="toast">${this.#notice ? this.#noticeBar(this.#notice) : nothing}</div>
      </div>`
  }

  /** A set whose files were fetched has a picture from then on. */
  #addThumbnail({ runner, store }: LabSession): void {
    const { info, pictures } = runner.view
    const { data } = store.state
    if (!info || !pictures.train || info.settings.data !== data || this.#thumbnails.has(data)) return
    const { steps, channels, task } = info
    this.#thumbnails.set(data, {
      samples: pictures.train,
      steps,
      channels,
      task,
      isPicture: sampleKind(info) === 'pictures',
    })
  }

  #context(session: LabSession): LabContext {
    this.#addThumbnail(session)
    const names = this.#namesOf(session)
    const { store, runner, catalogue, draft, errors, own, pruning, reporting, note, isWaiting } = session
    const {
      shown,
      mapOf,
      ofLayer,
      bridge,
      reading,
      width,
      stepWidth,
      height,
      isBeside,
      hasKeys,
      hasTable,
      hasScoreTable,
    } = this.#looks
    return {
      state: store.state,
      view: { ...runner.view, info: names?.info },
      layerNames: names?.layerNames ?? noNames,
      catalogue,
      text: this.#text,
      lang: this.#lang,
      theme: this.#theme,
      actions: this.#actions,
      draft,
      refused: errors.texts,
      own,
      offered: session.tables.offered,
      cutChoice: pruning.choice,
      reporting: reporting.view,
      refusal: pruning.refusal,
      found: pruning.found,
      thumbnails: this.#thumbnails,
      shown,
      mapOf,
      ofLayer,
      bridge,
      reading,
      width: width || 600,
      stepWidth: stepWidth || 340,
      height: height || 480,
      isBeside,
      note: note.said,
      isWaiting,
      hasKeys,
      hasTable,
      hasScoreTable,
      canUndo: store.canUndo || runner.view.cuts.length > 0,
      canRedo: store.canRedo || runner.view.undone.length > 0,
      hasLink: this.syncUrl,
      unkept: this.#leaving?.unkept,
    }
  }

  #namesOf({ runner, catalogue }: LabSession): Named | undefined {
    const from = runner.view.info
    const lang = this.#lang
    if (!from) return undefined
    if (this.#named?.from !== from || this.#named.lang !== lang)
      this.#named = {
        from,
        lang,
        info: named(from, catalogue.dataSources, lang),
        layerNames: layerNamesIn(from, lang),
      }
    return this.#named
  }

  #noticeBar({ role, say }: Notice): TemplateResult {
    return html`<p class="notice" role=${role}>${say(this.#text, this.#lang)}<button class="action" aria-label=${this.#text.close}
      @click=${() => this.tell()}>×</button></p>`
  }
}
