/** What a change did to training, in one line that goes when it was there long enough to be read. */

import { changedSetting, type LabState } from '../../state/lab-state.js'
import { keepingTexts } from '../../words/lab/keeping.js'
import { isWorthKeeping } from '../run/keeping/snapshot.js'
import type { RunView } from '../run/run-view.js'
import type { Sentence } from '../run/sentence.js'

/** How long a note stays. */
const noteMs = 7000

export class Note {
  readonly #changed: () => void
  #timer: ReturnType<typeof setTimeout> | undefined
  #said: Sentence | undefined

  constructor(changed: () => void) {
    this.#changed = changed
  }

  get said(): Sentence | undefined {
    return this.#said
  }

  say(note: Sentence | undefined): void {
    clearTimeout(this.#timer)
    this.#said = note
    if (!note) return
    this.#timer = setTimeout(() => {
      this.#said = undefined
      this.#changed()
    }, noteMs)
  }

  dispose(): void {
    clearTimeout(this.#timer)
  }
}

/** What is known when settings change. */
interface Change {
  before: LabState
  after: LabState
  /** Of the network that is left. */
  view: RunView
  wasTraining: boolean
  /** Name of the data afterwards. */
  name: { zh: string; en: string }
}

/** Undefined when there is nothing to say: the same data, and a network that nothing was done to. */
export function noteOfChange(change: Change): Sentence | undefined {
  const said = whatChanged(change)
  if (!said || !isWorthKeeping(change.view)) return said
  return (words, lang) => keepingTexts[lang].undoable(said(words, lang))
}

function whatChanged({ before, after, view, wasTraining, name }: Change): Sentence | undefined {
  if (before.data !== after.data) return (words, lang) => words.notes.data(name[lang])
  if (!wasTraining) return isWorthKeeping(view) ? (words) => words.notes.againAll : undefined
  const setting = changedSetting(before, after)
  if (!setting) return (words) => words.notes.startedAnewAll
  return (words, lang) => words.notes.startedAnew(setting.label[lang], setting.write(after[setting.key]))
}
