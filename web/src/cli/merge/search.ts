/** Shares of a search, as the command has them. */

import { readSearch, searchText } from '../../search/file.js'
import { mergeSearches, type SearchMergeFault } from '../../search/merge.js'
import type { Merged, Merging } from './merging.js'

export const searches: Merging<SearchMergeFault> = {
  format: 'pruning-playground/search',
  merge: (values, _given, inFile): Merged | SearchMergeFault => {
    const whole = mergeSearches(values.map((value, place) => inFile(place, () => readSearch(value))))
    if ('fault' in whole) return whole
    const { conditions, plan, results } = whole
    return { text: searchText({ conditions, plan, results }), others: new Map() }
  },
}
