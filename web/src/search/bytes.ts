/**
 * Bytes that a network takes on a device: weights, biases, multipliers and tables, as the exported C stores them, without
 * the code; each layer in its smallest form, where the export of a very small network may prefer another, whose code is
 * shorter.
 */

import type { PlainNetwork, QuantisedNetwork } from '../core/contract/deployment.js'

/** A kept weight is stored with its distance from the one before in its row, at most so far. */
const mostGap = 255
/** Rows that may share their columns. */
const blockRows = [1, 2, 4]
/** Of each row, or block of rows: how many entries it has. */
const countBytes = 2
/** A multiplier is a number of 32 bits and its shift. */
const multiplierBytes = 5

/** Entries of a block of rows: columns in which one of them has a weight, and fillers where the next is too far. */
function entriesIn(weights: ArrayLike<number>, columns: number, firstRow: number, rows: number): number {
  let entries = 0
  let last = 0
  for (let column = 0; column < columns; column += 1) {
    let isKept = false
    for (let row = firstRow; row < firstRow + rows; row += 1) isKept ||= (weights[row * columns + column] ?? 0) !== 0
    if (!isKept) continue
    entries += 1 + Math.floor(Math.max(0, column - last - 1) / mostGap)
    last = column
  }
  return entries
}

/** All entries of a matrix, in blocks of rows. @param pairs  whether each block has an even number */
function entriesOf(weights: ArrayLike<number>, rows: number, columns: number, block: number, pairs: boolean): number {
  let entries = 0
  for (let row = 0; row < rows; row += block) {
    const own = entriesIn(weights, columns, row, Math.min(block, rows - row))
    entries += pairs ? own + (own % 2) : own
  }
  return entries
}

/** The fewest bytes for a layer's weights: all of them, or those that are kept, alone or in blocks of rows. */
function int8WeightBytes(weights: Int8Array, rows: number): number {
  const columns = weights.length / rows
  const sparse = blockRows.map(
    (block) => (1 + block) * entriesOf(weights, rows, columns, block, true) + countBytes * Math.ceil(rows / block),
  )
  return Math.min(weights.length, ...sparse)
}

function floatWeightBytes(weights: Float32Array, rows: number): number {
  const columns = weights.length / rows
  return Math.min(4 * weights.length, 5 * entriesOf(weights, rows, columns, 1, false) + countBytes * rows)
}

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0)

/** Bytes of a network in 8-bit integers. */
export function int8Bytes({ layers }: QuantisedNetwork): number {
  return sum(
    layers.map(({ weights, bias, weightScales, table }) => {
      if (!weights || !bias) return table?.length ?? 0
      return int8WeightBytes(weights, bias.length) + 4 * bias.length + multiplierBytes * (weightScales?.length ?? 1)
    }),
  )
}

/** Bytes of a network in float32. */
export function floatBytes({ layers }: PlainNetwork): number {
  return sum(
    layers.map(({ weights, bias }) => (weights && bias ? floatWeightBytes(weights, bias.length) + 4 * bias.length : 0)),
  )
}
