/** The spread of the scores with the threshold in it, and what a cut there would do. */

import { html, nothing, type TemplateResult } from 'lit'
import { guard } from 'lit/directives/guard.js'
import type { CriterionChoice } from '../../../core/contract/cut.js'
import { scoreFigure } from '../../../view/charts/score-figure.js'
import { scoreText } from '../../../view/charts/score-text.js'
import { fixed, percent, plain } from '../../../view/format.js'
import { accuracyText, worthNow } from '../../figure/accuracy.js'
import { highestGo, scoreRows } from '../../figure/score-marks.js'
import { refusalOf } from '../../run/network-errors.js'
import type { LabContext } from '../../shell/context.js'
import { longWork } from '../../shell/long-work.js'
import { cutGrains } from './chosen.js'
import { spreadTable } from './spread-table.js'

const criterionOf = ({ catalogue }: LabContext, id: string): CriterionChoice | undefined =>
  catalogue.criteria.find((criterion) => criterion.id === id)

/** What would be gone, and what that costs; one thing each. */
function effectTexts(context: LabContext): string[] {
  const { text, found, view } = context
  const { effect, scored } = found
  if (!effect) return []
  const words = text.prune
  if (scored?.gone === effect.gone && effect.gone > 0)
    return [words.goneAlready(plain(effect.gone), plain(effect.total))]
  const now = worthNow(context)
  const name = view.info?.task === 'regression' ? text.train.r2 : text.train.accuracy
  const cost =
    effect.loss === undefined || effect.accuracy === undefined
      ? []
      : [
          words.change(name, now ? accuracyText(context, now.accuracy) : '', accuracyText(context, effect.accuracy)),
          words.change(text.train.loss, now ? fixed(now.loss, 3) : '', fixed(effect.loss, 3)),
        ]
  return [words.wouldGo(plain(effect.gone), plain(effect.total)), ...cost]
}

function figure(context: LabContext, width: number, mostHeight: number): TemplateResult | typeof nothing {
  const { text, found, view, cutChoice, lang, actions } = context
  const { scored, effect } = found
  const { info } = view
  if (!scored || !info) return html`<div class="spread-waiting"></div>`
  const criterion = criterionOf(context, scored.criterion)
  const rows = scoreRows(context, scored, info)
  const isDown = highestGo(context, scored)
  const candidates = plain(rows.reduce((sum, { scores }) => sum + scores.length, 0))
  const isInBlocks = cutChoice.block > 1
  const limit = isInBlocks ? undefined : effect?.threshold // that of blocks is no score of a weight
  const isShare = cutChoice.amountKind === 'fraction'
  const amount = isShare
    ? cutChoice.amount
    : Math.min(99, Math.round((100 * (effect?.gone ?? 0)) / (effect?.total || 1)))
  const share = percent(amount / 100)
  const draw = () =>
    scoreFigure({
      title: text.prune.spread,
      description: text.prune.spreadText(criterion?.name[lang] ?? '', candidates),
      rows,
      highestGo: isDown,
      isByRow: cutChoice.scope !== 'global',
      isInBlocks,
      stays: effect?.kept,
      threshold: !isShare || (effect && Math.abs(effect.amount - cutChoice.amount / 100) < 1e-9) ? limit : undefined,
      amount,
      amountText: [
        limit === undefined ? share : text.prune.handle(share, scoreText(limit)),
        effectTexts(context).join(' · '),
      ].join('. '),
      handleLabel: text.prune.amount[cutGrains.find((grain) => grain === criterion?.grain) ?? 'weight'],
      width,
      mostHeight,
      onAmount: (next) => actions.chooseCut({ amount: next, amountKind: 'fraction' }),
    })
  return html`${guard([scored, effect, info, amount, cutChoice.scope, cutChoice.amountKind, isInBlocks, width, mostHeight, lang, worthNow(context)?.loss], draw)}`
}

/** Why there is nothing to see; an empty error means that it was given up. */
function refusal({ text, lang }: LabContext, error: unknown): TemplateResult {
  const { reason, lang: spoken } = refusalOf(error, lang)
  return html`<p class="field-error" lang=${!error || lang === spoken ? nothing : spoken}>${error ? text.prune.noScores(reason) : text.prune.gaveUp}</p>`
}

/** @param mostHeight  of the drawing, in CSS pixels */
export function spreadPart(context: LabContext, width: number, mostHeight: number): TemplateResult | typeof nothing {
  const { text, found, cutChoice, view } = context
  const words = text.prune
  const isTraining = view.phase === 'training' // scores are those from before
  if (!view.info || (isTraining && !found.scored)) return nothing
  const isRefused = found.error !== undefined
  if (isRefused && found.isOld) return refusal(context, found.error ?? '')
  const isDown = found.scored && highestGo(context, found.scored)
  const grain = found.scored && criterionOf(context, found.scored.criterion)?.grain
  return html`
    <section class="spread ${found.isOld ? 'is-old' : ''}" aria-label=${words.spread}>
      <p class="label">${words.spread} ${found.since === undefined ? nothing : longWork(context, words.scoring, found.since)}</p>
      ${figure(context, width, mostHeight)}
      ${isRefused ? refusal(context, found.error ?? '') : html`<p class="reading effect">${isTraining ? nothing : effectTexts(context).map((said, i) => html`${i ? ' · ' : nothing}<span>${said}</span>`)}</p>`}
      <p class="hint">${cutChoice.block > 1 ? words.blocksNote : words.spreadNote[cutChoice.scope]} ${isDown ? words.highestGo : nothing}
        ${grain === 'unit' || grain === 'input' ? words.oneStays[grain] : nothing}</p>
      ${spreadTable(context)}
    </section>`
}
