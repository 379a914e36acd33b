/** Sentences about what the numbers show; each is there only where it is true. */

import { exampleTexts } from '../../lessons/example/texts.js'
import { removedBy, reportOf } from '../../state/reports.js'
import { hasSameWeights } from '../../state/settings.js'
import { partName, trimmed, tuple } from '../../view/format.js'
import { words } from '../../words/cli/base.js'
import type { ExampleResult } from './result.js'

/** Which activation gives the printed outputs; nothing when none does. */
function activationFinding({ example, printedOutputs, lang }: ExampleResult): string | undefined {
  const { activation } = exampleTexts[lang]
  const names = example.activations.filter(({ givesPrinted }) => givesPrinted).map(({ id }) => activation.names[id])
  if (!names.length) return undefined
  const space = lang === 'en' ? ' ' : ''
  return [activation.text(tuple(example.before.preactivation), tuple(printedOutputs)), activation.finding(names)].join(
    space,
  )
}

/** What the scores as printed remove at this threshold; nothing for weights that the article does not score. */
function slipFinding({ example, state, article, lang }: ExampleResult): string | undefined {
  if (!hasSameWeights(state, article)) return undefined
  const removed = removedBy(reportOf(example.sensitivities, 'printed').mask)
  return exampleTexts[lang].threshold.slip(String(state.threshold), removed.map(partName), removed.length)
}

/** Weights that can go at no cost, because their input is 0. */
function freeFinding({ example, state, lang }: ExampleResult): string | undefined {
  const inputs = state.input.flatMap((value, j) => (value === 0 ? [j + 1] : []))
  const weights = example.parts.filter(({ id }) => id.startsWith('w') && inputs.includes(Number(id[2])))
  if (!weights.length) return undefined
  return exampleTexts[lang].truth.free(
    weights.map(({ id }) => partName(id)),
    inputs.map((j) => partName(`x${j}`)),
  )
}

/** What the one number of the article's program does at this threshold. */
function codeFinding({ example, state, lang }: ExampleResult): string {
  const { operatorRatio, operatorRatioTransposed } = example.norms
  const keepsAll = operatorRatioTransposed >= state.threshold
  return words[lang].codeFinding(
    trimmed(operatorRatio),
    trimmed(operatorRatioTransposed),
    String(state.threshold),
    keepsAll,
  )
}

/** By name; `code` is always there. */
export function findings(result: ExampleResult): { code: string } & Record<string, string> {
  const found = {
    activation: activationFinding(result),
    w12: slipFinding(result),
    code: codeFinding(result),
    free: freeFinding(result),
  }
  const isThere = (entry: [string, string | undefined]): entry is [string, string] => entry[1] !== undefined
  return { ...Object.fromEntries(Object.entries(found).filter(isThere)), code: found.code }
}
