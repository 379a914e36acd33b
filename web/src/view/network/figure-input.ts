/** Pointer and keys in the network figure: one Tab stop, arrows to move, Enter to cut, drag or plus and minus to change. */

import { startScrub, stepped } from '../fields/scrub.js'

/** What the figure's parts are to whoever holds it. */
export interface FigureParts {
  /** The parts as they stand: columns of units and of edges from left to right, each from top to bottom. */
  grid: readonly (readonly string[])[]
  canBeCut: (id: string) => boolean
  /** The number of a part that has one: an input, a weight. */
  numberOf: (id: string) => { value: number; change: (value: number, tag: string) => void } | undefined
  /** Size of the largest number of a part. */
  largest: number
  toggle: (id: string) => void
  /** The part is in hand now. */
  hold: (id: string) => void
  /** A change by a gesture is over. */
  settle: () => void
}

const moves: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** The part that an arrow key leads to. */
export function neighbour(grid: FigureParts['grid'], id: string, key: string): string {
  const [across, down] = moves[key] ?? [0, 0]
  const column = grid.findIndex((ids) => ids.includes(id))
  const ids = grid[column] ?? []
  const row = ids.indexOf(id)
  if (across === 0) return ids[Math.min(ids.length - 1, Math.max(0, row + down))] ?? id
  const next = grid[column + across]
  return next?.[Math.round((row / Math.max(1, ids.length - 1)) * (next.length - 1))] ?? id
}

export interface FigureHost extends FigureParts {
  /** Moves the Tab stop, and the focus with it. */
  goTo: (part: string) => void
  /** Moves the focus to the field of a part. @param text  what is typed there at once */
  openField: (part: string, text?: string) => void
}

function partAt(event: Event): string | undefined {
  return (event.target as Element).closest<SVGElement>('[data-part]')?.dataset.part
}

/** After a drag the browser still sends a click: it must not cut. */
const dragged = new WeakSet<EventTarget>()

export function onFigurePress(event: PointerEvent, host: FigureHost): void {
  const id = partAt(event)
  const number = id && host.numberOf(id)
  const figure = event.currentTarget as Element
  dragged.delete(figure)
  if (!id || !number) return
  startScrub(event, figure, {
    onMove: (steps) => number.change(stepped(number.value, steps, host.largest), `drag-${id}`),
    onEnd: (moved) => {
      if (moved) dragged.add(figure)
      host.settle()
    },
  })
}

export function onFigureClick(event: Event, host: FigureHost): void {
  const id = partAt(event)
  const figure = event.currentTarget as Element
  const wasDragged = dragged.delete(figure)
  if (!id) return
  if (!host.canBeCut(id) && host.numberOf(id) && !wasDragged) host.openField(id)
  else host.goTo(id)
  if (host.canBeCut(id) && !wasDragged) host.toggle(id)
}

/** @returns whether the key meant something here */
export function onFigureKey(event: KeyboardEvent, host: FigureHost): boolean {
  const id = partAt(event)
  if (!id || event.ctrlKey || event.metaKey || event.altKey) return false
  const number = host.numberOf(id)
  const isPress = event.key === 'Enter' || event.key === ' '
  if (event.key in moves) host.goTo(neighbour(host.grid, id, event.key))
  else if (isPress && !event.repeat && host.canBeCut(id)) host.toggle(id)
  else if (isPress && number) host.openField(id)
  else if ('+=-_'.includes(event.key) && number)
    number.change(stepped(number.value, '+='.includes(event.key) ? 5 : -5, host.largest), `key-${id}`)
  else if (/^[0-9]$/.test(event.key) && number) host.openField(id, event.key)
  else return false
  event.preventDefault()
  return true
}
