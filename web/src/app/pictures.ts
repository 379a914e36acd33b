/** A small drawing for each lesson: what it is about, at a glance. Lines and rings mean what they mean in the figures. */

import { html, svg, type TemplateResult } from 'lit'

type Point = readonly [x: number, y: number]

const column = (x: number, count: number): Point[] =>
  Array.from({ length: count }, (_, i) => [x, 30 + (i - (count - 1) / 2) * (44 / Math.max(2, count - 1))] as const)

interface SmallNetwork {
  layers: readonly number[]
  /** Indices of lines that are cut, in the order in which they are drawn. */
  cut?: readonly number[]
  /** `layer.unit` of units that are cut. */
  hollow?: readonly string[]
  left?: number
  width?: number
}

function network({ layers, cut = [], hollow = [], left = 8, width = 80 }: SmallNetwork): TemplateResult {
  const columns = layers.map((count, i) => column(left + (i * width) / (layers.length - 1), count))
  const isHollow = (layer: number, unit: number) => hollow.includes(`${layer}.${unit}`)
  const lines = columns
    .slice(1)
    .flatMap((ends, i) =>
      ends.flatMap((end, to) =>
        (columns[i] ?? []).map((start, from) => ({ start, end, isGone: isHollow(i, from) || isHollow(i + 1, to) })),
      ),
    )
  return svg`${lines.map(
    ({ start, end, isGone }, i) =>
      svg`<line class=${isGone || cut.includes(i) ? 'gone' : 'line'} x1=${start[0]} y1=${start[1]} x2=${end[0]} y2=${end[1]} />`,
  )}${columns.map((units, layer) =>
    units.map(
      ([x, y], unit) => svg`<circle class=${isHollow(layer, unit) ? 'hollow' : 'unit'} cx=${x} cy=${y} r="3.5" />`,
    ),
  )}`
}

/** Five boxes on a ring, and the way back. */
const loop = svg`${Array.from({ length: 4 }, (_, i) => {
  const x = 6 + i * 23
  return svg`<rect class=${i === 3 ? 'fill' : 'box'} x=${x} y="22" width="16" height="14" rx="3" />${i < 3 ? svg`<path class="line" d="M${x + 17} 29h5" />` : svg``}`
})}<path class="line" d="M83 37v9H14v-9" />`

const dots: readonly Point[] = [
  [12, 48],
  [20, 44],
  [27, 45],
  [34, 38],
  [42, 36],
  [50, 33],
  [58, 27],
  [66, 25],
  [74, 18],
  [82, 14],
]

/** Guess along, truth up; one score lies. */
const scatter = svg`<path class="gone" d="M8 52L88 10" />${dots.map(([x, y]) => svg`<circle class="dot" cx=${x} cy=${y} r="2.5" />`)}<circle class="lie" cx="18" cy="16" r="4" />`

const curves = svg`<path class="line" d="M6 14C20 42 28 44 46 46" /><path class="gone" d="M46 46V26" /><path class="line" d="M46 26C56 44 70 47 90 48" />`

/** Means with their spread. */
const spreads = svg`${[12, 32, 52, 72, 88].map((x, i) => {
  const y = [20, 24, 22, 34, 42][i] ?? 30
  const half = [4, 6, 5, 9, 7][i] ?? 5
  return svg`<path class="line" d="M${x} ${y - half}v${2 * half}" /><circle class="dot" cx=${x} cy=${y} r="3" />`
})}`

/** A watch, and a beat on it. */
const watch = svg`<path class="line" d="M38 12l3-8h14l3 8M38 48l3 8h14l3-8" /><rect class="box" x="30" y="12" width="36" height="36" rx="9" /><path class="line" d="M34 32h7l3-3 3 3h1l3-11 4 17 3-6h4" />`

/** Bars of bytes, each shorter than the one before. */
const bars = svg`${[80, 34, 15, 10].map((width, i) => svg`<rect class=${i === 3 ? 'fill' : 'box'} x="8" y=${9 + i * 11.5} width=${width} height="8" rx="2" />`)}`

const pictures: Readonly<Record<string, TemplateResult>> = {
  example: network({ layers: [3, 2, 1], cut: [0, 3] }),
  'four-steps': loop,
  'three-ways': svg`${network({ layers: [3, 3], cut: [1, 5, 6], width: 20 })}${network({ layers: [3, 3], hollow: ['1.1'], left: 40, width: 20 })}${network({ layers: [3, 3], hollow: ['1.0', '1.1', '1.2'], left: 72, width: 16 })}`,
  'score-right': scatter,
  practice: curves,
  'on-wrist': watch,
  'smaller-still': bars,
  questions: spreads,
}

export const lessonPicture = (id: string): TemplateResult =>
  html`<svg class="picture" viewBox="0 0 96 60" width="96" height="60" aria-hidden="true">${pictures[id] ?? network({ layers: [2, 3, 2] })}</svg>`
