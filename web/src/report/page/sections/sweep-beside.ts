/** How far criteria are from random cuts: a table for each measure, and what its intervals are over. */

import { html, nothing, type TemplateResult } from 'lit'
import { besideControls, besideFits, type PairedDifference, type SweepBeside } from '../../../sweep/beside.js'
import { percent } from '../../../view/format.js'
import { table } from '../../../view/tables.js'
import { judgingWords } from '../../../words/cli/judging.js'
import { reportTexts } from '../../../words/lab/report.js'
import { scoreName } from '../../figures/curves.js'
import { asLabel, differenceTexts, shortName } from '../../figures/texts.js'
import type { SweepReport } from '../../run-report.js'
import type { PageContext } from '../context.js'

/** Of all amounts that cut anything: at 0 all are the same network. */
const besideOf = ({ points, hasModel = false }: SweepReport): SweepBeside[] =>
  besideControls(
    points.filter(({ gone }) => gone > 0),
    hasModel,
  )

function cellText(
  { mean, interval, isShown }: PairedDifference,
  isShare: boolean,
  { lang }: PageContext,
): TemplateResult | string {
  if (Number.isNaN(interval.low)) return '–'
  const { bare, interval: between } = differenceTexts(isShare, lang)
  return html`${isShown ? bare(mean) : judgingWords[lang].noneShown} <small>${between(interval)}</small>`
}

/** A row an amount, a column a criterion; nothing where one seed is all there is. @param said  which stage it is */
export function besideTables(
  context: PageContext,
  sweep: SweepReport,
  isRetrained: boolean,
  said: string,
): TemplateResult[] {
  const { info, lang, words } = context
  const found = besideOf(sweep).filter((beside) => beside.isRetrained === isRetrained)
  const amounts = [...new Set(found.map(({ amount }) => amount))].sort((a, b) => a - b)
  const criteria = sweep.criteria.filter(({ id }) => found.some(({ criterion }) => criterion === id))
  const told = besideFits.filter((fit) => found.some((beside) => Number.isFinite(beside[fit].mean)))
  const isShare = info.task === 'classification'
  const heads = [reportTexts[lang].sweep.gone, ...criteria.map(({ name }) => shortName(name[lang]))]
  return told.map((fit) => {
    const name = fit === 'accuracy' ? scoreName({ info, lang }) : asLabel(judgingWords[lang].rows[fit])
    const caption = judgingWords[lang].beside(isShare, name)
    const rows = amounts.map((amount) => ({
      head: percent(amount, 1).replace(/\.0%$/, '%'),
      cells: criteria.map(({ id }) => {
        const beside = found.find(({ criterion, ...one }) => criterion === id && one.amount === amount)
        return beside ? cellText(beside[fit], isShare, context) : '–'
      }),
    }))
    return html`<p class="hint">${caption}</p>${table(`${said}${words.dot}${caption}`, heads, rows, 'numbers spreads', true)}`
  })
}

export function besideAbout({ lang, words }: PageContext, sweep: SweepReport): TemplateResult | typeof nothing {
  const [first] = besideOf(sweep)
  if (!first) return nothing
  const { legend, noneShown, besideAbout: about, shared } = judgingWords[lang]
  const over = new Set(sweep.points.map(({ fold }) => fold)).size > 1 ? 'folds' : 'seeds'
  const stop = lang === 'zh' ? '。' : '.'
  return html`<p class="hint">
    ${legend(noneShown)}${stop}${words.space}${about(first.accuracy.n, over, sweep.hasModel ?? false)}${over === 'folds' ? html`${words.space}${shared}` : nothing}
  </p>`
}
