/** A plan as the Lab chooses it, and as the core and the files have it. */

import type { CriterionChoice } from '../../core/contract/cut.js'
import type { PlanSettings } from '../../core/contract/plan.js'
import { type CutState, labRestarts } from '../../state/lab-state.js'

/** A floor and a limit of 0 are none. */
export function planOf(choice: CutState): PlanSettings {
  const { criterion, scope, amount, plan, rounds, retrain, restart, rewindTo, floor, mostBytes } = choice
  return {
    criterion,
    ...(scope === 'own' ? {} : { scope }),
    amount: amount / 100,
    plan,
    rounds,
    retrain,
    restart,
    ...(restart === 'rewind' ? { rewindTo } : {}),
    ...(floor ? { floor: floor / 100 } : {}),
    ...(mostBytes ? { mostBytes } : {}),
  }
}

/** What the core takes for settings that are not given. */
const usual: Partial<PlanSettings> = {
  amountKind: 'fraction',
  plan: 'iterative',
  rounds: 5,
  retrain: 2,
  retrainRate: 1,
  restart: 'none',
  rewindTo: 0,
}

/** What a criterion brings: the Lab takes its healing. */
type Own = Pick<CriterionChoice, 'healing'>

/** The settings of a plan that the Lab has no field for. */
export function beyondLab(plan: PlanSettings, own: Own): (keyof PlanSettings)[] {
  const mine: Partial<PlanSettings> = { ...planOf(choiceOf(plan)), healing: own.healing }
  return (Object.keys(plan) as (keyof PlanSettings)[]).filter((key) => {
    const value = plan[key]
    if (key === 'restart') return !labRestarts.includes(plan.restart ?? 'none')
    return JSON.stringify(value) !== JSON.stringify(mine[key] ?? usual[key])
  })
}

/** The Lab's choice of a plan, as far as it has fields for it. */
export function choiceOf(plan: PlanSettings): CutState {
  const { criterion, scope, amount, rounds, retrain, restart, rewindTo, floor, mostBytes } = { ...usual, ...plan }
  return {
    criterion,
    scope: scope ?? 'own',
    amount: Math.round(100 * (amount ?? 0)),
    plan: plan.plan ?? 'iterative',
    rounds: rounds ?? 5,
    retrain: retrain ?? 2,
    restart: restart ?? 'none',
    rewindTo: rewindTo ?? 0,
    floor: Math.round(100 * (floor ?? 0)),
    mostBytes: mostBytes ?? 0,
  }
}
