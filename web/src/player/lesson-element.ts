/** `pp-lesson`, inside `<pruning-playground lesson="four-steps">`: a lesson at work, its steps, and what was reached. */

import { html, nothing, type TemplateResult } from 'lit'
import { refusal } from '../core/messages.js'
import type { Lesson, LessonView, OpenLesson } from '../lessons/lesson.js'
import { listedLesson, listedLessons } from '../lessons/list.js'
import type { ExportKind } from '../page/exports.js'
import { Notices } from '../page/notices.js'
import { PageElement } from '../page/page-element.js'
import { PageKeys } from '../page/page-keys.js'
import { PartByPart } from '../page/part-by-part.js'
import { keepProgress } from '../page/progress.js'
import { save } from '../page/save.js'
import { openShare } from '../page/share/share.js'
import { tell } from '../page/tell.js'
import {
  firstState,
  hasSameChoice,
  type LessonState,
  LessonStore,
  lessonHash,
  readLessonHash,
} from '../state/lesson-state.js'
import { loadReason } from '../state/load-reason.js'
import { percent } from '../view/format.js'
import { type PlayerText, playerTexts } from '../words/player.js'
import { type Speech, together } from '../words/vocabulary.js'
import { lessonTools } from './lesson-tools.js'
import { lessonSteps, type StepsOptions, stepAtHand } from './steps.js'
import { styles } from './styles.js'

interface LessonModel {
  store: LessonStore
  lesson: Lesson
  open: OpenLesson
  number: number
}

/** Before it is measured. */
const firstWidth = 560
const leastWidth = 240

/**
 * @fires pp-ready     the lesson can be worked; detail: state
 * @fires pp-change    something was set; detail: state
 * @fires pp-progress  a task goes on; detail: task, share
 * @fires pp-done      a step is done; detail: lesson, step
 * @fires pp-error     it could not be loaded; detail: message
 */
export class LessonElement extends PageElement<LessonState, LessonModel, PlayerText> {
  static override readonly styles = styles
  static override readonly properties = { lesson: { type: String, reflect: true } }

  /** Which lesson; it is read when the element is first on a page. */
  lesson = 'four-steps'
  protected override readonly texts = playerTexts
  protected override readonly notices = new Notices<PlayerText>(this)
  protected override get words(): Speech {
    return this.#announced?.lesson.speech ?? together()
  }

  /** What is known of it before the core is there. */
  #announced: Pick<LessonModel, 'lesson' | 'number'> | undefined
  readonly #done = new Set<string>()
  /** Under the figure, or beside it: drawn after it at first. */
  readonly #below = [(model: LessonModel) => this.#steps(model), (model: LessonModel) => this.#end(model)]
  readonly #parts = new PartByPart(this)
  readonly #resize = new ResizeObserver(([entry]) => this.#measured(entry?.target.clientWidth ?? firstWidth))
  #figure: Element | null = null
  #width = firstWidth

  constructor() {
    super()
    this.addController(
      new PageKeys<LessonElement>({
        target: () => (this.syncUrl ? document : this),
        actions: () => (this.isReady ? this : undefined),
        keys: {},
        typing: 'input:not([type=range]):not([type=radio]), textarea, select',
      }),
    )
  }

