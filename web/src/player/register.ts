/** Defines `<pruning-lesson>`. */

import { LessonElement } from './lesson-element.js'

if (!customElements.get('pruning-lesson')) customElements.define('pruning-lesson', LessonElement)

export { LessonElement }
