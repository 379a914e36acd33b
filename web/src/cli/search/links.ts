/** Links that open what was found in the Lab. */

import type { GivenSettings } from '../../core/contract/experiment.js'
import type { Core } from '../../core/core-api.js'
import { experimentSettings } from '../../rules/experiment-settings.js'
import type { FoundModel } from '../../search/found.js'
import { firstState, type LabDefaults, labHash, settingsFor } from '../../state/lab-state.js'
import { packed } from '../../state/packed.js'

/** What the Lab knows before anything is set. */
function defaultsOf(core: Core): LabDefaults {
  const { experiment, plan } = core.defaultSettings()
  const { dataSources } = core.describe()
  return { experiment: { ...experiment, network: String(experiment.network) }, dataSources, plan }
}

/** The hash of a link; `undefined` where no link can hold it: a table of one's own, or too large a network. */
export async function linkOf(
  core: Core,
  base: GivenSettings,
  { model, seed, network }: FoundModel,
): Promise<string | undefined> {
  const text = base.data === 'table' ? undefined : await packed(model)
  if (text === undefined) return undefined
  const defaults = defaultsOf(core)
  const own = Object.fromEntries(
    experimentSettings.filter(({ key }) => key in base).map(({ key }) => [key, base[key as keyof GivenSettings]]),
  )
  const state = {
    ...firstState(defaults),
    ...settingsFor(base.data, defaults),
    ...own,
    seed,
    network,
    step: 'prune' as const,
  }
  return labHash(state, defaults, text)
}
