/** What each neuron of a layer gave before the cut, and what it gives now: a bar for now over an outline for before. */

import { html, nothing, type TemplateResult } from 'lit'
import { pairedBar } from '../../../view/charts/bars.js'
import { segmented } from '../../../view/fields/segmented.js'
import { percent } from '../../../view/format.js'
import { type TableRow, table } from '../../../view/tables.js'
import { type Cut, latest, type Measure } from '../../run/cutting/cuts.js'
import { weightLayers, weightNames } from '../../run/layers.js'
import type { LabContext } from '../../shell/context.js'

/** The largest layers would fill the page: of those, the units that gave most are shown. */
const mostUnits = 24

/** Shares of the units of a layer; undefined when it is not there. */
function sharesOf({ contributions }: Measure, name: string, names: readonly (string | undefined)[]) {
  return contributions.find(({ layer }) => names[layer] === name)?.scores
}

export function contributionPart(context: LabContext, cut: Cut): TemplateResult | typeof nothing {
  const { view, text, actions, ofLayer } = context
  const { info } = view
  const { before } = cut
  const now = latest(cut)
  if (!info || cut.removal || now.contributions.length === 0) return nothing
  const layers = weightLayers(info).filter(({ index }) => now.contributions.some(({ layer }) => layer === index))
  const layer = layers.find(({ index }) => index === ofLayer) ?? layers[0]
  const names = info.layers.map(({ name }) => name)
  const [was, is] = layer ? [before, now].map((measured) => sharesOf(measured, layer.name, names)) : []
  if (!layer || !was || !is) return nothing
  const words = text.prune
  const order = Array.from(was, (_, unit) => unit)
  const shown =
    order.length > mostUnits ? order.sort((a, b) => (was[b] ?? 0) - (was[a] ?? 0)).slice(0, mostUnits) : order
  const most = Math.max(...shown.map((unit) => Math.max(was[unit] ?? 0, is[unit] ?? 0)), 1e-9)
  const rows = shown.map((unit): TableRow => {
    const [a, b] = [was[unit] ?? 0, is[unit] ?? 0]
    return {
      head: weightNames(info, layer, unit, 0, text).row,
      cells: [pairedBar(a, b, most), percent(a), percent(b)],
    }
  })
  return html`
    <h3 class="label">${words.contribution}</h3>
    ${
      layers.length > 1
        ? segmented({
            legend: words.ofLayer,
            name: 'of-layer',
            value: String(layer.index),
            choices: layers.map(({ index, name }) => ({ id: String(index), label: name })),
            onChange: (id) => actions.showContributions(Number(id)),
          })
        : nothing
    }
    ${table(words.contribution, ['', layer.name, words.before, words.now], rows, 'numbers bars cut-contributions')}
    <p class="hint">${words.contributionText}</p>`
}
