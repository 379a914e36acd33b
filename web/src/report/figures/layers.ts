/** What is left of each layer: weights, parameters, multiplications, with bars. */

import { html, type TemplateResult } from 'lit'
import type { LayerReport } from '../../core/contract/report.js'
import type { Lang } from '../../state/lang.js'
import { scoreBar } from '../../view/charts/bars.js'
import { plain } from '../../view/format.js'
import { table } from '../../view/tables.js'
import { labTexts } from '../../words/lab/lab.js'
import { reportTexts } from '../../words/lab/report.js'

const ratio = (part: number, all: number) => (all ? part / all : 0)

/** How much is left, as a bar over the numbers. */
function leftCell(left: number, all: number, of: string): TemplateResult {
  return html`<span class="bar-cell is-stacked">${scoreBar(ratio(left, all), 1)}<span class="bar-value">${plain(left)} <span class="hint">${of}</span></span></span>`
}

/** @param names  of the layers in the language, by the core's */
export function layersTable(
  layers: readonly LayerReport[],
  names: ReadonlyMap<string, string>,
  lang: Lang,
): TemplateResult {
  const words = reportTexts[lang].layers
  const text = labTexts[lang].network
  const row = ({ name, weights, kept, parameters, macs, keptMacs }: LayerReport) => ({
    head: names.get(name) ?? name,
    cells: [
      [kept, weights],
      [parameters, parameters + weights - kept],
      [keptMacs, macs],
    ].map(([left = 0, all = 0]) => leftCell(left, all, words.of(plain(all)))),
  })
  const sum = (key: Exclude<keyof LayerReport, 'name'>) => layers.reduce((all, layer) => all + layer[key], 0)
  const all = {
    name: text.all,
    weights: sum('weights'),
    kept: sum('kept'),
    parameters: sum('parameters'),
    macs: sum('macs'),
    keptMacs: sum('keptMacs'),
  }
  return html`
    ${table(
      words.title,
      [text.layer, text.weights, text.parameters, text.macs],
      [...layers.map(row), row(all)],
      'numbers report-layers',
    )}
    <p class="hint">${words.note}</p>`
}
