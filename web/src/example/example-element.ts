/** Lesson 1, the 3-2-1 example with its figure, as an element. */

import { html, type TemplateResult } from 'lit'
import { mustBeEach } from '../core/boundary/arguments.js'
import { type PartId, partIds } from '../core/ids.js'
import { phrase } from '../core/messages.js'
import type { ExampleText } from '../lessons/example/text.js'
import { exampleTexts } from '../lessons/example/texts.js'
import type { ExportKind } from '../page/exports.js'
import { FigureController } from '../page/figure-controller.js'
import { KeepFocus } from '../page/keep-focus.js'
import { Notices } from '../page/notices.js'
import { PageElement } from '../page/page-element.js'
import { PageKeys } from '../page/page-keys.js'
import { PartByPart } from '../page/part-by-part.js'
import { keepProgress } from '../page/progress.js'
import { openShare } from '../page/share/share.js'
import { tell } from '../page/tell.js'
import { withCut } from '../state/edits.js'
import { type ExampleState, hasSameInput, hasSameWeights, isSameWork } from '../state/settings.js'
import { fromHash, toHash, toHashOf } from '../state/url.js'
import { together } from '../words/vocabulary.js'
import { calculatorAt } from '../worker/shared-core.js'
import { exampleActions } from './actions.js'
import type { ExampleChange } from './change.js'
import type { Actions, Context } from './context.js'
import { figureParts } from './figure-parts.js'
import { exampleFigure, exampleLesson, loadingFigure, loadingLesson, sections } from './lesson.js'
import { checkedChange, type LessonModel, lessonModel } from './lesson-model.js'
import { styles } from './styles.js'

/**
 * @fires pp-ready   it is loaded and can be worked; detail: state
 * @fires pp-change  something was set; detail: ExampleChange
 * @fires pp-error   it could not be loaded; detail: message
 */
export class ExampleElement extends PageElement<ExampleState, LessonModel, ExampleText> {
  static override readonly styles = styles
  protected override readonly texts = exampleTexts
  protected override readonly words = together()
  protected override readonly notices = new Notices<ExampleText>(this)
  #isGoalReached = false
  readonly #parts = new PartByPart(this)
  readonly #figure = new FigureController(this, 'w11', () => figureParts(this.getState(), this.#actions))

  constructor() {
    super()
    this.addController(new KeepFocus(this, () => this.#figure.focus()))
    this.addController(
      new PageKeys<ExampleElement>({
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

  /**
   * Cuts weights and neurons beside those that are cut: one step of undo.
   *
   * @param ids  such as `w12`, `v1` and `o2`
   * @throws CoreError when one is no such part; nothing is changed then
   */
  prune(ids: readonly PartId[]): void {
    const { store } = this.inUse('prune')
    const known = phrase('one-of', { ids: partIds })
    mustBeEach(['prune', 'ids'], [phrase('a-list-of-parts'), known], (id) => partIds.includes(id as PartId), ids)
    store.change(withCut(store.state, ids))
  }

  /** The figure (`svg`, `png`), or what is set and what the core computes of it (`json`). */
  async export(kind: ExportKind): Promise<Blob> {
    const { state, example } = this.inUse('export').store.snapshot
    const { exported, figureExports, jsonFile } = await import('../page/exports.js')
    const json = () => jsonFile({ lesson: 'example', state, result: example })
    return exported(kind, { ...figureExports(this.renderRoot, '.stage'), json })
  }

  /** Opens the dialog that shares it. */
  share(): void {
    openShare(this, {
      lang: this.appearance.lang,
      gather: () => ({
        tag: 'pruning-playground',
        link: this.link,
        held: 'all',
        title: this.text.title,
        parts: ['figure', 'network'],
        fileName: 'network-3-2-1',
        picture: (kind) => this.export(kind),
      }),
      lost: () => this.notices.show({ role: 'alert', say: (text) => text.errors.shareLost(this.link) }),
    })
  }

  /** A link to this page with everything that is set now. */
  get link(): string {
    const { store, defaults } = this.inUse('link')
    const hash = toHash(store.state, defaults) || toHashOf(defaults, defaults, fromHash(this.preset, defaults).state)
    return new URL(hash || '#', document.baseURI).href
  }

  protected override async open(): Promise<void> {
    const model = await lessonModel(await calculatorAt(this.wasmUrl))
    const { store, defaults } = model
    const read = (hash: string) => fromHash(hash, defaults)
    store.replace(this.address.read(read).state)
    this.model = model
    this.address.follow<ExampleState>({
      state: () => store.state,
      write: (state) => toHashOf(state, defaults, fromHash(this.preset, defaults).state),
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
    if (this.keepProgress) keepProgress('example', ['free'])
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
    } satisfies ExampleChange)
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
    const isNetworkAlone = this.controls === 'network'
    if (!model)
      return html`<div lang=${appearance.tag}>${this.controls !== 'all' ? loadingFigure(text, isNetworkAlone) : loadingLesson(text)}</div>`
    const figure = this.#figure
    return html`
      <div lang=${appearance.tag} @pointerdown=${figure.onPress} @click=${figure.onClick} @keydown=${figure.onKey}>
        ${this.notices.bar(text, appearance.lang)} ${this.controls !== 'all' ? exampleFigure(this.#context(model), figure.options, isNetworkAlone) : exampleLesson(this.#context(model), figure.options, this.#parts.of(sections))}
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
