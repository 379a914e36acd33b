/** The network layer by layer: what is left of it, or what it is made of. */

import { html, nothing, type TemplateResult } from 'lit'
import { plain } from '../../../view/format.js'
import { table } from '../../../view/tables.js'
import { labTexts } from '../../../words/lab/lab.js'
import { layersTable } from '../../figures/layers.js'
import type { PageContext } from '../context.js'

export function layersSection({ report, layerNames, lang }: PageContext): TemplateResult | typeof nothing {
  const layers = report.pruning?.result.layers ?? []
  return layers.length ? layersTable(layers, layerNames, lang) : nothing
}

/** Of a network that nothing was cut from: after cuts the layers that are left say it. */
export function architectureSection({ report, info, lang, words }: PageContext): TemplateResult | typeof nothing {
  if (report.pruning || !info.layers.length) return nothing
  const text = labTexts[lang].network
  const rows = info.layers.map(({ name, steps, channels, parameters, macs }) => ({
    head: name,
    cells: [steps > 1 ? `${plain(steps)} × ${plain(channels)}` : plain(channels), plain(parameters), plain(macs)],
  }))
  return html`
    ${table(words.sections.architecture, [text.layer, text.shape, text.parameters, text.macs], rows, 'numbers')}
    <p class="hint">${text.macsNote}</p>`
}