  override connectedCallback(): void {
    super.connectedCallback()
    if (this.#figure) this.#resize.observe(this.#figure)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#resize.disconnect()
  }

  /** Sets some of it; what the lesson does not have is left alone. */
  setState(change: Partial<LessonState>): void {
    this.inUse('setState').store.change(change)
  }

  /**
   * Starts what comes next, as its button does; settles when it has ended, or was cancelled.
   *
   * @throws CoreError when the next step is for a person to do
   */
  async play(): Promise<void> {
    const { run } = this.inUse('play').open
    if (run.busy) return
    const { nextTask } = run
    if (!nextTask) throw refusal('play', 'nothing-next', {})
    await nextTask()
  }

  /** Cancels what is under way. */
  pause(): void {
    this.inUse('pause').open.run.cancel()
  }

  /** The figure (`svg`, `png`), or what is set and which steps are done (`json`). */
  async export(kind: ExportKind): Promise<Blob> {
    const { store, lesson } = this.inUse('export')
    const { exported, figureExports, jsonFile } = await import('../page/exports.js')
    const json = () => jsonFile({ lesson: lesson.id, state: store.state, done: [...this.#done] })
    return exported(kind, { ...figureExports(this.renderRoot, '.lesson-figure'), json })
  }

  /** Begins the lesson again; what was reached stays kept on the device. */
  reset(): void {
    const { store, open, lesson } = this.inUse('reset')
    const { choice } = firstState(lesson.settings)
    void open.run.startOver(choice)
    this.#done.clear()
    if (!hasSameChoice(store.state, { ...store.state, choice })) store.change({ choice })
  }

  /** A link to this lesson with everything that is set now. */
  get link(): string {
    const { store, lesson } = this.inUse('link')
    return new URL(lessonHash(lesson.id, store.state, lesson.settings), document.baseURI).href
  }

  protected override async open(): Promise<void> {
    const listed = listedLesson(this.lesson)
    const tools = lessonTools(this.wasmUrl, this.workerUrl)
    tools.catch(() => undefined) // it is waited for below
    const lesson = await listed?.load?.()
    if (!lesson || !listed) throw new Error(this.text.unknown(this.lesson))
    const read = (hash: string) => readLessonHash(lesson.id, hash, lesson.settings)
    const { state } = this.address.read(read)
    await this.speak(state, lesson.speech)
    const store = new LessonStore(state)
    this.#announced = { lesson, number: listed.number }
    this.requestUpdate()
    const open = lesson.open(await tools, state.choice)
    this.model = { store, lesson, open, number: listed.number }
    this.address.follow<LessonState>({
      state: () => store.state,
      write: (next) => lessonHash(lesson.id, next, lesson.settings),
      read,
      goTo: (next) => store.change(next),
      isSameEntry: hasSameChoice,
      subscribe: (listener) => store.subscribe(listener),
    })
    store.subscribe(() => this.#changed())
    open.run.subscribe(() => this.#worked())
    void open.run.reset()
    await this.#parts.draw(this.#below)
  }

  #changed(): void {
    const { store, open } = this.inUse('change')
    if (JSON.stringify(open.run.choice) !== JSON.stringify(store.state.choice)) void open.run.choose(store.state.choice)
    this.requestUpdate()
    tell(this, 'pp-change', { state: this.getState() })
  }

  /** Steps that are done now are done for good. */
  #worked(): void {
    const { open, lesson } = this.inUse('change')
    const { busy } = open.run
    if (busy) tell(this, 'pp-progress', { ...busy })
    else
      for (const { id, isDone } of open.steps) {
        if (this.#done.has(id) || !isDone()) continue
        this.#done.add(id)
        if (this.keepProgress) keepProgress(lesson.id, [id])
        tell(this, 'pp-done', { lesson: lesson.id, step: id })
      }
    this.requestUpdate()
  }

  #measured(given: number): void {
    const width = Math.max(leastWidth, Math.round(given))
    if (width === this.#width) return
    this.#width = width
    this.requestUpdate()
  }

  protected override updated(): void {
    const figure = this.renderRoot.querySelector('.lesson-figure')
    if (figure === this.#figure) return
    this.#resize.disconnect()
    if (figure) this.#resize.observe(figure)
    this.#figure = figure
  }

  #share({ lesson }: LessonModel): void {
    const { lang } = this.appearance
    openShare(this, {
      lang,
      gather: () => ({
        tag: 'pruning-playground',
        link: this.link,
        held: 'steps',
        title: lesson.words[lang].title,
        parts: ['figure'],
        fileName: lesson.id,
        picture: (kind) => this.export(kind),
      }),
      lost: () => this.notices.show({ role: 'alert', say: (text) => text.errors.shareLost(this.link) }),
    })
  }

  protected override page(): TemplateResult {
    const { text, appearance, model } = this
    if (!model) return this.#loading()
    const isWhole = this.controls === 'all'
    return html`
      <div lang=${appearance.tag}>
        ${this.notices.bar(text, appearance.lang)} ${isWhole ? this.#article(model) : this.#card(model, 'is-alone')}
      </div>`
  }

  #card(model: LessonModel, kind = ''): TemplateResult {
    const { open } = model
    return html`
      <div class="figure ${kind}"><div class="card">
        <div class="lesson-figure">${open.figure(this.#view(model))}</div>
        ${this.#working(open)} ${this.#tools(model)}
      </div></div>`
  }

  #article(model: LessonModel): TemplateResult {
    const { title, lead } = model.lesson.words[this.appearance.lang]
    return html`
      <article class="lesson">
        ${this.#opening(model.number, title)}
        <div class="lead"><p>${lead}</p>${stepAtHand(this.#stepsOf(model))}</div>
        ${this.#card(model)}
        <div class="text">${this.#parts.of(this.#below).map((part) => part(model))}</div>
      </article>`
  }

  #stepsOf({ lesson, open }: LessonModel): StepsOptions {
    const { lang } = this.appearance
    return { words: lesson.words[lang].steps, steps: open.steps, done: this.#done, text: this.text, lang }
  }

  #steps(model: LessonModel): TemplateResult {
    return lessonSteps(this.#stepsOf(model))
  }

  #opening(number: number, title: string): TemplateResult {
    return html`<header class="opening"><p class="kicker label">${this.text.kicker(number)}</p><h1>${title}</h1></header>`
  }

  /** The lesson while the core is on its way: its words, as soon as they are there; until then what stands in the tag. */
  #loading(): TemplateResult {
    const { text, appearance } = this
    const note = html`<p class="note" role="status">${text.loading}</p>`
    if (!this.#announced) return html`<slot></slot>`
    if (this.controls !== 'all') return html`<div lang=${appearance.tag}>${note}</div>`
    const { lesson, number } = this.#announced
    const { title, lead } = lesson.words[appearance.lang]
    return html`
      <div lang=${appearance.tag}>
        <article class="lesson is-loading">
          ${this.#opening(number, title)}
          <div class="lead"><p>${lead}</p></div>
          <div class="figure"><div class="card">${note}</div></div>
        </article>
      </div>`
  }

  #view({ store }: LessonModel): LessonView {
    const { appearance } = this
    return {
      lang: appearance.lang,
      theme: appearance.theme,
      width: this.#width,
      choose: (change) => store.change({ choice: { ...store.state.choice, ...change } as LessonState['choice'] }),
      redraw: () => this.requestUpdate(),
      save: (name, text) => save(name, text, 'text/csv'),
    }
  }

  #working({ run }: OpenLesson): TemplateResult {
    const { text } = this
    const { lang } = this.appearance
    if (run.busy) {
      const share = percent(run.busy.share)
      return html`<p class="working" role="status"><progress max="1" .value=${run.busy.share} aria-label=${text.working(share)}></progress>
        <button class="action" data-action="cancel" @click=${() => run.cancel()}>${text.cancel}</button></p>`
    }
    if (run.failure !== undefined)
      return html`<p class="working" role="alert">${text.failed(loadReason(run.failure, lang))}</p>`
    return html`<p class="working"></p>`
  }

