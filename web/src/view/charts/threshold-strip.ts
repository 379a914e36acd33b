/** Scores on one axis, and the threshold as a handle among them. */

import { html, nothing, svg, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import { fixed, partName } from '../format.js'

export interface StripBead {
  id: string
  score: number
  isKept: boolean
}

export interface ThresholdStripOptions {
  label: string
  beads: readonly StripBead[]
  threshold: number
  focus: string
  /** Of the strip, in CSS pixels, or about it. */
  width: number
  /** What stands over a bead, and its width in CSS pixels; the part's name when left out. */
  name?: (id: string) => string
  labelWidth?: number
  /** The threshold in words. */
  valueText?: (threshold: number) => string
  onChange: (threshold: number) => void
  onSettle: () => void
}

/** The end of the axis: 1 for ratios, else the largest score, rounded up. */
export function axisEnd(beads: readonly StripBead[]): number {
  const largest = Math.max(0, ...beads.map((bead) => bead.score).filter(Number.isFinite))
  if (largest <= 1) return 1
  const unit = 10 ** Math.floor(Math.log10(largest))
  return Math.ceil(largest / unit) * unit
}

/** In how many layers the beads stand so that labels do not meet; each bead's layer, the lowest is 0. */
function layers(beads: readonly StripBead[], end: number, reach: number): Map<string, number> {
  const taken: number[] = []
  const result = new Map<string, number>()
  for (const bead of [...beads].sort((a, b) => a.score - b.score)) {
    const place = bead.score / end
    const free = taken.findIndex((last) => place - last >= reach)
    const layer = free < 0 ? taken.length : free
    taken[layer] = place
    result.set(bead.id, layer)
  }
  return result
}

const layerHeight = 28
const usualLabelWidth = 32
/** More beads than this stand in one line without their names. */
const mostNamed = 16

function drawBead(bead: StripBead, end: number, layer: number, base: number, isFocus: boolean, name: string) {
  const y = base - layer * layerHeight
  const x = `${(100 * bead.score) / end}%`
  return svg`
    <g class="strip-bead ${bead.isKept ? '' : 'is-cut'} ${isFocus ? 'is-focus' : ''}">
      <circle cx=${x} cy=${y} r="5" />
      ${name ? svg`<text x=${x} y=${y - 9}>${name}</text>` : nothing}
    </g>`
}

export function thresholdStrip(options: ThresholdStripOptions): TemplateResult {
  const end = axisEnd(options.beads)
  const { name = partName, labelWidth = usualLabelWidth } = options
  const isNamed = options.beads.length <= mostNamed
  const places = layers(options.beads, end, isNamed ? labelWidth / options.width : 0)
  const nameOf = ({ id }: StripBead) => (isNamed || id === options.focus ? name(id) : '')
  const base = layerHeight * Math.max(...places.values()) + 24
  const at = `${100 * Math.min(1, options.threshold / end)}%`
  const step = 10 ** Math.floor(Math.log10(end)) / 100
  return html`
    <div class="threshold">
      <svg class="strip" height=${base + 10} aria-hidden="true">
        <rect class="strip-below" x="0" y="0" width=${at} height=${base + 10} />
        <line class="strip-line" x1=${at} x2=${at} y1="0" y2=${base + 10} />
        ${options.beads.map((bead) => drawBead(bead, end, places.get(bead.id) ?? 0, base, bead.id === options.focus, nameOf(bead)))}
      </svg>
      <input class="slider" type="range" aria-label=${options.label} min="0" max=${end} step=${step} .value=${live(String(Math.min(end, options.threshold)))}
        aria-valuetext=${(options.valueText ?? fixed)(options.threshold)}
        @input=${(event: Event) => options.onChange(Number((event.target as HTMLInputElement).value))}
        @change=${options.onSettle} />
      <div class="strip-ends" aria-hidden="true"><span>0</span><span>${end}</span></div>
    </div>`
}
