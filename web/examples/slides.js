/** Turns the slides by keys and buttons; keys that are pressed in a living figure, or in a field, are its own. */

const slides = [...document.querySelectorAll('main > section')]
const [back, on] = document.querySelectorAll('.turn button')
const count = document.querySelector('.turn output')
const calm = matchMedia('(prefers-reduced-motion: reduce)')

/** The one whose middle is nearest to that of the window. */
function shown() {
  const distance = (slide) => {
    const { top, bottom } = slide.getBoundingClientRect()
    return Math.abs((top + bottom - innerHeight) / 2)
  }
  return slides.reduce((best, slide, i) => (distance(slide) < distance(slides[best]) ? i : best), 0)
}

function tell() {
  const now = shown()
  count.value = `${now + 1} / ${slides.length}`
  back.disabled = now === 0
  on.disabled = now === slides.length - 1
}

function turn(by) {
  const to = slides[Math.max(0, Math.min(slides.length - 1, shown() + by))]
  to.scrollIntoView({ behavior: calm.matches ? 'auto' : 'smooth' })
}

const keys = { ArrowRight: 1, ArrowDown: 1, PageDown: 1, ArrowLeft: -1, ArrowUp: -1, PageUp: -1 }

addEventListener('keydown', (event) => {
  const isTaken = event.composedPath().some((one) => one instanceof Element && one.localName.startsWith('pruning-'))
  const by = keys[event.key]
  if (!by || isTaken || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
  event.preventDefault()
  turn(by)
})
back.addEventListener('click', () => turn(-1))
on.addEventListener('click', () => turn(1))
addEventListener('scroll', tell, { passive: true })
addEventListener('resize', tell)
tell()
