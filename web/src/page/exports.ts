/** What an element gives to a program as a file; what it has no file of is refused. */

import { mustBeOneOf } from '../core/boundary/arguments.js'
import { refusal } from '../core/messages.js'
import { type Drawing, drawingOf, pictureOf } from './figure-files.js'

export type ExportKind = 'svg' | 'png' | 'csv' | 'json'
export type Exports = Partial<Record<ExportKind, () => Blob | Promise<Blob>>>

/** @throws CoreError for a kind that is none of the element's */
export async function exported(kind: ExportKind, ways: Exports): Promise<Blob> {
  mustBeOneOf(['export', 'kind'], Object.keys(ways), kind)
  return (ways[kind] as () => Blob | Promise<Blob>)()
}

export const jsonFile = (value: unknown): Blob =>
  new Blob([`${JSON.stringify(value, null, 2)}\n`], { type: 'application/json' })

const areaOf = (drawing: Element): number => {
  const { width, height } = drawing.getBoundingClientRect()
  return width * height
}

/** The largest drawing of a figure. @throws CoreError when there is none */
function drawn(root: ParentNode, place: string): Drawing {
  const [figure] = [...root.querySelectorAll<SVGSVGElement>(`${place} svg`)].sort((a, b) => areaOf(b) - areaOf(a))
  if (!figure) throw refusal('export', 'no-figure', {})
  const card = figure.closest('.card')
  return drawingOf(figure, card ? getComputedStyle(card).backgroundColor : '')
}

/** The figure as a drawing and as a picture. @param place  selects where it is, in the element's own root */
export const figureExports = (root: ParentNode, place: string): Pick<Required<Exports>, 'svg' | 'png'> => ({
  svg: () => new Blob([drawn(root, place).text], { type: 'image/svg+xml' }),
  png: async () => pictureOf(drawn(root, place)),
})
