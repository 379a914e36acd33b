/** How tall the drawings on the stage may be, so that the stage is never taller than the window. */

/** Of the stage, without its drawings: its own edges, and a sentence of two lines. */
export const aroundDrawings = 84
/** Between the parts of the page, and under the stage. */
const between = 30
const least = 340
const most = 760

/** What stands over the Lab in its page, as far as it can be assumed to be in sight. */
const mostAbove = 72

/** @returns CSS pixels */
export function drawingHeight(host: HTMLElement): number {
  const above = Math.min(mostAbove, Math.max(0, host.getBoundingClientRect().top + scrollY))
  const part = (selector: string) => host.shadowRoot?.querySelector<HTMLElement>(selector)?.offsetHeight ?? 0
  const room =
    innerHeight - above - part('.lab-head') - part('.result-strip') - part('.stage-foot') - between - aroundDrawings
  return Math.round(Math.min(most, Math.max(least, room)))
}
