/** A plan as the Lab chooses it, and as the core and the files have it. */

import type { CriterionChoice, PruneSettings } from '../../../core/contract/cut.js'
import type { PlanDefaults, PlanSettings } from '../../../core/contract/plan.js'
import { type CutKey, cutSettings, saysSomething } from '../../../rules/cut-settings.js'
import { type CutState, labCutKeys, labRestarts } from '../../../state/lab-state.js'

/** Shares that the Lab has in percent. */
const inPercent: readonly CutKey[] = ['amount', 'floor']
/** Nothing is said where weights go one by one. */
const isPlain = (key: CutKey, value: unknown): boolean => key === 'block' && value === 1

/** For which 0 is none. */
const limits: readonly CutKey[] = ['floor', 'mostBytes', 'mostMacs']

/** What is sent of a setting; `undefined` for nothing. */
function sentOf(key: CutKey, choice: CutState): PlanSettings[CutKey] {
  const { amountKind, amounts, size, layers } = choice
  if (key === 'layers') return layers ? layers.split(',').map(Number) : undefined
  if (key === 'amounts') return choice.plan === 'listed' && amounts ? amounts.split(',').map(Number) : undefined
  if (key === 'floorMeasure' && !choice.floor) return undefined
  if (key === 'amountKind' && amountKind === 'fraction') return undefined
  if (key === 'amount' && !saysSomething(key, choice)) return undefined
  if (key === 'amount' && amountKind !== 'fraction') return size
  const value = (choice as Partial<Record<CutKey, string | number>>)[key]
  if (value === undefined || value === 'own' || isPlain(key, value)) return undefined
  if (limits.includes(key) ? !value : !saysSomething(key, choice)) return undefined
  return (inPercent.includes(key) ? Number(value) / 100 : value) as PlanSettings[CutKey]
}

function settingsOf(choice: CutState, keys: readonly CutKey[]): PlanSettings {
  const entries = keys.map((key) => [key, sentOf(key, choice)] as const)
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as unknown as PlanSettings
}

/** A floor and a limit of 0 are none. */
export const planOf = (choice: CutState): PlanSettings => settingsOf(choice, labCutKeys)

const keysOfCut = labCutKeys.filter((key) => cutSettings[key].group !== 'plan')

/** One cut, without what only plans have. */
export const cutOf = (choice: CutState): PruneSettings => settingsOf({ ...choice, plan: 'one-shot' }, keysOfCut)

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
  const { criterion, scope, amount, floor = 0, mostBytes = 0, mostMacs = 0, ...others } = { ...defaults, ...plan }
  const {
    rounds,
    retrain,
    restart,
    rewindTo,
    floorMeasure,
    amountKind = 'fraction',
    groupSize = 4,
    block = 1,
    layers = [],
    amounts = [],
  } = others
  const percent = (share: number) => Math.round(100 * share)
  const isShare = amountKind === 'fraction'
  const ofAmount = {
    amountKind,
    groupSize,
    block,
    amount: percent(isShare ? amount : defaults.amount),
    size: isShare ? 1 : (plan.amount ?? 1),
    amounts: Array.from(amounts).join(),
  }
  const cut = { criterion, scope: scope ?? 'own', layers: Array.from(layers).join(), plan: others.plan } as const
  return {
    ...cut,
    ...ofAmount,
    rounds,
    retrain,
    restart,
    rewindTo,
    floor: percent(floor),
    floorMeasure,
    mostBytes,
    mostMacs,
  }
}
