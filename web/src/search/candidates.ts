/** What a search begins with. */

import { criterionGrains } from '../core/criteria.js'
import type { Candidate, DenseNetwork, SearchPlan } from './plan.js'

/** Bytes that a network has at least when a share of its weights is gone: one for each that is kept. */
const leastBytes = ({ weights }: DenseNetwork, amount: number) => Math.ceil(weights * (1 - amount))

/** Whether units are cut, and taken out. */
export const cutsUnits = ({ criterion }: Pick<Candidate, 'criterion'>): boolean =>
  criterion !== undefined && criterionGrains[criterion] === 'unit'

/** The share of the units whose removal takes about a share of the weights: a weight goes with either of its ends. */
export const shareOfUnits = (amount: number): number => 1 - Math.sqrt(1 - amount)

/** Networks x criteria x amounts, each network without a cut first; those that cannot fit are left out. */
export function candidatesOf({ ladder, budget, criteria, amounts }: SearchPlan): Candidate[] {
  return ladder.tried.flatMap((dense) => {
    const { network } = dense
    const cuts = criteria.flatMap((criterion) => amounts.map((amount) => ({ network, criterion, amount })))
    const all: Candidate[] = [{ network, amount: 0 }, ...cuts]
    return all.filter(({ amount }) => leastBytes(dense, amount) <= budget)
  })
}
