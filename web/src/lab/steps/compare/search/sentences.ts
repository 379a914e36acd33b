/** What a search came to, in sentences: what the test shows, and what it cannot show. */

import { mean } from 'd3-array'
import { showsDifference, spreadOf } from '../../../../core/figures/spread.js'
import type { FinalPoint, Found, Outcome } from '../../../../search/finals.js'
import { type Beside, besideOf, wholeBeside } from '../../../../search/found.js'
import { plain } from '../../../../view/format.js'
import type { Verdict } from '../../../../words/en/lab/search.js'
import { searchTexts } from '../../../../words/lab/search.js'
import type { Prepared } from '../../../report/search/preparing.js'
import type { SearchContext } from './search-context.js'
import { measureFormats, wantedOf } from './search-context.js'

export const verdictOf = ({ mean, interval }: Beside): Verdict =>
  showsDifference(interval) ? (mean > 0 ? 'more' : 'less') : 'none'

type Saying = Pick<SearchContext, 'lang' | 'device'>

/** Of the networks that have such a one beside them: in how many the test shows a difference. */
function besideEach(found: readonly Found[], what: 'dense' | 'random', lang: SearchContext['lang']): string[] {
  const verdicts = found.flatMap((one) => {
    const other = one[what]
    return other ? [verdictOf(besideOf(one, other))] : []
  })
  const count = (wanted: Verdict) => verdicts.filter((verdict) => verdict === wanted).length
  return verdicts.length ? [searchTexts[lang].besideEach(what, verdicts.length, count('more'), count('less'))] : []
}

function bestSentence({ plan, info }: Prepared, { found, whole }: Outcome, lang: SearchContext['lang']): string {
  const words = searchTexts[lang]
  const format = measureFormats(info.task === 'classification', lang)
  const best = found.reduce((one, other) => (other.chosenBy.measure > one.chosenBy.measure ? other : one))
  const reference = wholeBeside(whole, best.form)
  const said = words.best(plain(best.bytes), format.value(spreadOf(best.measures).mean))
  if (!reference || plan.finalSeeds.length < 2) return `${said}${words.alone}`
  const beside = besideOf(best, reference)
  const difference = format.difference(beside.mean)
  const seeds = plain(plan.finalSeeds.length)
  return said + words.besideWhole(verdictOf(beside), difference, format.interval(beside.interval), seeds)
}

/** Whether more bytes are worth anything, from one end of the front to the other. */
function endsSentence({ info }: Prepared, { found }: Outcome, lang: SearchContext['lang']): string[] {
  const [first, last] = [found[0], found.at(-1)]
  if (!first || !last || first === last || first.measures.length < 2) return []
  const beside = besideOf(last, first)
  const isShown = verdictOf(beside) === 'more'
  const { size } = measureFormats(info.task === 'classification', lang)
  return [searchTexts[lang].ends(plain(first.bytes), plain(last.bytes), isShown, size(beside.mean))]
}

function wantedSentence(context: Saying, { plan, info }: Prepared, { found }: Outcome): string[] {
  const isClasses = info.task === 'classification'
  const wanted = wantedOf(context, plan, isClasses)
  if (!wanted) return []
  const words = searchTexts[context.lang]
  const { value } = measureFormats(isClasses, context.lang)
  const reaches = ({ measures }: FinalPoint) => (mean(measures) ?? Number.NaN) >= wanted
  const first = found.find(reaches)
  return [first ? words.floorMet(plain(first.bytes), value(wanted)) : words.floorMissed(value(wanted))]
}

/** Everything that is said once the test is done. */
export function outcomeSentences(context: Saying, of: Prepared, outcome: Outcome): string[] {
  const { lang } = context
  const words = searchTexts[lang]
  if (!outcome.found.length) return [words.nothing]
  const { plan, info } = of
  const measure = words.measureOf(plan.measure, info.task === 'classification')
  return [
    bestSentence(of, outcome, lang),
    ...besideEach(outcome.found, 'dense', lang),
    ...besideEach(outcome.found, 'random', lang),
    ...endsSentence(of, outcome, lang),
    ...wantedSentence(context, of, outcome),
    words.chosenBy(measure, plan.seeds, plain(info.sizes.validation), plan.finalSeeds),
  ]
}
