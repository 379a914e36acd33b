/** Keys of an element: undo, redo, and a table of what single keys do. */

import type { ReactiveController } from 'lit'

export interface Undoable {
  undo: () => void
  redo: () => void
}

export interface KeyMap<Actions extends Undoable> {
  /** Where keys are heard. */
  target: () => EventTarget
  /** Undefined while the element is loading. */
  actions: () => Actions | undefined
  keys: Readonly<Record<string, (actions: Actions) => void>>
  /** Keys that act again while they are held. */
  repeated?: readonly string[]
  /** Fields in which keys are letters. */
  typing: string
  /** Fields that undo what is typed in them. */
  ownUndo?: string
}

/** What Space means something to already. */
const pressed = 'button, a, summary, input, select, textarea, label'

const undoKeys: Readonly<Record<string, (event: KeyboardEvent) => keyof Undoable>> = {
  z: ({ shiftKey }) => (shiftKey ? 'redo' : 'undo'),
  y: () => 'redo',
}

export class PageKeys<Actions extends Undoable> implements ReactiveController {
  readonly #map: KeyMap<Actions>
  #target: EventTarget | undefined

  constructor(map: KeyMap<Actions>) {
    this.#map = map
  }

  hostConnected(): void {
    this.#target = this.#map.target()
    this.#target.addEventListener('keydown', this.#onKey)
  }

  hostDisconnected(): void {
    this.#target?.removeEventListener('keydown', this.#onKey)
  }

  readonly #onKey = (given: Event): void => {
    const event = given as KeyboardEvent
    const actions = this.#map.actions()
    if (!actions || event.defaultPrevented || event.altKey) return
    const field = event.composedPath()[0]
    const isIn = (selector = '') => selector !== '' && field instanceof Element && field.matches(selector)
    const act = event.ctrlKey || event.metaKey ? this.#undoing(event, isIn) : this.#acting(event, isIn)
    if (!act) return
    event.preventDefault()
    act(actions)
  }

  #undoing(event: KeyboardEvent, isIn: (selector?: string) => boolean): ((actions: Actions) => void) | undefined {
    const what = undoKeys[event.key.toLowerCase()]?.(event)
    return what && !isIn(this.#map.ownUndo) ? (actions) => actions[what]() : undefined
  }

  #acting({ key, repeat }: KeyboardEvent, isIn: (selector?: string) => boolean) {
    const { keys, typing, repeated = [] } = this.#map
    if (isIn(typing) || (key === ' ' && isIn(pressed)) || (repeat && !repeated.includes(key))) return undefined
    return keys[key]
  }
}
