/** For the page around an iframe with `embed.html` in it: `connectEmbed(iframe)`, the element's methods and events from afar. */

import {
  type Answer,
  type CallName,
  callNames,
  type EventName,
  hello,
  isHello,
  isObject,
  type Told,
} from './protocol.js'

export interface EmbedOptions {
  /** Whether the iframe is made as high as what it shows; it is unless told not to. */
  fitsHeight?: boolean
  /** How long the iframe may take to answer, in milliseconds; 30,000 when not given. */
  timeoutMs?: number
}

/** An event's detail is that of the element's `pp-` event of the same name; `height` has `{ height }` in CSS pixels. */
export type EmbedListener = (detail: Record<string, unknown>) => void

export interface Embed<State = Record<string, unknown>> {
  getState(): Promise<State>
  /** Sets some of it; rejects with the element's refusal, and nothing is changed then. */
  setState(change: Partial<State>): Promise<void>
  reset(): Promise<void>
  undo(): Promise<void>
  redo(): Promise<void>
  /** Goes on with the next task; of lessons with tasks, and of the Lab. */
  play(): Promise<unknown>
  pause(): Promise<unknown>
  step(): Promise<unknown>
  /** Cuts parts by their names, such as `w12` in lesson 1 and `w1.2.3` in a network by hand. */
  prune(...values: unknown[]): Promise<unknown>
  /** What is shown as a file, such as `svg`, `png` and `json`. */
  export(kind: string): Promise<Blob>
  /** A link to what is shown, as it is now. */
  link(): Promise<string>
  /** The same with a network in it once that is packed, which makes it shorter. */
  packedLink(): Promise<string>
  /** The network as a file has it; of `show=network`. */
  getNetwork(): Promise<unknown>
  /** @returns what takes the listener away again */
  on(event: EventName, listener: EmbedListener): () => void
  /** Ends the connection; what was asked and not answered is rejected. */
  close(): void
}

interface Pending {
  resolve: (value: unknown) => void
  reject: (reason: Error) => void
}

interface Settle {
  taken: () => void
  failed: (reason: Error) => void
}

const problem = (text: string, code?: string) => Object.assign(new Error(`[embed] ${text}`), code ? { code } : {})

/** `null` for an iframe that its sandbox keeps from every origin. */
function originOf(iframe: HTMLIFrameElement): string {
  const isAlone = iframe.hasAttribute('sandbox') && !iframe.sandbox.contains('allow-same-origin')
  return isAlone ? 'null' : new URL(iframe.src, iframe.ownerDocument.baseURI).origin
}

function fitHeight(iframe: HTMLIFrameElement, height: number): void {
  const isWithBorder = getComputedStyle(iframe).boxSizing === 'border-box'
  iframe.style.height = `${height + (isWithBorder ? iframe.offsetHeight - iframe.clientHeight : 0)}px`
}

/** One iframe; when it is loaded again it is connected again. */
class Connection {
  readonly #iframe: HTMLIFrameElement
  readonly #origin: string
  readonly #fitsHeight: boolean
  readonly #settle: Settle
  readonly #listeners = new Map<EventName, Set<EmbedListener>>()
  readonly #pending = new Map<number, Pending>()
  #offered: MessagePort[] = []
  /** The one that the iframe took. */
  #port: MessagePort | undefined
  #count = 0

