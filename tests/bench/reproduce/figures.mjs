/** Numbers as the tables show them; all are pure. */

/** @param {number[]} numbers  at least one */
export const mean = (numbers) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length

/** Of the mean of independent numbers: their standard deviation (over n - 1) over the root of n; NaN for fewer than two. */
export function standardError(numbers) {
  const centre = mean(numbers)
  const squares = numbers.reduce((sum, number) => sum + (number - centre) ** 2, 0)
  return numbers.length < 2 ? Number.NaN : Math.sqrt(squares / (numbers.length - 1) / numbers.length)
}

const withError = (numbers, digits) => {
  const error = standardError(numbers)
  return `${mean(numbers).toFixed(digits)}${Number.isNaN(error) ? '' : ` ± ${error.toFixed(digits)}`}`
}

/** Mean, its standard error, lowest and highest. @param {number[]} percents  one a seed */
export function spread(percents, digits = 2) {
  const [low, high] = [Math.min(...percents), Math.max(...percents)].map((number) => number.toFixed(digits))
  return `${withError(percents, digits)} % (${low} to ${high})`
}

/** Mean and its standard error, for tables with many columns. */
export const shortSpread = (percents, digits = 1) => withError(percents, digits)

/**
 * Standard error that a test part of so many samples brings to an accuracy, in points: sqrt(p (1 - p) / n).
 *
 * Which samples are drawn changes an accuracy by that much even when the network is the same.
 */
export function samplingError(percent, samples) {
  const share = percent / 100
  return 100 * Math.sqrt((share * (1 - share)) / samples)
}
