/** What a network by hand is saved as: the figure, the numbers of every part, or the network itself. */

import { formatRows } from '../data/to-csv.js'
import { drawingOf, pictureOf } from '../page/figure-files.js'
import { save } from '../page/save.js'
import type { SaveKind } from './context.js'
import { fileText } from './editor/file.js'
import { sizesOf } from './parts.js'
import { partRows } from './results/csv.js'
import type { Snapshot } from './store.js'

/** `network-3-2-1-cut-25.svg`: what it is of can be told from the name. */
function nameOf({ state, result }: Snapshot, ending: SaveKind): string {
  return `network-${sizesOf(state).join('-')}-cut-${Math.round(100 * result.removedShare)}.${ending}`
}

/** @throws when the browser can make no picture */
export async function saveAs(kind: SaveKind, snapshot: Snapshot, root: ParentNode): Promise<void> {
  const name = nameOf(snapshot, kind)
  if (kind === 'json') return save(name, `${fileText(snapshot.state)}\n`, 'application/json')
  if (kind === 'csv') return save(name, `${formatRows(partRows(snapshot.state, snapshot.result))}\n`, 'text/csv')
  const figure = root.querySelector<SVGSVGElement>('svg.network')
  const card = root.querySelector('.card')
  if (!figure || !card) return
  const drawing = drawingOf(figure, getComputedStyle(card).backgroundColor)
  if (kind === 'svg') save(name, drawing.text, 'image/svg+xml')
  else save(name, await pictureOf(drawing), 'image/png')
}
