/** Defines `<pruning-lesson>`. */

import { PruningLesson } from './lesson-element.js'

if (!customElements.get('pruning-lesson')) customElements.define('pruning-lesson', PruningLesson)

export { PruningLesson }
