/** The network in the figure: units and links while it is small, else the weights of one layer as a heat map. */

import { html, nothing, type TemplateResult } from 'lit'
import { guard } from 'lit/directives/guard.js'
import type { ExperimentInfo } from '../../core/contract/experiment.js'
import { featuresOf } from '../../core/model/shape.js'
import { segmented } from '../../view/fields/segmented.js'
import { divergingLegend, heatMap, largestOf, risingLegend } from '../../view/network/heat-map.js'
import { hueLegend } from '../../view/network/hue-legend.js'
import { type LinkReading, type Links, layersFigure, type UnitReading } from '../../view/network/layers-figure.js'
import type { HandCut } from '../run/cutting/hand-cuts.js'
import { featureName, isSmall, outputName, short, shownOf, type WeightLayer, weightLayers } from '../run/layers.js'
import type { Shown } from '../run/reading.js'
import { mayLackWeights } from '../run/run-view.js'
import type { LabContext } from '../shell/context.js'
import { readingText } from './network-reading.js'
import { marksOf, scorePlaces } from './score-marks.js'

/** What is drawn can be cut while its step is open. */
const canCut = ({ state, view }: LabContext) =>
  state.step === 'prune' && ['ready', 'pruning', 'training'].includes(view.phase)

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

export function linksOf(context: LabContext, info: ExperimentInfo): Links[] {
  const { view } = context
  const marks = marksOf(context)
  return weightLayers(info).flatMap(({ index, rows, columns }) => {
    const weights = view.pictures.weights?.get(index)
    const mask = view.pictures.masks?.get(index)
    return weights?.length === rows * columns
      ? [
          {
            layer: index,
            rows,
            columns,
            weights,
            mask,
            scores: marks.links.get(index),
            stays: marks.stays.get(index),
          },
        ]
      : []
  })
}

/** What was met in the figure, as a cut. */
function handCutOf(what: LinkReading | UnitReading, layers: readonly WeightLayer[]): HandCut {
  if ('index' in what)
    return { what: 'weight', layer: layers[what.index]?.index ?? 0, row: what.row, column: what.column }
  return { what: 'unit', layer: layers[what.column - 1]?.index ?? 0, unit: what.row }
}

function linkView(context: LabContext, info: ExperimentInfo, mostHeight: number): TemplateResult {
  const { text, reading, actions, width, view, lang } = context
  const links = linksOf(context, info)
  if (links.length < weightLayers(info).length) return html`<div class="layers is-waiting"></div>`
  const marks = marksOf(context)
  const isCuttable = canCut(context)
  const layers = weightLayers(info)
  const draw = () =>
    layersFigure({
      label: isCuttable ? text.prune.figure : text.network.figure,
      links,
      inputs: Array.from({ length: featuresOf(info) }, (_, i) => short(featureName(info, i), 8)),
      outputs: Array.from({ length: info.outputs }, (_, i) => short(outputName(info, i), 8)),
      captions: ['', ...weightLayers(info).map(({ name }) => name)],
      width,
      mostHeight,
      reading: reading.link,
      onRead: (link) => actions.read({ link }),
      unit: isCuttable ? reading.unit : undefined,
      ...(isCuttable
        ? {
            unitMarks: new Map([
              [0, marks.inputMarks],
              ...layers.map(({ index }, i) => [i + 1, marks.unitMarks.get(index) ?? []] as const),
            ]),
            onReadUnit: (unit) => actions.read({ unit }),
            onCut: (what) => actions.cutByHand(handCutOf(what, layers)),
          }
        : {}),
    })
  const shown = [view.pictures.weights, view.pictures.masks, info, reading.link, reading.unit, marks, isCuttable]
  return html`${guard([...shown, width, mostHeight, lang], draw)}`
}

function mapView(context: LabContext, info: ExperimentInfo, index: number, mostHeight: number): TemplateResult {
  const { text, reading, actions, width, view, theme, lang } = context
  const layer = weightLayers(info).find((candidate) => candidate.index === index)
  const values = view.pictures.weights?.get(index)
  const mask = view.pictures.masks?.get(index)
  if (!layer || values?.length !== layer.rows * layer.columns) return html`<div class="layers is-waiting"></div>`
  const marks = marksOf(context)
  const scores = mapScores(context, index)
  const [stays, ofRows] = [marks.stays.get(index), marks.units.get(index)]
  const isCuttable = canCut(context)
  const said = scores ? text.prune.mapOfScores : text.network.map
  const draw = () =>
    heatMap({
      label: said(layer.name, layer.rows, layer.columns),
      rows: layer.rows,
      columns: layer.columns,
      values: scores?.values ?? values,
      limit: scores && 1,
      mask,
      stays,
      ofRows,
      width,
      mostHeight,
      theme,
      reading: reading.cell,
      onRead: (cell) => actions.read({ cell }),
      onCut: isCuttable
        ? ({ row, column }) => actions.cutByHand({ what: 'weight', layer: index, row, column })
        : undefined,
    })
  const shown = [values, scores, mask, stays, ofRows, layer.rows, layer.columns, isCuttable]
  return html`${guard([...shown, theme, reading.cell, width, mostHeight, lang], draw)}`
}

