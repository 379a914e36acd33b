/** How the scores are spread, a row for each layer, with the threshold as a handle: what is left of it goes. */

import { html, nothing, svg, type TemplateResult } from 'lit'
import { trimmed } from '../format.js'
import {
  type Left,
  leftIn,
  mostBins,
  placeOfShare,
  type ScoreBins,
  type ScoreRow,
  scoreBins,
  shareBefore,
} from './score-bins.js'

export interface ScoreFigureOptions {
  title: string
  description: string
  rows: readonly ScoreRow[]
  /** Whether the highest scores go first: the axis then falls from left to right. */
  highestGo: boolean
  /** Whether every row is cut at its own score. */
  isByRow: boolean
  /** Whether candidates go in blocks, by another order than their own scores: the line then marks the share alone. */
  isInBlocks: boolean
  /** What a cut leaves, for each row; absent until it is known. */
  stays: readonly Uint8Array[] | undefined
  /** The score of the first that stays, in the order of the axis; where all rows are cut at one score. */
  threshold: number | undefined
  /** In percent, whole, in [0, 99]. */
  amount: number
  /** The amount in words, for those who do not see the figure. */
  amountText: string
  handleLabel: string
  /** In CSS pixels. */
  width: number
  /** Of all rows together, at most. */
  mostHeight: number
  onAmount: (amount: number) => void
}

const side = 12
const top = 20
const foot = 30
const mostRow = 46
const leastRow = 26
const caption = 13
/** Room for scores of 0 before a logarithmic axis. */
const zeroRoom = 16
const mostAmount = 99

interface Layout {
  left: number
  right: number
  rowHeight: number
  height: number
}

function layoutOf({ rows, width, mostHeight }: ScoreFigureOptions, hasZero: boolean): Layout {
  const rowHeight =
    Math.max(leastRow, Math.min(mostRow, Math.floor((mostHeight - top - foot) / Math.max(1, rows.length)) - caption)) +
    caption
  return {
    left: side + (hasZero ? zeroRoom : 0),
    right: width - side,
    rowHeight,
    height: top + rows.length * rowHeight + foot,
  }
}

/** Bins of rows that were drawn before, so that a drag counts nothing anew. */
const known = new WeakMap<Float64Array, { key: string; bins: ScoreBins }>()

function binsOf({ rows, highestGo, width }: ScoreFigureOptions): ScoreBins {
  const count = Math.max(8, Math.min(64, mostBins, Math.floor((width - 2 * side) / 6)))
  const key = `${count} ${highestGo} ${rows.map(({ scores }) => scores.length)}`
  const [first] = rows
  const found = first && known.get(first.scores)
  if (found?.key === key) return found.bins
  const bins = scoreBins(rows, highestGo, count)
  if (first) known.set(first.scores, { key, bins })
  return bins
}

/** What cuts leave, by their masks: a handle moves on before the next mask is there. */
const counted = new WeakMap<Uint8Array, { bins: ScoreBins; left: Left }>()

/** What a cut leaves in a row; undefined without a mask for it. */
function leftOf(bins: ScoreBins, index: number, row: ScoreRow, mask: Uint8Array | undefined): Left | undefined {
  if (mask?.length !== row.scores.length) return undefined
  const found = counted.get(mask)
  if (found?.bins === bins) return found.left
  const left = leftIn(bins, index, row, mask)
  counted.set(mask, { bins, left })
  return left
}

function tickText(value: number): string {
  const size = Math.abs(value)
  if (size === 0 || (size >= 1e-3 && size < 1e4)) return trimmed(value, 3)
  return value.toExponential(0).replace('e+', 'e').replaceAll('-', '\u2212')
}

/** A bar, what goes of it hollow. One that is too high for its row, such as that of all zeros, has a gap in it. */
function bar(x: number, base: number, width: number, all: number, kept: number, isBroken: boolean) {
  return svg`
    ${kept < all ? svg`<rect class="score-going" x=${x + 0.5} y=${base - all} width=${Math.max(0.5, width - 1)} height=${all} />` : nothing}
    ${kept > 0 ? svg`<rect class="score-staying" x=${x} y=${base - kept} width=${width} height=${kept} />` : nothing}
    ${isBroken ? svg`<line class="score-break" x1=${x - 2} x2=${x + width + 2} y1=${base - all * 0.6 + 2} y2=${base - all * 0.6 - 2} />` : nothing}`
}

function bars(bins: ScoreBins, row: number, left: Left | undefined, { left: start, right, rowHeight }: Layout) {
  const counts = bins.counts[row] ?? new Uint32Array()
  const most = Math.max(1, ...counts.subarray(1))
  const step = (right - start) / bins.count
  const base = top + (row + 1) * rowHeight
  const room = rowHeight - caption - 3
  return Array.from(counts, (count, bin) => {
    if (!count) return nothing
    const stays = left ? (left.counts[bin] ?? 0) : count
    const all = Math.max(1.5, room * Math.min(1, count / most))
    const x = bin === 0 ? start - zeroRoom : start + (bin - 1) * step
    return bar(x, base, Math.max(1, step - 1), all, (all * stays) / count, count > most)
  })
}

