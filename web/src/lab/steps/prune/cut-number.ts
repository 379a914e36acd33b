/** A number of the next cut, or of the next plan, in its field. */

import type { TemplateResult } from 'lit'
import { type CutNumber, cutNumbers } from '../../../state/lab-state.js'
import { byPowers, byStep, valueField } from '../../../view/fields/value-field.js'
import { planTexts } from '../../../words/lab/plan.js'
import { rangeOf } from '../../run/cutting/pruning.js'
import type { LabContext } from '../../shell/context.js'

/** What the arrow keys do, where it is not one more or less. */
const nexts: Partial<Record<CutNumber, ReturnType<typeof byStep>>> = {
  floor: byStep(5, cutNumbers.floor.least, cutNumbers.floor.most),
  mostBytes: byPowers(1, cutNumbers.mostBytes.most),
  mostMacs: byPowers(1, cutNumbers.mostMacs.most),
}

/** Numbers for which nothing is 0. */
const limits: readonly CutNumber[] = ['floor', 'mostBytes', 'mostMacs']

export function cutNumberField(
  { cutChoice, actions, lang }: LabContext,
  key: CutNumber,
  label = planTexts[lang].numbers[key],
): TemplateResult {
  const { [key]: value, bad } = cutChoice
  const words = planTexts[lang]
  const range = rangeOf(key, cutChoice)
  return valueField({
    label,
    name: key,
    text: bad[key] ?? (limits.includes(key) && !value ? '' : String(value)),
    value,
    next: nexts[key] ?? byStep(range.kind === 'whole' ? 1 : 0.1, range.low, range.high),
    error: bad[key] === undefined ? undefined : words.bad(words.numbers[key], bad[key], range.wanted[lang]),
    onCommit: (text) => actions.typeCutNumber(key, text),
  })
}
