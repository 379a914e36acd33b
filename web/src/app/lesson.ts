/** The page of a lesson: which one, the address says. */

import '../element/register.js'
import '../player/register.js'
import { listedLesson } from '../lessons/list.js'
import { lessonOf } from '../state/lesson-state.js'
import { frame, framed } from './frame.js'

/** Lesson 1 has an element of its own; a lesson that is not there is lesson 1. */
function elementFor(id: string): HTMLElement | undefined {
  if (!listedLesson(id)?.load) return undefined
  const element = document.createElement('pruning-lesson')
  element.setAttribute('lesson', id)
  element.setAttribute('sync-url', '')
  return element
}

const idNow = () => lessonOf(location.hash) ?? 'example'

const opened = idNow()
const element = elementFor(opened)
if (element) document.querySelector('pruning-playground')?.replaceWith(element)
frame(
  'lessons',
  framed(element ? 'pruning-lesson' : 'pruning-playground'),
  (lang) => listedLesson(element ? opened : 'example')?.card[lang].title ?? '',
)

/** A link to another lesson changes the hash alone: the page opens again with it. */
addEventListener('hashchange', () => {
  if (idNow() !== opened) location.reload()
})
