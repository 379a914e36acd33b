/** The order of numbers. */

/** Indices from the lowest number to the highest; equal ones in index order, what is no number last. */
export function orderOf(values: ArrayLike<number>): number[] {
  const at = (i: number) => {
    const value = values[i] ?? Number.NaN
    return Number.isNaN(value) ? Number.POSITIVE_INFINITY : value
  }
  return Array.from({ length: values.length }, (_, i) => i).sort((a, b) => (at(a) === at(b) ? a - b : at(a) - at(b)))
}

/** The place of each number in that order, from 1; equal ones share the mean of their places. */
export function ranksOf(values: ArrayLike<number>): number[] {
  const order = orderOf(values)
  const ranks: number[] = []
  for (let start = 0; start < order.length; ) {
    let end = start
    while (end + 1 < order.length && values[order[end + 1] ?? 0] === values[order[start] ?? 0]) end += 1
    for (let i = start; i <= end; i += 1) ranks[order[i] ?? 0] = (start + end) / 2 + 1
    start = end + 1
  }
  return ranks
}
