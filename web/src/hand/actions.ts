/** What the controls of a network by hand do, over a store. */

import { CoreError } from '../core/core-error.js'
import type { Notice } from '../page/notices.js'
import { plain } from '../view/format.js'
import { type HandText, handTexts } from '../words/hand.js'
import { reasonOf } from '../words/refusal.js'
import type { Actions, Says } from './context.js'
import type { HandDisplay } from './display.js'
import { toggled } from './edits.js'
import { saveAs } from './files.js'
import type { HandStore } from './store.js'

/** The element, as far as the actions need it. */
interface Holder {
  readonly renderRoot: ParentNode
  readonly display: HandDisplay
  reset: () => void
  share: () => void
}

const longestQuote = 40

/** What was typed, fit to be quoted: short, and without marks that hide or turn text. */
function quotable(given: string): string {
  const text = given.replace(/\p{C}/gu, '')
  return text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text
}

/** Why something was refused, as a sentence. @throws what is no refusal */
export function refusalOf(error: unknown): Says {
  if (error instanceof SyntaxError) return (text) => text.file.noJson(error.message)
  if (!(error instanceof CoreError)) throw error
  return (text, lang) => text.errors.sentence(reasonOf(error, lang))
}

/** @param tell  shows a notice; without one, takes it away */
export function handActions(store: HandStore, holder: Holder, tell: (notice?: Notice<HandText>) => void): Actions {
  const { display } = holder
  const guarded = (work: () => void) => {
    try {
      work()
      tell()
    } catch (error) {
      const says = refusalOf(error)
      tell({ role: 'alert', say: (text, lang) => says(text, lang) })
    }
  }
  const edit: Actions['edit'] = (change, tag) =>
    guarded(() => {
      const before = store.state
      store.change(change(before), tag)
      if (store.state !== before) display.forget()
    })
  return {
    edit,
    change: (change, tag) => edit((state) => ({ ...state, ...change }), tag),
    tryAt: (spot, change) => {
      try {
        store.change(change(store.state))
        display.forget(spot)
        return true
      } catch (error) {
        display.refuse(spot, refusalOf(error))
        return false
      }
    },
    settle: () => store.settle(),
    toggle: (part) => edit((state) => toggled(state, part, store.snapshot.result)),
    undo: () => guarded(() => store.undo()),
    redo: () => guarded(() => store.redo()),
    reset: () => guarded(() => holder.reset()),
    share: () => holder.share(),
    save: (kind) =>
      void saveAs(kind, store.snapshot, holder.renderRoot).catch(() =>
        tell({ role: 'alert', say: (text) => text.errors.picture }),
      ),
    badNumber: (spot, field, given, low, high) =>
      display.refuse(spot, (text, lang) =>
        text.errors.number(field(handTexts[lang]), quotable(given), plain(low), plain(high)),
      ),
    openLayer: (layer, isOpen) => display.open(layer, isOpen),
  }
}
