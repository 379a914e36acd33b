/** Before a search begins: how many trainings it takes, and roughly how long. */

import { html, nothing, type TemplateResult } from 'lit'
import { estimatedMs, finalTrainings, plannedRungs } from '../../../../search/cost.js'
import { plain } from '../../../../view/format.js'
import { table } from '../../../../view/tables.js'
import { searchTexts } from '../../../../words/lab/search.js'
import type { Prepared } from '../../../report/search/preparing.js'
import type { SearchContext } from './search-context.js'
import { timeText } from './time-text.js'

export function searchPlan({ lang, workers }: SearchContext, { plan, pace }: Prepared): TemplateResult {
  const words = searchTexts[lang]
  const rungs = plannedRungs(plan)
  const trainings = rungs.reduce((sum, rung) => sum + rung.trainings, 0)
  const ms = pace && estimatedMs(plan, pace)
  const said = words.plan(plain(rungs[0]?.candidates ?? 0), plain(plan.seeds.length), plain(trainings))
  const takes = ms ? words.takes(timeText(ms.rungs / workers, lang), plain(workers)) : words.alone
  const each = words.finals(plain(finalTrainings(plan)), ms && timeText(ms.eachFound / workers, lang))
  const { rung: head, candidates, epochs, trainings: count } = words.rungColumns
  const rows = rungs.map((rung, place) => ({
    head: plain(place + 1),
    cells: [plain(rung.candidates), plain(rung.epochs), plain(rung.trainings)],
  }))
  return html`
    <div class="search-plan" data-part="search-plan">
      <p class="finding">${said}${takes}</p>
      ${table(words.rungsTable, [head, candidates, epochs, count], rows, 'numbers')}
      <p class="about">${each}</p>
      ${pace ? nothing : html`<p class="hint" role="status">${words.timing}</p>`}
      <p class="hint">${words.empty}</p>
    </div>`
}
