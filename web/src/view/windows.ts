/** Windows of signals, small and many: a row for each class, a line for each channel. */

import { extent } from 'd3-array'
import { line } from 'd3-shape'
import { html, nothing, svg, type TemplateResult } from 'lit'
import { fitted } from './format.js'

export interface WindowRow {
  name: string
  windows: readonly SmallWindow[]
}

export interface SmallWindow {
  /** steps x channels, time-major; behind them the single values that stand beside the window. */
  values: Float32Array
  /** What the network says it is, when that is wrong. */
  wrong?: string | undefined
  /** Said of it as a whole. */
  title: string
}

export interface WindowsOptions {
  label: string
  rows: readonly WindowRow[]
  steps: number
  channels: number
  /** Names of the single values beside a window. */
  beside?: readonly string[]
  width: number
  /** Of each row, in CSS pixels. */
  height: number
}

/** The line of one channel, `height` high and `width` wide. */
export function tracePath(
  values: ArrayLike<number>,
  channel: number,
  { steps, channels }: { steps: number; channels: number },
  width: number,
  height: number,
  [low, high]: readonly [number, number],
): string {
  const stride = Math.max(1, Math.floor(steps / (2 * width)))
  const count = Math.ceil(steps / stride)
  const at = (i: number) => values[i * stride * channels + channel] ?? 0
  const span = high - low || 1
  return (
    line<number>()
      .x((i) => Math.round((i / Math.max(1, count - 1)) * width * 10) / 10)
      .y((i) => Math.round((1 - (at(i) - low) / span) * height * 10) / 10)(
      Array.from({ length: count }, (_, i) => i),
    ) ?? ''
  )
}

/** The least and the greatest value of all windows: one scale for all, so that sizes can be compared. */
export function reachOf(values: Iterable<number>): readonly [number, number] {
  const [low = 0, high = 1] = extent(values)
  return [low, high]
}

const gap = 10
const wrongRoom = 15

export function windows(options: WindowsOptions): TemplateResult {
  const { rows, width, height } = options
  const most = Math.max(1, ...rows.map((row) => row.windows.length))
  const across = (width - gap * (most - 1)) / most
  const inWindow = options.steps * options.channels
  const reach = reachOf(rows.flatMap((row) => row.windows.flatMap(({ values }) => [...values.subarray(0, inWindow)])))
  const besides = ({ values }: SmallWindow) =>
    (options.beside ?? []).map((name, k) => `${name} ${fitted(values[inWindow + k] ?? Number.NaN, 4, false)}`)
  const top = options.beside?.length ? 14 : 0
  const titleOf = (window: SmallWindow) => [window.title, ...besides(window)].join(', ')
  const draw = (window: SmallWindow, i: number) => {
    const { values, wrong } = window
    return svg`
    <g transform="translate(${i * (across + gap)} 0)"><title>${titleOf(window)}</title>
      <rect class=${wrong === undefined ? 'window' : 'window is-wrong'} width=${across} height=${height} />
      ${Array.from({ length: options.channels }, (_, channel) => svg`<path class="trace is-${channel % 3}" transform="translate(0 ${top})" d=${tracePath(values, channel, options, across, height - top, reach)} />`)}
      ${besides(window)
        .slice(0, 1)
        .map((text) => svg`<text class="beside" x="3" y="11">${text}</text>`)}
      ${wrong === undefined ? nothing : svg`<text class="verdict" x=${across / 2} y=${height + 12}>✗ ${wrong}</text>`}
    </g>`
  }
  return html`
    <div class="windows" role="group" aria-label=${options.label}>
      ${rows.map(
        (row) => html`
          <figure><figcaption>${row.name}</figcaption>
            <svg width=${width} height=${height + wrongRoom} role="img" aria-label=${row.windows.map(titleOf).join('; ')}>${row.windows.map(draw)}</svg>
          </figure>`,
      )}
    </div>`
}
