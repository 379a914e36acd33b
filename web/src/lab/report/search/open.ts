/** A network that was found, in the Lab: with the samples and settings of its search. */

import { experimentSettings } from '../../../rules/experiment-settings.js'
import type { FoundModel } from '../../../search/found.js'
import { type LabState, ownTable, settingsFor } from '../../../state/lab-state.js'
import type { LabStore } from '../../../state/lab-store.js'
import { snapshotOfModel } from '../../run/keeping/snapshot.js'
import type { Catalogue } from '../../run/workshop.js'
import type { Begin } from '../begin.js'
import type { Prepared } from './preparing.js'

export interface OpenHost {
  store: Pick<LabStore, 'state' | 'change'>
  catalogue: Catalogue
  begin: Begin
  /** Names of the columns of the table that is in use. */
  columns: () => readonly string[]
}

/** The settings under which the samples of a search are there again. */
function stateOf({ store, catalogue }: OpenHost, { base }: Prepared, { seed, network }: FoundModel): LabState {
  const own = experimentSettings.flatMap(({ key }) => (base[key] === undefined ? [] : [[key, base[key]] as const]))
  return { ...store.state, ...settingsFor(base.data, catalogue), ...Object.fromEntries(own), seed, network }
}

/** Whether the table of a search is not there any more. */
const isTableLost = ({ store, columns }: OpenHost, { base: { data, table } }: Prepared): boolean =>
  data === ownTable && (store.state.data !== ownTable || table?.featureNames.join() !== columns().join())

/**
 * @param name  what the network is called, as that of a file
 * @returns whether it is there; undo leads back to the network before
 */
export async function openNetwork(
  host: OpenHost,
  of: Prepared,
  found: FoundModel,
  name: string,
): Promise<'opened' | 'lost' | 'failed'> {
  if (isTableLost(host, of)) return 'lost'
  const { model } = found
  const loaded = { name, ...(model.origin ? { origin: model.origin } : {}) }
  const isThere = await host.begin(stateOf(host, of, found), (settings) => snapshotOfModel(settings, model, loaded))
  if (!isThere) return 'failed'
  host.store.change({ ...host.store.state, step: 'prune' })
  return 'opened'
}
