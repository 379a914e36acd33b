/** What every part of lesson 1 is drawn from, and what it can do. */

import type { Description } from '../core/contract/describe.js'
import type { WorkedExample } from '../core/contract/example.js'
import type { PartId } from '../core/ids.js'
import type { ExampleText } from '../lessons/example/text.js'
import type { ExampleState } from '../state/settings.js'
import type { Snapshot } from '../state/store.js'

export interface Actions {
  /** @param tag  names a gesture: all its changes are one step of undo */
  change: (change: Partial<ExampleState>, tag?: string) => void
  settle: () => void
  toggle: (part: PartId) => void
  undo: () => void
  redo: () => void
  reset: () => void
  share: () => void
  /** Says that what was typed is no number from `low` to `high`. @param field  the field's name in a language */
  badNumber: (field: (text: ExampleText) => string, given: string, low: number, high: number) => void
}

export interface Context extends Snapshot {
  /** The example with the article's own settings. */
  article: WorkedExample
  description: Description
  text: ExampleText
  actions: Actions
  /** Whether W is as in the article, so that its printed figures can be compared. */
  hasArticleWeights: boolean
  /** Whether W and x are as in the article, so that its printed outputs can be compared. */
  hasArticleRun: boolean
  /** Whether the page's address follows, so that a link to it can be copied. */
  hasLink: boolean
}
