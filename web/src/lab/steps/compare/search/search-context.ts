/** What the parts of the search's drawing are made from, and what their controls do. */

import { differenceTexts } from '../../../../report/figures/texts.js'
import type { Found } from '../../../../search/finals.js'
import type { SearchPoint } from '../../../../search/halving.js'
import type { SearchPlan } from '../../../../search/plan.js'
import { fixed, percent } from '../../../../view/format.js'
import { searchTexts } from '../../../../words/lab/search.js'
import type { SearchChoice, SearchField } from '../../../report/search/choice.js'
import type { SearchWorkView } from '../../../report/search/search-work.js'
import type { DeviceState } from '../../../run/device/device-settings.js'
import type { Sentence } from '../../../run/sentence.js'
import type { LabContext } from '../../../shell/context.js'

/** A network of the front, while it is searched and after its test. */
export type FrontPoint = SearchPoint | Found

/** Limits that Take away has, too. */
export type SharedLimit = 'flash' | 'accuracy'

export interface SearchContext extends LabContext {
  search: SearchWorkView
  device: DeviceState
  /** Workers at most. */
  workers: number
  /** The network that is read, by its place on the front. */
  place: number | undefined
  /** What came of opening a network or a file. */
  remark: Sentence | undefined
  choose: (change: Partial<SearchChoice>) => void
  typeNumbers: (field: SearchField, text: string) => void
  typeLimit: (limit: SharedLimit, text: string) => void
  start: () => void
  pause: () => void
  goOn: () => void
  cancel: () => void
  read: (place: number | undefined) => void
  open: (point: FrontPoint) => void
  takeFile: (file: File) => void
  saveJson: () => void
  saveCsv: () => void
}

export const isFound = (point: FrontPoint): point is Found => 'chosenBy' in point

/** How the measure of a search is written. */
export function measureFormats(isClasses: boolean, lang: LabContext['lang']) {
  const { points } = searchTexts[lang]
  const { difference, interval } = differenceTexts(isClasses, lang)
  return {
    value: (value: number) => (isClasses ? percent(value, 1) : fixed(value, 3)),
    tick: (value: number) => (isClasses ? percent(value) : fixed(value, 2)),
    difference,
    size: (value: number) => (isClasses ? points(fixed(100 * value, 1)) : fixed(value, 3)),
    interval,
  }
}

/** Of accuracies alone: no other measure has a limit in the budget. 0 for none. */
export const wantedOf = ({ device }: Pick<SearchContext, 'device'>, { measure }: SearchPlan, isClasses: boolean) =>
  measure === 'accuracy' && isClasses ? device.accuracy / 100 : 0