  #tools(model: LessonModel): TemplateResult {
    const { text } = this
    const { store } = model
    return html`
      <div class="toolbar">
        <button class="action" data-action="undo" ?disabled=${!store.canUndo} @click=${() => this.undo()}>${text.undo}</button>
        <button class="action" data-action="redo" ?disabled=${!store.canRedo} @click=${() => this.redo()}>${text.redo}</button>
        <button class="action" data-action="reset" @click=${() => this.reset()}>${text.reset}</button>
        ${this.syncUrl ? html`<button class="action" data-action="share" @click=${() => this.#share(model)}>${text.share}</button>` : nothing}
      </div>`
  }

  #end({ lesson, open, number }: LessonModel): TemplateResult {
    const { text } = this
    const { lang } = this.appearance
    const isAtEnd = open.steps.every(({ id }) => this.#done.has(id))
    const next = listedLessons.find((entry) => entry.number > number)
    return html`
      <section class="lesson-end" aria-live="polite">
        ${isAtEnd ? html`<h2>${text.end}</h2><p>${lesson.words[lang].end}</p>` : nothing}
        ${
          this.syncUrl
            ? html`<p class="ways-on">
                ${next ? html`<a href="./lesson.html#v=1&lesson=${next.id}">${text.next(next.card[lang].title)}</a>` : html`<a href="./lab.html">${text.lab}</a>`}
                <a href="./">${text.home}</a></p>`
            : nothing
        }
      </section>`
  }
}
