/** From options to cuts; what does not go together is refused before anything is trained. */

import type { AmountKindId, CriterionId, ScopeId } from '../core/ids.js'
import type { CriterionChoice, PruneSettings } from '../core/prune-types.js'
import type { Lang } from '../state/settings.js'
import { UsageError } from './command.js'
import type { CutPlan, PruneGiven } from './prune-options.js'
import { pruneWords } from './prune-words.js'
import { trainWords } from './train-words.js'
import { words } from './words.js'

/** What is done to the network once it is there. */
export interface CutsPlan {
  criterion: CriterionChoice
  /** Of every cut; the amount is that of the last one. */
  settings: Required<Pick<PruneSettings, 'amountKind' | 'amount' | 'healing'>> & {
    criterion: CriterionId
    /** Absent for N:M, where it means nothing. */
    scope?: ScopeId
    /** For N:M alone. */
    groupSize?: number
  }
  plan: CutPlan
  /** What is gone after each cut, in the unit of the kind. */
  amounts: number[]
  retrain: number
  retrainRate: number
  isShrunk: boolean
}

export interface Place {
  where: string
  lang: Lang
}

/** How much of the way to the amount is behind after the share `part` of the rounds, as a share of all candidates. */
const rules: Record<CutPlan, (amount: number, part: number) => number> = {
  'one-shot': (amount) => amount,
  iterative: (amount, part) => 1 - (1 - amount) ** part,
  gradual: (amount, part) => amount * (1 - (1 - part) ** 3),
}

/** What is gone after each of so many rounds; the last is the amount itself. */
export function amountsOf(plan: CutPlan, amount: number, rounds: number): number[] {
  const count = plan === 'one-shot' ? 1 : rounds
  return Array.from({ length: count }, (_, i) => (i + 1 < count ? rules[plan](amount, (i + 1) / count) : amount))
}

/** Whether an amount is good for its kind. */
function isGood(kind: AmountKindId, amount: number, groupSize: number): boolean {
  const isWhole = Number.isInteger(amount)
  const checks: Record<AmountKindId, boolean> = {
    fraction: amount >= 0 && amount <= 1,
    count: isWhole && amount >= 0 && amount <= 1e9,
    threshold: true,
    'n-of-m': isWhole && amount >= 1 && amount <= groupSize,
  }
  return checks[kind]
}

/** What is wrong with options that are good one by one, as a sentence; `undefined` when nothing is. */
function fault(given: PruneGiven, criterion: CriterionChoice, lang: Lang): string | undefined {
  const { amountKind: kind = 'fraction', plan = 'one-shot', amount, groupSize = 4 } = given
  const said = pruneWords[lang].errors
  if (given.model !== undefined && given.epochs !== undefined) return trainWords[lang].noWith('epochs', 'model')
  if (criterion.grain === 'layer') return said.layerCriterion(criterion.id)
  if (kind === 'n-of-m' && criterion.grain !== 'weight') return said.onlyWeights(criterion.id)
  if (kind !== 'fraction' && plan !== 'one-shot') return said.onlyOneShot(kind, plan)
  if (kind !== 'fraction' && amount === undefined) return said.amountWanted(kind, said.amounts[kind](groupSize))
  if (amount !== undefined && !isGood(kind, amount, groupSize))
    return said.badAmount(kind, said.amounts[kind](groupSize), String(amount))
  if (given.rounds !== undefined && plan === 'one-shot')
    return said.needless('rounds', ['--plan iterative', '--plan gradual'])
  if (given.groupSize !== undefined && kind !== 'n-of-m') return said.needless('group', ['--kind n-of-m'])
  if (given.scope !== undefined && kind === 'n-of-m')
    return said.needless('scope', ['--kind fraction', '--kind count', '--kind threshold'])
  if (given.retrainRate !== undefined && given.retrain === 0) return said.noRetraining
  return undefined
}

/** @throws UsageError */
export function planCuts(
  given: PruneGiven,
  criteria: readonly CriterionChoice[],
  isShrunk: boolean,
  { where, lang }: Place,
): CutsPlan {
  const { amountKind = 'fraction', amount = 0.5, plan = 'one-shot', rounds = 5 } = given
  const id = given.criterion ?? 'magnitude'
  const criterion = criteria.find((choice) => choice.id === id)
  if (!criterion) throw new Error(`the core must know the criterion ${id}`)
  const wrong = fault(given, criterion, lang)
  if (wrong !== undefined) throw new UsageError(words[lang].errors.failed(where, wrong))
  const { scope = 'global', healing = 'none', groupSize = 4, retrain = 2, retrainRate = 1 } = given
  const rivals = amountKind === 'n-of-m' ? { groupSize } : { scope }
  return {
    criterion,
    settings: { criterion: id, ...rivals, amountKind, amount, healing },
    plan,
    amounts: amountsOf(plan, amount, rounds),
    retrain,
    retrainRate,
    isShrunk,
  }
}
