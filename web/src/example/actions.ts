/** What the controls of lesson 1 do, over a store. */

import { CoreError } from '../core/core-error.js'
import type { ExampleText } from '../lessons/example/text.js'
import type { Notice } from '../page/notices.js'
import { toggled } from '../state/edits.js'
import type { ExampleStore } from '../state/store.js'
import { plain } from '../view/format.js'
import type { Actions } from './context.js'

/** The element, as far as the actions need it. */
interface Holder {
  share: () => void
  reset: () => void
}

const longestQuote = 40

/** What was typed, fit to be quoted: short, and without marks that hide or turn text. */
function quotable(given: string): string {
  const text = given.replace(/\p{C}/gu, '')
  return text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text
}

/** @param tell  shows a notice; without one, takes it away */
export function exampleActions(
  store: ExampleStore,
  holder: Holder,
  tell: (notice?: Notice<ExampleText>) => void,
): Actions {
  const guarded = (work: () => void) => {
    try {
      work()
      tell()
    } catch (error) {
      if (!(error instanceof CoreError)) throw error
      tell({ role: 'alert', say: () => error.message })
    }
  }
  return {
    change: (change, tag) => guarded(() => store.change({ ...store.snapshot.state, ...change }, tag)),
    settle: () => store.settle(),
    toggle: (part) => guarded(() => store.change(toggled(store.snapshot.state, part, store.snapshot.example))),
    undo: () => guarded(() => store.undo()),
    redo: () => guarded(() => store.redo()),
    reset: () => guarded(() => holder.reset()),
    share: () => holder.share(),
    badNumber: (field, given, low, high) =>
      tell({ role: 'alert', say: (text) => text.errors.number(field(text), quotable(given), plain(low), plain(high)) }),
  }
}
