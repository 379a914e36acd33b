/** What the Lab at work needs of the page around it. */

import type { Notice } from '../../page/notices.js'
import type { LabText } from '../../words/lab/lab.js'
import type { Work } from '../run/keeping/leaving.js'
import type { WantsFor } from '../run/live-pictures.js'

export interface WorkbenchHost {
  changed: () => void
  tell: (notice?: Notice<LabText>) => void
  wantsFor: WantsFor
  /** Is told of the network that is to be there when one comes back to the page; of none when there is nothing to keep. */
  keep: (work: Work | undefined) => void
}
