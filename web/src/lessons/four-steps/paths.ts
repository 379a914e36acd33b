/** Weights that are left and do nothing: those on no path from an input to an output. */

import type { Matrix } from '../planar/picture.js'

/** A neuron that nothing reaches, or from which nothing goes on, makes dead ends of all its other weights. */
export function offPathCount(matrices: readonly Matrix[]): number {
  const isReached: boolean[][] = [Array(matrices[0]?.columns ?? 0).fill(true)]
  for (const { rows, columns, mask } of matrices) {
    const from = isReached.at(-1) ?? []
    isReached.push(
      Array.from({ length: rows }, (_, row) => from.some((reached, i) => reached && mask[row * columns + i] === 1)),
    )
  }
  let leads: boolean[] = Array(matrices.at(-1)?.rows ?? 0).fill(true)
  let count = 0
  for (const [index, { columns, mask }] of [...matrices.entries()].reverse()) {
    const from = isReached[index] ?? []
    mask.forEach((kept, i) => {
      if (kept === 1 && !(from[i % columns] && leads[Math.floor(i / columns)])) count += 1
    })
    const next = leads
    leads = from.map((_, column) => next.some((goesOn, row) => goesOn && mask[row * columns + column] === 1))
  }
  return count
}
