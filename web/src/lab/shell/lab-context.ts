/** What the Lab is drawn from, gathered from its workbench and from what is displayed. */

import type { LabContext } from './context.js'
import type { Display } from './display.js'
import type { Named } from './names.js'
import type { Room } from './room.js'
import type { Workbench } from './workbench.js'

/** What the element adds. */
type Around = Pick<LabContext, 'text' | 'lang' | 'theme' | 'actions' | 'thumbnails' | 'prune' | 'hasLink' | 'unkept'>

export function labContext(
  workbench: Workbench,
  { info, layerNames }: Named,
  seen: Around & Display & Room,
): LabContext {
  const { store, runner, catalogue, draft, errors, own, tables, preview, pruning, reporting, note, isWaiting } =
    workbench
  const { view } = runner
  return {
    ...seen,
    state: store.state,
    view: { ...view, info },
    layerNames,
    catalogue,
    draft,
    refused: errors.texts,
    own,
    offered: tables.offered,
    testing: tables.testing,
    showsColumns: tables.showsColumns,
    preview: preview.view,
    cutChoice: pruning.choice,
    reporting: reporting.view,
    refusal: pruning.refusal,
    found: pruning.found,
    note: note.said,
    isWaiting,
    canUndo: store.canUndo || view.cuts.length > 0,
    canRedo: store.canRedo || view.undone.length > 0,
  }
}
