/** A step that is opened stays where it was clicked, and as much of it as there is room for is in sight. */

/** Above the head of a step that is taller than the window, in CSS pixels. */
const margin = 12

export interface Place {
  /** Of the step's head before it was opened, from the top of the window. */
  before: number
  /** The same now, and the bottom of the step. */
  top: number
  bottom: number
  /** Of the window. */
  height: number
}

/** By how much the page has to be scrolled. */
export function scrollFor({ before, top, bottom, height }: Place): number {
  const isSeen = before >= 0 && before < height
  const wanted = isSeen ? before : Math.min(Math.max(margin, before), height)
  const beyond = Math.max(0, wanted + (bottom - top) - height + margin)
  return top - Math.max(Math.min(margin, wanted), wanted - beyond)
}

/** Follows the step that a person opens, until all of it is there. */
export class Reveal {
  #opening: { step: string; before: number } | undefined

  /** Called before the step is drawn open. */
  begin(root: ParentNode, step: string): void {
    const head = headOf(root, step)
    if (head) this.#opening = { step, before: head.getBoundingClientRect().top }
  }

  /** Called when it is drawn. @param isWhole  whether nothing of it is still to come */
  follow(root: ParentNode, isWhole: boolean): void {
    const head = this.#opening && headOf(root, this.#opening.step)
    const box = head?.closest('.step')?.getBoundingClientRect()
    if (!this.#opening || !head?.matches('[aria-expanded=true]') || !box) return
    const { before } = this.#opening
    const { top } = head.getBoundingClientRect()
    const by = scrollFor({ before, top, bottom: box.bottom, height: innerHeight })
    if (Math.abs(by) >= 1) scrollBy({ top: by, behavior: 'instant' })
    this.#opening = isWhole ? undefined : { ...this.#opening, before: head.getBoundingClientRect().top }
  }
}

const headOf = (root: ParentNode, step: string) => root.querySelector(`.step[data-step=${step}] h2 button`)
