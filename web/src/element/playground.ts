/** `<pruning-playground lesson="example">`: a lesson with its figure, live, wherever it is put. */

import { html, LitElement, nothing, type TemplateResult } from 'lit'
import type { Core } from '../core/core-api.js'
import { refusal } from '../core/messages.js'
import { exampleTexts } from '../lessons/example.js'
import { loadReason } from '../state/load-reason.js'
import { type ExampleState, hasSameWeights, type Lang, langOf, langs } from '../state/settings.js'
import { toHash } from '../state/url.js'
import { adoptStylesHere } from './adopt-styles.js'
import { Deferred } from './deferred.js'
import { exampleActions } from './example/actions.js'
import type { Actions, Context, Notice } from './example/context.js'
import { FigureController } from './example/figure-controller.js'
import { exampleLesson, loadingLesson } from './example/lesson.js'
import { checkedChange, type LessonModel, lessonModel } from './example/lesson-model.js'
import { KeepFocus } from './keep-focus.js'
import { LessonKeys } from './lesson-keys.js'
import { loadFailure } from './load-failure.js'
import type { PlaygroundEventDetails } from './public-types.js'
import { styles } from './styles.js'
import { UrlSync } from './url-sync.js'

/** Its events are those of `PlaygroundEventDetails`. */
export class PruningPlayground extends LitElement {
  static override readonly styles = styles
  static override readonly properties = {
    lesson: { type: String, reflect: true },
    lang: { type: String, reflect: true, useDefault: true },
    theme: { type: String },
    syncUrl: { type: Boolean, attribute: 'sync-url' },
    wasmUrl: { type: String, attribute: 'wasm-url' },
    notice: { state: true },
    failure: { state: true },
  }
  /** How the core is loaded from an address; the registration sets it, so that a page with many elements loads it once. */
  static load: (wasmUrl: string) => Promise<Core>

  /** Which lesson: `example` is the only one so far. */
  lesson = 'example'
  /** `zh` or `en`; empty for what the page or the browser has. */
  override lang = ''
  /** `light`, `dark`, or `auto` for what the page or the browser has. */
  theme = 'auto'
  /** Whether the address of the page follows the state, and the other way round; for one element a page. */
  syncUrl = false
  /** Where `core.wasm` is; empty for beside the package's other files. */
  wasmUrl = ''
  private notice: Notice | undefined
  private failure: unknown
  #loading = new Deferred()
  readonly #figure = new FigureController(this, () => ({ state: this.getState(), actions: this.#actions }))
  readonly #url = new UrlSync(this)
  #model: LessonModel | undefined
  #isStarted = false

