/** What is set of a search, as it stands in fields; shares are percent there. */

import { criterionGrains, criterionNeeds } from '../../../core/criteria.js'
import { type CriterionId, criterionIds, type DeviceFormId } from '../../../core/ids.js'
import type { SearchMeasure } from '../../../search/plan.js'
import { type SearchAsked, usualSearch } from '../../../search/prepare.js'

const percents = (shares: readonly number[]) => shares.map((share) => Math.round(share * 1e4) / 100)

export interface SearchChoice {
  criteria: readonly CriterionId[]
  forms: readonly DeviceFormId[]
  measure: SearchMeasure
  widths: readonly number[]
  amounts: readonly number[]
  seeds: readonly number[]
  finalSeeds: readonly number[]
  rungs: number
  /** Of the first rung; as the preset's epochs have it when left out. */
  epochs: number | undefined
  /** Fields that were refused, with what was typed. */
  bad: Readonly<Record<string, string>>
}

export const firstSearch: SearchChoice = {
  criteria: usualSearch.criteria,
  forms: usualSearch.forms,
  measure: usualSearch.measure,
  widths: percents(usualSearch.widths),
  amounts: percents(usualSearch.amounts),
  seeds: usualSearch.seeds,
  finalSeeds: usualSearch.finalSeeds,
  rungs: usualSearch.rungs,
  epochs: undefined,
  bad: {},
}

/** Criteria that a search may cut by. */
export const searchCriteria: readonly CriterionId[] = criterionIds.filter(
  (id) => ['weight', 'unit'].includes(criterionGrains[id]) && criterionNeeds[id] !== 'training',
)

export interface FieldRange {
  low: number
  high: number
  isWhole: boolean
  /** Entries of a list at most; a single number has none. */
  most?: number
  isEven?: boolean
}

export const searchFields = {
  widths: { low: 0.1, high: 100, isWhole: false, most: 50 },
  amounts: { low: 0.01, high: 99.99, isWhole: false, most: 50 },
  seeds: { low: 0, high: Number.MAX_SAFE_INTEGER, isWhole: true, most: 100 },
  finalSeeds: { low: 0, high: Number.MAX_SAFE_INTEGER, isWhole: true, most: 100 },
  rungs: { low: 1, high: 10, isWhole: true },
  epochs: { low: 2, high: 10_000, isWhole: true, isEven: true },
} as const satisfies Record<string, FieldRange>
export type SearchField = keyof typeof searchFields

/** The numbers that were typed; `undefined` when they will not do. */
export function readNumbers(field: SearchField, text: string): number[] | undefined {
  const { low, high, isWhole, most = 1, isEven = false }: FieldRange = searchFields[field]
  const values = text.split(/[\s,;，；、]+/).map((part) => (part === '' ? Number.NaN : Number(part)))
  const isGood = (value: number, place: number) =>
    value >= low &&
    value <= high &&
    (!isWhole || Number.isSafeInteger(value)) &&
    (!isEven || value % 2 === 0) &&
    values.indexOf(value) === place
  return values.length <= most && values.every(isGood) ? values : undefined
}

const shares = (percents: readonly number[]) => percents.map((percent) => Math.round(percent * 1e4) / 1e6)

/** As the search is asked. @param budget  in bytes; 0 for a quarter of the network in 8-bit integers */
export function askedOf({ bad: _, epochs, ...choice }: SearchChoice, budget: number): SearchAsked {
  return {
    budget: budget > 0 ? { bytes: budget } : { share: 0.25 },
    criteria: [...choice.criteria],
    forms: [...choice.forms],
    measure: choice.measure,
    rungs: choice.rungs,
    widths: shares(choice.widths),
    amounts: shares(choice.amounts),
    seeds: [...choice.seeds],
    finalSeeds: [...choice.finalSeeds],
    ...(epochs === undefined ? {} : { epochs }),
  }
}

export type SearchFault = 'same-seeds' | 'no-test' | 'no-candidates' | 'not-read'
