/** Keys of the Lab: Space plays, `.` trains a batch, `?` lists them all. */

import type { KeyMap } from '../../page/page-keys.js'
import { stepIds } from '../../state/lab-state.js'
import type { LabActions } from './context.js'

/** @param target  where they are heard @param actions  undefined while the Lab is loading */
export function labKeys(target: () => EventTarget, actions: () => LabActions | undefined): KeyMap<LabActions> {
  return {
    target,
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
