/** The table of rounds that `prune` prints for a terminal. */

import type { Evaluation, ExperimentInfo } from '../../core/contract/experiment.js'
import type { PlanRound, PlanSettings } from '../../core/contract/plan.js'
import { leastRecall } from '../../core/figures/judged.js'
import { candidatesGone, isRetrained } from '../../core/figures/run-rounds.js'
import type { Lang } from '../../state/settings.js'
import { fixed, percent } from '../../view/format.js'
import { judgingWords } from '../../words/cli/judging.js'
import { pruneWords } from '../../words/cli/prune.js'
import { ascii } from '../base/ascii.js'
import { tableLines } from '../base/text-table.js'
import { decimal, inUnit, share } from '../judging/judged-table.js'
import { thinned } from '../train/table.js'
import type { PruneResult } from './result.js'
import { type Fit, fitOf } from './rounds.js'

/** Lines of the table; more are thinned out. */
const mostRounds = 24
const none = '-'

/** Loss, and accuracy as percent; R² of numbers as it is. */
function fitTexts(fit: Fit, { task }: ExperimentInfo): string[] {
  const isClasses = task === 'classification'
  const text = (value: number, write: (value: number) => string) => (Number.isNaN(value) ? none : ascii(write(value)))
  return [
    text(fit.loss, (value) => fixed(value, 4)),
    text(fit.accuracy, (value) => (isClasses ? percent(value, 2) : fixed(value, 4))),
  ]
}

/** What a round cost: MACs when the plan is about them alone. */
const costOf = ({ amountKind, mostBytes, mostMacs }: Partial<PlanSettings>) =>
  amountKind === 'macs' || (mostMacs !== undefined && mostBytes === undefined) ? 'macs' : 'bytes'

/** That, bytes with the format that they are counted in. */
const costTexts = (round: PlanRound, plan: Partial<PlanSettings>) =>
  costOf(plan) === 'bytes' ? [String(round.bytes), round.format] : [String(round.macs)]

/** Whether each round is of one layer. */
const isByLayer = ({ plan, removal }: PruneResult) => plan.plan === 'layer-by-layer' || removal !== undefined

/** How much went: from which layer, or of all. */
function placeText(round: PlanRound, result: PruneResult): string {
  const { whole, rounds } = result
  if (isByLayer(result)) return whole.layers[round.layer ?? -1]?.name ?? none
  const { gone, total } = candidatesGone(round, rounds[0] ?? round)
  return ascii(percent(total ? gone / total : 0, 2))
}

function roundRow(round: PlanRound, number: number, result: PruneResult, lang: Lang): string[] {
  const { whole, rounds, plan } = result
  const { gone, total } = candidatesGone(round, rounds[0] ?? round)
  return [
    String(number),
    placeText(round, result),
    `${gone}/${total}`,
    ...costTexts(round, plan),
    ...fitTexts(fitOf(round.cut, whole), whole),
    ...(isRetrained(plan) ? fitTexts(fitOf(round.retrained, whole), whole) : []),
    ...(round.isKept ? [] : [pruneWords[lang].takenBack]),
  ]
}

/** The network before the first cut. */
function firstRow({ whole, rounds, plan }: PruneResult): string[][] {
  const first = rounds[0]?.before
  const cut = isRetrained(plan) ? [none, none] : []
  const cost = costOf(plan) === 'bytes' ? [none, none] : [none]
  return first ? [['0', none, none, ...cost, ...cut, ...fitTexts(fitOf(first, whole), whole)]] : []
}

export function roundsTable(result: PruneResult, lang: Lang): string[] {
  const { whole, plan, rounds } = result
  const { columns, format } = pruneWords[lang]
  const accuracy = whole.task === 'classification' ? columns.accuracy : 'R²'
  const head = [
    columns.round,
    isByLayer(result) ? columns.layer : columns.share,
    columns.gone,
    ...(costOf(plan) === 'bytes' ? [columns.bytes, format] : [columns.macs]),
    columns.cut,
    accuracy,
    ...(isRetrained(plan) ? [columns.retrained, accuracy] : []),
  ]
  const numbered = [...rounds.entries()]
  const rows = thinned(numbered, mostRounds).map(([i, round]) => roundRow(round, i + 1, result, lang))
  return tableLines([head, ...firstRow(result), ...rows], `${'r'.repeat(head.length)}l`)
}

/** What accuracy alone hides, and errors of numbers, in the end of each round, by the part that judges the plan. */
export function judgedRounds({ whole, rounds }: PruneResult, lang: Lang): string[] {
  const [first] = rounds
  if (!first) return []
  const { columns, round: words, headings, rows: names } = judgingWords[lang]
  const isOfClasses = whole.task === 'classification'
  const row = (number: number, evaluation: Evaluation) => [
    String(number),
    ...(isOfClasses
      ? [
          share(evaluation.accuracy),
          share(evaluation.balancedAccuracy),
          share(leastRecall(evaluation)),
          decimal(evaluation.macroF1),
        ]
      : [decimal(evaluation.accuracy), inUnit(evaluation.mae), inUnit(evaluation.rmse)]),
  ]
  const all = [first.judged.before, ...rounds.map(({ judged }) => judged.retrained)]
  const rows = thinned([...all.entries()], mostRounds).map(([number, evaluation]) => row(number, evaluation))
  const head = [
    words.round,
    ...(isOfClasses
      ? [columns.accuracy, columns.balancedAccuracy, columns.leastRecall, names.macroF1]
      : [names.r2, columns.mae, columns.rmse]),
  ]
  return [headings.rounds(first.judged.part), ...tableLines([head, ...rows], 'r'.repeat(head.length))]
}
