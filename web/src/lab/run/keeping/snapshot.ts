/** A network with all that was done to it, as plain data: from it the experiment is made again in any worker. */

import type { GivenSettings } from '../../../core/contract/experiment.js'
import type { ModelFile } from '../../../core/contract/model.js'
import { type CutHistory, withoutMasks } from '../cutting/cut-history.js'
import { removalsAfter } from '../cutting/cuts.js'
import { type Moment, restore } from '../cutting/moments.js'
import type { Loaded } from '../loaded.js'
import { nothing, type RunView } from '../run-view.js'
import type { LabExperiment, Workshop } from '../workshop.js'
import { continued } from './continued.js'

/** What of the view is of the network, and not of the worker that it is in. */
type Kept = CutHistory & Pick<RunView, 'loaded' | 'fingerprint' | 'elapsedMs' | 'steps' | 'isSlowed'>

export interface Snapshot extends Kept {
  settings: GivenSettings
  now: Moment
}

/** How another experiment takes the place of this one. */
export interface UseOptions {
  /** The experiment that is there goes on meanwhile, and stays when the other cannot be made. */
  isTrial?: boolean
  /** The network to have in it, in place of one with first weights. */
  from?: Snapshot | undefined
  /** Is given the network that is there, when it is worth keeping, before it is put away. */
  leaving?: (snapshot: Snapshot | undefined) => void
}

/** Whether making the experiment anew would lose anything: a network that was loaded, training, or cuts. */
export function isWorthKeeping({
  loaded,
  progress,
  cuts,
  undone,
}: Pick<RunView, 'loaded' | 'progress' | 'cuts' | 'undone'>): boolean {
  return (
    loaded !== undefined ||
    cuts.length > 0 ||
    undone.length > 0 ||
    (progress?.epoch ?? 0) > 0 ||
    (progress?.step ?? 0) > 0
  )
}

/** The same of a snapshot. */
export const holdsWork = ({ now, loaded, cuts, undone }: Snapshot): boolean =>
  isWorthKeeping({ progress: now.progress, loaded, cuts, undone })

/** @param now  the network as it is, and how training stands */
export function snapshotOf(settings: GivenSettings, view: RunView, now: Omit<Moment, 'removals'>): Snapshot {
  const { loaded, cuts, undone, elapsedMs, steps, isSlowed } = view
  const { fingerprint } = now.model
  return {
    settings,
    now: { ...now, removals: removalsAfter(cuts) },
    ...{ loaded, cuts, undone, fingerprint, elapsedMs, steps, isSlowed },
  }
}

/** A network that comes from a file or a link, for the experiment of these settings. */
export function snapshotOfModel(settings: GivenSettings, model: ModelFile, loaded: Loaded): Snapshot {
  const now: Moment = { model, history: [], progress: undefined, removals: [] }
  return { ...keptView({ ...nothing, settings, now }), settings, now, loaded, fingerprint: model.fingerprint }
}

/** What the view is once the network of a snapshot is there; the experiment tells the rest. */
export function keptView({ loaded, cuts, undone, fingerprint, elapsedMs, steps, isSlowed }: Snapshot): Kept {
  return { ...withoutMasks({ cuts, undone }), loaded, fingerprint, elapsedMs, steps, isSlowed }
}

/** Makes an experiment, with the network of a snapshot in it when there is one. */
export async function makeWith(
  workshop: Workshop,
  settings: GivenSettings,
  from: Snapshot | undefined,
  signal: AbortSignal,
): Promise<LabExperiment> {
  const experiment = await workshop.create(settings, signal)
  if (!from) return experiment
  try {
    const goesOn = await restore(experiment, from.now, [])
    await experiment.infoNow()
    return goesOn ? experiment : await continued(experiment, from.now)
  } catch (error) {
    experiment.dispose()
    throw error
  }
}

/** Length of a model as JSON; models never change. */
const lengths = new WeakMap<ModelFile, number>()

function lengthOf(model: ModelFile): number {
  const length = lengths.get(model) ?? JSON.stringify(model).length
  lengths.set(model, length)
  return length
}

/** About how many bytes snapshots take together; what they share counts once. The samples of a table are not counted. */
export function bytesOf(snapshots: Iterable<Snapshot>): number {
  const models = new Set<ModelFile>()
  for (const { now, cuts, undone } of snapshots)
    for (const { model } of [now, ...cuts, ...undone, ...undone.map(({ cut }) => cut)]) models.add(model)
  let bytes = 0
  for (const model of models) bytes += lengthOf(model)
  return bytes
}
