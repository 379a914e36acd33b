/** What every part of a network by hand is drawn from, and what it can do. */

import type { Description } from '../core/contract/describe.js'
import type { Lang } from '../state/settings.js'
import type { HandText } from '../words/hand.js'
import type { HandState } from './state.js'
import type { Snapshot } from './store.js'

/** A sentence in either language. */
export type Says = (text: HandText, lang: Lang) => string

/** Where an error stands: beside a layer, a box that was pasted into, the inputs. */
export type Spot = string

export type SaveKind = 'json' | 'csv' | 'svg' | 'png'

export interface Actions {
  /** @param tag  names a gesture (a drag, typing in one field): all its changes are one step of undo */
  edit: (edit: (state: HandState) => HandState, tag?: string) => void
  change: (change: Partial<HandState>, tag?: string) => void
  /** The same for what may be refused: then the error stands at its spot, and nothing is changed. @returns whether it went well */
  tryAt: (spot: Spot, edit: (state: HandState) => HandState) => boolean
  settle: () => void
  toggle: (part: string) => void
  undo: () => void
  redo: () => void
  reset: () => void
  share: () => void
  save: (kind: SaveKind) => void
  /** Says that what was typed is no number from `low` to `high`. @param field  the field's name in a language */
  badNumber: (spot: Spot, field: (text: HandText) => string, given: string, low: number, high: number) => void
  openLayer: (layer: number, isOpen: boolean) => void
}

/** What is displayed, and stands in no link. */
export interface Display {
  /** Layers whose numbers are shown. */
  open: ReadonlySet<number>
  errors: ReadonlyMap<Spot, Says>
}

export interface Context extends Snapshot {
  description: Description
  text: HandText
  lang: Lang
  actions: Actions
  display: Display
  /** Whether the page's address follows, so that a link to it can be copied. */
  hasLink: boolean
}
