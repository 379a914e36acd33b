/** What a search begins with. */

import { criterionGrains } from '../core/criteria.js'
import type { Candidate, DenseNetwork, Piece, SearchPlan } from './plan.js'

/** Bytes that a network has at least when a share of its weights is gone, of whatever layers: one for each that is kept. */
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

/** Rounds that a cut is made in. */
const mostRounds = 3

/** How much is gone after each round of a cut, and how long it is trained then: each round leaves the same share. */
export function roundsOf({ amount, epochs }: Piece): { amount: number; epochs: number }[] {
  const all = epochs / 2
  const rounds = amount > 0 ? Math.min(mostRounds, all) : 1
  return Array.from({ length: rounds }, (_, i) => ({
    amount: i === rounds - 1 ? amount : 1 - (1 - amount) ** ((i + 1) / rounds),
    epochs: Math.floor(((i + 1) * all) / rounds) - Math.floor((i * all) / rounds),
  }))
}
