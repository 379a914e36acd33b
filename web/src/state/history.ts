/** Undo and redo, as plain values. */

export interface History<State> {
  readonly past: readonly State[]
  readonly present: State
  readonly future: readonly State[]
  /** Names the gesture that is under way: changes with one tag are one step. */
  readonly tag: string | undefined
}

const maxSteps = 50

export function begin<State>(present: State): History<State> {
  return { past: [], present, future: [], tag: undefined }
}

/**
 * A change. One that goes on with the gesture `tag` adds no step; a gesture that ends where it began leaves none.
 *
 * @param isSame  whether two states count as one
 */
export function record<State>(
  history: History<State>,
  next: State,
  tag?: string,
  isSame: (a: State, b: State) => boolean = Object.is,
): History<State> {
  const isSameStep = tag !== undefined && tag === history.tag
  const past = isSameStep ? history.past : [...history.past, history.present].slice(-maxSteps)
  const last = past.at(-1)
  if (isSameStep && last !== undefined && isSame(last, next))
    return { past: past.slice(0, -1), present: next, future: [], tag: undefined }
  return { past, present: next, future: [], tag }
}

/** Ends a gesture: what comes next is a step of its own. */
export function settle<State>(history: History<State>): History<State> {
  return { ...history, tag: undefined }
}

/** The state before the last step; the same history when there is none. */
export function undo<State>(history: History<State>): History<State> {
  const previous = history.past.at(-1)
  if (previous === undefined) return history
  return {
    past: history.past.slice(0, -1),
    present: previous,
    future: [history.present, ...history.future],
    tag: undefined,
  }
}

export function redo<State>(history: History<State>): History<State> {
  const [next, ...future] = history.future
  if (next === undefined) return history
  return { past: [...history.past, history.present], present: next, future, tag: undefined }
}
