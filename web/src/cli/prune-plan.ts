/** From options, or from the file of a run, to a plan. */

import type { PlanSettings } from '../core/plan-types.js'
import type { CriterionChoice } from '../core/prune-types.js'
import type { ReplayFile } from '../core/run-file.js'
import { UsageError } from './command.js'
import type { Place } from './options.js'
import { cutOptions } from './prune-cut-options.js'
import { cutFault, kindsWithScope } from './prune-faults.js'
import { type PruneGiven, usualCriteria, usualCut } from './prune-given.js'
import { planOptions } from './prune-plan-options.js'
import { pruneWords } from './prune-words.js'
import { trainWords } from './train-words.js'
import { words } from './words.js'

/** What is done to the network once it is there. */
export interface CutsPlan {
  criterion: CriterionChoice
  /** Without a seed it has that of the network's settings. */
  plan: PlanSettings
  isShrunk: boolean
}

const usage = ({ where, lang }: Place, reason: string) => new UsageError(words[lang].errors.failed(where, reason))

/** With every choice made that means something. */
function planOf(given: PruneGiven): PlanSettings {
  const usual = { ...usualCut, criterion: usualCriteria[given.grain ?? 'weight'] }
  const { criterion, scope, amountKind, amount, groupSize, healing, ...others } = { ...usual, ...given }
  const { plan, rounds, retrain, retrainRate, restart, rewindTo, floor, mostBytes, mostMacs } = others
  const hasScope = kindsWithScope.includes(amountKind)
  return {
    criterion,
    ...(hasScope && scope ? { scope } : {}),
    amountKind,
    amount,
    ...(amountKind === 'n-of-m' ? { groupSize } : {}),
    ...(healing ? { healing } : {}),
    plan,
    ...(plan === 'one-shot' ? {} : { rounds }),
    retrain,
    retrainRate,
    restart,
    ...(restart === 'rewind' ? { rewindTo } : {}),
    ...(floor === undefined ? {} : { floor }),
    ...(mostBytes === undefined ? {} : { mostBytes }),
    ...(mostMacs === undefined ? {} : { mostMacs }),
  }
}

function find(criteria: readonly CriterionChoice[], id: string): CriterionChoice {
  const criterion = criteria.find((choice) => choice.id === id)
  if (!criterion) throw new Error(`the core must know the criterion ${id}`)
  return criterion
}

/** @throws UsageError */
export function planCuts(
  given: PruneGiven,
  criteria: readonly CriterionChoice[],
  isShrunk: boolean,
  place: Place,
): CutsPlan {
  const plan = planOf(given)
  const criterion = find(criteria, plan.criterion)
  const wrong = cutFault(given, criterion, place.lang)
  if (wrong !== undefined) throw usage(place, wrong)
  return { criterion, plan, isShrunk }
}

/** A run that is done again has its own cuts. @throws UsageError naming the option that is too much */
export function refuseCuts(given: PruneGiven, isShrunk: boolean, place: Place): void {
  const extra = [...cutOptions, ...planOptions].find(({ key }) => given[key] !== undefined)?.urlKey
  const option = extra ?? (isShrunk ? 'shrink' : undefined)
  if (option !== undefined) throw usage(place, trainWords[place.lang].noWith(option, 'run'))
}

/** @throws Error when the run has no plan */
export function replayCuts(
  replay: ReplayFile | undefined,
  criteria: readonly CriterionChoice[],
  { lang }: Place,
): CutsPlan {
  if (!replay?.plan) throw new Error(pruneWords[lang].errors.noPlan)
  const { plan, isShrunk = false } = replay
  return { criterion: find(criteria, plan.criterion), plan, isShrunk }
}
