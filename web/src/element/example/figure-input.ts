/** Pointer and keys in the network figure: one Tab stop, arrows to move, Enter to cut, drag or plus and minus to change. */

import type { PartId } from '../../core/ids.js'
import { numberOf } from '../../state/edits.js'
import type { ExampleState } from '../../state/settings.js'
import { startScrub, stepped } from '../../view/fields/scrub.js'
import type { Actions } from './context.js'

/** The parts as they stand: columns from left to right, each from top to bottom. */
const grid = [
  ['x1', 'x2', 'x3'],
  ['w11', 'w12', 'w13', 'w21', 'w22', 'w23'],
  ['o1', 'o2'],
  ['v1', 'v2'],
  ['y'],
] as const

const moves: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** The part that an arrow key leads to. */
export function neighbour(id: string, key: string): string {
  const [across, down] = moves[key] ?? [0, 0]
  const column = grid.findIndex((ids) => (ids as readonly string[]).includes(id))
  const ids: readonly string[] = grid[column] ?? []
  const row = ids.indexOf(id)
  if (across === 0) return ids[Math.min(ids.length - 1, Math.max(0, row + down))] ?? id
  const next: readonly string[] | undefined = grid[column + across]
  return next?.[Math.round((row / Math.max(1, ids.length - 1)) * (next.length - 1))] ?? id
}

export const canBeCut = (id: string): id is PartId => /^[wvo]/.test(id)

export interface FigureHost {
  state: ExampleState
  actions: Actions
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
  const number = id && numberOf(host.state, id)
  const figure = event.currentTarget as Element
  dragged.delete(figure)
  if (!id || !number) return
  startScrub(event, figure, {
    onMove: (steps) => host.actions.change(number.with(stepped(number.value, steps)), `drag-${id}`),
    onEnd: (moved) => {
      if (moved) dragged.add(figure)
      host.actions.settle()
    },
  })
}

export function onFigureClick(event: Event, host: FigureHost): void {
  const id = partAt(event)
  const figure = event.currentTarget as Element
  const wasDragged = dragged.delete(figure)
  if (!id) return
  if (id.startsWith('x') && !wasDragged) host.openField(id)
  else host.goTo(id)
  if (canBeCut(id) && !wasDragged) host.actions.toggle(id)
}

/** @returns whether the key meant something here */
export function onFigureKey(event: KeyboardEvent, host: FigureHost): boolean {
  const id = partAt(event)
  if (!id || event.ctrlKey || event.metaKey || event.altKey) return false
  const number = numberOf(host.state, id)
  if (event.key in moves) host.goTo(neighbour(id, event.key))
  else if ((event.key === 'Enter' || event.key === ' ') && !event.repeat && canBeCut(id)) host.actions.toggle(id)
  else if ((event.key === 'Enter' || event.key === ' ') && number) host.openField(id)
  else if ('+=-_'.includes(event.key) && number)
    host.actions.change(number.with(stepped(number.value, '+='.includes(event.key) ? 5 : -5)), `key-${id}`)
  else if (/^[0-9]$/.test(event.key) && number) host.openField(id, event.key)
  else return false
  event.preventDefault()
  return true
}
