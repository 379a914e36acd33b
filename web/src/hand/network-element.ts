/** `<pruning-network>`: any small dense network by its numbers, live, wherever it is put. */

import { html, type TemplateResult } from 'lit'
import { mustBeEach } from '../core/boundary/arguments.js'
import type { Calculator } from '../core/calculator.js'
import type { Description } from '../core/contract/describe.js'
import { phrase } from '../core/messages.js'
import { readNetworkFile } from '../files/network-file.js'
import { inTag } from '../page/around.js'
import { type ExportKind, exported } from '../page/exports.js'
import { FigureController } from '../page/figure-controller.js'
import { KeepFocus } from '../page/keep-focus.js'
import { Notices } from '../page/notices.js'
import { PageElement } from '../page/page-element.js'
import { PageKeys } from '../page/page-keys.js'
import { PartByPart } from '../page/part-by-part.js'
import { openShare } from '../page/share/share.js'
import { tell } from '../page/tell.js'
import { nextTask } from '../view/next-task.js'
import { coreWords } from '../words/core.js'
import { type HandText, handTexts, handWords } from '../words/hand.js'
import { together } from '../words/vocabulary.js'
import { calculatorAt } from '../worker/shared-core.js'
import { handActions, refusalOf } from './actions.js'
import type { NetworkChange } from './change.js'
import { checkedChange } from './checked-change.js'
import type { Actions, Context } from './context.js'
import { HandDisplay } from './display.js'
import { withCut } from './edits.js'
import { figureParts } from './figure/figure-parts.js'
import { exportsOf } from './files.js'
import { fromHash, type Parsed, packedIn, toHash } from './link.js'
import { measureWith } from './measurer.js'
import { Packing } from './packing.js'
import { handPage, loadingPage, sections } from './page.js'
import { hasPart, sizesOf } from './parts.js'
import { fileOf, type HandState, isSameWork, stateOf, workedExample } from './state.js'
import { HandStore, inspected } from './store.js'
import { styles } from './styles.js'

export interface HandModel {
  store: HandStore
  /** The network inside the tag, or the 3-2-1 example. */
  defaults: HandState
  description: Description
}

/**
 * @fires pp-ready   the core is loaded; detail: state
 * @fires pp-change  something was set; detail: NetworkChange
 * @fires pp-error   the core could not be loaded; detail: message
 */
