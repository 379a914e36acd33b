/** What the controls of lesson 1 do, over a store. */

import { CoreError } from '../../core/core-error.js'
import type { ExampleText } from '../../lessons/example-text.js'
import { toggled } from '../../state/edits.js'
import type { ExampleStore } from '../../state/store.js'
import type { Actions } from './context.js'

/** The element, as far as the actions need it. */
interface Holder {
  readonly link: string
  reset: () => void
}

/** @param tell  shows a notice; an empty one takes it away */
export function exampleActions(
  store: ExampleStore,
  holder: Holder,
  text: ExampleText,
  tell: (notice: string) => void,
): Actions {
  const guarded = (work: () => void) => {
    try {
      work()
      tell('')
    } catch (error) {
      if (!(error instanceof CoreError)) throw error
      tell(error.message)
    }
  }
  return {
    change: (change, tag) => guarded(() => store.change({ ...store.snapshot.state, ...change }, tag)),
    settle: () => store.settle(),
    toggle: (part) => guarded(() => store.change(toggled(store.snapshot.state, part, store.snapshot.example))),
    undo: () => store.undo(),
    redo: () => store.redo(),
    reset: () => holder.reset(),
    copyLink: () => {
      const done = () => tell(text.actions.copied)
      const failed = () => tell(text.errors.clipboard(holder.link))
      if (navigator.clipboard) void navigator.clipboard.writeText(holder.link).then(done, failed)
      else failed()
    },
    badNumber: (field, given) => tell(text.errors.number(field, given)),
  }
}
