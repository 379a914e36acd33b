/** The menu of data sets: each a small picture of its own samples. */

import { html, nothing, svg, type TemplateResult } from 'lit'
import { guard } from 'lit/directives/guard.js'
import { live } from 'lit/directives/live.js'
import type { DataSource } from '../../../core/contract/experiment.js'
import { ownTable } from '../../../state/lab-state.js'
import { drawn } from '../../../view/drawn.js'
import { drawPicture } from '../../../view/pictures.js'
import { drawSamples, squareAround } from '../../../view/plane.js'
import { reachOf, tracePath } from '../../../view/windows.js'
import type { LabContext } from '../../shell/context.js'
import type { Thumbnail } from './thumbnails.js'

type Group = 'plane' | 'logic' | 'wrist' | 'more'

/** Sets that are not named stand under `more`. */
const groups: Record<Exclude<Group, 'more'>, readonly string[]> = {
  plane: ['circle', 'moons', 'xor', 'clusters', 'spiral', 'plane', 'gaussian'],
  logic: ['xor-table', 'monk-1', 'monk-2', 'monk-3'],
  wrist: ['heart', 'pulse', 'motion', 'stress'],
}

function groupOf({ id }: DataSource): Group {
  const found = Object.entries(groups).find(([, ids]) => ids.includes(id))
  return (found?.[0] as Group | undefined) ?? 'more'
}

/** Of a picture, in CSS pixels. */
const size = 52

/** Neither the liveliest of the windows nor the flattest: the one in the middle. */
function typical({ samples, steps, channels }: Thumbnail): Float32Array {
  const features = steps * channels
  const count = Math.floor(samples.values.length / features)
  const windows = Array.from({ length: count }, (_, i) => samples.values.subarray(i * features, (i + 1) * features))
  const swing = (window: Float32Array) => {
    let sum = 0
    for (let i = channels; i < features; i += 1) sum += Math.abs((window[i] ?? 0) - (window[i - channels] ?? 0))
    return sum
  }
  const sorted = windows.map((window) => ({ window, swing: swing(window) })).sort((a, b) => a.swing - b.swing)
  return sorted[Math.floor(count / 2)]?.window ?? samples.values
}

function trace(thumbnail: Thumbnail): TemplateResult {
  const { steps, channels } = thumbnail
  const values = typical(thumbnail)
  const paths = Array.from({ length: channels }, (_, channel) =>
    tracePath(values, channel, { steps, channels }, size - 8, size - 20, reachOf(values)),
  )
  return html`<svg class="thumb" width=${size} height=${size} aria-hidden="true">
    <g transform="translate(4 10)">${paths.map((path, i) => svg`<path class="trace is-${i % 3}" d=${path} />`)}</g></svg>`
}

/** Rows of a table, far apart: a cell is as dark as its number is large; at the right the class. */
function grid({ samples, channels }: Thumbnail): TemplateResult {
  const count = samples.values.length / channels
  const [rows, columns] = [Math.min(7, count), Math.min(5, channels)]
  const most = Math.max(1e-9, ...samples.values)
  const rowAt = (row: number) => Math.floor((row * count) / rows)
  const cell = (row: number, column: number) => {
    const share = (samples.values[rowAt(row) * channels + column] ?? 0) / most
    return svg`<rect x=${3 + column * 6.5} y=${3 + row * 6.7} width="5.5" height="5.5" fill-opacity=${Math.max(0.12, Math.min(1, share))} />`
  }
  const label = (row: number) =>
    samples.labels.length
      ? svg`<circle class="class-mark class-${(samples.labels[rowAt(row)] ?? 0) % 8}" cx="45" cy=${5.8 + row * 6.7} r="2.8" />`
      : nothing
  return html`<svg class="thumb is-grid" width=${size} height=${size} aria-hidden="true">
    ${Array.from({ length: rows * columns }, (_, i) => cell(Math.floor(i / columns), i % columns))}
    ${Array.from({ length: rows }, (_, row) => label(row))}</svg>`
}

