/** The cells of a heat map as pixels. What follows from the values alone is worked out once for each list of them. */

import { divergingIndex, mixed, type Palette, packed, rgbOf } from '../palette.js'

/** Less than two cells to a pixel each way: those that fall together are one. */
interface Grid {
  rows: number
  columns: number
  wide: number
  high: number
  across: number
  down: number
}

function gridOf(rows: number, columns: number, width: number, height: number): Grid {
  const [wide, high] = [Math.max(1, Math.floor(columns / width)), Math.max(1, Math.floor(rows / height))]
  return { rows, columns, wide, high, across: Math.ceil(columns / wide), down: Math.ceil(rows / high) }
}

/** Remembers what was last made of a list; lists of weights and masks are never changed in place. */
function remembering<List extends object, Made>() {
  const known = new WeakMap<List, { key: string; made: Made }>()
  return (list: List, key: string, make: () => Made): Made => {
    const found = known.get(list)
    if (found?.key === key) return found.made
    const made = make()
    known.set(list, { key, made })
    return made
  }
}

/** Of each column its place among the cells of a row. */
const placesOf = ({ columns, wide }: Grid) => Uint32Array.from({ length: columns }, (_, i) => Math.floor(i / wide))

const keyOf = ({ columns, across, down }: Grid) => `${columns} ${across} ${down}`

const inked = remembering<Float32Array, Uint32Array>()

/** Colours of the values: of those that fall together the largest stays. */
function inkOf(values: Float32Array, grid: Grid, limit: number, palette: Palette): Uint32Array {
  return inked(values, `${keyOf(grid)} ${limit} ${palette.ground}`, () => {
    const places = placesOf(grid)
    const cells = new Float32Array(grid.across * grid.down)
    for (let i = 0, row = 0; row < grid.rows; row += 1) {
      const start = Math.floor(row / grid.high) * grid.across
      for (let column = 0; column < grid.columns; column += 1, i += 1) {
        const cell = start + (places[column] ?? 0)
        const value = values[i] ?? 0
        if (Math.abs(value) > Math.abs(cells[cell] ?? 0)) cells[cell] = value
      }
    }
    return Uint32Array.from(cells, (value) => palette.diverging[divergingIndex(value, limit)] ?? 0)
  })
}

const flagged = remembering<Uint8Array, Uint8Array>()

/** 1 for a cell with an entry of 1 in it. */
function flagsOf(mask: Uint8Array, grid: Grid): Uint8Array {
  if (grid.wide === 1 && grid.high === 1) return mask
  return flagged(mask, keyOf(grid), () => {
    const flags = new Uint8Array(grid.across * grid.down)
    for (let i = 0, row = 0; row < grid.rows; row += 1) {
      let cell = Math.floor(row / grid.high) * grid.across
      for (const end = i + grid.columns; i < end; cell += 1) {
        let flag = flags[cell] ?? 0
        for (const last = Math.min(i + grid.wide, end); i < last; i += 1) flag |= mask[i] ?? 0
        flags[cell] = flag
      }
    }
    return flags
  })
}

/** Paints the cells whose flag is 0; without a branch, for which of them are follows no pattern that could be foreseen. */
function paint(pixels: Uint32Array, flags: Uint8Array, colour: number): void {
  for (let i = 0; i < pixels.length; i += 1) {
    const kept = -(flags[i] ?? 0)
    pixels[i] = ((pixels[i] ?? 0) & kept) | (colour & ~kept)
  }
}

/** How much ink a removed cell has. */
const goneShade = 0.22
/** How much of the brand's colour one has that would go. */
const goingShade = 0.5

interface Cells {
  rows: number
  columns: number
  values: Float32Array
  mask?: Uint8Array | undefined
  stays?: Uint8Array | undefined
}

/**
 * The matrix as an image, a pixel a cell, or fewer.
 *
 * @param width, height  in device pixels, that it is drawn in
 * @param limit          the value of the strongest colour
 */
export function cellsImage(cells: Cells, width: number, height: number, limit: number, palette: Palette): ImageData {
  const grid = gridOf(cells.rows, cells.columns, width, height)
  const ink = inkOf(cells.values, grid, limit, palette)
  const gone = packed(mixed(rgbOf(palette.ground), rgbOf(palette.ink), goneShade))
  const going = packed(mixed(rgbOf(palette.ground), rgbOf(palette.plum), goingShade))
  const image = new ImageData(grid.across, grid.down)
  const pixels = new Uint32Array(image.data.buffer)
  pixels.set(ink)
  if (cells.stays) paint(pixels, flagsOf(cells.stays, grid), going)
  if (cells.mask) paint(pixels, flagsOf(cells.mask, grid), gone)
  return image
}

const means = remembering<Float32Array, { ofRows: Float64Array; ofColumns: Float64Array }>()

/** Mean |w| of each row and of each column. */
export function marginals({ rows, columns, values }: Pick<Cells, 'rows' | 'columns' | 'values'>) {
  return means(values, `${columns}`, () => {
    const ofRows = new Float64Array(rows)
    const ofColumns = new Float64Array(columns)
    for (let row = 0; row < rows; row += 1)
      for (let column = 0; column < columns; column += 1) {
        const size = Math.abs(values[row * columns + column] ?? 0)
        ofRows[row] = (ofRows[row] ?? 0) + size / columns
        ofColumns[column] = (ofColumns[column] ?? 0) + size / rows
      }
    return { ofRows, ofColumns }
  })
}
