/** A part of the page that comes when it is wanted for the first time. */

export interface LateView<Part> {
  /** Absent until it is there. */
  part?: Part
  /** Why it did not come. */
  failure?: string
}

export class Late<Part> {
  readonly #load: () => Promise<Part>
  readonly #changed: () => void
  #view: LateView<Part> | undefined

  /** @param changed  called when it is there, or did not come */
  constructor(load: () => Promise<Part>, changed: () => void) {
    this.#load = load
    this.#changed = changed
  }

  get view(): LateView<Part> {
    return this.#view ?? {}
  }

  /** Begins to load it, once; again after that failed when `isPressed`. */
  want(isPressed = false): void {
    if (this.#view && !(isPressed && this.#view.failure !== undefined)) return
    this.#view = {}
    this.#load().then(
      (part) => this.#set({ part }),
      (error: unknown) => this.#set({ failure: String(error) }),
    )
  }

  #set(view: LateView<Part>): void {
    this.#view = view
    this.#changed()
  }
}
