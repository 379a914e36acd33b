/** @returns what does the work in the next frame, once however often it is called before */
export function onceAFrame(work: () => void): () => void {
  let _frame = 0
  return () => {
    _frame ||= requestAnimationFrame(() => {
      _frame = 0
      work()
    })
  }
}
