/** `<pruning-playground lesson="example">`: a lesson with its figure, live, wherever it is put. */

import { html, type TemplateResult } from 'lit'
import type { Core } from '../core/core-api.js'
import type { ExampleText } from '../lessons/example/text.js'
import { exampleTexts } from '../lessons/example/texts.js'
import { FigureController } from '../page/figure-controller.js'
import { KeepFocus } from '../page/keep-focus.js'
import { Notices } from '../page/notices.js'
import { PageElement } from '../page/page-element.js'
import { PageKeys } from '../page/page-keys.js'
import { PartByPart } from '../page/part-by-part.js'
import { keepProgress } from '../page/progress.js'
import { tell } from '../page/tell.js'
import { type ExampleState, hasSameInput, hasSameWeights, isSameWork } from '../state/settings.js'
import { fromHash, toHash } from '../state/url.js'
import { exampleActions } from './example/actions.js'
import type { Actions, Context } from './example/context.js'
import { figureParts } from './example/figure-parts.js'
import { exampleFigure, exampleLesson, loadingFigure, loadingLesson, sections } from './example/lesson.js'
import { checkedChange, type LessonModel, lessonModel } from './example/lesson-model.js'
import type { PlaygroundEventDetails } from './public-types.js'
import { styles } from './styles.js'

type Details = PlaygroundEventDetails['pp-change']

/** Its events are those of `PlaygroundEventDetails`. */
export class PruningPlayground extends PageElement<ExampleState, LessonModel, ExampleText> {
  static override readonly styles = styles
  static override readonly properties = {
    lesson: { type: String, reflect: true },
    wasmUrl: { type: String, attribute: 'wasm-url' },
    controls: { type: String },
    preset: { type: String },
  }
  /** How the core is loaded from an address; the registration sets it, so that a page with many elements loads it once. */
  static load: (wasmUrl: string) => Promise<Core>

  /** Which lesson: `example` is the only one so far. */
  lesson = 'example'
  /** Where `core.wasm` is; empty for beside the package's other files. */
  wasmUrl = ''
  /** `all` for the whole lesson, `figure` for its figure with what can be set, `network` for the network alone. */
  controls = 'all'
  /** What is set at first, as a link has it: `threshold=0&reading=row`. An address that says something goes before it. */
  preset = ''
  protected override readonly texts = exampleTexts
  protected override readonly notices = new Notices<ExampleText>(this)
  #isGoalReached = false
  readonly #parts = new PartByPart(this)
  readonly #figure = new FigureController(this, 'w12', () => figureParts(this.getState(), this.#actions))

  constructor() {
    super()
    this.addController(new KeepFocus(this, () => this.#figure.focus()))
    this.addController(
      new PageKeys<PruningPlayground>({
        target: () => (this.syncUrl ? document : this),
        actions: () => (this.isReady ? this : undefined),
        keys: { '?': () => this.#figure.toggleKeys() },
        typing: '.number, textarea, select',
      }),
    )
  }

  /** Sets some of it. @throws CoreError when a value is refused; nothing is changed then */
  setState(change: Partial<ExampleState>): void {
    const { store } = this.inUse('setState')
    store.change({ ...store.state, ...checkedChange(change) })
  }

  /** Back to the article's settings; language and theme stay. */
  reset(): void {
    const { store, defaults } = this.inUse('reset')
    const { lang, theme } = store.state
    store.change({ ...defaults, lang, theme })
  }

  undo(): void {
    this.inUse('undo').store.undo()
  }

  redo(): void {
    this.inUse('redo').store.redo()
  }

  /** A link to this page with everything that is set now. */
  get link(): string {
    const { store, defaults } = this.inUse('link')
    return new URL(toHash(store.state, defaults) || '#', document.baseURI).href
  }

  protected override async open(): Promise<void> {
    const model = await lessonModel(await PruningPlayground.load(this.wasmUrl))
    const { store, defaults } = model
    const read = (hash: string) => fromHash(hash || this.preset, defaults)
    store.replace(this.address.read(read).state)
    this.model = model
    this.address.follow<ExampleState>({
      state: () => store.state,
      write: (state) => toHash(state, defaults),
      read,
      goTo: (state) => store.change(state),
      isSameEntry: isSameWork,
      subscribe: (listener) => store.subscribe(listener),
    })
    store.subscribe(() => this.#changed(model))
    await this.#parts.draw(this.controls === 'all' ? sections : [])
  }

  /** Something was cut that costs nothing: kept once, for a drag changes many times. */
  #reachGoal(): void {
    if (this.#isGoalReached) return
    this.#isGoalReached = true
    keepProgress('example', ['free'])
  }

  #changed({ store }: LessonModel): void {
    this.requestUpdate()
    const { after, removed, change, fingerprint } = store.snapshot.example
    if (removed.length && change === 0) this.#reachGoal()
    tell(this, 'pp-change', {
      state: this.getState(),
      y: after.y,
      removed: [...removed],
      fingerprint,
    } satisfies Details)
  }

  get #actions(): Actions {
    const actions = exampleActions(this.inUse('actions').store, this, this.notices.show)
    return {
      ...actions,
      change: (change, tag) => {
        this.#figure.show(tag)
        actions.change(change, tag)
      },
    }
  }

  protected override page(): TemplateResult {
    const { text, appearance, model } = this
    if (!model)
      return html`<div lang=${appearance.tag}>${this.controls !== 'all' ? loadingFigure(text) : loadingLesson(text)}</div>`
    const figure = this.#figure
    return html`
      <div lang=${appearance.tag} @pointerdown=${figure.onPress} @click=${figure.onClick} @keydown=${figure.onKey}>
        ${this.notices.bar(text, appearance.lang)} ${this.controls !== 'all' ? exampleFigure(this.#context(model), figure.options, this.controls === 'network') : exampleLesson(this.#context(model), figure.options, this.#parts.of(sections))}
      </div>`
  }

  #context({ store, article, description, defaults }: LessonModel): Context {
    return {
      ...store.snapshot,
      article,
      description,
      text: this.text,
      actions: this.#actions,
      hasArticleWeights: hasSameWeights(store.state, defaults),
      hasArticleRun: hasSameWeights(store.state, defaults) && hasSameInput(store.state, defaults),
      hasLink: this.syncUrl,
    }
  }
}
