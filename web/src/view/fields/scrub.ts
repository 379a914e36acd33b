/** Dragging sideways to change a number. */

const slack = 4
const pixelsPerStep = 3

export interface ScrubHandlers {
  /** @param steps  whole steps since the press; negative to the left */
  onMove: (steps: number) => void
  /** @param moved  whether the pointer went anywhere: then it was no click */
  onEnd: (moved: boolean) => void
}

/** Follows the pointer that was pressed until it is let go. Up and down still scrolls the page on touch screens. */
export function startScrub(press: PointerEvent, target: Element, { onMove, onEnd }: ScrubHandlers): void {
  if (press.button !== 0) return
  let isDrag = false
  let isAway = false
  const move = (event: Event) => {
    const { clientX, clientY, pointerId } = event as PointerEvent
    const distance = clientX - press.clientX
    isAway ||= Math.hypot(distance, clientY - press.clientY) > 2 * slack
    if (!isDrag && Math.abs(distance) < slack) return
    if (!isDrag) target.setPointerCapture(pointerId)
    isDrag = true
    event.preventDefault()
    onMove(Math.round(distance / pixelsPerStep))
  }
  const end = () => {
    target.removeEventListener('pointermove', move)
    for (const name of ['pointerup', 'pointercancel']) target.removeEventListener(name, end)
    onEnd(isDrag || isAway)
  }
  target.addEventListener('pointermove', move)
  for (const name of ['pointerup', 'pointercancel']) target.addEventListener(name, end)
}

/** A number some tenths further on, without the dust of binary fractions. @param largest  size that it may have */
export function stepped(value: number, tenths: number, largest = 1000): number {
  const next = Math.round((value + tenths / 10) * 1000) / 1000
  return Math.min(largest, Math.max(-largest, next + 0))
}
