/** Where the parts of any small dense network stand, and how much of them there is room for. */

import type { Edge, NetworkLayout, Point } from './network-layout.js'

/** In CSS pixels: of a row of units, where there is room for names and numbers. */
const bestGap = { wide: 132, narrow: 98 }
/** Columns of few units spread out, by so much at most. */
const widest = 1.3
/** Around numbers and beads on the edges. */
const numberRoom = { across: 34, down: 38 }
const beadRoom = { across: 13, down: 11 }

/** Where along an edge its bead stands: staggered by the unit that it enters. */
function along([column, row]: Edge['to'], sizes: readonly number[]): number {
  const count = sizes[column] ?? 1
  return count === 1 ? 0.5 : 0.28 + (0.42 * row) / (count - 1)
}

function detailFor(sizes: readonly number[], across: number, gap: number): NetworkLayout['detail'] {
  const targets = Math.max(...sizes.slice(1))
  const room = { across: targets > 1 ? (across * 0.42) / (targets - 1) : across, down: gap * 0.3 }
  const fits = (wanted: typeof room) => room.across >= wanted.across && room.down >= wanted.down
  if (Math.max(...sizes) === 1) return 'numbers'
  if (fits({ ...numberRoom, down: numberRoom.down * 0.75 })) return 'numbers'
  return fits(beadRoom) ? 'beads' : 'lines'
}

/**
 * @param sizes       units of each column, the inputs first
 * @param width       of the figure in CSS pixels
 * @param mostHeight  the greatest height that it may have
 */
export function denseLayout(sizes: readonly number[], width: number, mostHeight: number): NetworkLayout {
  const isNarrow = width < 480
  const most = Math.max(2, ...sizes)
  const edgeRoom = most > 8 ? 14 : 62
  const best = bestGap[isNarrow ? 'narrow' : 'wide']
  const height = Math.min(Math.max(mostHeight, most * 17), (most - 1) * best + 2 * edgeRoom)
  const gap = (height - 2 * edgeRoom) / (most - 1)
  const inside = width - (isNarrow ? 84 : 132)
  const radius = Math.max(4, Math.min(isNarrow ? 20 : 25, gap * 0.4, (0.22 * inside) / Math.max(1, sizes.length - 1)))
  const left = radius + (isNarrow ? 26 : 44)
  const right = width - radius - (isNarrow ? 14 : 44)
  const across = (right - left) / Math.max(1, sizes.length - 1)
  const unit = (column: number, row: number): Point => {
    const count = sizes[column] ?? 1
    const own = Math.min(widest * gap, (height - 2 * edgeRoom) / Math.max(1, count - 1))
    return { x: left + across * column, y: height / 2 + (row - (count - 1) / 2) * own }
  }
  const label = (edge: Edge): Point => {
    const [a, b] = [unit(...edge.from), unit(...edge.to)]
    const t = along(edge.to, sizes)
    return { x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t }
  }
  const detail = detailFor(sizes, across, gap)
  const bead = detail === 'numbers' ? (isNarrow ? 8 : 11) : 6
  const hasNames = gap >= 2 * radius + 50
  return { width, height, radius, bead, isNarrow, lastColumn: sizes.length - 1, detail, hasNames, unit, label }
}
