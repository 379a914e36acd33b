/** The architecture of a network: a block a layer. Units are discs in a column, sequences are maps with their channels one behind the other. */

import { html, nothing, type SVGTemplateResult, svg, type TemplateResult } from 'lit'

export interface ArchitectureLayer {
  name: string
  /** What it does: `dense`, `max pooling`; empty for the input. */
  kind: string
  /** What it gives: so many steps of so many channels; steps is 1 for plain units. */
  steps: number
  channels: number
  /** Width of a convolution's window over the input, in steps. */
  kernel?: number
  /** Parameters and MACs, in words. */
  lines: readonly string[]
  isChosen?: boolean
  /** Of the button that shows its weights. */
  label?: string
  onChoose?: () => void
}

export interface ArchitectureOptions {
  label: string
  layers: readonly ArchitectureLayer[]
  /** In CSS pixels. */
  width: number
}

const drawing = 84
/** Of the whole, with the text under each block, in CSS pixels. */
export const architectureHeight = drawing + 86
const leastBlock = 92
const mostDiscs = 7

/** A column of discs; a gap stands for those that there is no room for. */
function units(count: number, across: number): SVGTemplateResult {
  const shown = Math.min(count, mostDiscs)
  const gap = Math.min(13, (drawing - 8) / shown)
  const top = drawing / 2 - ((shown - 1) * gap) / 2
  const isShort = count > mostDiscs
  return svg`${Array.from({ length: shown }, (_, i) =>
    isShort && i === shown - 2
      ? svg`<text class="caption" x=${across / 2} y=${top + i * gap + 4}>⋮</text>`
      : svg`<circle class="disc" cx=${across / 2} cy=${top + i * gap} r=${Math.min(5, gap * 0.4)} />`,
  )}`
}

const mostMaps = 5
const shift = 5

/** Feature maps, one behind the other: a map is as wide as the sequence is long. */
function maps(steps: number, channels: number, longest: number, across: number, kernel?: number): SVGTemplateResult {
  const shown = Math.min(channels, mostMaps)
  const room = across - 16 - (mostMaps - 1) * shift
  const wide = Math.max(12, room * Math.sqrt(steps / longest))
  const high = 26
  const left = (across - wide - (shown - 1) * shift) / 2
  const top = (drawing - high - (shown - 1) * shift) / 2
  const front = { x: left, y: top + (shown - 1) * shift }
  const window = kernel ? Math.max(3, (wide * kernel) / Math.max(steps, kernel)) : 0
  return svg`
    ${Array.from({ length: shown }, (_, i) => svg`<rect class="feature-map" x=${left + (shown - 1 - i) * shift} y=${top + i * shift} width=${wide} height=${high} rx="2" />`)}
    ${window ? svg`<rect class="kernel" x=${front.x + wide * 0.18} y=${front.y} width=${window} height=${high} />` : nothing}`
}

function block(layer: ArchitectureLayer, longest: number, across: number): TemplateResult {
  const { name, kind, steps, channels, kernel, lines, isChosen, label, onChoose } = layer
  const shape = steps > 1 ? `${steps}×${channels}` : String(channels)
  const inside = html`
    <svg width=${across} height=${drawing} aria-hidden="true">${steps > 1 ? maps(steps, channels, longest, across, kernel) : units(channels, across)}</svg>
    <span class="block-name">${name}</span> <span class="block-kind">${kind}</span>
    <span class="block-shape">${shape}</span> ${lines.map((line) => html`<span class="block-line">${line}</span> `)}`
  return onChoose
    ? html`<button class="block" aria-pressed=${isChosen === true} title=${label ?? nothing} @click=${onChoose}>${inside}</button>`
    : html`<span class="block">${inside}</span>`
}

export function architecture({ label, layers, width }: ArchitectureOptions): TemplateResult {
  const longest = Math.max(1, ...layers.map(({ steps }) => steps))
  const across = Math.max(leastBlock, Math.min(150, Math.floor(width / Math.max(1, layers.length)) - 8))
  return html`
    <div class="scroll architecture" role="region" aria-label=${label}>
      <ol>${layers.map((layer) => html`<li>${block(layer, longest, across)}</li>`)}</ol>
    </div>`
}
