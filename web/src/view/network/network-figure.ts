/** The network as a drawing that can be worked: edges, units, beads. What is done to it is for whoever holds it. */

import { html, nothing, type SVGTemplateResult, svg, type TemplateResult } from 'lit'
import { fitted } from '../format.js'
import { beadRadius, type Edge, edgeWidth, type NetworkLayout, type NetworkModel, type Unit } from './network-layout.js'

export interface NetworkWords {
  /** What the figure is, for those who do not see it. */
  title: string
  /** What stands beside a unit. */
  name: (id: string) => string
  edge: (edge: Edge) => string
  unit: (unit: Unit) => string
}

export interface NetworkOptions {
  layout: NetworkLayout
  /** Size of the largest number that an input may be. */
  largest: number
  /** The part that Tab reaches. */
  tabStop: string
  /** The edge whose formula is shown. */
  focus: string
  words: NetworkWords
}

function bead(edge: Edge, model: NetworkModel, layout: NetworkLayout): SVGTemplateResult | typeof nothing {
  if (edge.score === undefined) return nothing
  const { x, y } = layout.label(edge)
  const ring = beadRadius(model.threshold, model, layout.bead)
  const radius = Math.max(1.5, beadRadius(edge.score, model, layout.bead))
  return svg`
    <circle class="ground" cx=${x} cy=${y} r=${Math.max(radius, ring) + 2.5} />
    <circle class="bead" cx=${x} cy=${y} r=${radius} />
    <circle class=${ring < radius && edge.isKept ? 'ring is-inside' : 'ring'} cx=${x} cy=${y} r=${ring} />`
}

const weightText = ({ weight }: Edge, { isNarrow }: NetworkLayout) =>
  svg`<tspan class="weight">${fitted(weight, isNarrow ? 4 : 7, false)}</tspan>`

/** The weight, and in a wide figure its score, above the bead. */
function edgeText(edge: Edge, model: NetworkModel, layout: NetworkLayout): SVGTemplateResult {
  const { x, y } = layout.label(edge)
  if (edge.score === undefined)
    return svg`<text x=${x} y=${y - edgeWidth(edge.weight, model) / 2 - 6}>${weightText(edge, layout)}</text>`
  const reach = Math.max(beadRadius(edge.score, model, layout.bead), beadRadius(model.threshold, model, layout.bead))
  const score = layout.isNarrow ? nothing : svg`<tspan class="score" dx="6">${fitted(edge.score, 6)}</tspan>`
  return svg`<text x=${x} y=${y - reach - 5}>${weightText(edge, layout)}${score}</text>`
}

function edgeClass(edge: Edge, focus: string): string {
  const names = ['edge', edge.weight < 0 ? 'negative' : 'positive']
  if (!edge.isKept) names.push('is-cut')
  if (edge.id === focus) names.push('is-focus')
  return names.join(' ')
}

function drawEdge(edge: Edge, model: NetworkModel, layout: NetworkLayout, options: NetworkOptions): SVGTemplateResult {
  const a = layout.unit(...edge.from)
  const b = layout.unit(...edge.to)
  return svg`
    <g class=${edgeClass(edge, options.focus)} data-part=${edge.id} role="button"
      aria-pressed=${edge.isKept ? 'false' : 'true'} aria-label=${options.words.edge(edge)}
      tabindex=${options.tabStop === edge.id ? 0 : -1}>
      <title>${options.words.edge(edge)}</title>
      <line class="reach" x1=${a.x} y1=${a.y} x2=${b.x} y2=${b.y} />
      <line class="halo" x1=${a.x} y1=${a.y} x2=${b.x} y2=${b.y} />
      <line class="stroke" x1=${a.x} y1=${a.y} x2=${b.x} y2=${b.y}
        stroke-width=${edge.isKept ? edgeWidth(edge.weight, model) : 1.25} />
    </g>`
}

/** Without a bead, the score is how strong a line is. */
const opacityOf = ({ score }: Edge, model: NetworkModel): number =>
  score === undefined ? 0.5 : 0.3 + 0.7 * beadRadius(score, model, 1)

/** Where edges are many each is one line, and only the one that Tab reaches is named. */
function drawLine(edge: Edge, model: NetworkModel, layout: NetworkLayout, options: NetworkOptions): SVGTemplateResult {
  const a = layout.unit(...edge.from)
  const b = layout.unit(...edge.to)
  const isStop = options.tabStop === edge.id
  return svg`
    <g class="${edgeClass(edge, options.focus)} is-fine" data-part=${edge.id} role=${isStop ? 'button' : nothing}
      aria-pressed=${isStop ? (edge.isKept ? 'false' : 'true') : nothing}
      aria-label=${isStop ? options.words.edge(edge) : nothing} tabindex=${isStop ? 0 : nothing}>
      <title>${options.words.edge(edge)}</title>
      <line class="halo" x1=${a.x} y1=${a.y} x2=${b.x} y2=${b.y} />
      <line class="stroke" x1=${a.x} y1=${a.y} x2=${b.x} y2=${b.y}
        stroke-width=${edge.isKept ? edgeWidth(edge.weight, model) / 3 : 0.5}
        stroke-opacity=${edge.isKept ? opacityOf(edge, model) : 1} />
    </g>`
}

