import type { GivenSettings } from '../../core/contract/experiment.js'
import type { LabState } from '../../state/lab-state.js'
import type { Snapshot } from '../run/keeping/snapshot.js'

/** Begins an experiment with a network in it. @returns whether it is there; else undo leads back */
export type Begin = (state: LabState, networkFor: (settings: GivenSettings) => Snapshot) => Promise<boolean>
