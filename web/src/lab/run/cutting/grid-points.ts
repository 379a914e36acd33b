/** The middles of the cells that a boundary is asked for, so that another network can be asked for the same. */

import type { Square } from '../../../view/plane.js'

const known = new WeakMap<Square, { cells: number; points: Float64Array }>()

/** @returns cells x cells points, row by row from the bottom, x and y of each; undefined without a square */
export function gridPoints({ square, cells }: { square?: Square; cells?: number }): Float64Array | undefined {
  if (!square || !cells) return undefined
  const found = known.get(square)
  if (found?.cells === cells) return found.points
  const points = new Float64Array(2 * cells * cells)
  const at = (low: number, high: number, i: number) => low + ((high - low) * (i + 0.5)) / cells
  for (let row = 0; row < cells; row += 1)
    for (let column = 0; column < cells; column += 1) {
      const place = 2 * (row * cells + column)
      points[place] = at(square.left, square.right, column)
      points[place + 1] = at(square.bottom, square.top, row)
    }
  known.set(square, { cells, points })
  return points
}
