/** Where the network that is there came from, when it came from a file or a link. */

import type { ExperimentInfo } from '../../core/contract/experiment.js'
import type { ModelOrigin } from '../../core/contract/model.js'
import { originKeys, originOf } from '../../core/model/model-origin.js'
import { ownTable } from '../../state/lab-state.js'

export interface Loaded {
  /** Of the file; empty for a link. */
  name: string
  /** The samples that it was trained on, where they are known. */
  origin?: ModelOrigin
}

/**
 * On what a loaded network was trained, beside the samples that are here: on the `same` ones the test part was kept out.
 * A table of one's own is not known to be the same one: its settings are, whatever is in it.
 */
export function trainedOn({ origin }: Loaded, info: Pick<ExperimentInfo, 'settings'>): 'same' | 'other' | 'unknown' {
  if (!origin) return 'unknown'
  const own = originOf(info)
  const isSame = originKeys.every((key) => origin[key] === own[key])
  return isSame && origin.data === ownTable ? 'unknown' : isSame ? 'same' : 'other'
}

/** Whether the test samples took no part in the training of the network that is there. */
export const isTestNew = (loaded: Loaded | undefined, info: Pick<ExperimentInfo, 'settings'>): boolean =>
  loaded === undefined || trainedOn(loaded, info) === 'same'
