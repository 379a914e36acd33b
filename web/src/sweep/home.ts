import type { WorkerHome } from '../worker/connection.js'
import type { HomeOptions } from '../worker/options.js'
import { checkObject } from './check.js'
import type { SweepPoint, SweepSettings } from './points.js'
import { runSweep, type SweepOptions } from './sweep.js'

/** How a sweep is run, and where the files of the package are. */
export interface RunOptions extends Partial<SweepOptions>, HomeOptions {}

/** Runs a sweep as `runSweep` does; `size` is the number of cores when left out. */
export type RunSweep = (settings: SweepSettings, options?: RunOptions) => Promise<SweepPoint[]>

/** Makes `sweep` for a kind of home. */
export function sweeperFor(homeOf: (options: HomeOptions) => WorkerHome, cores: () => number): RunSweep {
  return async (settings, options = {}) => {
    checkObject('options', options)
    const { wasmUrl, wasmBinary, workerUrl, size = cores(), ...rest } = options
    return runSweep(homeOf({ wasmUrl, wasmBinary, workerUrl }), settings, { ...rest, size })
  }
}
