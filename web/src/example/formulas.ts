/** The formulas of the example, with the live numbers in them. */

import type { TemplateResult } from 'lit'
import type { Shares, WorkedExample } from '../core/contract/example.js'
import type { ContributionReadingId, PartId, SensitivityReadingId } from '../core/ids.js'
import { placeOf } from '../state/edits.js'
import { reportOf } from '../state/reports.js'
import type { ExampleState } from '../state/settings.js'
import { plain, trimmed } from '../view/format.js'
import {
  abs,
  frac,
  id,
  norm,
  num,
  op,
  type Piece,
  root,
  row,
  steps,
  sub,
  subSup,
  sum,
  sumOver,
  sup,
} from '../view/math.js'

const w = (index: string) => sub(id('w'), index)

function squares(values: readonly number[]): Piece {
  return sum(values.map((value) => sup(value < 0 ? row(op('('), num(plain(value)), op(')')) : num(plain(value)), '2')))
}

/** What stands below the line, in letters and in numbers. */
interface Denominator {
  letters: Piece
  entries: (weights: readonly (readonly number[])[], i: number, j: number) => readonly number[]
}

function denominatorOf(reading: SensitivityReadingId, i: number, j: number): Denominator | undefined {
  const table: Partial<Record<SensitivityReadingId, Denominator>> = {
    row: { letters: norm(sub(id('W'), `${i + 1}\u2217`), '2'), entries: (weights) => weights[i] ?? [] },
    column: {
      letters: norm(sub(id('W'), `\u2217${j + 1}`), '2'),
      entries: (weights) => weights.map((entries) => entries[j] ?? 0),
    },
    matrix: { letters: sub(row(op('\u2016'), id('W'), op('\u2016')), id('F')), entries: (weights) => weights.flat() },
  }
  return table[reading]
}

/** S(w_ij) in the chosen reading, step by step. */
export function sensitivityFormula(state: ExampleState, example: WorkedExample, part: PartId): TemplateResult {
  const { row: i, column: j } = placeOf(part)
  const report = reportOf(example.sensitivities, state.reading)
  const weight = state.weights[i]?.[j] ?? 0
  const size = num(plain(Math.abs(weight)))
  const name = w(`${i + 1}${j + 1}`)
  const score = num(trimmed(report.scores[i]?.[j] ?? 0))
  const under = num(trimmed(report.squaredNorms[i]?.[j] ?? 0, 4))
  const head = row(id('S'), op('('), name, op(')'))
  if (state.reading === 'magnitude') return steps(head, abs(name), score)
  if (state.reading === 'printed') return steps(head, frac(size, root(under)), score)
  const denominator = denominatorOf(state.reading, i, j)
  if (!denominator) return steps(head, frac(abs(name), abs(name)), frac(size, size), score)
  const long = frac(size, root(squares(denominator.entries(state.weights, i, j))))
  return steps(head, frac(abs(name), denominator.letters), long, frac(size, root(under)), score)
}

/** The slip: what is printed for a weight, as a fraction with its value. */
export function printedScore(example: WorkedExample, weight: number, part: PartId): TemplateResult {
  const { row: i, column: j } = placeOf(part)
  const printed = reportOf(example.sensitivities, 'printed')
  return steps(
    frac(num(plain(Math.abs(weight))), root(num(plain(printed.squaredNorms[i]?.[j] ?? 0)))),
    num(trimmed(printed.scores[i]?.[j] ?? 0)),
  )
}

const o = (index: string) => sub(id('o'), index)
const energy = (name: Piece) => row(op('\u2016'), name, sup(op('\u2016'), '2'))
const term = (index: string, input: string) => {
  const inside = row(sub(id('w'), id(index)), sub(id('x'), id(input)))
  return sup(row(op('('), inside, op(')')), '2')
}
const sent = row(sub(id('v'), id('i')), sub(id('o'), id('i')))

const outputSquares = frac(subSup(id('o'), id('i'), '2'), sumOver('k', subSup(id('o'), id('k'), '2')))

/** Each reading of the contribution in letters. */
const contributionLetters: Record<ContributionReadingId, Piece> = {
  printed: outputSquares,
  definition: outputSquares,
  outputs: outputSquares,
  derivation_literal: frac(
    sumOver('j', term('ij', 'j')),
    row(sumOver('j', term('ij', 'j')), op('+'), sumOver('k\u2260i', term('ik', 'k'))),
  ),
  derivation_over_neurons: frac(sumOver('j', term('ij', 'j')), sumOver('k', sumOver('j', term('kj', 'j')))),
  energy_of_y: frac(energy(sent), energy(id('y'))),
  signed_share_of_y: frac(row(op('\u27e8'), sent, op(','), id('y'), op('\u27e9')), energy(id('y'))),
}

export function contributionRule(reading: ContributionReadingId): TemplateResult {
  return steps(row(id('C'), op('('), sub(id('o'), id('i')), op(')')), contributionLetters[reading])
}

/** C(o_i) in numbers. */
export function contributionFormula(shares: Shares, i: number): TemplateResult {
  const top = num(trimmed(shares.numerators[i] ?? 0))
  const bottom = num(trimmed(shares.denominators[i] ?? 0))
  return steps(row(id('C'), op('('), o(String(i + 1)), op(')')), frac(top, bottom), num(trimmed(shares.values[i] ?? 0)))
}