function axis(bins: ScoreBins, { left, right, height }: Layout) {
  const y = height - foot
  const ticks = bins.axis.ticks(Math.max(2, Math.floor((right - left) / 70)))
  return svg`
    <line class="grid-line" x1=${left} x2=${right} y1=${y} y2=${y} />
    ${bins.axis.hasZero ? svg`<text class="tick" x=${left - zeroRoom + 2} y=${y + 14}>0</text>` : nothing}
    ${ticks.map((tick) => {
      const x = left + bins.axis.place(tick) * (right - left)
      return svg`<line class="grid-line" x1=${x} x2=${x} y1=${y} y2=${y + 4} /><text class="tick" x=${x} y=${y + 16}>${tickText(tick)}</text>`
    })}`
}

/** Where each row is cut, as a place on the axis. */
function cutsOf(options: ScoreFigureOptions, bins: ScoreBins, lefts: readonly (Left | undefined)[]): number[] {
  const { rows, isByRow, isInBlocks, amount, threshold } = options
  const all = rows.map((_, i) => i)
  if (isByRow)
    return all.map((i) => (isInBlocks ? undefined : lefts[i]?.first) ?? placeOfShare(bins, [i], amount / 100))
  const one =
    threshold === undefined || lefts[0] === undefined
      ? placeOfShare(bins, all, amount / 100)
      : Number.isFinite(threshold)
        ? bins.axis.place(threshold)
        : 1
  return all.map(() => one)
}

const steps: Record<string, number> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -10,
  PageUp: 10,
  Home: -100,
  End: 100,
}

const within = (amount: number) => Math.max(0, Math.min(mostAmount, Math.round(amount)))

/** The amount that a key leads to; undefined when the key means nothing here. */
export function nextAmount(key: string, amount: number): number | undefined {
  const step = steps[key]
  return step === undefined ? undefined : within(amount + step)
}

/** The row whose own threshold is dragged; all rows when they have one. */
function draggedRows({ rows, isByRow }: ScoreFigureOptions, layout: Layout, y: number): number[] {
  if (!isByRow) return rows.map((_, i) => i)
  return [Math.max(0, Math.min(rows.length - 1, Math.floor((y - top) / layout.rowHeight)))]
}

/** Follows a pointer from its press to its end. */
function drag(press: PointerEvent, bins: ScoreBins, layout: Layout, options: ScoreFigureOptions): void {
  if (press.button !== 0) return
  const figure = press.currentTarget as Element
  const box = figure.getBoundingClientRect()
  const rows = draggedRows(options, layout, press.clientY - box.top)
  let told = options.amount
  const move = (event: Event) => {
    const x = (event as PointerEvent).clientX - figure.getBoundingClientRect().left
    const amount = within(100 * shareBefore(bins, rows, (x - layout.left) / (layout.right - layout.left)))
    if (amount !== told) options.onAmount(amount)
    told = amount
  }
  const end = () => {
    figure.removeEventListener('pointermove', move)
    for (const name of ['pointerup', 'pointercancel']) figure.removeEventListener(name, end)
  }
  figure.setPointerCapture(press.pointerId)
  figure.addEventListener('pointermove', move)
  for (const name of ['pointerup', 'pointercancel']) figure.addEventListener(name, end)
  figure.querySelector<SVGElement>('[role=slider]')?.focus({ preventScroll: true })
  press.preventDefault()
  move(press)
}

function handle(options: ScoreFigureOptions, layout: Layout, xs: readonly number[]): TemplateResult {
  const { amount, amountText, handleLabel, onAmount } = options
  const [first = layout.left] = xs
  const keyed = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const next = nextAmount(event.key, amount)
    if (next === undefined) return
    event.preventDefault()
    onAmount(next)
  }
  return svg`
    ${xs.map((x, row) => svg`<line class="threshold-line" x1=${x} x2=${x} y1=${row === 0 ? 9 : top + row * layout.rowHeight + caption} y2=${top + (row + 1) * layout.rowHeight} />`)}
    <g class="threshold-handle" role="slider" tabindex="0" aria-label=${handleLabel} aria-valuemin="0" aria-valuemax=${mostAmount}
      aria-valuenow=${amount} aria-valuetext=${amountText} aria-orientation="horizontal" @keydown=${keyed}>
      <circle class="reach-disc" cx=${first} cy="10" r="14" />
      <circle class="threshold-grip" cx=${first} cy="10" r="8" />
      <path class="threshold-mark" d="M${first - 2} 6.5V13.5M${first + 2} 6.5V13.5" />
    </g>` as TemplateResult
}

export function scoreFigure(options: ScoreFigureOptions): TemplateResult {
  const { rows, stays, width } = options
  const bins = binsOf(options)
  const layout = layoutOf(options, bins.axis.hasZero)
  const lefts = rows.map((row, i) => leftOf(bins, i, row, stays?.[i]))
  const xs = cutsOf(options, bins, lefts).map((place) => layout.left + place * (layout.right - layout.left))
  return html`
    <svg class="score-figure" width=${width} height=${layout.height} viewBox="0 0 ${width} ${layout.height}" role="group"
      aria-label="${options.title}. ${options.description}" @pointerdown=${(event: PointerEvent) => drag(event, bins, layout, options)}>
      ${rows.map(
        ({ label }, i) => svg`
          <line class="grid-line" x1=${layout.left} x2=${layout.right} y1=${top + (i + 1) * layout.rowHeight} y2=${top + (i + 1) * layout.rowHeight} />
          ${bars(bins, i, lefts[i], layout)}
          <text class="tick at-start score-label" x=${side} y=${top + i * layout.rowHeight + caption - 1}>${label}</text>`,
      )}
      ${axis(bins, layout)} ${handle(options, layout, xs)}
    </svg>`
}
