/** What the whole page tells the Lab: a pasted table, a file that is dropped, whether it is seen. */

import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { LabActions } from './context.js'

export interface PageEventsHost {
  /** Where a table may be pasted. */
  target: () => EventTarget
  /** Absent while the Lab is loading. */
  actions: () => LabActions | undefined
  show: (isVisible: boolean) => void
  /** What a pasted table is called. */
  pastedName: () => string
  /** Whether the network would be lost. */
  asksBeforeLeaving: () => boolean
}

/** Whether a file is where one for testing is dropped. */
const isOverTest = ({ target }: DragEvent): boolean =>
  target instanceof Element && target.closest('.test-file') !== null

export class PageEvents implements ReactiveController {
  readonly #element: ReactiveControllerHost
  readonly #host: PageEventsHost
  #isDropping = false
  #target: EventTarget | undefined

  constructor(element: ReactiveControllerHost, host: PageEventsHost) {
    this.#element = element
    this.#host = host
  }

  /** Whether a file is over the page. */
  get isDropping(): boolean {
    return this.#isDropping
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#onVisibility)
    this.#target = this.#host.target()
    this.#target.addEventListener('paste', this.#onPaste)
    addEventListener('beforeunload', this.#onLeave)
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#onVisibility)
    this.#target?.removeEventListener('paste', this.#onPaste)
    removeEventListener('beforeunload', this.#onLeave)
  }

  readonly #onLeave = (event: BeforeUnloadEvent): void => {
    if (this.#host.asksBeforeLeaving()) event.preventDefault()
  }

  readonly #onVisibility = (): void => this.#host.show(document.visibilityState === 'visible')

  /** A pasted table, when nobody is typing. */
  readonly #onPaste = (given: Event): void => {
    const event = given as ClipboardEvent
    const target = event.composedPath()[0]
    const actions = this.#host.actions()
    if (!actions || (target instanceof Element && target.matches('input[type=text], textarea'))) return
    const [file] = event.clipboardData?.files ?? []
    const text = event.clipboardData?.getData('text/plain') ?? ''
    if (file) actions.takeFile(file)
    else if (/[,;\t]/.test(text) && text.includes('\n')) actions.takeText(text, this.#host.pastedName())
  }

  /** Only files are taken; a text that is dragged about is nobody's table. */
  readonly onDrag = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files')) return
    event.preventDefault()
    this.#drop(!isOverTest(event))
  }

  readonly onDragEnd = (event: DragEvent): void => {
    const page = event.currentTarget
    const isInside = page instanceof Node && event.relatedTarget instanceof Node && page.contains(event.relatedTarget)
    if (!isInside) this.#drop(false)
  }

  readonly onDrop = (event: DragEvent): void => {
    const file = event.dataTransfer?.files[0]
    this.#drop(false)
    if (!file) return
    event.preventDefault()
    this.#host.actions()?.[isOverTest(event) ? 'takeTestFile' : 'takeFile'](file)
  }

  #drop(isDropping: boolean): void {
    if (isDropping === this.#isDropping) return
    this.#isDropping = isDropping
    this.#element.requestUpdate()
  }
}