  constructor(iframe: HTMLIFrameElement, fitsHeight: boolean, settle: Settle) {
    this.#iframe = iframe
    this.#origin = originOf(iframe)
    this.#fitsHeight = fitsHeight
    this.#settle = settle
    addEventListener('message', this.#onHello)
    iframe.contentWindow?.postMessage(hello, '*') // it may have announced itself before; nothing secret is told
  }

  call(name: CallName, ...values: unknown[]): Promise<unknown> {
    const port = this.#port
    if (!port) return Promise.reject(problem(`the connection is closed, ${name} cannot be asked`))
    return new Promise((resolve, reject) => {
      this.#count += 1
      port.postMessage({ id: this.#count, call: name, arguments: values })
      this.#pending.set(this.#count, { resolve, reject })
    })
  }

  on(event: EventName, listener: EmbedListener): () => void {
    const listeners = this.#listeners.get(event) ?? new Set()
    this.#listeners.set(event, listeners.add(listener))
    return () => listeners.delete(listener)
  }

  close(): void {
    removeEventListener('message', this.#onHello)
    this.#use(undefined, 'the connection was closed')
  }

  /** One port in place of the one before and of all that were offered. */
  #use(port: MessagePort | undefined, reason: string): void {
    for (const other of this.#offered) if (other !== port) other.close()
    this.#offered = port ? [port] : []
    this.#port = port
    for (const { reject } of this.#pending.values()) reject(problem(reason))
    this.#pending.clear()
  }

  readonly #onHello = ({ source, origin, data }: MessageEvent<unknown>): void => {
    if (source !== this.#iframe.contentWindow || origin !== this.#origin || !isHello(data)) return
    if ('refused' in data) this.#settle.failed(problem(String(data.refused)))
    else if (data.version !== hello.version)
      this.#settle.failed(problem(`version ${hello.version} is wanted, the iframe has ${data.version}`))
    else this.#offer()
  }

  /** Offers the iframe a port. It may have announced itself twice: which one it takes, it says. */
  #offer(): void {
    const { port1, port2 } = new MessageChannel()
    this.#offered.push(port1)
    port1.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (!isObject(data)) return
      if (data.event === 'taken') {
        this.#use(port1, 'the page in the iframe was loaded again')
        this.#settle.taken()
      } else if ('event' in data) this.#hear(data as unknown as Told)
      else this.#settled(data as unknown as Answer)
    }
    this.#iframe.contentWindow?.postMessage(hello, this.#origin === 'null' ? '*' : this.#origin, [port2])
  }

  #hear({ event, detail }: Told): void {
    if (event === 'height' && this.#fitsHeight) fitHeight(this.#iframe, Number((detail as { height: number }).height))
    for (const listener of this.#listeners.get(event as EventName) ?? []) listener(detail as Record<string, unknown>)
  }

  #settled(answer: Answer): void {
    const pending = this.#pending.get(answer.id)
    this.#pending.delete(answer.id)
    if ('error' in answer) pending?.reject(problem(answer.error.message, answer.error.code))
    else pending?.resolve(answer.value)
  }
}

function embedOf<State>(connection: Connection): Embed<State> {
  const calls = callNames.map((name) => [name, (...values: unknown[]) => connection.call(name, ...values)])
  const on: Embed['on'] = (event, listener) => connection.on(event, listener)
  return { ...Object.fromEntries(calls), on, close: () => connection.close() }
}

/**
 * Connects to an iframe with `embed.html` in it, whose `src` and `sandbox` stay as they are; before or after it is loaded.
 *
 * @returns what to work it with; what is asked before the core is there is answered once it is
 * @throws Error when the iframe refuses, speaks another version, or does not answer in time
 */
export function connectEmbed<State = Record<string, unknown>>(
  iframe: HTMLIFrameElement,
  { fitsHeight = true, timeoutMs = 30_000 }: EmbedOptions = {},
): Promise<Embed<State>> {
  return new Promise((resolve, reject) => {
    const late = problem(
      `no answer from ${iframe.src} in ${timeoutMs / 1000} s: it has to be an embed.html of the Pruning Playground, and the origin= in its hash, where it has one, ${location.origin}`,
    )
    const failed = (reason: Error) => {
      clearTimeout(timer)
      connection.close()
      reject(reason)
    }
    const timer = setTimeout(() => failed(late), timeoutMs)
    const taken = () => {
      clearTimeout(timer)
      resolve(embedOf(connection))
    }
    const connection = new Connection(iframe, fitsHeight, { taken, failed })
  })
}
