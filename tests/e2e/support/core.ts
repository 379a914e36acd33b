/** What the core makes of a state, asked for in Node. */

import { type Core, loadCore, type WorkedExample } from 'pruning-playground'
import { coreSettings, type ExampleState } from '../../../web/src/state/settings.js'

let loaded: Promise<Core> | undefined

export async function computed(state: ExampleState): Promise<WorkedExample> {
  loaded ??= loadCore()
  return (await loaded).workedExample(coreSettings(state))
}
