/** The page of a lesson: which one, the address says. */

import '../element/register.js'
import { inners, supply } from '../element/inner.js'
import { ExampleElement } from '../example/example-element.js'
import { listedLesson } from '../lessons/list.js'
import { LessonElement } from '../player/lesson-element.js'
import { lessonOf } from '../state/lesson-state.js'
import { frame, framed } from './frame.js'

/** A lesson that is not there is lesson 1. */
const listedNow = () => listedLesson(lessonOf(location.hash) ?? '') ?? listedLesson('example')

const opened = listedNow()
supply(inners.example, ExampleElement)
supply(inners.lesson, LessonElement)
const element = framed('pruning-playground')
element.lesson = opened?.id ?? ''
frame('lessons', element, (lang) => opened?.card[lang].title ?? '')

/** A link to another lesson changes the hash alone: the page opens again with it. */
addEventListener('hashchange', () => {
  if (listedNow() !== opened) location.reload()
})
