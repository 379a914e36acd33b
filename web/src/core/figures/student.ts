/** Student's t distribution. */

/**
 * How often chance alone goes beyond t, in either direction, in (0, 1]
 * (Abramowitz, Stegun: Handbook of mathematical functions, 1964, 26.7.3 and 26.7.4).
 *
 * @param freedom  degrees of freedom, whole, 1 or more
 */
export function studentTails(t: number, freedom: number): number {
  const angle = Math.atan(Math.abs(t) / Math.sqrt(freedom))
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)]
  const isOdd = freedom % 2 === 1
  let term = isOdd ? cos : 1
  let series = freedom === 1 ? 0 : term
  for (let k = isOdd ? 3 : 2; k <= freedom - 2; k += 2) {
    term *= (cos ** 2 * (k - 1)) / k
    series += term
  }
  return 1 - (isOdd ? (2 / Math.PI) * (angle + sin * series) : sin * series)
}

/** Halvings of an interval below 13: the ends are then the same to the last bits. */
const halvings = 60

/** The point of t beyond which chance alone goes in one of twenty cases, in either direction: 12.706 for 1 degree of freedom, 1.960 for many. */
export function student95(freedom: number): number {
  let [low, high] = [1, 13]
  for (let i = 0; i < halvings; i += 1) {
    const middle = (low + high) / 2
    if (studentTails(middle, freedom) > 0.05) low = middle
    else high = middle
  }
  return (low + high) / 2
}
