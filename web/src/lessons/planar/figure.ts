/** Pictures of a network for data in a plane: its boundary over the samples, its units and links. */

import { html, nothing, svg, type TemplateResult } from 'lit'
import { guard } from 'lit/directives/guard.js'
import type { Lang } from '../../state/settings.js'
import { percent, trimmed } from '../../view/format.js'
import type { Cell } from '../../view/network/heat-map.js'
import { type LinkReading, type Links, layersFigure, type UnitMark } from '../../view/network/layers-figure.js'
import { plane, verdict } from '../../view/plane.js'
import { cells, type Matrix, type Picture, type Scene } from './picture.js'
import { planarTexts } from './texts.js'

/** What is pointed at: a place of the plane, or a link. */
export interface Reading {
  place?: Cell | undefined
  link?: LinkReading | undefined
}

export interface PlaneView {
  lang: Lang
  theme: string
  /** Of the square, in CSS pixels. */
  size: number
  reading: Reading
  onRead: (reading: Reading) => void
}

/** @param what  names the picture */
export function boundary(what: string, scene: Scene, picture: Picture | undefined, view: PlaneView): TemplateResult {
  const { lang, theme, size, reading, onRead } = view
  const draw = () =>
    plane({
      label: planarTexts[lang].plane(what),
      square: scene.square,
      train: scene.train,
      test: scene.test,
      field: picture?.field,
      cells,
      outputs: 2,
      isRegression: false,
      limit: 1,
      names: ['x₁', 'x₂'],
      size,
      theme,
      reading: reading.place,
      onRead: (place) => onRead({ place }),
    })
  return html`${guard([what, scene, picture, size, theme, reading.place, lang], draw)}`
}

export interface NetworkView {
  lang: Lang
  width: number
  height: number
  classNames: readonly string[]
  reading: Reading
  onRead: (reading: Reading) => void
  /** What would go, by the layer with the weights. */
  stays?: ReadonlyMap<number, Uint8Array> | undefined
  unitMarks?: ReadonlyMap<number, readonly UnitMark[]> | undefined
}

/** All weights of a neuron go with it. */
function linksLeft({ rows, columns }: Matrix, index: number, unitMarks: ReadonlyMap<number, readonly UnitMark[]>) {
  const goes = (column: number, row: number) => unitMarks.get(column)?.[row]?.goes === true
  return Uint8Array.from({ length: rows * columns }, (_, i) =>
    goes(index, i % columns) || goes(index + 1, Math.floor(i / columns)) ? 0 : 1,
  )
}

export function network({ matrices }: Picture, view: NetworkView): TemplateResult {
  const { lang, width, height, classNames, reading, onRead, stays, unitMarks } = view
  const words = planarTexts[lang]
  const links: Links[] = matrices.map((matrix, index) => ({
    ...matrix,
    stays: unitMarks ? linksLeft(matrix, index, unitMarks) : stays?.get(matrix.layer),
  }))
  const draw = () =>
    layersFigure({
      label: words.network,
      links,
      inputs: ['x₁', 'x₂'],
      outputs: classNames,
      captions: [words.inputs, ...links.slice(1).map((_, i) => words.hidden(String(i + 1))), words.outputs],
      width,
      mostHeight: height,
      reading: reading.link,
      onRead: (link) => onRead({ link }),
      unitMarks,
    })
  return html`${guard([matrices, stays, unitMarks, width, height, lang, reading.link], draw)}`
}

/** Name of a unit: column 0 is the inputs. */
function unitName(column: number, row: number, columns: number, classNames: readonly string[], lang: Lang): string {
  const words = planarTexts[lang]
  if (column === 0) return words.input(String(row + 1))
  if (column === columns - 1) return words.output(classNames[row] ?? String(row + 1))
  return words.neuron(String(column), String(row + 1))
}

/** What is pointed at, in words; how to ask for it when nothing is. */
export function readingText(
  { place, link }: Reading,
  { square }: Scene,
  picture: Picture,
  classNames: readonly string[],
  lang: Lang,
): string {
  const words = planarTexts[lang]
  const matrix = link && picture.matrices[link.index]
  if (link && matrix) {
    const { index, row, column } = link
    const at = row * matrix.columns + column
    const name = (side: number, unit: number) => unitName(side, unit, picture.matrices.length + 1, classNames, lang)
    const weight = trimmed(matrix.weights[at] ?? 0, 3)
    return words.link(name(index, column), name(index + 1, row), weight, matrix.mask[at] === 0)
  }
  if (!place) return words.hint
  const [across, up] = [(square.right - square.left) / cells, (square.top - square.bottom) / cells]
  const at = (place.row * cells + place.column) * 2
  const { winner } = verdict(picture.field, at, 2)
  const x = trimmed(square.left + (place.column + 0.5) * across, 2)
  const y = trimmed(square.bottom + (place.row + 0.5) * up, 2)
  return words.at(x, y, classNames[winner] ?? '', percent(picture.field[at + winner] ?? 0))
}

const marks = [svg`<circle cx="6" cy="6" r="4" />`, svg`<rect x="2.4" y="2.4" width="7.2" height="7.2" />`]

/** What the marks of samples are. */
export function legend(classNames: readonly string[], lang: Lang): TemplateResult {
  const words = planarTexts[lang]
  return html`<p class="keys-to-figure">
    ${classNames.map((name, i) => html`<span><svg class="class-mark class-${i}" width="12" height="12" aria-hidden="true">${marks[i] ?? nothing}</svg> ${name}</span>`)}
    <span>${words.trained}</span><span>${words.tested}</span></p>`
}

const line = (kind: string) =>
  html`<svg class="network link-mark" width="22" height="8" aria-hidden="true"><line class="stroke ${kind}" x1="1" y1="4" x2="21" y2="4" stroke-width="3" /></svg>`

/** What the lines of the network are. @param isMarked  whether some are marked that would go */
export function linkLegend(lang: Lang, isMarked: boolean): TemplateResult {
  const words = planarTexts[lang]
  return html`<p class="keys-to-figure">
    <span>${line('')} ${words.positive}</span><span>${line('negative')} ${words.negative}</span><span>${words.width}</span>
    <span>${line('cut-line')} ${words.gone}</span>${isMarked ? html`<span>${line('is-going')} ${words.goes}</span>` : nothing}</p>`
}
