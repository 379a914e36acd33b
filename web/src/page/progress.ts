/** Which steps of which lessons were done: kept on this device alone, where the browser lets a page keep anything. */

const key = 'pruning-playground.lessons'

/** Ids of the steps that are done, by lesson. */
export type Progress = Readonly<Record<string, readonly string[]>>

export interface Keeper {
  getItem: (key: string) => string | null
  setItem: (key: string, value: string) => void
  removeItem: (key: string) => void
}

/** The device's own; undefined in a sandbox that has none. */
function device(): Keeper | undefined {
  try {
    return globalThis.localStorage
  } catch {
    return undefined
  }
}

const isList = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((entry) => typeof entry === 'string')

function checked(value: unknown): Progress {
  if (value === null || typeof value !== 'object') return {}
  return Object.fromEntries(Object.entries(value).filter(([, steps]) => isList(steps)))
}

/** What is kept; nothing when it cannot be read. */
export function readProgress(keeper = device()): Progress {
  try {
    return checked(JSON.parse(keeper?.getItem(key) ?? '{}'))
  } catch {
    return {}
  }
}

/** Adds steps to those of a lesson. @returns whether it could be kept */
export function keepProgress(lesson: string, steps: readonly string[], keeper = device()): boolean {
  const kept = readProgress(keeper)
  const all = [...new Set([...(kept[lesson] ?? []), ...steps])]
  try {
    keeper?.setItem(key, JSON.stringify({ ...kept, [lesson]: all }))
    return keeper !== undefined
  } catch {
    return false
  }
}

export function eraseProgress(keeper = device()): void {
  try {
    keeper?.removeItem(key)
  } catch {
    // what cannot be erased was never kept
  }
}
