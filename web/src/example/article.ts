/** What the article's program computes, and its printed figures beside ours. */

import { html, type TemplateResult } from 'lit'
import type { WorkedExample } from '../core/contract/example.js'
import type { NormName } from '../lessons/example/text.js'
import { removedBy, reportOf } from '../state/reports.js'
import { partName, plain, trimmed, tuple } from '../view/format.js'
import { table } from '../view/tables.js'
import type { Context } from './context.js'

const normNames: readonly NormName[] = [
  'entrywiseL1',
  'entrywiseL2',
  'ratioL1L2',
  'rowRatios',
  'hoyerSparsity',
  'operator1Norm',
  'operator2Norm',
  'operatorInfNorm',
  'operatorRatio',
  'operatorRatioTransposed',
]

export function program({ example, text }: Context): TemplateResult {
  const { norms } = example
  const words = text.code
  const rows = normNames.map((name) => ({
    head: words.norms[name],
    cells: [
      [norms[name]]
        .flat()
        .map((value) => trimmed(value))
        .join(', '),
    ],
  }))
  return html`
    <section>
      <h2>${words.heading}</h2>
      <p>${words.text(trimmed(norms.operatorRatio, 3), trimmed(norms.operatorRatioTransposed, 3))}</p>
      <details class="aside"><summary>${words.aside}</summary>${table(words.table, [words.table, ''], rows, 'numbers')}</details>
    </section>`
}

/** The figures of one reading, with the article's settings. */
function figures(article: WorkedExample, id: 'printed' | 'row') {
  const { scores, mask } = reportOf(article.sensitivities, id)
  return {
    score: (i: number, j: number) => trimmed(scores[i]?.[j] ?? 0),
    removed: removedBy(mask).map(partName),
  }
}

function shares(article: WorkedExample, id: 'printed' | 'definition') {
  const { before } = reportOf(article.contributions, id)
  return { energy: trimmed(before.denominators[0] ?? 0), values: tuple(before.values) }
}

export function printed({ article, text, description }: Context): TemplateResult {
  const words = text.printed
  const [asPrinted, byRow] = [figures(article, 'printed'), figures(article, 'row')]
  const [wrong, right] = [shares(article, 'printed'), shares(article, 'definition')]
  const [first = 0, second = 0] = description.printedOutputs
  const rows: [string, string, string, string][] = [
    ['o', tuple(description.printedOutputs), tuple(article.before.outputs), words.reasons.outputs],
    [`S(${partName('w12')})`, asPrinted.score(0, 1), byRow.score(0, 1), words.reasons.w12],
    [`S(${partName('w13')})`, asPrinted.score(0, 2), byRow.score(0, 2), words.reasons.w13],
    [`${plain(first)}² + ${plain(second)}²`, wrong.energy, right.energy, words.reasons.energy],
    ['C', wrong.values, right.values, words.reasons.shares],
    [words.removedName, partName('w12'), asPrinted.removed.join(' '), words.reasons.removed],
  ]
  return html`
    <section>
      <h2>${words.heading}</h2>
      <p>${words.text}</p>
      ${table(
        words.heading,
        [words.what, words.printed, words.right, words.why],
        rows.map(([what, given, found, why]) => ({
          head: what,
          cells: [what === 'o' ? given : html`<s>${given}</s>`, html`<b>${found}</b>`, why],
        })),
        'slips',
      )}
    </section>`
}