export class NetworkElement extends PageElement<HandState, HandModel, HandText> {
  static override readonly styles = styles
  readonly display = new HandDisplay(this)
  protected override readonly texts = handTexts
  protected override readonly words = together(handWords, coreWords)
  protected override readonly notices = new Notices<HandText>(this)
  readonly #packing = new Packing()
  readonly #measure = measureWith(async () => {
    const [{ browserHomeOf }, { CoreWorker }] = await Promise.all([
      import('../worker/browser.js'),
      import('../worker/client.js'),
    ])
    return new CoreWorker(browserHomeOf({ wasmUrl: this.wasmUrl, workerUrl: this.workerUrl || undefined }))
  })
  readonly #parts = new PartByPart(this)
  readonly #figure = new FigureController(this, 'w1.1.1', () => figureParts(this.getState(), this.#actions))

  constructor() {
    super()
    this.addController(new KeepFocus(this, () => this.#figure.focus()))
    this.addController(
      new PageKeys<NetworkElement>({
        target: () => (this.syncUrl ? document : this),
        actions: () => (this.isReady ? this : undefined),
        keys: { '?': () => this.#figure.toggleKeys() },
        typing: '.number, textarea, select',
        ownUndo: 'textarea',
      }),
    )
  }

  /** Sets some of it. @throws CoreError when a value is refused; nothing is changed then */
  setState(change: Partial<HandState>): void {
    const { store } = this.inUse('setState')
    store.change(checkedChange(store.state, change))
  }

  /** Back to the network that was there first; language and theme stay. */
  reset(): void {
    const { store, defaults } = this.inUse('reset')
    const { lang, theme } = store.state
    store.change({ ...defaults, lang, theme })
  }

  /**
   * Cuts weights and units beside those that are cut: one step of undo.
   *
   * @param ids  such as `w1.2.3` and `n1.2`
   * @throws CoreError when one is no part that can be cut; nothing is changed then
   */
  prune(ids: readonly string[]): void {
    const { store } = this.inUse('prune')
    mustBeEach(
      ['prune', 'ids'],
      [phrase('a-list-of-parts'), phrase('a-part')],
      (id) => hasPart(store.state, String(id)),
      ids,
    )
    store.change(withCut(store.state, ids))
  }

  /** The figure (`svg`, `png`), the numbers of every part (`csv`), or the network (`json`). */
  async export(kind: ExportKind): Promise<Blob> {
    const { snapshot } = this.inUse('export').store
    return exported(kind, exportsOf(snapshot, this.renderRoot))
  }

  /** A link to this page with everything that is set now; the network is in it in full until it has been packed. */
  get link(): string {
    const { store, defaults } = this.inUse('link')
    return this.#linkOf(store.state, defaults)
  }

  /** The same once the network is packed. */
  async packedLink(): Promise<string> {
    const { store, defaults } = this.inUse('packedLink')
    const { state } = store
    await this.#packing.pack(state)
    return this.#linkOf(state, defaults)
  }

  /** The network as a file has it. */
  getNetwork() {
    return structuredClone(fileOf(this.inUse('getNetwork').store.state))
  }

  /** Opens the dialog that shares it. */
  share(): void {
    openShare(this, {
      lang: this.appearance.lang,
      gather: async () => ({
        tag: 'pruning-network',
        link: await this.packedLink(),
        held: 'network',
        title: this.text.title,
        json: this.getNetwork(),
        parts: ['figure'],
        fileName: `network-${sizesOf(this.getState()).join('-')}`,
        picture: (kind) => this.export(kind),
      }),
      lost: () => this.notices.show({ role: 'alert', say: (text) => text.errors.shareLost(this.link) }),
    })
  }

  #linkOf(state: HandState, defaults: HandState): string {
    return new URL(toHash(state, defaults, this.#packing.of(state)) || '#', document.baseURI).href
  }

  protected override async open(): Promise<void> {
    const core = await calculatorAt(this.wasmUrl)
    await nextTask() // each call of the core in a task of its own: the first ones take long
    const description = core.describe()
    await nextTask()
    const defaults = this.#given(core)
    const packed = this.syncUrl ? packedIn(location.hash) : undefined
    if (packed) await this.#packing.unpack(packed)
    const store = new HandStore(core, defaults, this.#measure)
    this.#goTo(store, this.address.read((hash) => this.#read(hash, defaults)).state)
    await this.speak(store.state)
    await nextTask()
    this.model = { store, defaults, description }
    this.#follow(store, defaults)
    store.subscribe(() => this.#changed(store))
    await this.#parts.draw(sections)
  }

  /** What stands inside the tag as JSON. */
  #given(core: Calculator): HandState {
    const script = inTag(this).find((child) => child.matches('script[type="application/json"]'))
    const usual = stateOf(workedExample)
    if (!script?.textContent?.trim()) return usual
    try {
      const state = stateOf(readNetworkFile(JSON.parse(script.textContent)))
      inspected(core, state) // refuses what does not fit
      return state
    } catch (error) {
      const says = refusalOf(error)
      this.notices.show({ role: 'alert', say: (text, lang) => text.errors.inTag(says(text, lang)) })
      return usual
    }
  }

  #read(hash: string, defaults: HandState): Parsed {
    return fromHash(hash, defaults, (text) => this.#packing.network(text))
  }

  /** What the core refuses is said, and changes nothing. */
  #goTo(store: HandStore, state: HandState): void {
    try {
      store.replace(state)
    } catch (error) {
      const says = refusalOf(error)
      this.notices.show({ role: 'alert', say: (text, lang) => says(text, lang) })
    }
  }

  #follow(store: HandStore, defaults: HandState): void {
    this.address.follow<HandState>({
      state: () => store.state,
      write: (state) => toHash(state, defaults, this.#packing.of(state)),
      read: (hash) => {
        const packed = packedIn(hash)
        if (!packed || this.#packing.network(packed)) return this.#read(hash, defaults)
        void this.#packing.unpack(packed).then(() => this.#goTo(store, this.#read(hash, defaults).state))
        return { state: store.state, ignored: [] }
      },
      goTo: (state) => this.#goTo(store, state),
      isSameEntry: isSameWork,
      subscribe: (listener) => store.subscribe(() => void this.#packing.pack(store.state).then(listener)),
    })
  }

  #changed(store: HandStore): void {
    this.requestUpdate()
    const { after, removed, fingerprint } = store.snapshot.result
    const outputs = structuredClone(after.at(-1)?.activation ?? [])
    const told: NetworkChange = { state: this.getState(), outputs, removed: [...removed], fingerprint }
    tell(this, 'pp-change', told)
  }

  get #actions(): Actions {
    return handActions(this.inUse('actions').store, this, this.notices.show)
  }

  protected override page(): TemplateResult {
    const { text, appearance, model } = this
    if (!model) return html`<div lang=${appearance.tag}>${loadingPage(text)}</div>`
    const figure = this.#figure
    const { state } = model.store
    figure.keepTo(figureParts(state, this.#actions).grid, state.focus)
    return html`
      <div lang=${appearance.tag} @pointerdown=${figure.onPress} @click=${figure.onClick} @keydown=${figure.onKey}>
        ${this.notices.bar(text, appearance.lang)} ${handPage(this.#context(model), figure.options, this.controls === 'all' ? this.#parts.of(sections) : undefined)}
      </div>`
  }

  #context({ store, description }: HandModel): Context {
    const { lang } = this.appearance
    const { snapshot } = store
    const display = this.display.for(snapshot.state)
    return { ...snapshot, description, text: this.text, lang, actions: this.#actions, display, hasLink: this.syncUrl }
  }
}
