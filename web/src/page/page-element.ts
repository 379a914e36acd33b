/** What every element of the Playground is: a model that is loaded, in a language and a theme, with notices and an address. */

import { html, LitElement, type PropertyDeclarations, type TemplateResult } from 'lit'
import { elementRefusal } from '../core/element-messages.js'
import type { Lang } from '../state/settings.js'
import type { Speech } from '../words/vocabulary.js'
import { Address } from './address.js'
import { adoptStylesHere } from './adopt-styles.js'
import { Appearance, type Chosen } from './appearance.js'
import { languageLost, loadFailure } from './load-failure.js'
import { Loading } from './loading.js'
import type { Notices } from './notices.js'
import { nameParts } from './parts.js'

/** What the words of an element hold for this. */
export interface PageText {
  close: string
  errors: { ignored: (keys: string[]) => string }
}

/** What goes back a step, and forth. */
export interface Steps {
  undo(): void
  redo(): void
}

/** What an element works on once it is loaded. */
export interface PageModel<State> {
  readonly store: Steps & { readonly state: State }
}

/**
 * @fires pp-ready   it is loaded and can be worked; detail: state
 * @fires pp-error   it could not be loaded; detail: message
 */
export abstract class PageElement<
  State extends Chosen,
  Model extends PageModel<State>,
  Text extends PageText,
> extends LitElement {
  static override readonly properties: PropertyDeclarations = {
    lang: { type: String, reflect: true, useDefault: true },
    theme: { type: String, useDefault: true },
    controls: { type: String, useDefault: true },
    preset: { type: String, useDefault: true },
    wasmUrl: { type: String, useDefault: true, attribute: 'wasm-url' },
    workerUrl: { type: String, useDefault: true, attribute: 'worker-url' },
    syncUrl: { type: Boolean, attribute: 'sync-url' },
    keepProgress: { type: Boolean, attribute: 'keep-progress' },
  }

  /** `zh` or `en`; empty for what the page or the browser has. */
  override lang = ''
  /** `light`, `dark`, or `auto` for what the page or the browser has. */
  theme = 'auto'
  /** `all`, or `figure` for the figure with what can be set in it; lesson 1 has `network`, too: the network alone. */
  controls = 'all'
  /** What is set at first, as a link has it: `threshold=0&reading=row`. An address that says something goes before it. */
  preset = ''
  /** Where `core.wasm` is; empty for beside the package's other files. */
  wasmUrl = ''
  /** Where `browser-worker.js` is; empty for there, too. */
  workerUrl = ''
  /** Whether the address of the page follows the state, and the other way round; for one element a page. */
  syncUrl = false
  /** Whether the steps that were done are kept in the storage of the page. */
  keepProgress = false
  /** What it says, by language; each is there once `words` are loaded in it. */
  protected abstract readonly texts: Readonly<Record<Lang, Text>>
  protected abstract readonly words: Speech
  protected abstract readonly notices: Notices<Text>
  /** Undefined while it is loading. */
  protected model: Model | undefined
  /** Until then. */
  #chosen: Chosen | undefined
  protected readonly appearance = new Appearance(this, {
    chosen: () => this.model?.store.state ?? this.#chosen,
    words: () => this.words,
    lost: (error) => this.notices.show({ role: 'alert', say: (_, lang) => languageLost(error, lang) }),
  })
  protected readonly address = new Address(this, (keys) =>
    this.notices.show({ role: 'alert', say: (text) => text.errors.ignored(keys) }),
  )
  readonly #loading = new Loading(this, () => this.open())

  constructor() {
    super()
    const named = { hostUpdated: () => nameParts(this.renderRoot) }
    for (const controller of [this.appearance, this.address, this.#loading, named]) this.addController(controller)
  }

  adoptedCallback(): void {
    adoptStylesHere(this)
  }

  /** Settles when it is loaded and can be worked; after a failed load `load()` makes another one. */
  get ready(): Promise<void> {
    return this.#loading.ready
  }

  /** Tries again after a load that failed. @returns `ready` */
  load(): Promise<void> {
    return this.#loading.again()
  }

  /** Whether there is something to work on. */
  get isReady(): boolean {
    return this.model !== undefined
  }

  /** Everything that is set now, as plain data. */
  getState(): State {
    return structuredClone(this.inUse('getState').store.state)
  }

  undo(): void {
    this.steps('undo').undo()
  }

  redo(): void {
    this.steps('redo').redo()
  }

  protected steps(where: string): Steps {
    return this.inUse(where).store
  }

  /** @throws CoreError while it is loading */
  protected inUse(where: string): Model {
    if (this.model) return this.model
    throw elementRefusal(where, 'element-loading')
  }

  protected get text(): Text {
    return this.texts[this.appearance.lang]
  }

  /** Takes what is chosen at first, and loads the words for it. */
  protected async speak(chosen: Chosen, words = this.words): Promise<void> {
    this.#chosen = chosen
    await words.load(this.appearance.langFor(chosen))
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete()
    await this.appearance.settle()
    return super.getUpdateComplete()
  }

  /** Loads the words and the model, and follows the address. */
  protected abstract open(): Promise<void>

  /** The element, whether loaded or not. */
  protected abstract page(): TemplateResult

  protected override render(): TemplateResult {
    const { failure } = this.#loading
    const { lang, canSpeak } = this.appearance
    if (failure !== undefined) return html`${loadFailure(failure, lang, () => this.load())}<slot></slot>`
    return canSpeak ? this.page() : html`<slot></slot>`
  }
}
