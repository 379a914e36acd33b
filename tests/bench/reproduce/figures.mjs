/** Numbers as the table shows them. */

/** @param {number[]} numbers  at least one */
export const mean = (numbers) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length

/** Mean, lowest and highest. @param {number[]} percents */
export function spread(percents, digits = 2) {
  const text = (number) => number.toFixed(digits)
  return `${text(mean(percents))} % (${text(Math.min(...percents))} to ${text(Math.max(...percents))})`
}
