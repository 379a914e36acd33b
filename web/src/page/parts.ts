/** What a page may style with `::part()`: one table of names, each with what it is given to in every element. */

export const parts = {
  /** The card with the figure in it. */
  figure: '.card',
  /** The network that is drawn. */
  network: 'svg.network',
  chart: '.chart',
  /** What can be set. */
  controls: '.settings, .controls',
  /** Counters under a figure. */
  readout: '.counters',
  toolbar: '.toolbar',
  button: 'button.action',
  /** What is said beside the figure. */
  text: '.text, .lead',
  /** What is to be done in a lesson. */
  steps: '.lesson-steps',
  notice: '.notice',
} as const

const names = Object.entries(parts)
const unnamed = names.flatMap(([, selector]) => selector.split(', ').map((one) => `${one}:not([part])`)).join()

/** Names what was drawn and has no name yet. */
export function nameParts(root: ParentNode): void {
  for (const part of root.querySelectorAll(unnamed))
    for (const [name, selector] of names) if (part.matches(selector)) part.part.add(name)
}