/** Lines of a table, for what has no samples to show yet. */
function tableMark(): TemplateResult {
  return html`<svg class="thumb is-grid" width="52" height="52" aria-hidden="true">
    ${[8, 18, 28, 38].map((y) => svg`<rect x="8" y=${y} width="36" height="6" fill-opacity=${y === 8 ? 0.9 : 0.35} />`)}</svg>`
}

/** In place of samples that are fetched only when the set is chosen. */
function placeholder({ asset, classNames, featureNames }: DataSource): TemplateResult {
  if (!asset) return html`<span class="thumb"></span>`
  if (featureNames.length) return tableMark()
  const [first, last] = [classNames[0]?.en ?? '', classNames.at(-1)?.en ?? '']
  return html`<svg class="thumb" width="52" height="52" aria-hidden="true"><text class="thumb-text" x="26" y="33">${first}–${last}</text></svg>`
}

function thumb(source: DataSource, thumbnail: Thumbnail | undefined, theme: string): TemplateResult {
  if (!thumbnail) return placeholder(source)
  const { samples, steps, channels, task, isPicture } = thumbnail
  if (steps > 1) return trace(thumbnail)
  if (channels === 2) {
    const none = { values: [], labels: [], targets: [] }
    const square = squareAround(samples)
    const limit = Math.max(1e-9, ...samples.targets.map(Math.abs))
    const options = { square, train: samples, test: none, isRegression: task === 'regression', limit }
    return html`<canvas class="thumb drawing" aria-hidden="true" ${drawn((surface) => drawSamples(options, surface, 1.7), [thumbnail, theme])}></canvas>`
  }
  const side = Math.round(Math.sqrt(channels))
  const full = Math.max(1e-9, ...samples.values.subarray(0, channels))
  if (isPicture)
    return html`<canvas class="thumb drawing" aria-hidden="true" ${drawn((surface) => drawPicture(samples.values, side, full, surface), [thumbnail, theme])}></canvas>`
  return grid(thumbnail)
}

function tile(context: LabContext, source: DataSource): TemplateResult {
  const { state, lang, text, thumbnails, theme, actions } = context
  const kind = source.isSynthetic ? text.data.synthetic : text.data.real
  return html`
    <label class="tile" title="${source.name[lang]}: ${kind}">
      <input type="radio" name="data" value=${source.id} .checked=${live(state.data === source.id)}
        @change=${() => actions.chooseData(source.id)} />
      ${guard([thumbnails.get(source.id), theme], () => thumb(source, thumbnails.get(source.id), theme))}
      <span class="tile-name">${source.name[lang]}</span>
      <span class="unseen">${kind}</span>
    </label>`
}

function ownTile({ state, text, own, actions }: LabContext): TemplateResult | typeof nothing {
  if (!own?.table) return nothing
  return html`
    <label class="tile" title=${own.name}>
      <input type="radio" name="data" value=${ownTable} .checked=${live(state.data === ownTable)}
        @change=${() => actions.chooseData(ownTable)} />
      ${tableMark()}
      <span class="tile-name">${text.own.name}</span>
    </label>`
}

export function dataMenu(context: LabContext): TemplateResult {
  const { catalogue, text } = context
  const names = text.data.groups
  return html`
    <div class="data-menu" role="radiogroup" aria-label=${text.data.menu}>
      ${(Object.keys(names) as Group[]).map((group) => {
        const sources = catalogue.dataSources.filter((source) => groupOf(source) === group)
        const own = group === 'more' ? ownTile(context) : nothing
        if (!sources.length && own === nothing) return nothing
        return html`<div class="tiles ${sources.length > 4 ? '' : 'is-short'}" role="group" aria-label=${names[group]}><span class="label" aria-hidden="true">${names[group]}</span>
          ${sources.map((source) => tile(context, source))}${own}</div>`
      })}
    </div>`
}
