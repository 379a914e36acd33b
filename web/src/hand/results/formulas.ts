/** Formulas of one weight and of its unit, with the live numbers in them. */

import { html, type TemplateResult } from 'lit'
import type { Inspection } from '../../core/contract/inspection.js'
import { scoreText } from '../../view/charts/score-text.js'
import { plain, trimmed } from '../../view/format.js'
import { abs, frac, id, num, op, type Piece, root, row, steps, sub, subSup, sum, sup } from '../../view/math.js'
import { placeOf } from '../parts.js'
import { isKept, scoreOf } from '../reading.js'
import type { HandState } from '../state.js'

/** A longer sum is cut short in its middle. */
const mostTerms = 6

function shortSum(terms: readonly Piece[]): Piece {
  if (terms.length <= mostTerms) return sum(terms)
  return sum([...terms.slice(0, mostTerms - 2), op('\u22ef'), ...terms.slice(-1)])
}

const inBrackets = (value: number): Piece => (value < 0 ? row(op('('), num(plain(value)), op(')')) : num(plain(value)))
const squares = (values: readonly number[]): Piece => shortSum(values.map((value) => sup(inBrackets(value), '2')))
const length = (inside: Piece, index: Piece): Piece => sub(row(op('\u2016'), inside, op('\u2016')), index)

/** The numbers that the size of a weight is divided by, and the letters for their length. */
function lengthOf(criterion: string, weights: readonly (readonly number[])[], unit: number, input: number) {
  const w = id('W')
  if (criterion === 'row')
    return { letters: length(sub(w, `${unit + 1}\u2217`), num('2')), values: weights[unit] ?? [] }
  if (criterion === 'column')
    return { letters: length(sub(w, `\u2217${input + 1}`), num('2')), values: weights.map((one) => one[input] ?? 0) }
  return criterion === 'matrix' ? { letters: length(w, id('F')), values: weights.flat() } : undefined
}

/** S(w) by the chosen criterion: in steps where that is a short way, else its value. */
export function scoreFormula(state: HandState, result: Inspection, focus: string): TemplateResult {
  const { layer, unit, input } = placeOf(focus) ?? { layer: 0, unit: 0, input: 0 }
  const weights = state.layers[layer]?.weights ?? []
  const size = num(plain(Math.abs(weights[unit]?.[input] ?? 0)))
  const name = subSup(id('w'), row(num(String(unit + 1)), op(','), num(String(input + 1))), `(${layer + 1})`)
  const head = row(id('S'), op('('), name, op(')'))
  const score = num(scoreText(scoreOf(result, state, focus) ?? 0))
  if (state.criterion === 'magnitude') return steps(head, abs(name), score)
  if (state.criterion === 'definition') return steps(head, frac(abs(name), abs(name)), frac(size, size), score)
  const under = lengthOf(state.criterion, weights, unit, input)
  if (!under) return steps(head, score)
  return steps(head, frac(abs(name), under.letters), frac(size, root(squares(under.values))), score)
}

/** What the unit of a weight computes now: z = w x + b with what is kept, and f(z). */
export function unitFormula(state: HandState, result: Inspection, focus: string): TemplateResult {
  const { layer, unit } = placeOf(focus) ?? { layer: 0, unit: 0 }
  const { weights = [], bias = [], activation = 'identity' } = state.layers[layer] ?? {}
  const { sample } = state
  const given = layer ? result.after[layer - 1]?.activation[sample] : state.inputs[sample]
  const terms = (weights[unit] ?? []).flatMap((weight, input) =>
    isKept(result, layer, unit, input)
      ? [row(inBrackets(weight), op('\u00b7'), inBrackets(Number((given?.[input] ?? 0).toPrecision(4))))]
      : [],
  )
  const own = bias[unit] ?? 0
  const all = own === 0 && terms.length ? terms : [...terms, inBrackets(own)]
  const z = result.after[layer]?.preactivation[sample]?.[unit] ?? 0
  const o = result.after[layer]?.activation[sample]?.[unit] ?? 0
  const index = row(num(String(unit + 1)))
  const sumStep = steps(subSup(id('z'), index, `(${layer + 1})`), shortSum(all), num(trimmed(z)))
  return activation === 'identity' ? sumStep : withActivation(sumStep, activation, z, o)
}

function withActivation(before: TemplateResult, activation: string, z: number, o: number): TemplateResult {
  const call = row(id(activation), op('('), num(trimmed(z)), op(')'))
  return joined(before, steps(call, num(trimmed(o))))
}

const joined = (first: TemplateResult, next: TemplateResult) => html`${first} ${next}`
