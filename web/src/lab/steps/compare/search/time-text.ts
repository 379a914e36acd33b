import { plain } from '../../../../view/format.js'
import { searchTexts } from '../../../../words/lab/search.js'
import type { SearchContext } from './search-context.js'

/** Two digits at most: it is a rough time. */
export function timeText(ms: number, lang: SearchContext['lang']): string {
  const { time } = searchTexts[lang]
  const rough = (value: number) => plain(value < 10 ? Math.max(1, Math.round(value)) : Number(value.toPrecision(2)))
  const seconds = ms / 1000
  if (seconds < 90) return time(rough(seconds), 's')
  return seconds < 5400 ? time(rough(seconds / 60), 'min') : time(rough(seconds / 3600), 'h')
}
