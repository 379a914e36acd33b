/** Keys of the Lab, heard in the whole page: Space plays, `.` trains a batch, `?` lists them all. */

import type { KeyMap } from '../../page/page-keys.js'
import { stepIds } from '../../state/lab-state.js'
import type { LabActions } from './context.js'

/** @param actions  undefined while the Lab is loading */
export function labKeys(actions: () => LabActions | undefined): KeyMap<LabActions> {
  return {
    target: () => document,
    actions,
    keys: {
      ' ': (lab) => lab.togglePlay(),
      '.': (lab) => lab.step(),
      e: (lab) => lab.epoch(),
      r: (lab) => lab.startOver(),
      '?': (lab) => lab.toggleKeys(),
      ...Object.fromEntries(stepIds.map((id, i) => [String(i + 1), (lab: LabActions) => lab.openStep(id)])),
    },
    repeated: ['.'],
    typing: 'input:not([type=radio], [type=checkbox], [type=file]), textarea, select',
    ownUndo: '[data-field="network"]',
  }
}
