/** How tall the drawings on the stage may be, so that the stage is never taller than the window. */

/** Edges of the stage around its sentence and its drawings. */
const edges = 36
/** Between the parts of the page, and under the stage. */
const between = 30
const least = 340
const most = 760

/** What stands over the Lab in its page, as far as it can be assumed to be in sight. */
const mostAbove = 72

export interface Room {
  /** For the drawings, in CSS pixels. */
  height: number
  /** For the drawings and the sentence over them. */
  stageHeight: number
}

export function roomFor(host: HTMLElement): Room {
  const above = Math.min(mostAbove, Math.max(0, host.getBoundingClientRect().top + scrollY))
  const part = (selector: string) => host.shadowRoot?.querySelector<HTMLElement>(selector)?.offsetHeight ?? 0
  const around = edges + part('.sentence')
  const rest = above + part('.lab-head') + part('.result-strip') + part('.stage-foot') + between
  const height = Math.round(Math.min(most, Math.max(least, innerHeight - rest - around)))
  return { height, stageHeight: height + around }
}