/** Beads and numbers stand above all lines; they belong to their edge for the pointer too. */
function drawEdgeLabel(edge: Edge, model: NetworkModel, layout: NetworkLayout, options: NetworkOptions) {
  return svg`
    <g class="${edgeClass(edge, options.focus)} label" data-part=${edge.id} aria-hidden="true">
      ${bead(edge, model, layout)} ${layout.detail === 'numbers' ? edgeText(edge, model, layout) : nothing}
    </g>`
}

/** An arc that starts at the top; its length is the share of the circle. */
function arc(x: number, y: number, radius: number, share: number): string {
  const part = Math.min(0.9999, Math.abs(share))
  const angle = 2 * Math.PI * part * (share < 0 ? -1 : 1)
  const end = { x: x + radius * Math.sin(angle), y: y - radius * Math.cos(angle) }
  return `M${x} ${y - radius}A${radius} ${radius} 0 ${part > 0.5 ? 1 : 0} ${share < 0 ? 0 : 1} ${end.x} ${end.y}`
}

/** How many signs a disc has room for. */
function signsIn({ isNarrow, radius }: NetworkLayout): number {
  return isNarrow || radius < 24 ? 5 : 6
}

function unitTexts(unit: Unit, layout: NetworkLayout, { words }: NetworkOptions): SVGTemplateResult {
  const { x, y } = layout.unit(unit.column, unit.row)
  const isInput = unit.column === 0
  const isBeside = unit.column === layout.lastColumn && !layout.isNarrow
  const gap = layout.radius + 10
  const name = isInput ? { x: x - gap, y: y + 5 } : isBeside ? { x: x + gap, y: y + 5 } : { x, y: y - gap - 4 }
  const side = isInput ? 'name at-end' : isBeside ? 'name at-start' : 'name'
  const isNamed = layout.hasNames || isInput || isBeside
  const isWide = layout.radius >= 16
  return svg`
    ${isNamed ? svg`<text class=${side} x=${name.x} y=${name.y}>${words.name(unit.id)}</text>` : nothing}
    ${isWide ? svg`<text class=${layout.radius < 20 ? 'value is-small' : 'value'} x=${x} y=${y + 5}>${fitted(unit.value, signsIn(layout), !isInput)}</text>` : nothing}
    ${unit.ghost === undefined || !layout.hasNames ? nothing : svg`<text class="ghost" x=${x} y=${y + layout.radius + 20}>${fitted(unit.ghost, 7)} →</text>`}`
}

const roles = { input: 'spinbutton', hidden: 'button', output: 'img' } as const

function kindOf({ column }: Unit, { lastColumn }: NetworkLayout): keyof typeof roles {
  if (column === 0) return 'input'
  return column === lastColumn ? 'output' : 'hidden'
}

/** The disc is the button or the number; its texts stand apart, because its name says the same. */
function drawUnit(unit: Unit, layout: NetworkLayout, options: NetworkOptions): SVGTemplateResult {
  const { x, y } = layout.unit(unit.column, unit.row)
  const share = layout.radius < 10 ? 0 : (unit.share ?? 0)
  const kind = kindOf(unit, layout)
  const isInput = kind === 'input'
  return svg`
    <g class="unit ${kind} ${unit.isCut ? 'is-cut' : ''}">
      <g data-part=${unit.id} role=${roles[kind]} aria-label=${options.words.unit(unit)}
        aria-pressed=${kind === 'hidden' ? (unit.isCut ? 'true' : 'false') : nothing}
        aria-valuenow=${isInput ? unit.value : nothing} aria-valuemin=${isInput ? -options.largest : nothing}
        aria-valuemax=${isInput ? options.largest : nothing} tabindex=${options.tabStop === unit.id ? 0 : -1}>
        <title>${options.words.unit(unit)}</title>
        <circle class="disc" cx=${x} cy=${y} r=${layout.radius} />
        ${share === 0 ? nothing : svg`<path class="share ${share < 0 ? 'negative' : ''}" d=${arc(x, y, layout.radius + 4.5, share)} />`}
      </g>
      <g class="texts" aria-hidden="true">${unitTexts(unit, layout, options)}</g>
    </g>`
}

/** @returns the figure; pointer and keys are for whoever holds it (`data-part` names what was met) */
export function networkFigure(model: NetworkModel, options: NetworkOptions): TemplateResult {
  const { layout } = options
  const hasBeads = layout.detail !== 'lines'
  return html`
    <svg class="network ${layout.isNarrow ? 'is-narrow' : ''}" viewBox="0 0 ${layout.width} ${layout.height}"
      width=${layout.width} height=${layout.height} role="group" aria-label=${options.words.title}>
      ${model.edges.map((edge) => (hasBeads ? drawEdge : drawLine)(edge, model, layout, options))}
      ${hasBeads ? model.edges.map((edge) => drawEdgeLabel(edge, model, layout, options)) : nothing}
      ${model.units.map((unit) => drawUnit(unit, layout, options))}
    </svg>`
}
