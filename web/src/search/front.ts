/** Which of several networks are worth having, when few bytes and a high measure are wanted both. */

/** What is compared: fewer bytes are better, and a higher measure is. */
export interface Weighed {
  bytes: number
  measure: number
}

/** Whether `one` is no worse in both and better in one. */
const dominates = (one: Weighed, other: Weighed): boolean =>
  one.bytes <= other.bytes && one.measure >= other.measure && (one.bytes < other.bytes || one.measure > other.measure)

/** By bytes; of the same bytes the better one first. */
const inOrder = (one: Weighed, other: Weighed) => one.bytes - other.bytes || other.measure - one.measure

/** Those that no other one dominates, by bytes; of several that are alike the first. */
export function frontOf<Point extends Weighed>(points: readonly Point[]): Point[] {
  const front: Point[] = []
  for (const point of points.toSorted(inOrder)) {
    const last = front.at(-1)
    if (!last || point.measure > last.measure) front.push(point)
  }
  return front
}

/**
 * The front's number of each point: 0 on the front of all, 1 on that of the rest, and so on (Deb, Pratap, Agarwal,
 * Meyarivan: A fast and elitist multiobjective genetic algorithm, NSGA-II, IEEE Trans. Evol. Comput. 2002, "fast
 * non-dominated sort").
 */
export function frontNumbers(points: readonly Weighed[]): number[] {
  const numbers = points.map(() => -1)
  for (let number = 0; numbers.includes(-1); number += 1) {
    const left = [...points.keys()].filter((place) => numbers[place] === -1)
    const first = left.filter(
      (place) => !left.some((other) => dominates(points[other] as Weighed, points[place] as Weighed)),
    )
    for (const place of first) numbers[place] = number
  }
  return numbers
}
