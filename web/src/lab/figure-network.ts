/** The network in the figure: units and links while it is small, else the weights of one layer as a heat map. */

import { html, nothing, type TemplateResult } from 'lit'
import { guard } from 'lit/directives/guard.js'
import type { ExperimentInfo } from '../core/experiment-types.js'
import { fixed } from '../view/format.js'
import { divergingLegend, heatMap, largestOf } from '../view/heat-map.js'
import { type Links, layersFigure } from '../view/layers-figure.js'
import { segmented } from '../view/segmented.js'
import type { LabContext, Shown } from './context.js'
import { featureName, isSmall, outputName, short, shownOf, weightLayers, weightNames } from './layers.js'

function viewSwitch({ text, shown, actions }: LabContext, info: ExperimentInfo): TemplateResult | typeof nothing {
  const layers = weightLayers(info).map(({ index, name }) => ({ id: String(index), label: name }))
  const choices = isSmall(info) ? [{ id: 'links', label: text.network.links }, ...layers] : layers
  if (choices.length < 2) return nothing
  return segmented({
    legend: text.network.view,
    name: 'shown',
    value: String(shownOf(info, shown)),
    choices,
    onChange: (id) => actions.showLayer(id === 'links' ? 'links' : Number(id)),
  })
}

function linksOf({ view }: LabContext, info: ExperimentInfo): Links[] {
  return weightLayers(info).flatMap(({ index, rows, columns }) => {
    const weights = view.pictures.weights?.get(index)
    const mask = view.pictures.masks?.get(index)
    return weights?.length === rows * columns ? [{ layer: index, rows, columns, weights, mask }] : []
  })
}

function linkView(context: LabContext, info: ExperimentInfo, mostHeight: number): TemplateResult {
  const { text, reading, actions, width, view, lang } = context
  const links = linksOf(context, info)
  if (links.length < weightLayers(info).length) return html`<div class="layers is-waiting"></div>`
  const draw = () =>
    layersFigure({
      label: text.network.figure,
      links,
      inputs: Array.from({ length: info.channels }, (_, i) => short(featureName(info, i), 8)),
      outputs: Array.from({ length: info.outputs }, (_, i) => short(outputName(info, i), 8)),
      captions: ['', ...weightLayers(info).map(({ name }) => name)],
      width,
      mostHeight,
      reading: reading.link,
      onRead: (link) => actions.read({ link }),
    })
  return html`${guard([view.pictures.weights, view.pictures.masks, info, reading.link, width, mostHeight, lang], draw)}`
}

function mapView(context: LabContext, info: ExperimentInfo, index: number, mostHeight: number): TemplateResult {
  const { text, reading, actions, width, view, theme, lang } = context
  const layer = weightLayers(info).find((candidate) => candidate.index === index)
  const values = view.pictures.weights?.get(index)
  const mask = view.pictures.masks?.get(index)
  if (!layer || values?.length !== layer.rows * layer.columns) return html`<div class="layers is-waiting"></div>`
  const draw = () =>
    heatMap({
      label: text.network.map(layer.name, layer.rows, layer.columns),
      rows: layer.rows,
      columns: layer.columns,
      values,
      mask,
      width,
      mostHeight,
      theme,
      reading: reading.cell,
      onRead: (cell) => actions.read({ cell }),
    })
  return html`${guard([values, mask, layer.rows, layer.columns, theme, reading.cell, width, mostHeight, lang], draw)}`
}

/** The weight that is read, in words. */
function readingText({ view, reading, text }: LabContext, info: ExperimentInfo, shown: Shown): string | undefined {
  const layers = weightLayers(info)
  const layer = shown === 'links' ? layers[reading.link?.index ?? 0] : layers.find(({ index }) => index === shown)
  const cell = shown === 'links' ? reading.link : reading.cell
  if (!layer || !cell || cell.row >= layer.rows || cell.column >= layer.columns) return undefined
  const at = cell.row * layer.columns + cell.column
  const value = view.pictures.weights?.get(layer.index)?.[at]
  const isGone = view.pictures.masks?.get(layer.index)?.[at] === 0
  const names = weightNames(info, layer, cell.row, cell.column, text)
  if (value === undefined) return undefined
  const said = isGone ? text.prune.goneWeight : fixed(value, 3)
  return text.network.read(layer.name, names.row, names.column, said)
}

function legend({ text, view, theme }: LabContext, info: ExperimentInfo, shown: Shown): TemplateResult {
  const hasGone = view.cuts.length > 0
  if (shown === 'links')
    return html`<span class="keys-to-figure">
      <span><svg class="legend-mark" width="26" height="14" aria-hidden="true"><line class="stroke thick" x1="1" x2="25" y1="7" y2="7" /></svg> ${text.network.legend.width}</span>
      <span><svg class="legend-mark" width="26" height="14" aria-hidden="true"><line class="stroke bold" x1="1" x2="12" y1="7" y2="7" /><line class="stroke bold negative" x1="14" x2="25" y1="7" y2="7" /></svg> ${text.network.legend.hue}</span>
      ${hasGone ? html`<span><svg class="legend-mark" width="26" height="14" aria-hidden="true"><line class="cut-line" x1="1" x2="25" y1="7" y2="7" /></svg> ${text.prune.trace}</span>` : nothing}
    </span>`
  const layer = weightLayers(info).find(({ index }) => index === shown)
  const sides = text.network.sides[layer?.type === 'conv1d' ? 'conv1d' : 'dense']
  const limit = largestOf(view.pictures.weights?.get(shown) ?? new Float32Array())
  return html`<span class="keys-to-figure"><span>↓ ${sides.rows} ${layer?.rows}　→ ${sides.columns} ${layer?.columns}</span> ${hasGone ? html`<span>${text.prune.traceCell}</span>` : nothing} ${divergingLegend(limit, theme)}</span>`
}

export function networkPart(context: LabContext, mostHeight: number): TemplateResult | typeof nothing {
  const { view, text } = context
  const { info } = view
  if (!info) return nothing
  const shown = shownOf(info, context.shown)
  return html`
    <section class="part part-network" aria-label=${text.steps.network}>
      ${viewSwitch(context, info)}
      ${shown === 'links' ? linkView(context, info, mostHeight) : mapView(context, info, shown, mostHeight)}
      <div class="under">
        <p class="reading" role="status">${readingText(context, info, shown) ?? html`<span class="hint">${text.network.hint2}</span>`}</p>
        ${legend(context, info, shown)}
      </div>
    </section>`
}
