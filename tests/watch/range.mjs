/** The instructions that a network is said to take on a board with a Cortex-M4F. */

/** Inferences that are counted. */
export const samples = 8

export function rangeOf(deployment, form) {
  const { cycles } = deployment.weigh({ form, board: 'nrf52840' })
  const each = cycles.grounds.find(({ id }) => id === 'cycles-per-instruction')
  return { low: cycles.low / each.low, high: cycles.high / each.high }
}
