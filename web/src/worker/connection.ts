/** One worker, from its start to its end. */

import { CoreError } from '../core/core-error.js'
import { refusal } from '../core/messages.js'
import type { Answer, Question } from './protocol.js'

/** A worker as the page sees it, in a browser or in Node. */
export interface WorkerPort {
  post(question: Question<object>): void
  /** Stops it at once. */
  terminate(): void
}

export interface WorkerEvents {
  onAnswer(answer: Answer): void
  /** It cannot go on. */
  onFailure(reason: string): void
}

/** What a home (browser, Node) gives. */
export interface WorkerHome {
  start(events: WorkerEvents): WorkerPort
  /** The module that all workers share. */
  compile(): Promise<WebAssembly.Module>
}

interface Open {
  resolve(value: unknown): void
  reject(error: CoreError): void
}

export class Connection {
  /** Settles, with the reason, when the worker ends by itself. */
  readonly failed: Promise<CoreError>
  #settleFailed: (reason: CoreError) => void = () => {}
  readonly #home: WorkerHome
  readonly #open = new Map<number, Open>()
  #started: Promise<void> | undefined
  #port: WorkerPort | undefined
  #end: CoreError | undefined
  #lastId = 0

  constructor(home: WorkerHome) {
    this.#home = home
    this.failed = new Promise((resolve) => {
      this.#settleFailed = resolve
    })
  }

  /** Why it has ended; `undefined` while it has not. */
  get end(): CoreError | undefined {
    return this.#end
  }

  /** Asks the worker, which is started for the first question. @returns what the program answers to that request */
  async call(request: object): Promise<unknown> {
    if (this.#end) throw this.#end
    this.#started ??= this.#start()
    await this.#started
    return this.#ask(request)
  }

  /** Ends it: what is open, and what is asked later, is rejected. */
  stop(end: CoreError): void {
    if (this.#end) return
    this.#end = end
    this.#port?.terminate()
    for (const { reject } of this.#open.values()) reject(end)
    this.#open.clear()
  }

  async #start(): Promise<void> {
    try {
      const wasm = await this.#home.compile()
      if (this.#end) throw this.#end
      this.#port = this.#home.start({
        onAnswer: (answer) => this.#take(answer),
        onFailure: (reason) => this.#fail(reason),
      })
      await this.#ask({ type: 'start', wasm })
    } catch (error) {
      if (error instanceof CoreError) this.stop(error)
      throw error
    }
  }

  #ask(request: object): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (this.#end) return reject(this.#end)
      const id = ++this.#lastId
      try {
        this.#port?.post({ id, request })
        this.#open.set(id, { resolve, reject })
      } catch (cause) {
        reject(refusal('worker', 'not-plain-data', { given: String(cause) }, { cause }))
      }
    })
  }

  #take(answer: Answer): void {
    if (answer.type === 'failed') {
      this.#fail(answer.message)
      return
    }
    const open = this.#open.get(answer.id)
    this.#open.delete(answer.id)
    if (answer.type === 'value') open?.resolve(answer.value)
    else open?.reject(new CoreError(answer.code, answer.message, answer.refused))
  }

  #fail(reason: string): void {
    if (this.#end) return
    const error = refusal('worker', 'worker-stopped', { reason })
    this.#settleFailed(error) // before the open calls are rejected: whoever waits for it knows why first
    this.stop(error)
  }
}
