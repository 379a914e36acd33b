/** Tables that are too large for their place are scrolled by keys too. */

function isScrolling({ scrollWidth, clientWidth, scrollHeight, clientHeight }: Element): boolean {
  return scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1
}

/** Puts each one that scrolls in the order of Tab, and the others out of it. */
export function markScrollers(root: ParentNode): void {
  for (const scroller of root.querySelectorAll<HTMLElement>('.scroll'))
    scroller.tabIndex = isScrolling(scroller) ? 0 : -1
}
