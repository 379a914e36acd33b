/** Keys of the Lab, heard in the whole page: Space plays, `.` trains a batch, `?` lists them all. */

import { stepIds } from '../../state/lab-state.js'
import type { LabActions } from './context.js'

const fields = 'input:not([type=radio], [type=checkbox], [type=file]), textarea, select'
/** What Space means something to already. */
const pressed = 'button, a, summary, input, select, textarea, label'

const keys: Record<string, (actions: LabActions) => void> = {
  ' ': (actions) => actions.togglePlay(),
  '.': (actions) => actions.step(),
  e: (actions) => actions.epoch(),
  r: (actions) => actions.startOver(),
  '?': (actions) => actions.toggleKeys(),
  ...Object.fromEntries(stepIds.map((id, i) => [String(i + 1), (actions: LabActions) => actions.openStep(id)])),
}

export function onLabKey(event: KeyboardEvent, actions: LabActions): void {
  if (event.defaultPrevented || event.altKey) return
  const target = event.composedPath()[0]
  const isTyping = target instanceof Element && target.matches(fields)
  const letter = event.ctrlKey || event.metaKey ? event.key.toLowerCase() : ''
  if (letter === 'z' || letter === 'y') {
    if (isTyping && (target as HTMLInputElement).dataset.field === 'network') return // the field has its own way back
    event.preventDefault()
    if (event.shiftKey || letter === 'y') actions.redo()
    else actions.undo()
    return
  }
  if (event.ctrlKey || event.metaKey || isTyping) return
  if (event.key === ' ' && target instanceof Element && target.matches(pressed)) return
  const act = keys[event.key]
  if (!act || (event.repeat && event.key !== '.')) return
  event.preventDefault()
  act(actions)
}
