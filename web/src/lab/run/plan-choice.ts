/** A plan as the Lab chooses it, and as the core and the files have it. */

import type { CriterionChoice } from '../../core/contract/cut.js'
import type { PlanDefaults, PlanSettings } from '../../core/contract/plan.js'
import { type CutKey, saysSomething } from '../../rules/cut-settings.js'
import { type CutState, labCutKeys, labRestarts } from '../../state/lab-state.js'

/** Shares that the Lab has in percent. */
const inPercent: readonly CutKey[] = ['amount', 'floor']
/** For which 0 is none. */
const limits: readonly CutKey[] = ['floor', 'mostBytes', 'mostMacs']

/** What is sent of a setting; `undefined` for nothing. */
function sentOf(key: CutKey, choice: CutState): string | number | undefined {
  const value = (choice as Partial<Record<CutKey, string | number>>)[key]
  if (value === undefined || value === 'own') return undefined
  if (limits.includes(key) ? !value : !saysSomething(key, choice)) return undefined
  return inPercent.includes(key) ? Number(value) / 100 : value
}

/** A floor and a limit of 0 are none. */
export function planOf(choice: CutState): PlanSettings {
  const entries = labCutKeys.map((key) => [key, sentOf(key, choice)] as const)
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as unknown as PlanSettings
}

/** What a criterion brings: the Lab takes its healing. */
type Own = Pick<CriterionChoice, 'healing'>

/** The settings of a plan that the Lab has no field for, as far as they say something. */
export function beyondLab(plan: PlanSettings, own: Own, defaults: PlanDefaults): CutKey[] {
  const usual: Partial<PlanSettings> = { ...defaults, healing: own.healing }
  const mine: Partial<PlanSettings> = planOf(choiceOf(plan, defaults))
  const all = { ...defaults, ...plan }
  return (Object.keys(plan) as CutKey[]).filter((key) => {
    if (key === 'restart') return !labRestarts.includes(all.restart)
    return saysSomething(key, all) && JSON.stringify(plan[key]) !== JSON.stringify(mine[key] ?? usual[key])
  })
}

/** The Lab's choice of a plan, as far as it has fields for it. */
export function choiceOf(plan: PlanSettings, defaults: PlanDefaults): CutState {
  const { criterion, scope, amount, floor = 0, mostBytes = 0, ...others } = { ...defaults, ...plan }
  const { rounds, retrain, restart, rewindTo } = others
  const percent = (share: number) => Math.round(100 * share)
  const cut = { criterion, scope: scope ?? 'own', amount: percent(amount), plan: others.plan } as const
  return { ...cut, rounds, retrain, restart, rewindTo, floor: percent(floor), mostBytes }
}