  constructor() {
    super()
    this.addController(new LessonKeys(this, () => this.#figure.toggleKeys()))
    this.addController(new KeepFocus(this, () => this.#figure.focus()))
  }

  override connectedCallback(): void {
    super.connectedCallback()
    if (!this.#isStarted) void this.#start()
  }

  adoptedCallback(): void {
    adoptStylesHere(this, styles)
  }

  /** Settles when the core is loaded and the lesson can be worked; after a failed load `load()` makes another one. */
  get ready(): Promise<void> {
    return this.#loading.promise
  }

  /** Tries again after a load that failed. @returns `ready` */
  load(): Promise<void> {
    if (this.failure === undefined) return this.ready
    this.failure = undefined
    this.#loading = new Deferred()
    void this.#start()
    return this.ready
  }

  /** Whether the core is loaded and the lesson can be worked. */
  get isReady(): boolean {
    return this.#model !== undefined
  }

  /** Everything that is set now, as plain data. */
  getState(): ExampleState {
    return structuredClone(this.#inUse('getState').store.snapshot.state)
  }

  /** Sets some of it. @throws CoreError when a value is refused; nothing is changed then */
  setState(change: Partial<ExampleState>): void {
    const { store } = this.#inUse('setState')
    store.change({ ...store.snapshot.state, ...checkedChange(change) })
  }

  /** Back to the article's settings; language and theme stay. */
  reset(): void {
    const { store, defaults } = this.#inUse('reset')
    const { lang, theme } = store.snapshot.state
    store.change({ ...defaults, lang, theme })
  }

  undo(): void {
    this.#inUse('undo').store.undo()
  }

  redo(): void {
    this.#inUse('redo').store.redo()
  }

  /** A link to this page with everything that is set now. */
  get link(): string {
    const { store, defaults } = this.#inUse('link')
    return new URL(toHash(store.snapshot.state, defaults) || '#', document.baseURI).href
  }

  #inUse(where: string): LessonModel {
    if (this.#model) return this.#model
    throw refusal(where, 'element-loading', {})
  }

  async #start(): Promise<void> {
    this.#isStarted = true
    try {
      const model = lessonModel(await PruningPlayground.load(this.wasmUrl))
      this.#model = model
      this.#url.begin(model, (keys) => {
        this.notice = { role: 'alert', say: (text) => text.errors.ignored(keys) }
      })
      model.store.subscribe(() => this.#changed(model))
      this.requestUpdate()
      await this.updateComplete
      this.#loading.resolve()
      this.#tell('pp-ready', { state: this.getState() })
    } catch (error) {
      this.failure = error
      this.#loading.reject(error)
      this.#tell('pp-error', { message: error instanceof Error ? error.message : String(error) })
    }
  }

  #changed({ store }: LessonModel): void {
    this.requestUpdate()
    const { y } = store.snapshot.example.after
    const { removed, fingerprint } = store.snapshot.example
    this.#tell('pp-change', { state: this.getState(), y, removed: [...removed], fingerprint })
  }

  #tell<Name extends keyof PlaygroundEventDetails>(name: Name, detail: PlaygroundEventDetails[Name]): void {
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }))
  }

  get #lang(): Lang {
    const chosen = this.#model?.store.snapshot.state.lang
    const around = this.closest<HTMLElement>('[lang]')?.lang || navigator.language
    return langs.find((lang) => lang === chosen) ?? langOf(around)
  }

  get #text() {
    return exampleTexts[this.#lang]
  }

  get #actions(): Actions {
    return exampleActions(this.#inUse('actions').store, this, (notice) => {
      this.notice = notice
    })
  }

  protected override updated(): void {
    const chosen = this.#model?.store.snapshot.state.theme ?? 'auto'
    this.dataset.theme = chosen === 'auto' ? this.theme : chosen
    this.dataset.lang = this.#lang
  }

  protected override render(): TemplateResult {
    const text = this.#text
    const lang = this.#lang === 'zh' ? 'zh-CN' : 'en'
    if (this.failure !== undefined)
      return html`${loadFailure(text.errors.load(loadReason(this.failure, this.#lang)), this.#lang, () => this.load())}<slot></slot>`
    if (!this.#model) return html`<div lang=${lang}>${loadingLesson(text)}</div>`
    const figure = this.#figure
    return html`
      <div lang=${lang} @pointerdown=${figure.onPress} @click=${figure.onClick} @keydown=${figure.onKey}>
        ${this.notice ? this.#noticeBar(this.notice) : nothing} ${exampleLesson(this.#context(this.#model), figure.options)}
      </div>`
  }

  #context(model: LessonModel): Context {
    const { store, article, description } = model
    return {
      ...store.snapshot,
      article,
      description,
      text: this.#text,
      actions: this.#actions,
      hasArticleWeights: hasSameWeights(store.snapshot.state, model.defaults),
      hasLink: this.syncUrl,
    }
  }

  #noticeBar({ role, say }: Notice): TemplateResult {
    const done = () => {
      this.notice = undefined
    }
    return html`<p class="notice" role=${role}>${say(this.#text)}<button class="action" aria-label=${this.#text.actions.close}
      @click=${done}>×</button></p>`
  }
}
