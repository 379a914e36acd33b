/** What is left of each layer: weights, parameters, multiplications, with bars. */

import { html, type nothing, type TemplateResult } from 'lit'
import type { LayerReport } from '../../../core/contract/report.js'
import { scoreBar } from '../../../view/charts/bars.js'
import { plain } from '../../../view/format.js'
import { table } from '../../../view/tables.js'
import { reportTexts } from '../../../words/lab/report.js'
import type { LabContext } from '../../shell/context.js'
import { finding } from './busy.js'

/** How much is left, as a bar over the numbers. */
function leftCell(left: number, all: number, of: string): TemplateResult {
  return html`<span class="bar-cell is-stacked">${scoreBar(ratio(left, all), 1)}<span class="bar-value">${plain(left)} <span class="hint">${of}</span></span></span>`
}

const ratio = (part: number, all: number) => (all ? part / all : 0)

export function layersPart(context: LabContext): TemplateResult | typeof nothing {
  const { reporting, lang, text, layerNames } = context
  const words = reportTexts[lang].layers
  const layers = reporting.report.value?.layers
  if (!layers) return finding(context, reporting.report, 'report', reportTexts[lang].report)
  const row = ({ name, weights, kept, parameters, macs, keptMacs }: LayerReport) => ({
    head: layerNames.get(name) ?? name,
    cells: [
      [kept, weights],
      [parameters, parameters + weights - kept],
      [keptMacs, macs],
    ].map(([left = 0, all = 0]) => leftCell(left, all, words.of(plain(all)))),
  })
  const sum = (key: Exclude<keyof LayerReport, 'name'>) => layers.reduce((all, layer) => all + layer[key], 0)
  const all = {
    name: text.network.all,
    weights: sum('weights'),
    kept: sum('kept'),
    parameters: sum('parameters'),
    macs: sum('macs'),
    keptMacs: sum('keptMacs'),
  }
  return html`
    ${table(
      words.title,
      [text.network.layer, text.network.weights, text.network.parameters, text.network.macs],
      [...layers.map(row), row(all)],
      'numbers report-layers',
    )}
    <p class="hint">${words.note}</p>`
}
