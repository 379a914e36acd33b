/** What a network by hand is saved as: the figure, the numbers of every part, or the network itself. */

import { formatRows } from '../data/to-csv.js'
import { type Exports, figureExports } from '../page/exports.js'
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

/** Every kind of file. @param root  where the figure is */
export const exportsOf = ({ state, result }: Snapshot, root: ParentNode): Required<Exports> => ({
  ...figureExports(root, '.stage'),
  csv: () => new Blob([`${formatRows(partRows(state, result))}\n`], { type: 'text/csv' }),
  json: () => new Blob([`${fileText(state)}\n`], { type: 'application/json' }),
})

/** @throws when the browser can make no picture */
export async function saveAs(kind: SaveKind, snapshot: Snapshot, root: ParentNode): Promise<void> {
  const file = await exportsOf(snapshot, root)[kind]()
  save(nameOf(snapshot, kind), file, file.type)
}
