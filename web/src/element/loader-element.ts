/** A public element: light until it is wanted, then one of the table inside of it, to which everything is handed on. */

import { elementRefusal } from '../core/element-messages.js'
import { langAround } from '../page/around.js'
import { Deferred } from '../page/deferred.js'
import { parts } from '../page/parts.js'
import { tell } from '../page/tell.js'
import { langOf } from '../state/lang.js'
import { elementTexts } from '../words/element.js'
import { type Inner, type InnerKind, makeInner } from './inner.js'
import { look, waiting } from './look.js'
import { properties, takeEarly } from './properties.js'

/** How far from the window an element is loaded that waits to be seen: half a window. */
const near = '50%'

/** Of what is inside; what one cannot do is refused. */
const calls = ['getState', 'setState', 'reset', 'undo', 'redo', 'prune', 'pause', 'getNetwork']
const promises = ['play', 'step', 'export', 'packedLink']

export abstract class LoaderElement extends HTMLElement {
  static readonly observedAttributes = Object.values(properties)

  readonly #root = this.attachShadow({ mode: 'open' })
  #state: 'waiting' | 'loading' | 'failed' | 'there' = 'waiting'
  #inner: Inner | undefined
  /** Of what waits, or is being loaded. */
  #settled = new Deferred()
  /** The last load wins. */
  #turn = 0
  #watch: IntersectionObserver | undefined

  static {
    const all = [...calls.map((name) => [name, false] as const), ...promises.map((name) => [name, true] as const)]
    for (const [name, isLater] of all) {
      const call = function (this: LoaderElement, ...given: unknown[]) {
        return this.#call(name, given)
      }
      const later = async function (this: LoaderElement, ...given: unknown[]) {
        return this.#call(name, given)
      }
      Object.defineProperty(LoaderElement.prototype, name, { value: isLater ? later : call })
    }
  }

  /** What does the work in it. */
  protected abstract get kind(): InnerKind

  /** How it is called in a message. */
  protected get called(): string {
    return `<${this.localName}>`
  }

  connectedCallback(): void {
    takeEarly(this)
    if (this.#state === 'waiting') this.#wait()
  }

  disconnectedCallback(): void {
    this.#watch?.disconnect()
  }

  adoptedCallback(): void {
    look(this)
  }

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (before === now) return
    const isWaiting = this.#state === 'waiting'
    if (name !== 'activation' && name !== 'lesson') this.#handOn(name, this.#inner)
    else if (!isWaiting && name === 'lesson') void this.#open()
    else if (isWaiting && this.isConnected) this.#wait()
  }

  /** Settles when it is loaded and can be worked; after a failed load `load()` makes another one. */
  get ready(): Promise<void> {
    return this.#inner?.ready ?? this.#settled.promise
  }

  get isReady(): boolean {
    return this.#inner?.isReady ?? false
  }

  get updateComplete(): Promise<boolean> {
    return this.#inner?.updateComplete ?? Promise.resolve(true)
  }

  get link(): string {
    return this.#loaded('link').link
  }

  /** Loads it now, whatever it waits for; or once more after a load that failed. @returns `ready` */
  load(): Promise<void> {
    if (this.#inner) return this.#inner.load()
    if (this.#state !== 'loading') void this.#open()
    return this.ready
  }

  #loaded(where: string): Inner {
    if (this.#inner?.isReady) return this.#inner
    throw elementRefusal(where, 'element-loading')
  }

  #call(name: string, given: unknown[]): unknown {
    const inner = this.#loaded(name)
    const method: unknown = Reflect.get(inner, name)
    if (typeof method === 'function') return method.apply(inner, given)
    throw elementRefusal(name, 'element-cannot', { call: name, element: this.called })
  }

  #handOn(name: string, inner: Inner | undefined): void {
    const value = this.getAttribute(name)
    if (value === null) inner?.removeAttribute(name)
    else inner?.setAttribute(name, value)
  }

  /** Waits for what `activation` says. */
  #wait(): void {
    this.#watch?.disconnect()
    const activation = this.getAttribute('activation')
    if (activation === 'eager') return void this.#open()
    this.#show(activation === 'click' ? 'start' : undefined)
    if (activation === 'click') return
    this.#watch = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) void this.#open()
      },
      { rootMargin: near },
    )
    this.#watch.observe(this)
  }

  /** What stands in the tag, and a button. */
  #show(button: 'start' | 'again' | undefined, reason?: string): void {
    const lang = langOf(langAround(this))
    const text = elementTexts[lang]
    const said = reason === undefined ? '' : text.failed(reason)
    const press = () => void this.#open(true)
    look(this)
    this.#root.replaceChildren(waiting({ lang, said, press, button: button && text[button] }))
  }

  /** @param isPressed  by its button, whose focus goes on to what comes */
  async #open(isPressed = false): Promise<void> {
    this.#watch?.disconnect()
    if (this.#state === 'failed' || this.#state === 'there') this.#settled = new Deferred()
    this.#state = 'loading'
    this.#inner = undefined
    this.#turn += 1
    const turn = this.#turn
    try {
      await makeInner(this.kind, (inner) => {
        if (turn === this.#turn) this.#put(inner, isPressed)
      })
    } catch (error) {
      if (turn === this.#turn) this.#fail(error)
    }
  }

  /** What stands in the tag goes along, for an element that cannot be worked. */
  #put(inner: Inner, isPressed: boolean): void {
    for (const name of LoaderElement.observedAttributes) this.#handOn(name, inner)
    inner.setAttribute('exportparts', Object.keys(parts).join(', '))
    inner.append(document.createElement('slot'))
    this.#inner = inner
    this.#state = 'there'
    look(this)
    this.#root.replaceChildren(inner)
    inner.ready.then(this.#settled.resolve, this.#settled.reject)
    if (!isPressed) return
    inner.tabIndex = -1
    inner.focus({ preventScroll: true })
  }

  #fail(error: unknown): void {
    const message = error instanceof Error ? error.message : String(error)
    this.#state = 'failed'
    this.#show('again', message)
    this.#settled.reject(error)
    tell(this, 'pp-error', { message })
  }
}