/** Scores in place of weights, when they are wanted and there are some: where each stands on the axis of the spread. */
function mapScores(context: LabContext, index: number) {
  return context.mapOf === 'scores' && marksOf(context).links.has(index) ? scorePlaces(context, index) : undefined
}

function mapSwitch(context: LabContext, index: number): TemplateResult | typeof nothing {
  const { text, mapOf, actions } = context
  if (!marksOf(context).links.has(index)) return nothing
  const { legend, weights, scores } = text.prune.mapOf
  return segmented({
    legend,
    name: 'map-of',
    value: mapOf,
    choices: [
      { id: 'weights', label: weights },
      { id: 'scores', label: scores },
    ],
    onChange: (id) => actions.showMap(id === 'scores' ? 'scores' : 'weights'),
  })
}

function legend(context: LabContext, info: ExperimentInfo, shown: Shown): TemplateResult {
  const { text, view, theme } = context
  const hasGone = mayLackWeights(view)
  const marks = marksOf(context)
  const hasGoing = marks.stays.size > 0
  const bead = marks.links.size ? 'link' : marks.units.size ? 'unit' : marks.inputMarks.length ? 'input' : undefined
  if (shown === 'links')
    return html`<span class="keys-to-figure">
      <span><svg class="legend-mark" width="26" height="14" aria-hidden="true"><line class="stroke thick" x1="1" x2="25" y1="7" y2="7" /></svg> ${text.network.legend.width}</span>
      <span>${hueLegend(text.network.legend.hue)}</span>
      ${hasGone ? html`<span><svg class="legend-mark" width="26" height="14" aria-hidden="true"><line class="cut-line" x1="1" x2="25" y1="7" y2="7" /></svg> ${text.prune.trace}</span>` : nothing}
      ${hasGoing ? html`<span><svg class="legend-mark" width="26" height="14" aria-hidden="true"><line class="stroke bold is-going" x1="1" x2="25" y1="7" y2="7" /></svg> ${text.prune.traceGoing}</span>` : nothing}
      ${bead ? html`<span><svg class="legend-mark" width="26" height="14" aria-hidden="true"><circle class="score-bead" cx="5" cy="7" r="2" /><circle class="score-bead" cx="17" cy="7" r="5" /></svg> ${text.prune.beads[bead]}</span>` : nothing}
    </span>`
  const layer = weightLayers(info).find(({ index }) => index === shown)
  const sides = text.network.sides[layer?.type === 'conv1d' ? 'conv1d' : 'dense']
  const scores = mapScores(context, shown)
  const limit = largestOf(view.pictures.weights?.get(shown) ?? new Float32Array())
  return html`<span class="keys-to-figure"><span>↓ ${sides.rows} ${layer?.rows}　→ ${sides.columns} ${layer?.columns}</span> ${hasGone ? html`<span>${text.prune.traceCell}</span>` : nothing}
    ${hasGoing ? html`<span>${text.prune.cellGoing}</span>` : nothing}
    ${scores ? risingLegend(scores.low, scores.high, theme) : divergingLegend(limit, theme)}</span>`
}

export function networkPart(context: LabContext, mostHeight: number): TemplateResult | typeof nothing {
  const { view, text } = context
  const { info } = view
  if (!info) return nothing
  const shown = shownOf(info, context.shown)
  return html`
    <section class="part part-network" aria-label=${text.network.drawing}>
      <div class="switches">${shown === 'links' ? nothing : mapSwitch(context, shown)} ${viewSwitch(context, info)}</div>
      ${shown === 'links' ? linkView(context, info, mostHeight) : mapView(context, info, shown, mostHeight)}
      <div class="under">
        <p class="reading" role="status">${readingText(context, info, shown) ?? html`<span class="hint">${text.network.hint2}</span>`}</p>
        ${legend(context, info, shown)}
      </div>
    </section>`
}
